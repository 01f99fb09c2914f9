package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void itEndsAtItsEndAndNotBefore() {
        Lease lease = new Lease(null, NOON);
        assertFalse(lease.isOver(NOON.minusNanos(1)));
        assertTrue(lease.isOver(NOON));
        assertEquals(NOON, lease.until());
        lease.move(NOON.plusSeconds(1));
        assertFalse(lease.isOver(NOON));
    }

    @Test
    void whatWasEndedStaysEnded() {
        Lease lease = new Lease(null, NOON);
        lease.end();
        lease.move(NOON.plusSeconds(100));
        assertTrue(lease.isOver(NOON.minusSeconds(1)));
    }

    @Test
    void itEndsWithTheOneAroundIt() {
        Lease session = new Lease(null, NOON);
        Lease context = new Lease(session, NOON.plusSeconds(100));
        assertFalse(context.isOver(NOON.minusSeconds(1)));
        assertTrue(context.isOver(NOON));
        session.move(NOON.plusSeconds(200));
        assertFalse(context.isOver(NOON));
        assertTrue(context.isOver(NOON.plusSeconds(100)));
        assertFalse(session.isOver(NOON.plusSeconds(100)));
        session.end();
        assertTrue(context.isOver(NOON));
    }
}
