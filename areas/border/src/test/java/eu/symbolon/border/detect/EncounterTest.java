package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EncounterTest extends DetectorContract<Company> {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    protected Detector<Company> detector() {
        return new Encounter();
    }

    @Override
    protected List<Record> firing() {
        return pair(130, 0.001, 5, 0);
    }

    @Override
    protected List<Record> innocent() {
        List<Record> innocent = new ArrayList<>(pair(110, 0.001, 5, 0));
        pair(300, 0.02, 5, 0).forEach(innocent::add);
        pair(300, 0.001, 45, 0).forEach(innocent::add);
        pair(300, 0.001, 0, 5).forEach(innocent::add);
        return innocent;
    }

    /** Two craft side by side for so many minutes, one message a minute each. */
    private static List<Record> pair(int minutes, double apart, int speed, int status) {
        List<Record> records = new ArrayList<>();
        String first = "2370" + Math.abs((minutes + "" + apart + speed + status).hashCode() % 90_000 + 10_000);
        for (int minute = 0; minute <= minutes; minute++) {
            Instant at = START.plus(Duration.ofMinutes(minute));
            double lon = 25 + minute * 1e-5;
            records.add(Traffic.moving(nine(first, 1), at, lon, 36, status, speed, 900, 90));
            records.add(Traffic.moving(nine(first, 2), at.plusSeconds(20), lon, 36 + apart, status, speed, 900, 90));
        }
        return records;
    }

    private static String nine(String stem, int ship) {
        return (stem + "000000000").substring(0, 8) + ship;
    }

    @Test
    void theHitSaysWhoWhereAndHowLongWithBothTracksAsEvidence() {
        List<Hit> hits = Driven.hits(detector(), firing());
        Set<String> keys = hits.stream().map(Hit::key).collect(Collectors.toSet());
        assertEquals(1, keys.size(), keys::toString);
        assertTrue(hits.getFirst().title().contains("lie together for 120 min at 36.0"), hits.getFirst()::title);
        assertEquals(25, hits.getFirst().evidence().size());
    }

    @Test
    void allPairsOfThePeersExamplesAreFoundWithTheirTimes() {
        for (String file : List.of("simple", "multi", "dateline")) {
            Example example = Example.of(file);
            assertEquals(example.pairs(), pairs(example.records(), example.rule()), file);
            for (Example.Expected expected : example.expected()) {
                Together together = Together.of(
                        example.way(expected.one()),
                        example.way(expected.two()),
                        expected.end().toEpochMilli(),
                        example.rule());
                assertTrue(together != null, file);
                assertEquals(expected.start(), Instant.ofEpochMilli(together.start()), file);
                assertEquals(expected.end(), Instant.ofEpochMilli(together.end()), file);
                assertEquals(expected.medianMetres(), together.medianMetres(), 0.5, file);
                assertEquals(expected.lat(), together.latE7() / 1e7, 2e-4, file);
                assertEquals(0, Math.IEEEremainder(expected.lon() - together.lonE7() / 1e7, 360), 5e-4, file);
            }
        }
    }

    @Test
    void pairsThatPartBeforeTheLeastTimeAreNone() {
        for (String file : List.of("simple", "multi", "dateline")) {
            Example example = Example.of(file);
            for (Example.Expected expected : example.expected()) {
                Instant parted = expected.start().plus(Duration.ofMinutes(29));
                Predicate<Record> together = record -> !record.at().isAfter(parted)
                        || !Set.of(expected.one(), expected.two()).contains(Example.id(record));
                List<Record> cut = example.records().stream().filter(together).toList();
                assertTrue(!pairs(cut, example.rule()).contains(expected.pair()), () -> file + " " + expected.pair());
            }
        }
    }

    @Test
    void aPairOnTheEdgeOfCellsIsFoundWhereverTheEdgeIs() {
        for (int i = 0; i < 40; i++) {
            List<Record> records = new ArrayList<>();
            for (int minute = 0; minute <= 130; minute++) {
                Instant at = START.plus(Duration.ofMinutes(minute));
                double lon = 179.9 + i * 0.005 + minute * 0.0003;
                records.add(Traffic.moving("237000011", at, wrap(lon), 60 + i * 0.004, 0, 5, 900, 90));
                records.add(Traffic.moving("237000022", at, wrap(lon), 60.004 + i * 0.004, 0, 5, 900, 90));
            }
            assertEquals(Set.of("237000011:237000022"), pairs(records, Behaviour.of("encounter")), "at " + i);
        }
    }

    private static double wrap(double lon) {
        return lon > 180 ? lon - 360 : lon;
    }

    private static Set<String> pairs(List<Record> records, Behaviour rule) {
        return Driven.hits(new Encounter(rule), records).stream()
                .map(hit -> hit.key().substring(0, 19))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file of pipe-encounters. */
    private record Example(Behaviour rule, List<Record> records, List<Expected> expected) {
        /** One direction of an expected pair. */
        record Expected(int one, int two, Instant start, Instant end, double lat, double lon, double medianMetres) {
            String pair() {
                return Math.min(one, two) + ":" + Math.max(one, two);
            }
        }

        static Example of(String name) {
            JsonNode json = Json.tree(ForeignData.bytes("border/encounters/" + name + ".json"));
            JsonNode given = json.get("parameters");
            Behaviour rule = Behaviour.of("encounter")
                    .with("withinMetres", given.get("max_km_for_encounter").asDouble() * 1_000)
                    .with("leastMinutes", given.get("min_minutes_for_encounter").asDouble())
                    .with("stepMinutes", given.get("increment_s").asDouble() / 60)
                    .with("bridgedMinutes", given.get("max_gap_s").asDouble() / 60);
            List<Record> records = new ArrayList<>();
            for (JsonNode one : json.get("records")) {
                records.add(Traffic.moving(
                        Integer.toString(craft(one.get("id"))),
                        Instant.parse(one.get("timestamp").asString()),
                        one.get("lon").asDouble(),
                        one.get("lat").asDouble(),
                        0,
                        (int) Math.round(one.get("speed").asDouble() * 10),
                        900,
                        90));
            }
            records.sort(Comparator.comparing(Record::at));
            List<Expected> expected = new ArrayList<>();
            for (JsonNode one : json.get("expected_encounters")) {
                expected.add(new Expected(
                        craft(one.get("vessel_1_seg_id")),
                        craft(one.get("vessel_2_seg_id")),
                        Instant.parse(one.get("start_time").asString()),
                        Instant.parse(one.get("end_time").asString()),
                        one.get("mean_latitude").asDouble(),
                        one.get("mean_longitude").asDouble(),
                        one.get("median_distance_km").asDouble() * 1_000));
            }
            return new Example(rule, records, expected);
        }

        private static int craft(JsonNode id) {
            return 237_000_000 + Integer.parseInt(id.asString());
        }

        Set<String> pairs() {
            return expected.stream().map(Expected::pair).collect(Collectors.toCollection(TreeSet::new));
        }

        static int id(Record record) {
            return Sighting.of(record).mmsi();
        }

        List<Sighting> way(int craft) {
            return records.stream()
                    .map(Sighting::of)
                    .filter(one -> one.mmsi() == craft)
                    .sorted(Comparator.comparing(Sighting::at))
                    .toList();
        }
    }
}
