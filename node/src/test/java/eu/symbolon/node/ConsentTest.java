package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.HitRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an owner restricted goes onward with the owner's consent alone, and so does what was derived of it. */
class ConsentTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Context first;
    private static Context second;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA, CLOCK);
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static void signIn() {
        first = Trial.context(node, Level.LIMITE, "serious-crime", "analyst", "decider");
        second = Trial.context(node, Level.LIMITE, "serious-crime", "decider");
    }

    /** A message of FR-PNIJ under H1 and H2. */
    private static Receipt restricted(String passport) {
        return node.intake()
                .receive(
                        "h2 feed",
                        ("trial alpha\nnote|2026-11-20T10:00:00Z|sender|PERSON|Maria Example|PASSPORT=" + passport
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean leaves(Receipt receipt, Product product) {
        return node.release()
                .disclose(first, product, () -> node.archive().body(first, receipt.message()))
                .value()
                .isPresent();
    }

    private static String refusal(Receipt receipt, Product product) {
        Refused refused = assertThrows(Refused.class, () -> leaves(receipt, product));
        assertTrue(refused.getMessage() != null && refused.getMessage().contains("ask FR-PNIJ"), refused::getMessage);
        return refused.code();
    }

    private static Order consent(Product product, String recipient) {
        Order order = node.orders()
                .ask(
                        first,
                        OrderKind.CONSENT,
                        product.consent("FR-PNIJ", recipient),
                        "for T-1",
                        "SIENA 2026-17 of today");
        node.orders().decide(second, order.id(), Orders.Verdict.APPROVE, "seen");
        return order;
    }

    @Test
    @Proves({"EXIT-2-H2", "EX-H2", "EXIT-4", "EUROPOL-19", "EUROPOL-20"})
    void onwardTransferWaitsForTheOwnersConsentWhichNamesItsRecipientAndEnds() {
        signIn();
        Receipt receipt = restricted(Trial.passport());
        Product onward = new Product("message " + receipt.message(), Set.of("DE-BKA"), false);
        assertTrue(leaves(receipt, Product.inside(onward.what(), "EL-PIU")), "in the house it is read");
        assertEquals("handling-h2", refusal(receipt, onward));
        Order order = node.orders()
                .ask(first, OrderKind.CONSENT, onward.consent("FR-PNIJ", "DE-BKA"), "for T-1", "SIENA 2026-17");
        assertEquals("handling-h2", refusal(receipt, onward), "a second person enters what the owner said");
        assertEquals(
                "same-person",
                assertThrows(
                                Refused.class,
                                () -> node.orders().decide(first, order.id(), Orders.Verdict.APPROVE, "mine"))
                        .code());
        node.orders().decide(second, order.id(), Orders.Verdict.APPROVE, "seen");
        assertTrue(leaves(receipt, onward));
        assertEquals("handling-h2", refusal(receipt, new Product(onward.what(), Set.of("DE-BKA", "IT-SCO"), false)));
        assertEquals(
                "handling-h2",
                refusal(restricted(Trial.passport()), new Product("message of another", Set.of("DE-BKA"), false)));
        assertTrue(order.until().isAfter(CLOCK.instant().plus(Duration.ofDays(300))), "a consent may hold for a year");
        CLOCK.set(order.until());
        signIn();
        assertEquals("handling-h2", refusal(receipt, onward), "the consent ended");
    }

    @Test
    @Proves({"EXIT-2-H1", "EX-H1"})
    void judicialProceedingsWaitForTheOwnersConsent() {
        signIn();
        Receipt receipt = restricted(Trial.passport());
        Product judicial = new Product("message " + receipt.message(), Set.of("EL-PIU"), true);
        assertEquals("handling-h1", refusal(receipt, judicial));
        consent(judicial, Product.JUDICIAL);
        assertTrue(leaves(receipt, judicial));
    }

    @Test
    @Proves({"EXIT-2-H1", "EXIT-2-H2", "EX-H1", "EX-H2", "EXIT-4", "EUROSUR-581-14"})
    void whatIsDerivedWaitsForTheSameConsents() {
        signIn();
        String passport = Trial.passport();
        restricted(passport);
        Trial.receive(node, "beta", "note|2026-11-20T10:00:00Z|sender|PERSON|Maria Example|PASSPORT=" + passport);
        HitRow hit = node.desk()
                .queue(first, new Question("open", "", "subject-in-several-areas", null, passport), "", 10)
                .items()
                .getFirst();
        Product onward = new Product("hit " + Reference.hit(hit.id()), Set.of("DE-BKA"), false);
        Product judicial = new Product(onward.what(), Set.of("EL-PIU"), true);
        for (Product product : Set.of(onward, judicial)) {
            assertThrows(Refused.class, () -> node.release().disclose(first, product, () -> Optional.of(hit)));
        }
        consent(onward, "DE-BKA");
        consent(judicial, Product.JUDICIAL);
        for (Product product : Set.of(onward, judicial)) {
            assertEquals(
                    Optional.of(hit),
                    node.release()
                            .disclose(first, product, () -> Optional.of(hit))
                            .value());
        }
    }
}
