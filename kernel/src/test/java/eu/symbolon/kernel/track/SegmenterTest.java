package eu.symbolon.kernel.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SegmenterTest {
    private static final int SHIP = 211000017;

    /** 0.1 knot at which one minute of time is a thousandth of a degree of latitude. */
    private static final int SPEED = 36;

    private final Map<Long, String> verdicts = new TreeMap<>();
    private final Segmenter segmenter = new Segmenter(SegmentRule.DEFAULT, new SegmentSink() {
        @Override
        public void assigned(long position, int segment) {
            verdicts.put(position, Integer.toString(segment));
        }

        @Override
        public void rejected(long position, Rejection why) {
            verdicts.put(position, why.name());
        }
    });
    private long next;

    /** Under way to the north. */
    private void north(int mmsi, double minutes, double lat, double lon) {
        take(mmsi, minutes, lat, lon, SPEED, 0, Equipment.CLASS_A);
    }

    private void take(int mmsi, double minutes, double lat, double lon, int speed, int course, Equipment kind) {
        segmenter.take(
                next++,
                mmsi,
                (long) (minutes * 60_000),
                (int) Math.round(lon * 1e7),
                (int) Math.round(lat * 1e7),
                speed,
                course,
                0,
                kind);
    }

    private String verdicts() {
        return String.join(" ", verdicts.values());
    }

    @Test
    void oneShipIsOneSegment() {
        for (int minute = 0; minute < 60; minute += 3) {
            north(SHIP, minute, 54 + minute * 0.001, 10);
        }
        assertEquals("0 ".repeat(20).strip(), verdicts());
        assertEquals(1, segmenter.segments());
    }

    @Test
    void twoShipsThatShareANumberAreToldApart() {
        for (int minute = 0; minute < 30; minute += 3) {
            north(SHIP, minute, 54 + minute * 0.001, 10);
            north(SHIP, minute + 1, 36 + minute * 0.001, 25);
        }
        assertEquals("0 1 ".repeat(10).strip(), verdicts());
    }

    @Test
    void twoNumbersNeverMix() {
        north(SHIP, 0, 54, 10);
        north(SHIP + 1, 0, 54, 10);
        north(SHIP, 3, 54.003, 10);
        assertEquals("0 1 0", verdicts());
        assertEquals(2, segmenter.craft());
    }

    @Test
    void aTeleportLosesNeitherTheTruthNorThePlaceItWentTo() {
        north(SHIP, 0, 54, 10);
        north(SHIP, 3, 54.003, 10);
        north(SHIP, 6, 10, -30);
        north(SHIP, 9, 54.009, 10);
        assertEquals("0 0 1 0", verdicts());
    }

    @Test
    void positionsThatOnlySpoilAWayAreTakenBack() {
        for (int minute = 0; minute < 15; minute += 3) {
            north(SHIP, minute, 54 + minute * 0.001, 10);
        }
        north(SHIP, 16, 54.06, 10);
        for (int minute = 18; minute < 30; minute += 3) {
            north(SHIP, minute, 54 + minute * 0.001, 10);
        }
        assertEquals("0 0 0 0 0 OUTLIER 0 0 0 0", verdicts());
    }

    @Test
    void theSameMessageOfAnotherStationIsADuplicateAndAStillShipsNextOneIsNot() {
        north(SHIP, 0, 54, 10);
        north(SHIP, 0.05, 54, 10);
        take(SHIP + 1, 0, 54, 10, 0, 0, Equipment.CLASS_A);
        take(SHIP + 1, 0.05, 54, 10, 0, 0, Equipment.CLASS_A);
        take(SHIP + 1, 3, 54, 10, 0, 0, Equipment.CLASS_A);
        assertEquals("0 DUPLICATE 1 DUPLICATE 1", verdicts());
    }

    @Test
    void aSilenceOfMoreThanADayEndsASegment() {
        take(SHIP, 0, 54, 10, 0, 0, Equipment.CLASS_A);
        take(SHIP, 1_440, 54, 10, 0, 0, Equipment.CLASS_A);
        take(SHIP, 2_881, 54, 10, 0, 0, Equipment.CLASS_A);
        assertEquals("0 0 1", verdicts());
    }

    @Test
    void aCoarseReportNearAFinerOneIsNotUsedAndAloneItIs() {
        north(SHIP, 0, 54, 10);
        take(SHIP, 10, 54.01, 10, SPEED, 0, Equipment.LONG_RANGE);
        take(SHIP, 90, 54.09, 10, SPEED, 0, Equipment.LONG_RANGE);
        assertEquals("0 COARSE 0", verdicts());
    }

    @Test
    void whatHasNoPlaceOrNoSpeedIsRejectedWithThatReason() {
        segmenter.take(next++, SHIP, 0, Integer.MIN_VALUE, 0, 10, 0, 0, Equipment.CLASS_A);
        take(SHIP, 0, 54, 10, -1, 0, Equipment.CLASS_A);
        take(SHIP, 1, 54, 10, 100, -1, Equipment.CLASS_A);
        take(SHIP, 2, 54, 10, 3, -1, Equipment.CLASS_A);
        assertEquals("NO_PLACE NO_SPEED NO_SPEED 0", verdicts());
    }

    @Test
    void whatComesTooLateIsRejected() {
        north(SHIP, 3, 54.003, 10);
        north(SHIP, 0, 54, 10);
        assertEquals("0 LATE", verdicts());
    }

    @Test
    void theDateLineIsNoTeleport() {
        take(SHIP, 0, 10, 179.999, SPEED, 900, Equipment.CLASS_A);
        take(SHIP, 3, 10, -179.998, SPEED, 900, Equipment.CLASS_A);
        assertEquals("0 0", verdicts());
    }

    @Test
    void aNumberThatTeleportsAllTheTimeKeepsABoundedNumberOfOpenSegments() {
        for (int i = 0; i < 3_000; i++) {
            north(SHIP, i * 0.1, -80 + i % 160, i * 7 % 360 - 180);
        }
        assertEquals(3_000, verdicts.size());
        String[] all = verdicts().split(" ", -1);
        assertEquals(0, Arrays.stream(all).filter(one -> one.equals("LATE")).count());
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithAReason() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> north(0, 0, 54, 10));
        assertEquals("MMSI 0 names no craft, 1 to 999999999 expected", refused.getMessage());
    }
}
