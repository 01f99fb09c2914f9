package eu.symbolon.match.form;

import eu.symbolon.kernel.word.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Birth dates as tables have them: {@code 1970-03-01}, {@code 19700301}, {@code 3/1/70}, {@code 24-May-11},
 * {@code Mar 1 1970}. Where day and month could be either way round, both readings come out. Two-digit years lie in the
 * hundred years before the given one.
 */
final class Dates {
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{1,2}(-\\d{1,2}.*)?)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2}|\\d{4})");
    private static final Pattern DAY_NAMED = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -,]+(\\d{2}|\\d{4})");
    private static final Pattern NAMED_DAY = Pattern.compile("([A-Za-z]{3})[a-z]*[ .]+(\\d{1,2}),? +(\\d{2}|\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Dates() {}

    /** @param thisYear no date lies after it */
    static List<PartialDate> of(String text, int thisYear) {
        String date = text.strip();
        List<PartialDate> found = new ArrayList<>(2);
        Matcher compact = COMPACT.matcher(date);
        Matcher slashed = SLASHED.matcher(date);
        Matcher dayNamed = DAY_NAMED.matcher(date);
        Matcher namedDay = NAMED_DAY.matcher(date);
        if (compact.matches()) {
            add(found, number(compact, 1), number(compact, 2), number(compact, 3));
        } else if (ISO.matcher(date).matches()) {
            PartialDate.parse(date.length() > 10 ? date.substring(0, 10) : date).ifPresent(found::add);
        } else if (slashed.matches()) {
            int year = year(slashed.group(3), thisYear);
            int first = number(slashed, 1);
            int second = number(slashed, 2);
            if (first <= 12) {
                add(found, year, first, second);
            }
            if (second <= 12 && first != second) {
                add(found, year, second, first);
            }
        } else if (dayNamed.matches()) {
            add(found, year(dayNamed.group(3), thisYear), month(dayNamed.group(2)), number(dayNamed, 1));
        } else if (namedDay.matches()) {
            add(found, year(namedDay.group(3), thisYear), month(namedDay.group(1)), number(namedDay, 2));
        }
        return found;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits, int thisYear) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int inThisCentury = thisYear / 100 * 100 + year;
        return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
    }

    /** A day or month that does not exist is left out, the year stays. */
    private static void add(List<PartialDate> found, int year, int month, int day) {
        try {
            found.add(new PartialDate(year, month, day));
        } catch (DateTimeException noSuchDay) {
            if (year > 0) {
                found.add(new PartialDate(year, month > 12 ? 0 : month, 0));
            }
        }
    }
}
