package eu.symbolon.kernel.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A birth date as sources know it: a year, a year and month, or a day.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record PartialDate(int year, int month, int day) {

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31 || month == 0 && day != 0) {
            throw new DateTimeException("no date: year " + year + ", month " + month + ", day " + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Reads {@code 1970}, {@code 1970-03}, {@code 1970-03-02} and {@code 1970-00-00}; anything else is empty. */
    public static Optional<PartialDate> parse(String text) {
        String[] part = text.strip().split("-", -1);
        try {
            if (part.length > 3 || part[0].length() != 4) {
                return Optional.empty();
            }
            int month = part.length > 1 ? Integer.parseInt(part[1]) : 0;
            int day = part.length > 2 ? Integer.parseInt(part[2]) : 0;
            return Optional.of(new PartialDate(Integer.parseInt(part[0]), month, month == 0 ? 0 : day));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As much of ISO 8601 as is known: {@code 1970}, {@code 1970-03} or {@code 1970-03-02}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10);
        for (int unit = 1000; unit > 0; unit /= 10) {
            text.append((char) ('0' + year / unit % 10));
        }
        if (month > 0) {
            twoDigits(text, month);
        }
        if (day > 0) {
            twoDigits(text, day);
        }
        return text.toString();
    }

    private static void twoDigits(StringBuilder text, int value) {
        text.append('-').append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
