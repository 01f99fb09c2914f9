package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class VesselLeftZoneTest extends DetectorContract<Stays> {
    private static final Zone ZONE = new Zone(
            "z1",
            "Strait",
            Zone.Use.WATCHED,
            new Polygon(
                    new int[] {250_000_000, 251_000_000, 251_000_000, 250_000_000},
                    new int[] {360_000_000, 360_000_000, 361_000_000, 361_000_000}));

    @Override
    protected Detector<Stays> detector() {
        return new VesselLeftZone(List.of(ZONE));
    }

    private static Record at(int minute, double lon) {
        return Traffic.ship("237000011", String.format("2026-11-20T10:%02d:00Z", minute), lon, 36.05);
    }

    @Override
    protected List<Record> firing() {
        return List.of(at(0, 25.05), at(5, 25.11), at(10, 25.15));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(at(0, 25.09), at(5, 25.101), at(9, 25.102), at(12, 25.09), at(15, 25.101), at(21, 25.099));
    }

    @Test
    void aCraftThatWasNeverInsideDoesNotLeave() {
        assertEquals(List.of(), Driven.hits(detector(), List.of(at(0, 25.2), at(30, 25.3))));
    }

    @Test
    void itLeavesOnceAndAgainOnlyAfterItWasInside() {
        List<Hit> hits = Driven.hits(
                detector(),
                List.of(at(0, 25.05), at(15, 25.15), at(20, 25.2), at(25, 25.05), at(40, 25.15), at(50, 25.15)));
        assertEquals(
                List.of("237000011:z1:1795168800", "237000011:z1:1795170300"),
                hits.stream().map(Hit::key).toList());
    }

    @Test
    void aZoneThatIsNoLongerWatchedIsForgotten() {
        Stays inside =
                detector().step("237000011", Stays.NEVER_HEARD, at(0, 25.05)).state();
        Zone other = new Zone("z2", "Elsewhere", Zone.Use.WATCHED, Point.ofDegrees(0, 0));
        assertEquals(
                List.of(),
                new VesselLeftZone(List.of(other))
                        .step("237000011", inside, at(30, 25.2))
                        .hits());
    }
}
