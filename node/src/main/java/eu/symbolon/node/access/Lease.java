package eu.symbolon.node.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time that ends by itself, by order, or with the one around it: a session, and the contexts inside it. */
final class Lease {
    private final @Nullable Lease around;
    private volatile Instant until;
    private volatile boolean ended;

    Lease(@Nullable Lease around, Instant until) {
        this.around = around;
        this.until = until;
    }

    boolean isOver(Instant now) {
        return ended || !now.isBefore(until) || around != null && around.isOver(now);
    }

    Instant until() {
        return until;
    }

    /** Moves the end; what is over stays over. */
    void move(Instant end) {
        until = end;
    }

    void end() {
        ended = true;
    }
}
