package eu.symbolon.node.store.row;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the clock will take on a day.
 *
 * @param action {@code erase} or {@code mask}
 */
public record Due(LocalDate day, String action, String area, String kind, long records) {

    /** One of each day, action and kind. */
    public static List<Due> sum(Collection<Due> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        part -> new Due(part.day, part.action, part.area, part.kind, 0),
                        Collectors.summingLong(Due::records)))
                .entrySet()
                .stream()
                .map(sum -> new Due(
                        sum.getKey().day, sum.getKey().action, sum.getKey().area, sum.getKey().kind, sum.getValue()))
                .sorted(Comparator.comparing(Due::day)
                        .thenComparing(Due::action)
                        .thenComparing(Due::area)
                        .thenComparing(Due::kind))
                .toList();
    }
}
