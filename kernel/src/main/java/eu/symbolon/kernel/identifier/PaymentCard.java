package eu.symbolon.kernel.identifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Payment card number, ISO/IEC 7812, kept as issuer digits, last four digits and a digest: two sights of one card meet, the
 * number itself is never stored. Numbers masked by the sender ({@code 545418XXXXXX3356}) keep what they show.
 */
final class PaymentCard implements Notation {

    @Override
    public Reading read(String text) {
        String value = Characters.alphanumeric(text);
        if (value.length() < 12 || value.length() > 19) {
            return Notation.wrong(value.length() + " characters, 12 to 19 expected");
        }
        String shown = value.substring(0, 6) + "..." + value.substring(value.length() - 4);
        if (!Characters.allDigits(value)) {
            return Notation.normal(shown);
        }
        return luhn(value) ? Notation.normal(shown + "#" + digest(value)) : Notation.wrong("check digit does not fit");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static String digest(String digits) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(digits.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
