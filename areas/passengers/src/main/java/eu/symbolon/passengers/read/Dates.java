package eu.symbolon.passengers.read;

import eu.symbolon.kernel.word.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The dates of passenger messages: flights {@code ddmmyy} (PNRGOV) and {@code yymmddhhmm} (PAXLST), people and papers
 * {@code ddMMMyy} (SSR DOCS) and {@code yymmdd} (PAXLST). Text that is no date gives null.
 */
final class Dates {
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private Dates() {}

    /** {@code 280513} as 2013-05-28. */
    static @Nullable LocalDate ddmmyy(String text) {
        return text.length() == 6 ? date(2000 + number(text, 4, 6), number(text, 2, 4), number(text, 0, 2)) : null;
    }

    /** {@code 170128} as 2017-01-28, {@code 20170128} too. */
    static @Nullable LocalDate yymmdd(String text) {
        return switch (text.length()) {
            case 6 -> date(2000 + number(text, 0, 2), number(text, 2, 4), number(text, 4, 6));
            case 8 -> date(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
            default -> null;
        };
    }

    /** {@code 04JUL80} or {@code 04JUL1980}; two-digit years count from 2000. */
    static @Nullable LocalDate ddMMMyy(String text) {
        if (text.length() != 7 && text.length() != 9) {
            return null;
        }
        int month = MONTHS.indexOf(text.substring(2, 5).toUpperCase(java.util.Locale.ROOT));
        if (month < 0 || month % 3 != 0) {
            return null;
        }
        int year = text.length() == 7 ? 2000 + number(text, 5, 7) : number(text, 5, 9);
        return date(year, month / 3 + 1, number(text, 0, 2));
    }

    /** A birth date: the latest year of the century digits that is not after the reference day. */
    static @Nullable PartialDate birth(@Nullable LocalDate parsed, boolean twoDigits, LocalDate reference) {
        if (parsed == null) {
            return null;
        }
        LocalDate day = twoDigits && parsed.isAfter(reference) ? back(parsed) : parsed;
        return day == null ? null : PartialDate.of(day);
    }

    /** Local date and time as ISO 8601: {@code 2013-05-28T22:25}; the date alone when the time is none. */
    static String local(@Nullable LocalDate day, String hhmm) {
        if (day == null) {
            return "";
        }
        int hour = number(hhmm, 0, 2);
        int minute = number(hhmm, 2, 4);
        if (hhmm.length() != 4 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return day.toString();
        }
        return day + "T" + hhmm.substring(0, 2) + ":" + hhmm.substring(2);
    }

    /** A local time taken as if at UTC: the messages give no zone. */
    static @Nullable Instant instant(String local) {
        if (local.isEmpty()) {
            return null;
        }
        return local.length() > 10
                ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
                : LocalDate.parse(local).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate back(LocalDate day) {
        return date(day.getYear() - 100, day.getMonthValue(), day.getDayOfMonth());
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The digits as a number, or a large negative number when something else stands there. */
    private static int number(String text, int from, int to) {
        if (to > text.length()) {
            return -10000;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -10000;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
