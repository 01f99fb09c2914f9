package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.node.access.Order.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void whatWasNotDecidedOrUsedByItsEndIsExpired() {
        Instant before = END.minusMillis(1);
        for (State open : new State[] {State.OPEN, State.APPROVED}) {
            assertEquals(open, Order.stateAt(open, END, before));
            assertEquals(State.EXPIRED, Order.stateAt(open, END, END));
        }
        assertEquals(State.REFUSED, Order.stateAt(State.REFUSED, END, END));
        assertEquals(State.EXPIRED, Order.stateAt(State.EXPIRED, END, before));
    }

    @Test
    void everyKindHasItsRuleAndItsWord() {
        for (OrderKind kind : OrderKind.values()) {
            assertEquals(kind, OrderKind.of(kind.word()));
            assertFalse(kind.word().contains("_"));
            kind.ask();
        }
        assertEquals(Right.RIGHTS, OrderKind.RIGHTS_REPORT.ask());
        assertEquals(Right.HOLD, OrderKind.LIFT_HOLD.ask());
        assertTrue(OrderKind.RELEASE_H3.releases());
        assertFalse(OrderKind.HOLD.releases());
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> OrderKind.of("reveal"));
        assertTrue(unknown.getMessage().contains("'reveal'")
                && unknown.getMessage().contains("unmask, erase"));
    }
}
