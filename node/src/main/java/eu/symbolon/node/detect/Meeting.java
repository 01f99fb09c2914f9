package eu.symbolon.node.detect;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.json.WordJson;
import eu.symbolon.node.store.Classes;
import eu.symbolon.node.store.SightingTable;
import eu.symbolon.node.store.SightingTable.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The same subject in several areas: an identifier that an area meets which only other areas had met. Its state is the index of
 * identifiers itself; in memory there is one number for each key, so that the store is asked only when areas meet.
 *
 * <p>What was met is asked for each access class by itself, over the records whose class it covers: a record that a reader may
 * not see neither makes a meeting for him nor takes one away.
 */
final class Meeting {
    static final String NAME = "subject-in-several-areas";
    static final String PURPOSE = "The same identifier in the records of two areas or more";

    /** What one area meets more often than this belongs to everybody: a carrier's telephone, a hotel's address. */
    private static final long COMMON = 50;

    /** Kinds of readers that one record's meeting is told to; so many joins are never seen, because classes are few. */
    private static final int MOST_READERS = 4_096;

    private final SightingTable sightings;
    private final Classes classes;
    private final MetSets met = new MetSets();
    private final Map<String, Integer> areas = new HashMap<>();

    Meeting(SightingTable sightings, Classes classes) {
        this.sightings = sightings;
        this.classes = classes;
    }

    /** A mention of a record that carries an identifier, and the classes in which it meets other areas. */
    private record Here(Record record, int mention, Identifier identifier, List<Integer> meets) {}

    /** One area's side of a meeting, as far as a class covers it. */
    private static final class Side {
        private Sighting first;
        private long times;

        private Side(Sighting first) {
            this.first = first;
        }
    }

    /** Hits of one class. */
    record Met(int context, Hit hit) {}

    /** Fills the memory from the store. */
    void rebuild() {
        met.clear();
        sightings.forEach(met::add);
    }

    /** Hits of a batch of records of regimes that may be joined, none of them stored yet. */
    List<Met> look(List<Record> records) {
        List<Here> all = new ArrayList<>();
        Set<Long> asked = new HashSet<>();
        for (Record record : records) {
            int accessClass = classes.of(record.label());
            if (accessClass == Classes.NOBODY) {
                continue;
            }
            int area = areas.computeIfAbsent(record.area(), sightings::area);
            for (int m = 0; m < record.mentions().size(); m++) {
                for (Identifier identifier : record.mentions().get(m).identifiers()) {
                    if (!identifier.type().links()) {
                        continue;
                    }
                    long key = identifier.key();
                    int[] before = met.add(key, area, accessClass);
                    List<Integer> meets = before.length == 0 ? List.of() : meets(before, area, accessClass);
                    if (!meets.isEmpty()) {
                        asked.add(key);
                    }
                    if (before.length > 0 || asked.contains(key)) {
                        all.add(new Here(record, m, identifier, meets));
                    }
                }
            }
        }
        return asked.isEmpty() ? List.of() : hits(all, asked, records);
    }

    /** The classes in which an area meets for the first time what other areas had met. */
    private List<Integer> meets(int[] before, int area, int accessClass) {
        Set<Integer> candidates = new TreeSet<>(Set.of(accessClass));
        for (int pair : before) {
            for (int candidate : List.copyOf(candidates)) {
                int join = classes.join(candidate, MetSets.accessClass(pair));
                if (join != Classes.NOBODY && candidates.size() < MOST_READERS) {
                    candidates.add(join);
                }
            }
        }
        List<Integer> meets = new ArrayList<>();
        for (int candidate : candidates) {
            boolean others = false;
            boolean own = false;
            for (int pair : before) {
                if (classes.covers(MetSets.accessClass(pair), candidate)) {
                    own |= MetSets.area(pair) == area;
                    others |= MetSets.area(pair) != area;
                }
            }
            if (others && !own) {
                meets.add(candidate);
            }
        }
        return meets;
    }

    private List<Met> hits(List<Here> all, Set<Long> asked, List<Record> records) {
        Map<Long, List<Sighting>> known = new HashMap<>();
        for (Sighting sighting : sightings.first(asked)) {
            known.computeIfAbsent(sighting.key(), key -> new ArrayList<>()).add(sighting);
        }
        Map<Identifier, List<Here>> inBatch = inBatch(records, asked);
        List<Met> hits = new ArrayList<>();
        for (Here here : all) {
            for (int accessClass : here.meets()) {
                List<Sighting> seen =
                        new ArrayList<>(known.getOrDefault(here.identifier().key(), List.of()));
                long order = Long.MAX_VALUE - records.size();
                for (Here earlier : inBatch.getOrDefault(here.identifier(), List.of())) {
                    seen.add(sighting(earlier, order++));
                    if (earlier.record() == here.record() && earlier.mention() == here.mention()) {
                        break;
                    }
                }
                Hit hit = hit(here, seen, accessClass);
                if (hit != null) {
                    hits.add(new Met(accessClass, hit));
                }
            }
        }
        return hits;
    }

    /** All places of the batch where an asked identifier stands, in their order. */
    private static Map<Identifier, List<Here>> inBatch(List<Record> records, Set<Long> asked) {
        Map<Identifier, List<Here>> places = new HashMap<>();
        for (Record record : records) {
            for (int m = 0; m < record.mentions().size(); m++) {
                for (Identifier identifier : record.mentions().get(m).identifiers()) {
                    if (identifier.type().links() && asked.contains(identifier.key())) {
                        places.computeIfAbsent(identifier, absent -> new ArrayList<>())
                                .add(new Here(record, m, identifier, List.of()));
                    }
                }
            }
        }
        return places;
    }

    private static Sighting sighting(Here here, long order) {
        Record record = here.record();
        return new Sighting(
                here.identifier().key(),
                record.area(),
                1,
                order,
                Evidence.of(record, here.mention()),
                record.mentions().get(here.mention()),
                record.label());
    }

    /** The meeting as a reader of this class may know it; null when it is none, or with what everybody meets. */
    private @Nullable Hit hit(Here here, List<Sighting> seen, int accessClass) {
        Identifier identifier = here.identifier();
        Map<String, Side> sides = new TreeMap<>();
        for (Sighting sighting : seen) {
            if (sighting.mention().identifiers().contains(identifier)
                    && classes.covers(classes.of(sighting.label()), accessClass)) {
                Side side = sides.computeIfAbsent(sighting.area(), area -> new Side(sighting));
                side.times += sighting.times();
                if (sighting.order() < side.first.order()) {
                    side.first = sighting;
                }
            }
        }
        if (sides.size() < 2 || sides.values().stream().anyMatch(side -> side.times > COMMON)) {
            return null;
        }
        Map<String, Sighting> firsts = new TreeMap<>();
        sides.forEach((area, side) -> firsts.put(area, side.first));
        return hit(identifier, here.record(), firsts, classes.label(accessClass));
    }

    private static Hit hit(Identifier identifier, Record last, Map<String, Sighting> sides, Label context) {
        List<Sighting> all = List.copyOf(sides.values());
        boolean same = all.stream()
                .allMatch(side -> identifier.type().identifies(side.mention().type()));
        String kind = WordJson.word(identifier.type());
        List<Reason> reasons = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            reasons.add(Reason.support(
                    kind,
                    "The same " + kind.replace('-', ' ') + " stands in records of " + areaAt(sides, 0) + " and of "
                            + areaAt(sides, i),
                    all.get(0).mention().title(),
                    all.get(i).mention().title(),
                    same ? 0.9 : 0.7));
        }
        if (!same) {
            reasons.add(Reason.doubt(
                    "shared", "A " + kind.replace('-', ' ') + " can be shared by several subjects", "", "", 0.2));
        }
        String areas = String.join(", ", sides.keySet());
        return new Hit(
                NAME,
                identifier.toString(),
                last.area(),
                severity(sides.size(), same),
                same ? 0.9 : 0.7,
                last.at(),
                title(all) + " in " + areas + " by " + kind.replace('-', ' ') + " " + identifier.value(),
                reasons,
                all.stream().map(Sighting::evidence).toList(),
                all.stream().map(Sighting::label).reduce(context, Label::join));
    }

    private static String areaAt(Map<String, Sighting> sides, int index) {
        return List.copyOf(sides.keySet()).get(index);
    }

    private static String title(List<Sighting> sides) {
        return sides.stream()
                .map(Sighting::mention)
                .filter(mention -> !mention.names().isEmpty())
                .findFirst()
                .map(Mention::title)
                .orElseGet(() -> WordJson.word(sides.get(0).mention().type()));
    }

    private static Severity severity(int areas, boolean same) {
        if (areas > 2) {
            return Severity.HIGH;
        }
        return same ? Severity.MEDIUM : Severity.LOW;
    }
}
