package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.RightMissing;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.read.Readers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Orders orders;
    private static int number;

    @BeforeAll
    static void start() {
        node = begin();
        orders = node.orders();
    }

    private static Node begin() {
        return Node.start(new Node.Options(DATA, null), new Readers(List.of(new TrialArea("alpha"))), CLOCK);
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static Context person(String person, Level clearance, String purpose, String... roles) {
        String user = "user" + ++number;
        node.accounts()
                .create(
                        new Account(user, person, "U", "EL-PIU", clearance, Set.of(roles), Set.of(purpose)),
                        "correct horse");
        Context context = node.access()
                .choose(node.access().signIn(user, "correct horse").token(), purpose, "2026-17")
                .context();
        assert context != null;
        return context;
    }

    private static Context officer(String person) {
        return person(person, Level.LIMITE, "alpha", "decider", "data-protection-officer");
    }

    private static Order ask(Context context, String subject) {
        return orders.ask(context, OrderKind.RELEASE_H3, subject, "court asked", "Art 1");
    }

    private static Order decide(Context context, Order order, Orders.Verdict verdict) {
        return orders.decide(context, order.id(), verdict, "as described").orElseThrow();
    }

    @Test
    @Proves({"EXIT-5", "EX-TWO"})
    void anOrderHoldsWhenAnotherPersonApproves() {
        Context first = officer("a");
        Context second = officer("b");
        Order asked = ask(first, "message 1");
        assertEquals(Order.State.OPEN, asked.state());
        assertEquals(Optional.empty(), orders.approved(OrderKind.RELEASE_H3, "message 1"));
        Order approved = decide(second, asked, Orders.Verdict.APPROVE);
        assertEquals(Order.State.APPROVED, approved.state());
        assertEquals(second.user(), approved.decidedBy());
        assertTrue(approved.carriedOut());
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertEquals("order " + asked.id() + " release-h3 approved", entry.what());
        assertEquals(
                asked.id(),
                orders.approved(OrderKind.RELEASE_H3, "message 1").orElseThrow().id());
        assertEquals(Optional.empty(), orders.approved(OrderKind.EXPORT, "message 1"));
        assertEquals(Optional.empty(), orders.approved(OrderKind.RELEASE_H3, "message 2"));
    }

    @Test
    void whoAsksFirstDoesNotMatter() {
        Context first = officer("c");
        Context second = officer("d");
        assertEquals(
                Order.State.APPROVED,
                decide(second, ask(first, "message 3"), Orders.Verdict.APPROVE).state());
        assertEquals(
                Order.State.APPROVED,
                decide(first, ask(second, "message 4"), Orders.Verdict.APPROVE).state());
    }

    @Test
    @Proves({"EXIT-5", "EX-TWO", "EXIT-2-H3"})
    void theSamePersonUnderAnotherAccountIsRefused() {
        Order asked = ask(officer("e"), "message 5");
        Context again = officer("e");
        Refused refused = assertThrows(Refused.class, () -> decide(again, asked, Orders.Verdict.APPROVE));
        assertEquals("same-person", refused.code());
        assertEquals("same-person", node.audit().recent(-1, 1).getFirst().reason());
        assertEquals(Optional.empty(), orders.approved(OrderKind.RELEASE_H3, "message 5"));
    }

    @Test
    void anApprovedOrderEndsByItself() {
        Order asked = ask(officer("f"), "message 6");
        decide(officer("g"), asked, Orders.Verdict.APPROVE);
        Context late = officer("f");
        CLOCK.pass(Duration.between(CLOCK.instant(), asked.until()).minusSeconds(1));
        assertTrue(orders.approved(OrderKind.RELEASE_H3, "message 6").isPresent());
        CLOCK.pass("PT1S");
        assertEquals(Optional.empty(), orders.approved(OrderKind.RELEASE_H3, "message 6"));
        assertEquals(
                Order.State.EXPIRED, orders.find(late, asked.id()).orElseThrow().state());
    }

    @Test
    void aClosedOrderIsNotDecidedAgain() {
        Order asked = ask(officer("h"), "message 7");
        Context second = officer("i");
        assertEquals(
                Order.State.REFUSED,
                decide(second, asked, Orders.Verdict.REFUSE).state());
        assertEquals(
                "order-closed",
                assertThrows(Refused.class, () -> decide(second, asked, Orders.Verdict.APPROVE))
                        .code());
        Order expiring = ask(officer("h"), "message 8");
        CLOCK.pass("P14D");
        Context late = officer("i");
        assertThrows(Refused.class, () -> decide(late, expiring, Orders.Verdict.APPROVE));
    }

    @Test
    void whoAskedMayTakeItBackWithoutTheRightToApprove() {
        Context analyst = person("j", Level.LIMITE, "alpha", "analyst");
        Order asked = orders.ask(analyst, OrderKind.UNMASK, "record 1", "identity needed", "Art 12(3)");
        assertThrows(RightMissing.class, () -> decide(analyst, asked, Orders.Verdict.APPROVE));
        assertEquals(
                Order.State.REFUSED,
                decide(analyst, asked, Orders.Verdict.REFUSE).state());
    }

    @Test
    void askingNeedsTheRightOfTheKind() {
        Context analyst = person("k", Level.LIMITE, "alpha", "analyst");
        RightMissing missing = assertThrows(
                RightMissing.class, () -> orders.ask(analyst, OrderKind.HOLD, "record 1", "trial", "Art 16"));
        assertTrue(missing.holders().contains("data-protection-officer"));
        assertThrows(
                IllegalArgumentException.class, () -> orders.ask(analyst, OrderKind.UNMASK, " ", "reason", "basis"));
        assertThrows(
                IllegalArgumentException.class, () -> orders.ask(analyst, OrderKind.UNMASK, "record 1", " ", "basis"));
        assertThrows(
                IllegalArgumentException.class, () -> orders.ask(analyst, OrderKind.UNMASK, "record 1", "reason", " "));
        assertThrows(
                IllegalArgumentException.class,
                () -> orders.ask(
                        analyst,
                        OrderKind.UNMASK,
                        "record 1",
                        "reason",
                        "basis",
                        "",
                        CLOCK.instant().plus(Duration.ofDays(14)).plusSeconds(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> orders.ask(analyst, OrderKind.UNMASK, "record 1", "reason", "basis", "", CLOCK.instant()));
    }

    @Test
    void anOrderIsUnknownToOtherPurposesAndToLowerClearance() {
        Context secret = person("l", Level.SECRET, "alpha", "decider");
        Order asked = ask(secret, "message 9");
        Context lower = person("m", Level.LIMITE, "alpha", "decider");
        Context elsewhere = person("n", Level.SECRET, "serious-crime", "decider");
        assertEquals(Optional.empty(), orders.find(lower, asked.id()));
        assertEquals(Optional.empty(), orders.find(elsewhere, asked.id()));
        assertEquals(Optional.empty(), orders.decide(lower, asked.id(), Orders.Verdict.APPROVE, "yes"));
        assertFalse(orders.list(lower, Optional.empty()).contains(asked));
        Context peer = person("o", Level.SECRET, "alpha", "decider");
        assertEquals(asked, orders.find(peer, asked.id()).orElseThrow());
        assertTrue(orders.list(peer, Optional.of(Order.State.OPEN)).contains(asked));
        assertFalse(orders.list(peer, Optional.of(Order.State.APPROVED)).contains(asked));
        assertTrue(orders.list(secret, Optional.empty()).contains(asked));
    }

    @Test
    void nothingIsApprovedUnderAWidenedPurpose() {
        Order asked = ask(officer("p"), "message 10");
        Context duty = person("q", Level.LIMITE, "serious-crime", "duty-officer");
        Context widened = node.access()
                .breakGlass(node.access().signIn(duty.user(), "correct horse").token(), "alpha", "A-1", "fire", 20)
                .context();
        assert widened != null;
        Refused refused = assertThrows(Refused.class, () -> decide(widened, asked, Orders.Verdict.APPROVE));
        assertEquals("break-glass", refused.code());
    }

    @Test
    void whatFollowsIsCarriedOutOnceAndCaughtUpWithAfterAFall() {
        List<String> done = new ArrayList<>();
        orders.onApproval(OrderKind.PURPOSE_OVERRIDE, order -> {
            if (order.subject().equals("record 3")) {
                throw new IllegalStateException("the node falls here");
            }
            done.add(order.subject());
        });
        Context first = officer("r");
        Context second = officer("s");
        decide(
                second,
                orders.ask(first, OrderKind.PURPOSE_OVERRIDE, "record 2", "reason", "basis"),
                Orders.Verdict.APPROVE);
        assertEquals(List.of("record 2"), done);
        Order refused = orders.ask(first, OrderKind.PURPOSE_OVERRIDE, "record 4", "reason", "basis");
        decide(second, refused, Orders.Verdict.REFUSE);
        assertEquals(List.of("record 2"), done);
        Order falls = orders.ask(first, OrderKind.PURPOSE_OVERRIDE, "record 3", "reason", "basis");
        assertThrows(IllegalStateException.class, () -> decide(second, falls, Orders.Verdict.APPROVE));
        assertFalse(orders.find(first, falls.id()).orElseThrow().carriedOut());

        stopped();
        List<String> caughtUp = new ArrayList<>();
        orders.onApproval(OrderKind.PURPOSE_OVERRIDE, order -> caughtUp.add(order.subject()));
        assertEquals(List.of("record 3"), caughtUp);
        orders.onApproval(OrderKind.PURPOSE_OVERRIDE, order -> caughtUp.add("again"));
        assertEquals(List.of("record 3"), caughtUp);
    }

    private static void stopped() {
        node.close();
        start();
    }
}
