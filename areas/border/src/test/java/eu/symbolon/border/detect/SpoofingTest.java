package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoofingTest extends DetectorContract<Way> {
    @Override
    protected Detector<Way> detector() {
        return new Spoofing();
    }

    private static Record at(String time, double lon, double lat) {
        return Traffic.ship("237000011", "2026-11-20T" + time + "Z", lon, lat);
    }

    @Override
    protected List<Record> firing() {
        return List.of(at("10:00:00", 25, 36), at("10:05:00", 12, 54), at("10:10:00", 25.01, 36));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                at("10:00:00", 25, 36),
                at("10:10:00", 25.03, 36),
                at("10:20:00", 12, 54),
                at("10:30:00", 12.02, 54),
                at("10:40:00", 12.04, 54));
    }

    @Test
    void byTurnsIsToldOnceADayWithTheThreePlacesAsEvidence() {
        List<Hit> hits = Driven.hits(
                detector(),
                List.of(
                        at("10:00:00", 25, 36),
                        at("10:05:00", 12, 54),
                        at("10:10:00", 25.01, 36),
                        at("10:15:00", 12.01, 54)));
        assertEquals(2, hits.size());
        assertEquals(hits.get(0).key(), hits.get(1).key());
        assertEquals(3, hits.getFirst().evidence().size());
    }

    @Test
    void aReturnAfterMoreThanADayOrAtAPossibleSpeedIsNone() {
        Record later = Traffic.ship("237000011", "2026-11-21T10:00:01Z", 25.01, 36);
        assertEquals(
                List.of(), Driven.hits(detector(), List.of(at("10:00:00", 25, 36), at("10:05:00", 12, 54), later)));
        assertEquals(
                List.of(),
                Driven.hits(
                        detector(), List.of(at("10:00:00", 25, 36), at("11:00:00", 25.5, 36), at("12:00:00", 25, 36))));
    }
}
