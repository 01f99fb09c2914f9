package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.border.Border;
import eu.symbolon.border.read.AisReader;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.wire.Gzip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest extends DetectorContract<Way> {
    private static final String SHIP = "237000011";
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    protected Detector<Way> detector() {
        return new Drift();
    }

    @Override
    protected List<Record> firing() {
        return drift(100, 15, 20, 900, 0, 60);
    }

    @Override
    protected List<Record> innocent() {
        return drift(100, 15, 20, 900, 60, 60);
    }

    /** A ship of this length goes east for so many minutes, a message each {@code seconds}. */
    private static List<Record> drift(int length, int minutes, int speed, int course, int heading, int seconds) {
        List<Record> records = new ArrayList<>();
        if (length > 0) {
            records.add(Traffic.claim(SHIP, "2026-11-20T09:59:00Z", 9074729, "SVAB", "ENDEAVOUR", length));
        }
        for (int second = 0; second <= minutes * 60; second += seconds) {
            double lon = 25 + speed / 10.0 * 1_852 * second / 3_600 / 111_195;
            records.add(Traffic.moving(SHIP, START.plusSeconds(second), lon, 0, 0, speed, course, heading));
        }
        return records;
    }

    private static int hits(List<Record> records) {
        return Driven.hits(new Drift(), records).size();
    }

    @Test
    void itIsToldOnceAndTheTrackIsItsEvidence() {
        List<Hit> hits = Driven.hits(detector(), drift(100, 60, 20, 900, 0, 60));
        assertEquals(1, hits.size());
        assertEquals(
                "Craft 237000011 drifts, 617.3 m in 10.0 min", hits.getFirst().title());
        assertEquals(11, hits.getFirst().evidence().size());
    }

    @Test
    void itDriftsToEitherSideAndAcrossNorth() {
        assertEquals(1, hits(drift(100, 15, 20, 900, 180, 60)));
        assertEquals(1, hits(drift(100, 15, 20, 3_500, 40, 60)));
        assertEquals(0, hits(drift(100, 15, 20, 3_500, 30, 60)));
    }

    @Test
    void noThresholdMayBeMissed() {
        assertEquals(0, hits(drift(49, 15, 20, 900, 0, 60)), "length");
        assertEquals(0, hits(drift(0, 15, 20, 900, 0, 60)), "length unknown");
        assertEquals(0, hits(drift(100, 9, 49, 900, 0, 60)), "time");
        assertEquals(0, hits(drift(100, 15, 10, 900, 0, 60)), "distance");
        assertEquals(0, hits(drift(100, 60, 9, 900, 0, 60)), "too slow");
        assertEquals(0, hits(drift(100, 15, 51, 900, 0, 60)), "too fast");
        assertEquals(0, hits(drift(100, 15, 20, 900, 45, 60)), "angle");
        assertEquals(0, hits(drift(100, 15, 20, 900, 511, 60)), "heading unknown");
        assertEquals(0, hits(drift(100, 15, 20, 3_600, 0, 60)), "course unknown");
    }

    @Test
    void classBIsNotJudged() {
        List<Record> boats = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            boats.add(Traffic.boat(SHIP, START.plusSeconds(minute * 60L).toString(), 25 + minute * 0.0005, 0));
        }
        assertEquals(0, hits(boats));
    }

    @Test
    void aSecondCraftUnderTheSameNumberNeitherHidesNorMakesADrift() {
        List<Record> both = new ArrayList<>(drift(100, 15, 20, 900, 0, 60));
        for (int minute = 0; minute < 15; minute++) {
            both.add(Traffic.moving(SHIP, START.plusSeconds(minute * 60L + 30), -60, 40, 0, 120, 900, 90));
        }
        both.sort(Comparator.comparing(Record::at));
        assertEquals(1, hits(both));
    }

    @Test
    void theLabelledTrackFires() {
        byte[] bytes = ForeignData.bytes("border/tracks/538004030_drift_1.ais.gz");
        Message message = Message.of("drift", Instant.parse("2026-11-20T10:00:00Z"), bytes);
        Reading reading =
                Reading.of(message, Gzip.content(bytes, 1 << 26), new Border(), new AisReader(), Labelling.BY_KIND);
        List<Hit> hits = Driven.hits(detector(), reading.records());
        assertFalse(hits.isEmpty());
        assertTrue(hits.stream().allMatch(hit -> hit.title().startsWith("Craft 538004030 drifts")));
        // The same track when its bow had pointed along its course: nothing is left of it.
        List<Record> straightened =
                reading.records().stream().map(DriftTest::straightened).toList();
        assertEquals(List.of(), Driven.hits(detector(), straightened));
    }

    private static Record straightened(Record record) {
        if (!(record.body() instanceof eu.symbolon.border.record.ClassAPosition one)) {
            return record;
        }
        Sighting at = Sighting.of(record);
        return at == null
                ? record
                : Traffic.moving(
                        Integer.toString(one.mmsi()),
                        record.at(),
                        at.lonE7() / 1e7,
                        at.latE7() / 1e7,
                        one.status(),
                        one.speed(),
                        one.course(),
                        one.course() / 10 % 360);
    }
}
