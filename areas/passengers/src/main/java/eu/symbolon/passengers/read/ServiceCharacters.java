package eu.symbolon.passengers.read;

import org.jspecify.annotations.Nullable;

/**
 * The characters that structure one interchange (ISO 9735-1, 7: UNA), as found in front of it.
 *
 * <p>{@code UNA:+.?*'} gives them in this order: component, element, decimal mark, release, repetition (or blank),
 * terminator. Without UNA the default {@code :+.? '} counts, unless the first UNB shows others.
 *
 * @param component separates components
 * @param element separates data elements
 * @param release takes the meaning from the next character
 * @param terminator ends a segment; for U+2019 in UTF-8 its first byte
 * @param terminatorLength bytes of the terminator, 1 or 3
 * @param start offset of UNA, or of the first segment without it
 * @param body offset of the first segment
 * @param fault what is wrong with UNA, or null
 */
record ServiceCharacters(
        byte component,
        byte element,
        byte release,
        byte terminator,
        int terminatorLength,
        int start,
        int body,
        @Nullable String fault) {

    /** The interchange at or after this offset, or null when there is none. */
    static @Nullable ServiceCharacters find(byte[] bytes, int from) {
        for (int i = from; i + 3 < bytes.length; i++) {
            if (bytes[i] != 'U' || bytes[i + 1] != 'N') {
                continue;
            }
            switch (bytes[i + 2]) {
                case 'A' -> {
                    ServiceCharacters found = declared(bytes, i);
                    if (found != null) {
                        return found;
                    }
                }
                case 'B', 'H' -> {
                    if (isSeparator(bytes[i + 3]) && (i == from || !isAlphanumeric(bytes[i - 1]))) {
                        return undeclared(bytes, i);
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    /** Whether U+2019 or its Windows-1252 byte stands here, which word processors make of an apostrophe. */
    static int typographicApostrophe(byte[] bytes, int at) {
        if (bytes[at] == (byte) 0x92) {
            return 1;
        }
        return at + 2 < bytes.length
                        && bytes[at] == (byte) 0xE2
                        && bytes[at + 1] == (byte) 0x80
                        && bytes[at + 2] == (byte) 0x99
                ? 3
                : 0;
    }

    private static @Nullable ServiceCharacters declared(byte[] bytes, int una) {
        if (una + 8 >= bytes.length
                || !isSeparator(bytes[una + 3])
                || !isSeparator(bytes[una + 4])
                || bytes[una + 3] == bytes[una + 4]) {
            return null;
        }
        int sixth = una + 8;
        int length = Math.max(1, typographicApostrophe(bytes, sixth));
        String fault = length == 3 ? "UNA ends with a typographic apostrophe instead of '" : null;
        if (bytes[sixth] <= ' ' && bytes[sixth] >= 0 && bytes[sixth - 1] > ' ' || bytes[sixth] == 'U') {
            sixth--;
            fault = "UNA has 5 characters, the blank is lost; 6 expected";
        }
        return new ServiceCharacters(
                bytes[una + 3], bytes[una + 4], bytes[una + 6], bytes[sixth], length, una, sixth + length, fault);
    }

    /** Default characters, or those that the first UNB shows: {@code UNB*UNOA:4*...#UNH*}. */
    private static ServiceCharacters undeclared(byte[] bytes, int first) {
        byte element = bytes[first + 3];
        byte component = ':';
        byte terminator = '\'';
        if (element != '+') {
            int i = first + 4;
            while (i < bytes.length && isAlphanumeric(bytes[i])) {
                i++;
            }
            component = i < bytes.length && isSeparator(bytes[i]) && bytes[i] != element ? bytes[i] : component;
            terminator = beforeNextHeader(bytes, first + 4, element);
        }
        return new ServiceCharacters(
                component,
                element,
                (byte) '?',
                terminator,
                1,
                first,
                first,
                element == '+'
                        ? null
                        : "no UNA although the separators are not :+.? '; they are taken from the first UNB");
    }

    private static byte beforeNextHeader(byte[] bytes, int from, byte element) {
        for (int i = from; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'U'
                    && bytes[i + 1] == 'N'
                    && (bytes[i + 2] == 'G' || bytes[i + 2] == 'H')
                    && bytes[i + 3] == element) {
                int back = i - 1;
                while (back > from && bytes[back] <= ' ' && bytes[back] >= 0) {
                    back--;
                }
                return isSeparator(bytes[back]) ? bytes[back] : (byte) '\'';
            }
        }
        return '\'';
    }

    private static boolean isSeparator(byte b) {
        return b > ' ' && !isAlphanumeric(b);
    }

    private static boolean isAlphanumeric(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }
}
