package eu.symbolon.crisis.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import eu.symbolon.crisis.Samples;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarningOverCriticalPlaceTest extends DetectorContract<ActiveWarnings> {
    private static final Settings ZONE = Samples.zone(Samples.square(20.9, 37.9, 22, 39));

    @Override
    protected Detector<ActiveWarnings> detector() {
        return new WarningOverCriticalPlace(ZONE);
    }

    @Override
    protected List<Record> firing() {
        List<Record> all = new ArrayList<>(Samples.records("cap", Samples.STORM));
        all.addAll(Samples.records("gdacs-rss", Samples.GDACS));
        all.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:00:00Z"));
        all.add(Samples.position("239000111", 20.6, 37.5, "2026-11-24T09:01:00Z"));
        return all;
    }

    @Override
    protected List<Record> innocent() {
        List<Record> all = new ArrayList<>();
        all.addAll(Samples.records("cap", Samples.STORM.replace("Actual", "Exercise")));
        all.addAll(Samples.records("cap", Samples.STORM.replace("Extreme<", "Moderate<")));
        all.addAll(Samples.records("gdacs-rss", Samples.GDACS.replace(">Orange<", ">Green<")));
        all.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:00:00Z"));
        return all;
    }

    @Test
    void zoneIsOneHitThatLaterUpdatesShare() {
        List<Hit> hits = run(ZONE, Samples.records("cap", Samples.STORM));
        assertEquals(1, hits.size());
        assertEquals(Severity.CRITICAL, hits.get(0).severity());
        assertEquals(
                "Storm on the western coast: reaches Water works", hits.get(0).title());
        assertEquals(
                hits.get(0).key(),
                run(ZONE, Samples.records("cap", update("Update"))).get(0).key());
    }

    @Test
    void circleReachesAZoneThatItOnlyTouches() {
        List<Record> quake = Samples.records("cap", Samples.QUAKE_1_0);
        assertEquals(
                1,
                run(Samples.zone(Samples.square(22.4, 38.1, 22.6, 38.3)), quake).size());
        assertEquals(
                0,
                run(Samples.zone(Samples.square(22.6, 38.1, 22.8, 38.3)), quake).size());
        assertEquals(
                1,
                run(Samples.zone(new Circle(Point.ofDegrees(22.6, 38.2), 20_000)), quake)
                        .size());
        assertEquals(1, run(Samples.zone(Point.ofDegrees(22.1, 38.2)), quake).size());
    }

    @Test
    void craftInsideIsOneHitHoweverOftenItReports() {
        List<Record> records = new ArrayList<>(Samples.records("cap", Samples.STORM));
        records.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:00:00Z"));
        records.add(Samples.position("239000111", 20.51, 37.5, "2026-11-24T09:01:00Z"));
        records.add(Samples.position("239000222", 20.5, 37.5, "2026-11-24T09:02:00Z"));
        List<Hit> hits = run(Settings.NONE, records);
        assertEquals(2, hits.size());
        assertEquals("crisis", hits.get(0).area());
        assertEquals(
                "[border-management, civil-protection]",
                hits.get(0).label().purposes().named().toString());
        assertEquals(2, hits.get(0).evidence().size());
    }

    @Test
    @Proves("CRISIS-TEST")
    void exercisesTestsAndDraftsReachNothing() {
        for (String status : List.of("Exercise", "Test", "Draft")) {
            List<Record> records = new ArrayList<>(Samples.records("cap", Samples.STORM.replace("Actual", status)));
            assertEquals(1, records.size(), "it is kept, as what it is");
            assertEquals(List.of(), run(ZONE, records), status);
            records.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:00:00Z"));
            assertEquals(List.of(), run(Settings.NONE, records), status);
        }
    }

    @Test
    void craftBeforeOnsetAfterExpiryOrOutsideIsNone() {
        for (Record position : List.of(
                Samples.position("239000111", 20.5, 37.5, "2026-11-24T07:59:59Z"),
                Samples.position("239000111", 20.5, 37.5, "2026-11-24T18:00:00Z"),
                Samples.position("239000111", 20.5, 36.9, "2026-11-24T09:00:00Z"))) {
            List<Record> records = new ArrayList<>(Samples.records("cap", Samples.STORM));
            records.add(position);
            assertEquals(List.of(), run(Settings.NONE, records));
        }
    }

    @Test
    void cancelledWarningIsForgotten() {
        List<Record> records = new ArrayList<>(Samples.records("cap", Samples.STORM));
        records.addAll(Samples.records("cap", update("Cancel")));
        records.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:00:00Z"));
        assertEquals(List.of(), run(Settings.NONE, records));
    }

    @Test
    void updateDoesNotTellTheSameCraftAgain() {
        List<Record> records = new ArrayList<>(Samples.records("cap", Samples.STORM));
        records.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:00:00Z"));
        records.addAll(Samples.records("cap", update("Update")));
        records.add(Samples.position("239000111", 20.5, 37.5, "2026-11-24T09:05:00Z"));
        assertEquals(1, run(Settings.NONE, records).size());
    }

    @Test
    void positionInAnEmptyCellLeavesTheStateAsItIs() {
        WarningOverCriticalPlace detector = new WarningOverCriticalPlace(ZONE);
        Record position = Samples.position("239000111", 179.9999999, 89.9999999, "2026-11-24T09:00:00Z");
        assertEquals(List.of("64799"), List.copyOf(detector.keys(position)));
        assertSame(
                ActiveWarnings.NONE,
                detector.step("64799", ActiveWarnings.NONE, position).state());
        assertEquals(
                List.of("0"),
                List.copyOf(detector.keys(Samples.position("239000111", -180, -90, "2026-11-24T09:00:00Z"))));
    }

    private static String update(String type) {
        return Samples.STORM
                .replace("EX-2026-1124-1", "EX-2026-1124-2")
                .replace("<msgType>Alert", "<msgType>" + type)
                .replace("2026-11-24T08:00:00+02:00", "2026-11-24T08:30:00+02:00")
                .replace(
                        "<incidents>",
                        "<references>warnings@weather.example,EX-2026-1124-1,2026-11-24T08:00:00+02:00</references><incidents>");
    }

    private static List<Hit> run(Settings settings, List<Record> records) {
        WarningOverCriticalPlace detector = new WarningOverCriticalPlace(settings);
        Map<String, ActiveWarnings> states = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Record record : records) {
            for (String key : detector.keys(record)) {
                var step = detector.step(key, states.getOrDefault(key, detector.initial()), record);
                states.put(key, step.state());
                hits.addAll(step.hits());
            }
        }
        return hits;
    }
}
