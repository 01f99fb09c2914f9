package eu.symbolon.match;

import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Reason;
import java.util.List;

/** How two sets of birth dates agree: the best pair counts. What is missing lowers the score and is said, it never blocks. */
public final class Births {

    /**
     * Kinds of agreement, best first.
     * {@code closes} is the part of the distance to 1 that is made up; {@code keeps} is the factor on the name score.
     */
    public enum Agreement {
        EQUAL("birth-date", "The birth dates are equal.", 0.25, 1),
        PARTIAL("birth-date-partial", "The birth dates agree as far as both are known.", 0.12, 1),
        SWAPPED("birth-date-swapped", "The birth dates are equal with day and month swapped.", 0.15, 1),
        DIGIT("birth-date-digit", "The birth dates differ in one digit.", 0.10, 0.99),
        TEN_OFF(
                "birth-year",
                "Day and month are equal, the birth years are 10 apart: perhaps a typing error.",
                0,
                0.97),
        YEAR_NEAR("birth-year", "The birth years are at most 2 apart.", 0, 0.95),
        MISSING("birth-date-missing", "A birth date is missing on one side: the names alone are compared.", 0, 0.96),
        DIFFERS("birth-date-differs", "The birth dates differ.", 0, 0.82);

        final String code;
        final String text;
        final double closes;
        final double keeps;

        Agreement(String code, String text, double closes, double keeps) {
            this.code = code;
            this.text = text;
            this.closes = closes;
            this.keeps = keeps;
        }

        boolean speaksFor() {
            return closes > 0;
        }
    }

    /** The most any evidence can make up of a name score's distance to 1. */
    static final double MOST = 0.30;

    private Births() {}

    static Agreement best(List<PartialDate> left, List<PartialDate> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Agreement.MISSING;
        }
        Agreement best = Agreement.DIFFERS;
        for (PartialDate a : left) {
            for (PartialDate b : right) {
                Agreement found = of(a, b);
                if (found.compareTo(best) < 0) {
                    best = found;
                }
            }
        }
        return best;
    }

    public static Agreement of(PartialDate a, PartialDate b) {
        boolean months = a.month() > 0 && b.month() > 0;
        boolean days = a.day() > 0 && b.day() > 0;
        int years = Math.abs(a.year() - b.year());
        if (years == 0 && (!months || a.month() == b.month()) && (!days || a.day() == b.day())) {
            return days && months ? Agreement.EQUAL : Agreement.PARTIAL;
        }
        if (!months || !days) {
            return years <= 2 ? Agreement.YEAR_NEAR : Agreement.DIFFERS;
        }
        if (years == 0 && a.month() == b.day() && a.day() == b.month()) {
            return Agreement.SWAPPED;
        }
        boolean sameDay = a.month() == b.month() && a.day() == b.day();
        if (sameDay && years == 10) {
            return Agreement.TEN_OFF;
        }
        if (digitsApart(a, b) == 1) {
            return Agreement.DIGIT;
        }
        return years <= 2 ? Agreement.YEAR_NEAR : Agreement.DIFFERS;
    }

    private static int digitsApart(PartialDate a, PartialDate b) {
        int left = a.year() * 10_000 + a.month() * 100 + a.day();
        int right = b.year() * 10_000 + b.month() * 100 + b.day();
        int apart = 0;
        for (int i = 0; i < 8; i++) {
            apart += left % 10 == right % 10 ? 0 : 1;
            left /= 10;
            right /= 10;
        }
        return apart;
    }

    static Reason reason(Agreement agreement, List<PartialDate> left, List<PartialDate> right) {
        double weight = agreement.speaksFor() ? agreement.closes : 1 - agreement.keeps;
        return new Reason(agreement.speaksFor(), agreement.code, agreement.text, text(left), text(right), weight);
    }

    private static String text(List<PartialDate> dates) {
        StringBuilder text = new StringBuilder();
        for (PartialDate date : dates) {
            text.append(text.isEmpty() ? "" : ", ").append(date);
        }
        return text.toString();
    }
}
