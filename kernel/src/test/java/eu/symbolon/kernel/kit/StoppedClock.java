package eu.symbolon.kernel.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands until a test moves it. */
public final class StoppedClock extends Clock {
    private volatile Instant now;

    /** Stands at this instant: {@code 2026-11-24T08:00:00Z}. */
    public StoppedClock(String now) {
        this.now = Instant.parse(now);
    }

    public void set(Instant other) {
        now = other;
    }

    /** Moves on by an ISO 8601 duration, {@code PT30M}; back by a negative one. */
    public void pass(String time) {
        pass(Duration.parse(time));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the node lives in UTC");
    }
}
