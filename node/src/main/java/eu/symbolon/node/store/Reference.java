package eu.symbolon.node.store;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The name of a record in the world outside: the first 12 bytes of its message's SHA-256 in base64url, a dot, its index in
 * the message: {@code k3JxUq0aZ9LmPw2d.12}. Numbers of rows never leave: they count what a reader may not see. A hit is
 * called by its number, a hash, in 13 digits of Crockford's base 32: {@code 0f3k9m2p7q8rs}.
 */
public record Reference(String digest, int index) {
    private static final int BYTES = 12;
    private static final int DIGEST = 16;
    private static final int HIT_DIGITS = 13;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** The name of a record of the message with this SHA-256 in hexadecimal. */
    public static String record(String sha256, int index) {
        byte[] first = HexFormat.of().parseHex(sha256, 0, 2 * BYTES);
        return Base64.getUrlEncoder().encodeToString(first) + '.' + index;
    }

    /** Reads the name of a record; empty when it is none. */
    public static Optional<Reference> parse(String text) {
        String index = text.length() > DIGEST + 1 ? text.substring(DIGEST + 1) : "";
        if (index.isEmpty()
                || text.charAt(DIGEST) != '.'
                || index.length() > 9
                || index.length() > 1 && index.charAt(0) == '0'
                || !index.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            Base64.getUrlDecoder().decode(text.substring(0, DIGEST));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new Reference(text.substring(0, DIGEST), Integer.parseInt(index)));
    }

    /** The smallest SHA-256 that begins with the digest. */
    byte[] least() {
        return Arrays.copyOf(Base64.getUrlDecoder().decode(digest), 32);
    }

    /** The greatest SHA-256 that begins with the digest. */
    byte[] greatest() {
        byte[] greatest = least();
        Arrays.fill(greatest, BYTES, greatest.length, (byte) 0xff);
        return greatest;
    }

    /** The name of a hit. */
    public static String hit(long number) {
        char[] text = new char[HIT_DIGITS];
        long rest = number;
        for (int i = HIT_DIGITS - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }

    /** Reads the name of a hit; empty when it is none. */
    public static OptionalLong hit(String text) {
        if (text.length() != HIT_DIGITS || DIGITS.indexOf(text.charAt(0)) > 15) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 0; i < HIT_DIGITS; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return OptionalLong.empty();
            }
            number = number << 5 | digit;
        }
        return OptionalLong.of(number);
    }

    @Override
    public String toString() {
        return digest + '.' + index;
    }
}
