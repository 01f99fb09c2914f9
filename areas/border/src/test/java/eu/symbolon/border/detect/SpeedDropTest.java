package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.wire.Csv;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedDropTest extends DetectorContract<Way> {
    private static final String SHIP = "237000011";
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    protected Detector<Way> detector() {
        return new SpeedDrop();
    }

    @Override
    protected List<Record> firing() {
        return stop(100, 120, 30, 5, 60);
    }

    @Override
    protected List<Record> innocent() {
        return stop(100, 120, 31, 5, 60);
    }

    /** A ship of this length at this speed; after so many seconds another speed, held so long. */
    private static List<Record> stop(int length, int before, int seconds, int after, int held) {
        List<Record> records = new ArrayList<>();
        records.add(Traffic.claim(SHIP, "2026-11-20T09:59:00Z", 9074729, "SVAB", "ENDEAVOUR", length));
        records.add(Traffic.moving(SHIP, START, 25, 36, 0, before, 900, 90));
        for (int second = seconds; second <= seconds + held; second += 10) {
            records.add(Traffic.moving(SHIP, START.plusSeconds(second), 25.001, 36, 0, after, 900, 90));
        }
        return records;
    }

    @Test
    void noThresholdMayBeMissed() {
        assertEquals(1, hits(stop(50, 71, 30, 9, 60)));
        assertEquals(0, hits(stop(49, 71, 30, 9, 60)), "length");
        assertEquals(0, hits(stop(50, 70, 30, 9, 60)), "not fast before");
        assertEquals(0, hits(stop(50, 71, 31, 9, 60)), "not sudden");
        assertEquals(0, hits(stop(50, 71, 30, 10, 60)), "not slow after");
        assertEquals(0, hits(stop(50, 71, 30, 9, 50)), "does not stay");
        List<Record> again = new ArrayList<>(stop(50, 71, 30, 9, 40));
        again.add(Traffic.moving(SHIP, START.plusSeconds(80), 25.001, 36, 0, 40, 900, 90));
        again.add(Traffic.moving(SHIP, START.plusSeconds(95), 25.001, 36, 0, 5, 900, 90));
        assertEquals(0, hits(again), "goes on");
    }

    private static int hits(List<Record> records) {
        return Driven.hits(new SpeedDrop(), records).size();
    }

    @Test
    void theTenRecordedDropsAreFoundWithTheRelaxedParametersAndTheStrictOnesStayStrict() {
        Behaviour relaxed = Behaviour.of("speed-drop")
                .with("withinSeconds", 60)
                .with("toKnots", 1.0)
                .with("staysSeconds", 0)
                .with("leastLengthMetres", 0);
        List<List<Record>> drops = recorded();
        assertEquals(10, drops.size());
        for (List<Record> drop : drops) {
            List<Hit> hits = Driven.hits(new SpeedDrop(relaxed), drop);
            assertEquals(1, hits.size(), () -> drop.toString());
            assertEquals(0, Driven.hits(detector(), drop).size());
            assertEquals(
                    0,
                    Driven.hits(new SpeedDrop(relaxed.with("withinSeconds", 23)), drop)
                            .size());
        }
    }

    /** The points of each sudden speed change that AisAbnormal recorded. */
    private static List<List<Record>> recorded() {
        Map<String, Map<String, String>> points = table("TRACKINGPOINT", "id");
        Map<String, Map<String, String>> vessels = table("VESSEL", "id");
        Map<String, Map<String, String>> behaviours = table("BEHAVIOUR", "id");
        List<List<Record>> all = new ArrayList<>();
        table("EVENT", "id").forEach((event, cells) -> {
            if (cells.getOrDefault("dtype", "").equals("SuddenSpeedChangeEvent")) {
                List<Record> records = new ArrayList<>();
                each("EVENT_BEHAVIOUR", link -> {
                    if (link.cell("event_id").equals(event)) {
                        String behaviour = link.cell("behaviours_id");
                        String vessel = behaviours.get(behaviour).get("vessel_id");
                        each("BEHAVIOUR_TRACKINGPOINT", point -> {
                            if (point.cell("behaviour_id").equals(behaviour)) {
                                records.add(record(
                                        vessels.get(vessel).get("mmsi"), points.get(point.cell("trackingpoints_id"))));
                            }
                        });
                    }
                });
                records.sort(Comparator.comparing(Record::at));
                all.add(records);
            }
        });
        return all;
    }

    private static Record record(String mmsi, Map<String, String> point) {
        return Traffic.moving(
                mmsi,
                Instant.parse(point.get("timestamp").replace(' ', 'T') + "Z"),
                Double.parseDouble(point.get("longitude")),
                Double.parseDouble(point.get("latitude")),
                0,
                (int) Math.round(Double.parseDouble(point.get("speedoverground")) * 10),
                0,
                511);
    }

    private static void each(String table, java.util.function.Consumer<Csv.Named> out) {
        Csv.named(ForeignData.bytes("border/tracks/events-2013-06-10/" + table + ".csv"), ',', out);
    }

    private static Map<String, Map<String, String>> table(String table, String key) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        each(table, row -> rows.put(row.cell(key), row.cells()));
        return rows;
    }
}
