package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Handling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.release.Release;
import eu.symbolon.node.store.row.BodyRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final Label OPEN = Label.of(Set.of("serious-crime"));
    private static final Label H3 = new Label(
            OPEN.owners(),
            OPEN.purposes(),
            Level.LIMITE,
            OPEN.tlp(),
            OPEN.pap(),
            new TreeSet<>(Set.of(Handling.parse("H3(caveat-17)"))),
            OPEN.audience(),
            null,
            null,
            OPEN.quality());

    private final Node node = Trial.shared();
    private final Release release = node.release();

    private Entry last() {
        return node.audit().recent(-1, 1).getFirst();
    }

    private static BodyRow body(Label label) {
        return new BodyRow(new byte[] {1, 2, 3}, label);
    }

    @Test
    void whatItsReaderMayNotReadDoesNotLeaveWhateverTheStoreGave() {
        Context context = Trial.context(node, Level.LIMITE, "serious-crime", "analyst");
        Label foreign = Label.of(Set.of("customs"));
        for (Object value : List.of(body(foreign), List.of(body(OPEN), body(foreign)), Optional.of(body(foreign)))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> release.release(context, Operation.CONSULTATION, "record 1", () -> value));
            assertEquals("second-wall", last().reason());
            assertEquals("deny", last().outcome());
        }
        assertEquals(
                List.of(body(OPEN)).size(),
                release.release(context, Operation.CONSULTATION, "records", () -> List.of(body(OPEN)))
                        .size());
    }

    @Test
    void withoutAPurposeNothingLabelledLeaves() {
        Context context = Trial.context(node, Level.LIMITE, "serious-crime", "analyst");
        Session session = node.access().signIn(context.user(), "correct horse");
        assertThrows(
                IllegalStateException.class,
                () -> release.release(session, Operation.CONSULTATION, "record 1", () -> body(OPEN)));
        assertEquals("text", release.release(session, Operation.CONSULTATION, "accounts", () -> "text"));
        assertEquals("", last().purpose());
    }

    @Test
    void countsAreOfWhatLeft() {
        Context context = Trial.context(node, Level.LIMITE, "serious-crime", "analyst");
        release.release(context, Operation.CONSULTATION, "x", () -> List.of("a", "b"));
        assertEquals(2, last().count());
        release.release(context, Operation.CONSULTATION, "x", Optional::empty);
        assertEquals(0, last().count());
        release.release(context, Operation.CONSULTATION, "x", () -> Optional.of(List.of("a", "b", "c")));
        assertEquals(3, last().count());
        release.release(context, Operation.CONSULTATION, "x", () -> "one");
        assertEquals(1, last().count());
    }

    @Test
    @Proves("EXIT-2-H3")
    void contentUnderH3IsDisclosedByTheOrderOfTwoPersonsOnly() {
        Context first = Trial.context(node, Level.LIMITE, "serious-crime", "decider");
        Context second = Trial.context(node, Level.LIMITE, "serious-crime", "decider");
        Product product = Product.inside("message " + first.user(), first.authority());
        Refused refused =
                assertThrows(Refused.class, () -> release.disclose(first, product, () -> Optional.of(body(H3))));
        assertEquals("handling-h3", refused.code());
        assertEquals("handling-h3", last().reason());
        node.orders()
                .decide(
                        second,
                        node.orders()
                                .ask(first, OrderKind.RELEASE_H3, product.what(), "court asked", "Art 1")
                                .id(),
                        Orders.Verdict.APPROVE,
                        "as described");
        assertTrue(release.disclose(first, product, () -> Optional.of(body(H3)))
                .value()
                .isPresent());
        assertEquals("disclosure", last().operation());
        assertEquals("permit", last().outcome());
        assertEquals(
                Optional.of(H3),
                release.disclose(first, product, () -> Optional.of(body(H3))).label());
    }

    @Test
    void whatItsOwnerConsentedToGoesToThatRecipientAndTheEntrySaysWhere() {
        Context first = Trial.context(node, Level.LIMITE, "serious-crime", "decider");
        Context second = Trial.context(node, Level.LIMITE, "serious-crime", "decider");
        Label owned = new Label(
                new TreeSet<>(Set.of("FR-PNIJ")),
                OPEN.purposes(),
                OPEN.level(),
                OPEN.tlp(),
                OPEN.pap(),
                OPEN.handling(),
                OPEN.audience(),
                null,
                null,
                OPEN.quality());
        Product product = new Product("message " + first.user(), Set.of("DE-BKA"), false);
        assertEquals(
                "owner",
                assertThrows(Refused.class, () -> release.disclose(first, product, () -> Optional.of(body(owned))))
                        .code());
        node.orders()
                .decide(
                        second,
                        node.orders()
                                .ask(
                                        first,
                                        OrderKind.CONSENT,
                                        product.consent("FR-PNIJ", "DE-BKA"),
                                        "letter of today",
                                        "Art 1")
                                .id(),
                        Orders.Verdict.APPROVE,
                        "as described");
        assertTrue(release.disclose(first, product, () -> Optional.of(body(owned)))
                .value()
                .isPresent());
        assertEquals("DE-BKA", last().recipient());
        assertEquals(owned.toString(), last().label());
    }

    @Test
    void whatIsNotThereIsRefusedByNoRule() {
        Context context = Trial.context(node, Level.LIMITE, "serious-crime", "decider");
        Product product = new Product("message none", Set.of("DE-BKA"), true);
        assertEquals(
                Optional.empty(),
                release.disclose(context, product, Optional::<BodyRow>empty).value());
        assertEquals(0, last().count());
    }
}
