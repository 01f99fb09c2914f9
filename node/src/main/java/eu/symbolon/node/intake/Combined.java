package eu.symbolon.node.intake;

import eu.symbolon.kernel.word.Hit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the log says of records that detectors joined into hits (Directive (EU) 2016/680 Art 25(1)): one entry for each
 * detector, its version and those who may read what came of it; counts, no list of records.
 */
final class Combined {
    private Combined() {}

    /** The entries of one transaction. Hits that rest on one record combine nothing. */
    static List<Event> entries(List<Finding> findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Hit hit = finding.hit();
            if (records(hit) > 1) {
                String readers = hit.label().access().toString();
                entries.computeIfAbsent(
                                hit.detector() + " " + finding.version() + " " + readers,
                                key -> new Entry(hit.detector(), finding.version(), readers))
                        .add(hit);
            }
        }
        return entries.values().stream().map(Entry::event).toList();
    }

    private static long records(Hit hit) {
        return hit.evidence().stream()
                .map(one -> one.message() + " " + one.index())
                .distinct()
                .count();
    }

    private static final class Entry {
        private final Event begun;
        private final Set<String> areas = new TreeSet<>();
        private long hits;

        Entry(String detector, String version, String readers) {
            this.begun = Event.of(Operation.COMBINATION, "hits of " + detector)
                    .by("node", "", "", "")
                    .score(detector, version)
                    .label(readers);
        }

        void add(Hit hit) {
            hits++;
            hit.evidence().forEach(one -> areas.add("area " + one.area()));
        }

        Event event() {
            return begun.items(areas).count(hits);
        }
    }
}
