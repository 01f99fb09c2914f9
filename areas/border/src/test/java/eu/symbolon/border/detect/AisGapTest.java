package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AisGapTest extends DetectorContract<LastHeard> {
    @Override
    protected Detector<LastHeard> detector() {
        return new AisGap();
    }

    @Override
    protected List<Record> firing() {
        return List.of(
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 25.0, 36.0),
                Traffic.ship("237000011", "2026-11-20T16:30:00Z", 25.5, 36.5),
                Traffic.moored("211000017", "2026-11-20T10:00:00Z", 12.1, 54.15),
                Traffic.ship("211000017", "2026-11-20T23:00:00Z", 12.1, 54.15));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 25.0, 36.0),
                Traffic.ship("237000011", "2026-11-20T16:00:00Z", 25.5, 36.5),
                Traffic.ship("237000011", "2026-11-20T09:00:00Z", 25.0, 36.0),
                Traffic.ship("237000011", "2026-11-20T21:00:00Z", 25.5, 36.9),
                Traffic.moored("211000017", "2026-11-20T10:00:00Z", 12.1, 54.15),
                Traffic.moored("211000017", "2026-11-20T19:00:00Z", 12.1, 54.15),
                Traffic.boat("261000023", "2026-11-20T10:00:00Z", 18.6, 54.4),
                Traffic.boat("261000023", "2026-11-20T20:00:00Z", 18.7, 54.5));
    }

    @Test
    void aShipUnderWayThatTravelledInSilenceScoresAboveOneThatLayMoored() {
        List<Record> records = firing();
        Hit ship = gap(records.get(0), records.get(1));
        Hit moored = gap(records.get(2), records.get(3));
        assertEquals(Severity.MEDIUM, ship.severity());
        assertEquals(Severity.LOW, moored.severity());
        assertEquals("237000011:1795168800", ship.key());
        assertEquals("Craft 237000011 was silent for 6.5 h", ship.title());
        assertTrue(ship.score() >= 0.8, () -> "" + ship.score());
        assertTrue(moored.score() <= 0.1, () -> "" + moored.score());
        assertEquals(2, ship.evidence().size());
    }

    @Test
    void impossibleSpeedSpeaksAgainstTheGap() {
        Hit hit = gap(
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 25.0, 36.0),
                Traffic.ship("237000011", "2026-11-20T16:30:00Z", -40.0, 10.0));
        assertTrue(
                hit.reasons().stream().anyMatch(r -> !r.speaksFor() && r.code().equals("impossible-speed")));
    }

    @Test
    void unknownReceptionIsAlwaysDoubted() {
        Hit hit = gap(firing().get(0), firing().get(1));
        assertTrue(hit.reasons().stream()
                .filter(r -> !r.speaksFor())
                .map(Reason::code)
                .toList()
                .contains("reception-unknown"));
    }

    @Test
    void theLabelOfTheHitIsTheStricterOfBothRecords() {
        Hit hit = gap(
                Traffic.ship("237000011", "2026-11-10T10:00:00Z", 25.0, 36.0),
                Traffic.ship("237000011", "2026-11-20T16:30:00Z", 25.5, 36.5));
        assertEquals("2027-02-08", String.valueOf(hit.label().eraseAt()));
    }

    private Hit gap(Record first, Record second) {
        Detector<LastHeard> detector = detector();
        String key = detector.keys(first).iterator().next();
        LastHeard state = detector.step(key, detector.initial(), first).state();
        return detector.step(key, state, second).hits().get(0);
    }
}
