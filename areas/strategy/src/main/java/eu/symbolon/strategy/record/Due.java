package eu.symbolon.strategy.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an action is due: from 1 January of the first year to 31 December of the last, or ongoing without a due day.
 *
 * @param written as the source writes it: {@code 2011}, {@code 2011-12}, {@code Ongoing}
 * @param from first day, null when ongoing
 * @param to last day, null when ongoing
 */
public record Due(
        String written, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Reads the three forms; anything else is empty. */
    public static Optional<Due> parse(String text) {
        String written = text.strip();
        if (written.equalsIgnoreCase("ongoing")) {
            return Optional.of(new Due(written, null, null));
        }
        try {
            String[] year = written.split("-", -1);
            boolean shape = year[0].length() == 4 && (year.length == 1 || year.length == 2 && year[1].length() == 2);
            if (!shape) {
                return Optional.empty();
            }
            int first = Integer.parseInt(year[0]);
            int last = year.length == 1 ? first : first / 100 * 100 + Integer.parseInt(year[1]);
            return last < first
                    ? Optional.empty()
                    : Optional.of(new Due(written, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean ongoing() {
        return to == null;
    }
}
