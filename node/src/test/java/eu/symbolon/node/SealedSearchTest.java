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
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.rights.Rights;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.RecordDetail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The approved search of sealed records: exact, narrow, by two persons, under the eyes of a third. */
class SealedSearchTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Context analyst;
    private static Context second;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA, CLOCK);
        analyst = Trial.context(node, Level.LIMITE, "terrorism", "analyst");
        second = Trial.context(node, Level.LIMITE, "terrorism", "decider");
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static Receipt sealed(String passport, String day) {
        String line = "note|" + day + "T10:00:00Z|payer|PERSON|Hassan Example|PASSPORT=" + passport;
        return node.intake().receive("sealed feed 1", ("trial alpha\n" + line).getBytes(StandardCharsets.UTF_8));
    }

    private static String query(String passport, String from, String to) {
        return "{\"identifiers\":[{\"type\":\"passport\",\"value\":\"" + passport + "\"}],\"from\":\"" + from
                + "\",\"to\":\"" + to
                + "\",\"nexus\":\"paid for the trip of a convicted person\",\"evidence\":\"case 2026-17\"}";
    }

    private static Order asked(String detail) {
        return node.orders()
                .ask(analyst, OrderKind.SEALED_SEARCH, "sealed records", "request of DE", "TFTP Art 10", detail);
    }

    private static Order approved(String detail) {
        Order order = asked(detail);
        return node.orders()
                .decide(second, order.id(), Orders.Verdict.APPROVE, "nexus shown")
                .orElseThrow();
    }

    private static List<RecordDetail> leads(Context reader, Order order) {
        Rights.Opened opened =
                node.rights().open(reader, OrderKind.SEALED_SEARCH, order.id()).orElseThrow();
        return node.release()
                .release(
                        opened.under(),
                        eu.symbolon.node.audit.Operation.DISCLOSURE,
                        "order " + order.id(),
                        () -> node.rights().leads(opened));
    }

    @Test
    @Proves({"TFTP-5-5", "TFTP-12"})
    void theLeadsOfTheExactValueComeOutAndNothingElseEverDoes() {
        String passport = Trial.passport();
        Receipt wanted = sealed(passport, "2026-11-01");
        sealed(passport, "2025-06-01");
        sealed(passport + "9", "2026-11-01");
        assertEquals(List.of(), node.subjects().search(analyst, passport, 10));
        Order order = approved(query(passport, "2026-10-01", "2026-12-01"));
        List<RecordDetail> leads = leads(analyst, order);
        String record = Reference.record(wanted.message(), 0);
        assertEquals(
                List.of(record), leads.stream().map(lead -> lead.row().id()).toList());
        assertTrue(node.archive().record(analyst, record).isEmpty(), "the search opened the record for good");
        assertEquals(List.of(), node.subjects().search(analyst, passport, 10));
        List<Entry> entries = node.audit().find(Question.about("sealed search"), Long.MAX_VALUE, 5);
        Entry logged = entries.getFirst();
        assertEquals(List.of("record " + record), logged.items());
        assertEquals(
                "paid for the trip of a convicted person",
                node.audit().reveal(logged.justification()).orElseThrow());
        assertEquals("2026-17", logged.caseNumber());
    }

    @Test
    @Proves({"TFTP-5-5", "TFTP-12", "TFTP-1"})
    void withoutASecondPersonOrForAnotherReaderNothingOpens() {
        String passport = Trial.passport();
        sealed(passport, "2026-11-01");
        Order open = asked(query(passport, "2026-10-01", "2026-12-01"));
        assertThrows(Refused.class, () -> leads(analyst, open));
        Order order = approved(query(passport, "2026-10-01", "2026-12-01"));
        assertThrows(Refused.class, () -> leads(second, order));
        Context other = Trial.context(node, Level.LIMITE, "serious-crime", "analyst");
        assertEquals(Optional.empty(), node.rights().open(other, OrderKind.SEALED_SEARCH, order.id()));
        Refused purpose = assertThrows(
                Refused.class,
                () -> node.orders()
                        .ask(
                                other,
                                OrderKind.SEALED_SEARCH,
                                "sealed records",
                                "theft",
                                "none",
                                query(passport, "2026-10-01", "2026-12-01")));
        assertEquals("purpose", purpose.code());
    }

    @Test
    @Proves("TFTP-5-5")
    void aSearchThatIsNotNarrowOrRestsOnNothingIsNotEvenAskedFor() {
        String passport = Trial.passport();
        String good = query(passport, "2026-10-01", "2026-12-01");
        for (String wrong : List.of(
                "",
                good.replace("paid for the trip of a convicted person", " "),
                good.replace("case 2026-17", ""),
                good.replace("2026-10-01", "2020-10-01"),
                good.replace("2026-12-01", "2026-10-01"),
                good.replaceAll("\\[.*]", "[]"),
                good.replaceAll("\\[(.*)]", "[$1,$1,$1,$1,$1,$1]"),
                good.replace("\"passport\"", "\"iban\""))) {
            assertThrows(IllegalArgumentException.class, () -> asked(wrong), wrong);
        }
        for (int i = 0; i <= 50; i++) {
            node.intake()
                    .receive(
                            "sealed feed 1",
                            ("trial alpha\nnote|2026-11-01T10:00:00Z|payer|PERSON|Hassan Example " + i + "|PASSPORT="
                                            + passport)
                                    .getBytes(StandardCharsets.UTF_8));
        }
        Order order = approved(good);
        assertEquals(
                "too-broad",
                assertThrows(Refused.class, () -> leads(analyst, order)).code());
    }

    @Test
    @Proves("TFTP-12")
    void anOverseerSeesEverySearchAndBlocksIt() {
        String passport = Trial.passport();
        sealed(passport, "2026-11-01");
        Order order = approved(query(passport, "2026-10-01", "2026-12-01"));
        assertEquals(1, leads(analyst, order).size());
        Context watching = Trial.context(node, Level.LIMITE, "terrorism", "data-protection-officer", "overseer");
        Session overseer = node.access().signIn(watching.user(), "correct horse");
        Order seen = node.orders().watched(OrderKind.SEALED_SEARCH).stream()
                .filter(one -> one.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
        assertEquals("", seen.detail());
        assertEquals(
                Order.State.BLOCKED,
                node.orders()
                        .block(overseer, order.id(), "the nexus is thin")
                        .orElseThrow()
                        .state());
        assertEquals(
                "order-needed",
                assertThrows(Refused.class, () -> leads(analyst, order)).code());
        assertEquals(Optional.empty(), node.orders().block(overseer, order.id(), "again"));
        assertEquals(Optional.empty(), node.orders().block(overseer, "none", "unknown"));
    }
}
