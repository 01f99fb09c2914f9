package eu.symbolon.money.read;

import eu.symbolon.kernel.word.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as payment messages and lists write them. What is no date is null or an empty list. */
final class Days {
    /** A list that says "1950 to 1985" names no birth year: such a span is not spread over years. */
    static final int WIDEST_SPAN_YEARS = 20;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Days() {}

    /** YYMMDD. Years above 79 are of the 20th century (SWIFT FIN, date subfield 6!n). */
    static @Nullable LocalDate swift(String text) {
        if (text.length() != 6 || !digits(text)) {
            return null;
        }
        int year = Integer.parseInt(text.substring(0, 2));
        return day(year > 79 ? 1900 + year : 2000 + year, text.substring(2, 4), text.substring(4));
    }

    /** YYYYMMDD, as in line 4 of field 50F. */
    static @Nullable LocalDate compact(String text) {
        if (text.length() != 8 || !digits(text)) {
            return null;
        }
        return day(Integer.parseInt(text.substring(0, 4)), text.substring(4, 6), text.substring(6));
    }

    /** The day an ISO 8601 date or date-time begins with. */
    static @Nullable LocalDate iso(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        String year = text.substring(0, 4);
        return digits(year) ? day(Integer.parseInt(year), text.substring(5, 7), text.substring(8, 10)) : null;
    }

    static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * A date in the words of a list: {@code 1962}, {@code Jan 1962}, {@code 01 Jan 1962}, {@code circa 1958},
     * {@code 1961 to 1963}, {@code circa 1961-1965}, {@code 1962-03-01}. A span gives its years.
     */
    static List<PartialDate> words(String text) {
        String rest = text.strip();
        String low = rest.toLowerCase(Locale.ROOT);
        for (String about : List.of("circa ", "approximately ", "c. ")) {
            if (low.startsWith(about)) {
                rest = rest.substring(about.length()).strip();
            }
        }
        int to = rest.indexOf(" to ");
        if (to > 0) {
            return span(words(rest.substring(0, to)), words(rest.substring(to + 4)));
        }
        if (rest.length() == 9 && rest.charAt(4) == '-' && digits(rest.substring(0, 4)) && digits(rest.substring(5))) {
            return years(Integer.parseInt(rest.substring(0, 4)), Integer.parseInt(rest.substring(5)));
        }
        return PartialDate.parse(rest).map(List::of).orElse(named(rest));
    }

    /** Every year of a span, or nothing when it is too wide to say anything. */
    static List<PartialDate> years(int from, int to) {
        List<PartialDate> years = new ArrayList<>();
        if (from < 1 || to > 9999 || to < from || to - from > WIDEST_SPAN_YEARS) {
            return years;
        }
        for (int year = from; year <= to; year++) {
            years.add(new PartialDate(year, 0, 0));
        }
        return years;
    }

    private static List<PartialDate> span(List<PartialDate> from, List<PartialDate> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? to : from;
        }
        return years(from.get(0).year(), to.get(to.size() - 1).year());
    }

    /** {@code 01 Jan 1962} and {@code Jan 1962}. */
    private static List<PartialDate> named(String text) {
        List<String> word = new ArrayList<>(3);
        for (int from = 0; from < text.length() && word.size() < 4; ) {
            int blank = text.indexOf(' ', from);
            int end = blank < 0 ? text.length() : blank;
            if (end > from) {
                word.add(text.substring(from, end));
            }
            from = end + 1;
        }
        if (word.size() < 2 || word.size() > 3) {
            return List.of();
        }
        int month = month(word.get(word.size() - 2));
        String year = word.get(word.size() - 1);
        String day = word.size() == 3 ? word.get(0) : "0";
        if (month == 0 || year.length() != 4 || !digits(year) || day.length() > 2 || !digits(day)) {
            return List.of();
        }
        try {
            return List.of(new PartialDate(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static int month(String word) {
        if (word.length() < 3) {
            return 0;
        }
        int at = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
        return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1;
    }

    private static @Nullable LocalDate day(int year, String month, String day) {
        if (!digits(month) || !digits(day)) {
            return null;
        }
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
