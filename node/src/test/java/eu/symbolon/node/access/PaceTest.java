package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.symbolon.kernel.kit.StoppedClock;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final StoppedClock clock = new StoppedClock("2026-11-24T08:00:00Z");
    private final Pace pace = new Pace(Limits.installed(), clock);

    private int burst(Pace.Of of, String name) {
        int taken = 0;
        while (true) {
            try {
                pace.take(of, name);
                taken++;
            } catch (TooSoon full) {
                return taken;
            }
        }
    }

    @Test
    void aBucketGivesItsBurstAndThenItsRate() {
        assertEquals(60, burst(Pace.Of.SIGN_IN, "a"));
        clock.pass("PT0.499S");
        assertEquals(0, burst(Pace.Of.SIGN_IN, "a"));
        clock.pass("PT0.001S");
        assertEquals(1, burst(Pace.Of.SIGN_IN, "a"));
        clock.pass("PT10S");
        assertEquals(20, burst(Pace.Of.SIGN_IN, "a"));
    }

    @Test
    void aBucketIsNeverFullerThanItsBurst() {
        assertEquals(60, burst(Pace.Of.SIGN_IN, "a"));
        clock.pass("P1D");
        assertEquals(60, burst(Pace.Of.SIGN_IN, "a"));
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() {
        pace.take(Pace.Of.SIGN_IN, "a");
        clock.pass("-PT1H");
        assertEquals(59, burst(Pace.Of.SIGN_IN, "a"));
    }

    @Test
    void sortsAndNamesHaveTheirOwnBuckets() {
        assertEquals(60, burst(Pace.Of.SIGN_IN, "a"));
        assertEquals(60, burst(Pace.Of.SIGN_IN, "b"));
        assertEquals(600, burst(Pace.Of.ADDRESS, "a"));
        assertEquals(3000, burst(Pace.Of.SESSION, "a"));
        assertEquals(4000, burst(Pace.Of.SOURCE, "a"));
    }

    @Test
    void itSaysWhenToComeAgain() {
        burst(Pace.Of.SIGN_IN, "a");
        TooSoon full = assertThrows(TooSoon.class, () -> pace.take(Pace.Of.SIGN_IN, "a"));
        assertEquals("too-fast", full.code());
        assertEquals(1, full.retryAfterSeconds());
        assertEquals(
                "More requests than one session, address or source may send. Maybe wait 1 s and send fewer at once.",
                full.getMessage());
    }

    @Test
    void memoryIsBoundedAndTheOneUsedLongestAgoGoes() {
        assertEquals(60, burst(Pace.Of.SIGN_IN, "kept"));
        assertEquals(60, burst(Pace.Of.SIGN_IN, "gone"));
        for (int i = 0; i < Pace.MOST_KEYS - 1; i++) {
            if (i % 1000 == 0) {
                assertEquals(0, burst(Pace.Of.SIGN_IN, "kept"));
            }
            pace.take(Pace.Of.ADDRESS, "a" + i);
        }
        assertEquals(Pace.MOST_KEYS, pace.size());
        assertEquals(0, burst(Pace.Of.SIGN_IN, "kept"));
        assertEquals(60, burst(Pace.Of.SIGN_IN, "gone"));
    }
}
