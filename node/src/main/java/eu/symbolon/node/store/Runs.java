package eu.symbolon.node.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Numbers of records in runs that lie near each other, so that a statement reads the part of a table between them only. */
final class Runs {
    private static final long GAP = 10_000;

    private Runs() {}

    record Run(List<Long> ids) {
        long from() {
            return ids.getFirst();
        }

        long to() {
            return ids.getLast();
        }
    }

    static List<Run> of(Collection<Long> numbers) {
        List<Run> runs = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        for (long number : new TreeSet<>(numbers)) {
            if (!open.isEmpty() && number - open.getLast() > GAP) {
                runs.add(new Run(List.copyOf(open)));
                open.clear();
            }
            open.add(number);
        }
        if (!open.isEmpty()) {
            runs.add(new Run(List.copyOf(open)));
        }
        return runs;
    }
}
