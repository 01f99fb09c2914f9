package eu.symbolon.kernel.identifier;

/** MD5, SHA-1, SHA-256, SHA-384 or SHA-512 of a file in hexadecimal lower case. */
final class FileHash implements Notation {

    @Override
    public Reading read(String text) {
        String value = text.toLowerCase(java.util.Locale.ROOT);
        boolean hex = value.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        return switch (value.length()) {
            case 32, 40, 64, 96, 128 -> hex ? Notation.normal(value) : Notation.wrong("not hexadecimal");
            default -> Notation.wrong(value.length() + " characters, 32, 40, 64, 96 or 128 expected");
        };
    }
}
