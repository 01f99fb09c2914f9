package eu.symbolon.money.read;

import eu.symbolon.money.record.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as MT (comma, {@code 3700,}) and ISO 20022 (point, {@code 3700.00}) write them; no exponent, no sign. */
final class Amounts {
    /** 18 digits is the longest amount of ISO 20022, 15 of MT: more is dirt, and would cost time for nothing. */
    private static final int MAX_DIGITS = 24;

    private Amounts() {}

    /** The number with this decimal mark, or null when the text is none. */
    static @Nullable BigDecimal number(String text, char mark) {
        StringBuilder digits = new StringBuilder(text.length());
        int scale = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                scale += scale >= 0 ? 1 : 0;
            } else if (c == mark && scale < 0) {
                scale = 0;
            } else {
                return null;
            }
        }
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return null;
        }
        return new BigDecimal(digits.toString())
                .movePointLeft(Math.max(0, scale))
                .setScale(Math.max(0, scale));
    }

    /** {@code USD3700,} as in fields 33B and 71F, or null. */
    static @Nullable Amount swift(String text) {
        if (text.length() < 4 || !isCurrency(text.substring(0, 3))) {
            return null;
        }
        BigDecimal value = number(text.substring(3).strip(), ',');
        return value == null ? null : new Amount(value, text.substring(0, 3));
    }

    /** Three capital letters, the form of ISO 4217. */
    static boolean isCurrency(String text) {
        if (text.length() != 3) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
