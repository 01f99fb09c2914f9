package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistressSignalTest extends DetectorContract<Stateless.None> {
    @Override
    protected Detector<Stateless.None> detector() {
        return new DistressSignal();
    }

    @Override
    protected List<Record> firing() {
        return List.of(
                Traffic.beacon("970011234", "2026-11-20T10:00:00Z", 14, 36),
                Traffic.beacon("972011234", "2026-11-20T10:00:00Z", 14, 36));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                Traffic.beaconUnderTest("974011234", "2026-11-20T10:00:00Z", 14, 36),
                Traffic.beacon("211000017", "2026-11-20T10:00:00Z", 14, 36),
                Traffic.ship("237000011", "2026-11-20T10:00:00Z", 14, 36));
    }

    @Test
    @Proves("EUROSUR-24-2")
    void aLifeAtRiskIsCriticalAndOneHitADay() {
        List<Hit> hits = new DistressSignal().look(firing().get(0));
        assertEquals(Severity.CRITICAL, hits.get(0).severity());
        assertEquals("970011234:2026-11-20", hits.get(0).key());
        assertEquals(
                "Life at risk: search and rescue transmitter 970011234 is active",
                hits.get(0).title());
    }
}
