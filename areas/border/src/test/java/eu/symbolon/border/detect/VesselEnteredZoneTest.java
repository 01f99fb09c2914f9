package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VesselEnteredZoneTest extends DetectorContract<Stays> {
    private static final Zone BAY = new Zone(
            "bay",
            "Kalo Bay",
            Zone.Use.WATCHED,
            new Polygon(
                    new int[] {260_000_000, 261_000_000, 261_000_000, 260_000_000},
                    new int[] {390_000_000, 390_000_000, 391_000_000, 391_000_000}));
    private static final Zone CABLE =
            new Zone("cable", "Cable", Zone.Use.WATCHED, new Circle(Point.ofDegrees(26.05, 39.05), 2_000));
    private static final Zone HOSPITAL =
            new Zone("h", "Hospital", Zone.Use.CRITICAL, new Circle(Point.ofDegrees(20, 39), 20_000));

    @Override
    protected Detector<Stays> detector() {
        return new VesselEnteredZone(List.of(BAY, CABLE, HOSPITAL));
    }

    @Override
    protected List<Record> firing() {
        return List.of(
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 25.9, 39.05),
                Traffic.ship("237000011", "2026-11-20T10:20:00Z", 26.01, 39.05),
                Traffic.ship("237000011", "2026-11-20T10:40:00Z", 26.05, 39.05),
                Traffic.boat("271000012", "2026-11-20T10:41:00Z", 26.09, 39.09));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 25.9, 39.05),
                Traffic.ship("237000011", "2026-11-20T10:20:00Z", 25.99, 39.05),
                Traffic.ship("237000011", "2026-11-20T10:40:00Z", 20, 39),
                Traffic.ship("237000011", "2026-11-20T10:50:00Z", -180, -90),
                Traffic.ship("237000011", "2026-11-20T10:55:00Z", 180, 90));
    }

    @Test
    void eachZoneEnteredIsOneHit() {
        List<String> keys = run(firing()).stream().map(Hit::key).toList();
        assertEquals(
                List.of("237000011:bay:1795256400", "237000011:cable:1795257600", "271000012:bay:1795257660").stream()
                        .map(k -> k.replaceAll(":\\d+$", ""))
                        .toList(),
                keys.stream().map(k -> k.replaceAll(":\\d+$", "")).toList());
    }

    @Test
    void aCraftOnTheBorderLineEntersOnce() {
        List<Record> records = new ArrayList<>();
        for (int minute = 0; minute < 40; minute++) {
            String at = String.format("2026-11-20T10:%02d:00Z", minute);
            records.add(Traffic.ship("237000011", at, minute % 2 == 0 ? 25.9999 : 26.0001, 39.09));
        }
        assertEquals(1, run(records).size());
    }

    @Test
    void aCraftThatLeftAndComesBackEntersAgain() {
        List<Record> records = List.of(
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 26.001, 39.09),
                Traffic.ship("237000011", "2026-11-20T10:12:00Z", 25.9, 39.09),
                Traffic.ship("237000011", "2026-11-20T10:30:00Z", 26.001, 39.09));
        assertEquals(2, run(records).size());
    }

    @Test
    void aCraftFirstHeardInsideIsDoubtedForIt() {
        Hit seen = run(firing()).get(0);
        Hit first = run(List.of(Traffic.ship("237000011", "2026-11-20T10:00:00Z", 26.001, 39.09)))
                .get(0);
        assertTrue(first.reasons().stream()
                .anyMatch(r -> !r.speaksFor() && r.code().equals("first-position")));
        assertTrue(seen.reasons().stream().map(Reason::code).toList().contains("heard-outside"));
        assertTrue(first.score() < seen.score());
    }

    @Test
    void aPointFarFromAllZonesCostsNoState() {
        Detector<Stays> detector = detector();
        Record far = Traffic.ship("237000011", "2026-11-20T10:00:00Z", -40, 10);
        Detector.Step<Stays> step = detector.step("237000011", detector.initial(), far);
        assertEquals(1, detector.save(step.state()).length);
        assertTrue(step == detector.step("237000011", step.state(), far), "the same step each time");
    }

    @Test
    void zonesAtTheEdgesOfTheWorldAreFound() {
        Zone world = new Zone(
                "w",
                "World",
                Zone.Use.WATCHED,
                new Polygon(
                        new int[] {-1_800_000_000, 1_800_000_000, 1_800_000_000, -1_800_000_000},
                        new int[] {-900_000_000, -900_000_000, 900_000_000, 900_000_000}));
        Detector<Stays> detector = new VesselEnteredZone(List.of(world));
        for (double lon : new double[] {-179.9, 0, 179.9}) {
            Record record = Traffic.ship("237000011", "2026-11-20T10:00:00Z", lon, 0.1);
            assertFalse(detector.step("237000011", detector.initial(), record)
                    .hits()
                    .isEmpty());
        }
    }

    private List<Hit> run(List<Record> records) {
        Detector<Stays> detector = detector();
        java.util.Map<String, Stays> states = new java.util.HashMap<>();
        return records.stream()
                .flatMap(record -> detector.keys(record).stream().flatMap(key -> {
                    Detector.Step<Stays> step =
                            detector.step(key, states.getOrDefault(key, detector.initial()), record);
                    states.put(key, step.state());
                    return step.hits().stream();
                }))
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(), List::copyOf));
    }

    @Test
    void onlyWatchedZonesCount() {
        assertEquals(
                List.of(),
                run(Stream.of(Traffic.ship("237000011", "2026-11-20T10:00:00Z", 20, 39))
                        .toList()));
    }
}
