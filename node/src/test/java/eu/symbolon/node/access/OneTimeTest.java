package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.symbolon.kernel.kit.StoppedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneTimeTest {
    private final StoppedClock clock = new StoppedClock("2026-11-24T08:00:00Z");
    private final OneTime<String> waiting = new OneTime<>(Duration.ofMinutes(5), clock);

    @Test
    void whatWaitsIsTakenOnce() {
        waiting.keep("a", "x");
        assertEquals(Optional.of("x"), waiting.take("a"));
        assertEquals(Optional.empty(), waiting.take("a"));
        assertEquals(Optional.empty(), waiting.take("b"));
    }

    @Test
    void itWaitsForItsTimeAndNoLonger() {
        waiting.keep("a", "x");
        waiting.keep("b", "x");
        clock.pass("PT4M59S");
        assertEquals(Optional.of("x"), waiting.take("a"));
        clock.pass("PT1S");
        assertEquals(Optional.empty(), waiting.take("b"));
    }

    @Test
    void theOldestGoesFirstWhenTooManyWait() {
        for (int i = 0; i <= OneTime.MOST; i++) {
            waiting.keep("key" + i, "x");
        }
        assertEquals(Optional.empty(), waiting.take("key0"));
        assertEquals(Optional.of("x"), waiting.take("key1"));
    }

    @Test
    void keysAreRandomAndLong() {
        assertEquals(43, OneTime.random().length());
        assertNotEquals(OneTime.random(), OneTime.random());
    }
}
