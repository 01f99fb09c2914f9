package eu.symbolon.kernel.label;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long records of a kind are kept: a day of erasure, or periodic review with the reason why there is none. A third does not
 * exist (Directive (EU) 2016/680 Art 5).
 */
public sealed interface Keeping {

    /**
     * Erased by the clock.
     *
     * @param after life of a record
     * @param whenFlagged life of a record that a person flagged as bearing on a risk; never shorter
     */
    record Erased(Period after, Period whenFlagged) implements Keeping {
        private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

        public Erased {
            LocalDate end = ANY_DAY.plus(after);
            if (!end.isAfter(ANY_DAY) || ANY_DAY.plus(whenFlagged).isBefore(end)) {
                throw new IllegalArgumentException("kept " + after + ", when flagged " + whenFlagged
                        + ": a life is longer than nothing, and a flag never shortens it. Maybe the two are swapped");
            }
        }
    }

    /**
     * Kept as long as a person finds it needed.
     *
     * @param every time between two reviews
     * @param reason why no day of erasure is set
     */
    record Reviewed(Period every, String reason) implements Keeping {
        public Reviewed {
            if (every.isZero() || every.isNegative() || reason.isBlank()) {
                throw new IllegalArgumentException("reviewed every " + every + " because '" + reason
                        + "': a period and a reason are needed. Maybe it should be erased instead");
            }
        }
    }

    /** Erased after this time, whatever was found. */
    static Keeping erasedAfter(Period after) {
        return new Erased(after, after);
    }

    /** Erased after this time unless flagged, then after the longer one. */
    static Keeping erasedAfter(Period after, Period whenFlagged) {
        return new Erased(after, whenFlagged);
    }

    static Keeping reviewedEvery(Period every, String reason) {
        return new Reviewed(every, reason);
    }
}
