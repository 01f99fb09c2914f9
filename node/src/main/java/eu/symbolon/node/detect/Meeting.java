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
import eu.symbolon.node.store.SightingTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same subject in several areas: an identifier that an area meets which only other areas had met. Its state is the index of
 * identifiers itself; in memory there is one bit for each area and key, so that the store is asked only when areas meet.
 */
final class Meeting {
    static final String NAME = "subject-in-several-areas";
    static final String PURPOSE = "The same identifier in the records of two areas or more";

    /** What one area meets more often than this belongs to everybody: a carrier's telephone, a hotel's address. */
    private static final long COMMON = 50;

    private final SightingTable sightings;
    private final AreaMasks masks = new AreaMasks();
    private final Map<String, Integer> areas = new HashMap<>();

    Meeting(SightingTable sightings) {
        this.sightings = sightings;
    }

    /** Where an identifier stands in this batch. */
    private record Here(Record record, int mention, Identifier identifier) {}

    /** One area's side of a meeting. */
    private record Side(Evidence evidence, Mention mention, Label label, boolean common, Identifier identifier) {}

    /** Fills the memory from the store. */
    void rebuild() {
        masks.clear();
        sightings.forEach(masks::add);
    }

    /** Hits of a batch of records of regimes that may be joined, none of them stored yet. */
    List<Hit> look(List<Record> records) {
        Map<Long, List<Here>> met = new LinkedHashMap<>();
        for (Record record : records) {
            for (int m = 0; m < record.mentions().size(); m++) {
                for (Identifier identifier : record.mentions().get(m).identifiers()) {
                    if (identifier.type().links()) {
                        note(record, identifier, met);
                    }
                }
            }
        }
        if (met.isEmpty()) {
            return List.of();
        }
        for (Record record : records) {
            for (int m = 0; m < record.mentions().size(); m++) {
                for (Identifier identifier : record.mentions().get(m).identifiers()) {
                    List<Here> here = identifier.type().links() ? met.get(identifier.key()) : null;
                    if (here != null) {
                        here.add(new Here(record, m, identifier));
                    }
                }
            }
        }
        return hits(met);
    }

    private void note(Record record, Identifier identifier, Map<Long, List<Here>> met) {
        long key = identifier.key();
        int area = areas.computeIfAbsent(record.area(), sightings::area);
        int before = masks.add(key, area);
        if (before != 0 && (before & 1 << area) == 0) {
            met.putIfAbsent(key, new ArrayList<>());
        }
    }

    private List<Hit> hits(Map<Long, List<Here>> met) {
        Map<Long, List<SightingTable.Sighting>> stored = new HashMap<>();
        for (SightingTable.Sighting sighting : sightings.first(met.keySet())) {
            stored.computeIfAbsent(sighting.key(), key -> new ArrayList<>()).add(sighting);
        }
        List<Hit> hits = new ArrayList<>();
        met.forEach((key, here) -> {
            Map<Identifier, List<Here>> byValue = new LinkedHashMap<>();
            here.forEach(one -> byValue.computeIfAbsent(one.identifier(), value -> new ArrayList<>())
                    .add(one));
            byValue.forEach((identifier, places) -> {
                Map<String, Side> sides = sides(identifier, places, stored.getOrDefault(key, List.of()));
                if (sides.size() > 1 && sides.values().stream().noneMatch(Side::common)) {
                    hits.add(hit(identifier, places, sides));
                }
            });
        });
        return hits;
    }

    private static Map<String, Side> sides(
            Identifier identifier, List<Here> places, List<SightingTable.Sighting> stored) {
        Map<String, Side> sides = new TreeMap<>();
        for (SightingTable.Sighting sighting : stored) {
            if (sighting.mention().identifiers().contains(identifier)) {
                sides.put(
                        sighting.area(),
                        new Side(
                                sighting.evidence(),
                                sighting.mention(),
                                sighting.label(),
                                sighting.times() > COMMON,
                                identifier));
            }
        }
        for (Here here : places) {
            Record record = here.record();
            sides.putIfAbsent(
                    record.area(),
                    new Side(
                            Evidence.of(record, here.mention()),
                            record.mentions().get(here.mention()),
                            record.label(),
                            false,
                            identifier));
        }
        return sides;
    }

    private static Hit hit(Identifier identifier, List<Here> places, Map<String, Side> sides) {
        Record last = places.get(places.size() - 1).record();
        List<Side> all = List.copyOf(sides.values());
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
                all.stream().map(Side::evidence).toList(),
                all.stream().map(Side::label).reduce(Label::join).orElseThrow());
    }

    private static String areaAt(Map<String, Side> sides, int index) {
        return List.copyOf(sides.keySet()).get(index);
    }

    private static String title(List<Side> sides) {
        return sides.stream()
                .map(Side::mention)
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
