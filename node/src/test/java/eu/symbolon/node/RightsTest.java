package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.rights.PersonReport;
import eu.symbolon.node.rights.ReportPage;
import eu.symbolon.node.rights.Rights;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What persons may ask for: the report of what is held of them. */
class RightsTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Context officer;
    private static Context second;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA, CLOCK);
        officer = Trial.context(node, Level.LIMITE, "alpha", "data-protection-officer");
        second = Trial.context(node, Level.LIMITE, "alpha", "data-protection-officer");
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static String line(String kind, String name, String passport) {
        return kind + "|2026-11-20T10:00:00Z|guest|PERSON|" + name + "|PASSPORT=" + passport + "@GR";
    }

    private static String record(Receipt receipt) {
        return eu.symbolon.node.store.Reference.record(receipt.message(), 0);
    }

    private static Order asked(String subject) {
        return node.orders().ask(officer, OrderKind.RIGHTS_REPORT, subject, "letter of 20 November", "LED Art 14");
    }

    private static Rights.Opened opened(String record) {
        Order order = asked("subject " + record + "/0");
        node.orders().decide(second, order.id(), Orders.Verdict.APPROVE, "identity checked");
        return node.rights().open(officer, OrderKind.RIGHTS_REPORT, order.id()).orElseThrow();
    }

    private static PersonReport report(Rights.Opened opened) {
        return node.rights().report(opened).orElseThrow();
    }

    private static Set<String> records(PersonReport report) {
        return Set.copyOf(
                report.records().stream().map(PersonReport.Line::record).toList());
    }

    private static void send(Receipt receipt, String recipient) {
        Context decider = Trial.context(node, Level.SECRET, "serious-crime", "decider");
        node.release()
                .disclose(
                        decider,
                        new Product("message " + receipt.message(), Set.of(recipient), false),
                        () -> node.archive().body(decider, receipt.message()));
    }

    @Test
    @Proves({"LED-14", "EUROPOL-36"})
    void theReportHasEveryRecordOfEveryAreaAndEveryDisclosureWhateverTheirPurposes() {
        String passport = Trial.passport();
        Receipt one = Trial.receive(node, "alpha", line("note", "Hassan Example", passport));
        Receipt other = Trial.receive(node, "beta", line("note", "H. Example", passport));
        Receipt stranger = Trial.receive(node, "beta", line("note", "Hassan Example", Trial.passport()));
        send(other, "DE-BKA");
        send(stranger, "FR-DGSI");
        assertTrue(node.archive().record(officer, record(other)).isEmpty(), "the purpose alone opens it already");

        PersonReport report = report(opened(record(one)));
        assertEquals(Set.of(record(one), record(other)), records(report));
        assertTrue(report.complete());
        assertEquals(List.of(new PersonReport.Source("test", 2)), report.sources());
        PersonReport.Recipient recipient = report.recipients().getFirst();
        assertEquals(1, report.recipients().size());
        assertEquals("DE-BKA", recipient.recipient());
        assertEquals(CLOCK.instant(), recipient.at());
        assertEquals("message " + other.message(), recipient.what());
        assertNull(recipient.notifiedAt());
        PersonReport.Line first = report.records().getFirst();
        assertEquals("Hassan Example", first.said().getFirst().title());
        assertEquals("test, 2026-11", first.basis());
        assertEquals(List.of(), report.restrictions());
    }

    @Test
    @Proves("LED-14")
    void whatTheOfficerMayNotSeeChangesNothingInTheReport() {
        String passport = Trial.passport();
        Receipt one = Trial.receive(node, "alpha", line("note", "Hassan Example", passport));
        Rights.Opened opened = opened(record(one));
        String before = report(opened).toString();
        Trial.receive(node, "beta", line("secret", "Hassan Example", passport));
        node.intake()
                .receive(
                        "red feed",
                        ("trial beta\n" + line("note", "Hassan Example", passport)).getBytes(StandardCharsets.UTF_8));
        assertEquals(before, report(opened).toString());
        assertTrue(before.contains("neither confirms nor denies"));
    }

    @Test
    @Proves({"LED-14", "LED-15-4"})
    void whatIsWithheldIsCountedOnTheGroundThatMayBeToldAndIsNowhereOnTheOther() {
        String passport = Trial.passport();
        Receipt one = Trial.receive(node, "alpha", line("note", "Hassan Example", passport));
        Rights.Opened plain = opened(record(one));
        String alone = ReportPage.of(node.rights().told(plain).orElseThrow(), "LIMITE");

        Receipt secret = Trial.receive(node, "alpha", line("note", "Hassan E.", passport));
        Receipt others = Trial.receive(node, "beta", line("note", "H. E.", passport));
        send(secret, "DE-BKA");
        assertTrue(node.rights()
                .restrict(plain, "record " + record(secret), "LED-15-1-a", "an inquiry runs until March")
                .isPresent());
        assertTrue(node.rights()
                .restrict(plain, "record " + record(others), "LED-15-1-a", "the same inquiry")
                .isPresent());
        assertEquals(
                alone,
                ReportPage.of(node.rights().told(plain).orElseThrow(), "LIMITE"),
                "what may not be told shows in the answer");
        PersonReport whole = report(plain);
        assertEquals(3, whole.records().size());
        assertEquals(2, whole.restrictions().getFirst().records());
        assertFalse(whole.restrictions().getFirst().told());
        assertEquals(
                "an inquiry runs until March",
                node.rights().restrictions(plain.order().id()).getFirst().reason());

        Rights.Opened again = opened(record(one));
        assertTrue(node.rights()
                .restrict(again, "record " + record(others), "LED-15-1-e", "it names a witness")
                .isPresent());
        PersonReport told = node.rights().told(again).orElseThrow();
        assertEquals(Set.of(record(one), record(secret)), records(told));
        assertEquals("LED-15-1-e", told.restrictions().getFirst().ground());
        assertEquals(1, told.restrictions().getFirst().records());
        assertThrows(
                IllegalArgumentException.class,
                () -> node.rights().restrict(again, "record " + record(one), "BECAUSE", "no law"));
        assertTrue(node.rights()
                .restrict(again, "record " + record(one).replace('.', '_'), "LED-15-1-e", "unknown")
                .isEmpty());
    }

    @Test
    @Proves("EUROPOL-36")
    void aRecordOfAnotherOwnerIsWithheldUntilTheOwnerIsAsked() {
        String passport = Trial.passport();
        Receipt one = Trial.receive(node, "alpha", line("note", "Hassan Example", passport));
        node.intake()
                .receive(
                        "owned feed",
                        ("trial alpha\n" + line("note", "Hassan Example", passport)).getBytes(StandardCharsets.UTF_8));
        Rights.Opened opened = opened(record(one));
        assertEquals(2, report(opened).records().size());
        PersonReport told = node.rights().told(opened).orElseThrow();
        assertEquals(Set.of(record(one)), records(told));
        assertEquals("OWNER", told.restrictions().getFirst().ground());
        Context decider = Trial.context(node, Level.LIMITE, "alpha", "decider");
        Order consent = node.orders()
                .ask(
                        decider,
                        OrderKind.CONSENT,
                        node.rights().product(opened).consent("DE-BKA", "the person concerned"),
                        "answer of the owner",
                        "Europol Art 36(6)");
        node.orders().decide(second, consent.id(), Orders.Verdict.APPROVE, "answer seen");
        assertEquals(2, node.rights().told(opened).orElseThrow().records().size());
    }

    @Test
    void itLeavesByTheOrderOfTwoPersonsOnlyAndIsLogged() {
        Receipt one = Trial.receive(node, "alpha", line("note", "Hassan <b>Example", Trial.passport()));
        Order alone = asked("subject " + record(one) + "/0");
        Refused refused =
                assertThrows(Refused.class, () -> node.rights().open(officer, OrderKind.RIGHTS_REPORT, alone.id()));
        assertEquals("order-needed", refused.code());
        Rights.Opened opened = opened(record(one));
        Context analyst = Trial.context(node, Level.LIMITE, "alpha", "analyst");
        assertThrows(
                Refused.class,
                () -> node.rights()
                        .open(analyst, OrderKind.RIGHTS_REPORT, opened.order().id()));
        PersonReport told = node.release()
                .disclose(
                        opened.under(),
                        node.rights().product(opened),
                        () -> node.rights().told(opened))
                .value()
                .orElseThrow();
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertEquals("disclosure", entry.operation());
        assertEquals("the person concerned", entry.recipient());
        assertEquals("rights " + opened.order().id(), entry.what());
        String page = ReportPage.of(told, "LIMITE");
        assertTrue(page.contains("Hassan &lt;b&gt;Example"), page);
    }

    @Test
    @Proves("LED-15-4")
    void aRefusalKeepsItsDocumentedGround() {
        Receipt one = Trial.receive(node, "alpha", line("note", "Hassan Example", Trial.passport()));
        Order order = asked("subject " + record(one) + "/0");
        IllegalArgumentException missing = assertThrows(
                IllegalArgumentException.class,
                () -> node.orders().decide(second, order.id(), Orders.Verdict.REFUSE, "no"));
        assertTrue(missing.getMessage().contains("LED-15-1-a"), missing.getMessage());
        node.orders().decide(second, order.id(), Orders.Verdict.REFUSE, "letter without signature", "NOT-THE-PERSON");
        Order refused = node.orders().find(officer, order.id()).orElseThrow();
        assertEquals(Order.State.REFUSED, refused.state());
        assertEquals("NOT-THE-PERSON", refused.ground());
        assertEquals("letter without signature", refused.verdictReason());
        assertEquals("NOT-THE-PERSON", node.audit().recent(-1, 1).getFirst().rule());
    }

    @Test
    void anOrderSaysWhichPerson() {
        assertThrows(IllegalArgumentException.class, () -> asked("subject Hassan Example"));
        assertThrows(IllegalArgumentException.class, () -> asked("record k3JxUq0aZ9LmPw2d.12"));
    }
}
