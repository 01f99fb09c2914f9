package eu.symbolon.kernel.word;

/**
 * One ground of a hit.
 *
 * @param speaksFor true for, false against
 * @param code stable word for statistics: {@code name}, {@code birth-date-swapped}, {@code passport}
 * @param text one sentence for the person who decides
 * @param left the value on this side, or empty
 * @param right the value it was compared with, or empty
 * @param weight how much it adds to (or takes from) the score, 0 to 1
 */
public record Reason(boolean speaksFor, String code, String text, String left, String right, double weight) {

    public static Reason support(String code, String text, String left, String right, double weight) {
        return new Reason(true, code, text, left, right, weight);
    }

    public static Reason doubt(String code, String text, String left, String right, double weight) {
        return new Reason(false, code, text, left, right, weight);
    }
}
