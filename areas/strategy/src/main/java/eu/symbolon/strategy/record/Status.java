package eu.symbolon.strategy.record;

import eu.symbolon.kernel.word.PartialDate;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What follows from due day and first delivery, in calendar days, without asking what day it is today. Whether an open action
 * is overdue depends on the day of the question and is the reader's to say.
 */
public sealed interface Status {

    /** Stable word for statistics. */
    String word();

    /** Delivered on or before the due day, or within a known part of a year that ends by it. */
    record Delivered(PartialDate on, long daysEarly) implements Status {
        @Override
        public String word() {
            return "delivered";
        }
    }

    /** Delivered after the due day; with a delivery known to the month or year only, the days are a range. */
    record DeliveredLate(PartialDate on, long daysAtLeast, long daysAtMost) implements Status {
        @Override
        public String word() {
            return "delivered late";
        }
    }

    /** A standing task: it has no due day and is never delivered. */
    record Ongoing() implements Status {
        @Override
        public String word() {
            return "ongoing";
        }
    }

    /** No delivery is known. */
    record Open() implements Status {
        @Override
        public String word() {
            return "open";
        }
    }

    /** Late = the first day on which it can have been delivered lies after the due day. */
    static Status of(Due due, @Nullable PartialDate delivered) {
        LocalDate last = due.to();
        if (last == null) {
            return new Ongoing();
        }
        if (delivered == null) {
            return new Open();
        }
        LocalDate first = LocalDate.of(delivered.year(), Math.max(1, delivered.month()), Math.max(1, delivered.day()));
        LocalDate latest = delivered.day() > 0
                ? first
                : delivered.month() > 0
                        ? YearMonth.of(delivered.year(), delivered.month()).atEndOfMonth()
                        : Year.of(delivered.year()).atMonth(12).atEndOfMonth();
        return first.isAfter(last)
                ? new DeliveredLate(
                        delivered, ChronoUnit.DAYS.between(last, first), ChronoUnit.DAYS.between(last, latest))
                : new Delivered(delivered, Math.max(0, ChronoUnit.DAYS.between(latest, last)));
    }
}
