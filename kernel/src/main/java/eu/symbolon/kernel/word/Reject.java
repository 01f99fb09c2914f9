package eu.symbolon.kernel.word;

import java.util.Locale;

/**
 * One piece of a message that could not be read, or dirt that was tolerated.
 *
 * @param lost true when something of the message is in no record; false for a mere remark on quality
 * @param where line or offset in the message
 * @param value the offending text, cut to 200 characters, control characters shown as {@code \u0001}
 * @param reason what is wrong, and what would be right
 */
public record Reject(boolean lost, Where where, String value, String reason) {

    public Reject {
        value = printable(value);
    }

    /** {@code 12: birth date '31FEB80' is no day of the calendar}. */
    @Override
    public String toString() {
        return where + ": " + reason + (value.isEmpty() ? "" : " ['" + value + "']");
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < 200; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
