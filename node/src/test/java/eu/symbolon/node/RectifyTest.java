package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.store.Everything;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.RightsTable;
import eu.symbolon.node.store.row.Annotation;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.RecordDetail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What two persons correct in a record, and who is told of it. */
class RectifyTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Everything everything;
    private static Context officer;
    private static Context second;
    private static Context analyst;
    private static int number;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA, CLOCK);
        everything = Everything.of(node);
        officer = Trial.context(node, Level.LIMITE, "serious-crime", "data-protection-officer");
        second = Trial.context(node, Level.LIMITE, "serious-crime", "data-protection-officer");
        analyst = Trial.analyst(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static String planted() {
        return "Qyzwev" + (char) ('a' + number++) + "planted";
    }

    private static String line(String kind, String name, String passport) {
        return kind + "|2026-11-20T10:00:00Z|guest|PERSON|" + name + "|PASSPORT=" + passport;
    }

    private static String record(Receipt receipt) {
        return Reference.record(receipt.message(), 0);
    }

    private static Order rectify(String record, String detail) {
        Order order = node.orders()
                .ask(officer, OrderKind.RECTIFY, "record " + record, "the register says so", "LED Art 16(1)", detail);
        return node.orders()
                .decide(second, order.id(), Orders.Verdict.APPROVE, "extract seen")
                .orElseThrow();
    }

    private static String change(String field, String value) {
        return "{\"changes\":[{\"field\":\"" + field + "\",\"value\":\"" + value + "\"}]}";
    }

    private static RecordDetail read(String record) {
        return node.archive().record(analyst, record).orElseThrow();
    }

    private static List<HitRow> hits(String text) {
        return node.desk()
                .queue(analyst, new Question("all", "", "", null, text), "", 50)
                .items();
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
    @Proves("LED-16")
    void aCorrectedNameIsFoundInsteadOfTheOldOneWhichIsLeftNowhereButInTheEvidence() {
        String wrong = planted();
        String right = planted();
        Receipt receipt = Trial.receive(node, "alpha", line("note", wrong, Trial.passport()));
        String record = record(receipt);
        String detail = "{\"changes\":[{\"field\":\"mentions.0.names.0\",\"value\":\"" + right
                + "\"},{\"field\":\"body.text\",\"value\":\"corrected\"}]}";
        Order order = rectify(record, detail);
        assertTrue(order.carriedOut());
        assertEquals("", order.detail(), "the values stay in the order");
        RecordDetail now = read(record);
        assertEquals(right, now.mentions().getFirst().title());
        assertEquals("corrected", now.body().path("text").asString());
        assertEquals(right, now.row().title());
        assertEquals(1, node.subjects().search(analyst, right, 10).size());
        assertEquals(List.of(), node.subjects().search(analyst, wrong, 10));
        assertEquals(List.of("message_body"), parents(everything.tablesWith(wrong)));
        assertTrue(new String(node.archive().bytes(analyst, receipt.message()).orElseThrow(), StandardCharsets.UTF_8)
                .contains(wrong));
        List<Annotation> notes =
                node.archive().message(analyst, receipt.message()).orElseThrow().annotations();
        assertEquals(
                List.of(
                        new Annotation(record, "body.text", false, CLOCK.instant(), order.id()),
                        new Annotation(record, "mentions.0.names.0", false, CLOCK.instant(), order.id())),
                notes);
        assertEquals(notes, now.annotations());
        assertEquals(
                List.of("1"),
                everything.ask("select count(*) from annotation where before = sha256(salt || convert_to('" + wrong
                        + "', 'UTF8'))"),
                "who claims to know the old value can not be answered");
        assertEquals(List.of(), node.audit().verify());
    }

    private static List<String> parents(List<String> tables) {
        return tables.stream()
                .map(table -> table.startsWith("message_body") ? "message_body" : table)
                .distinct()
                .toList();
    }

    @Test
    @Proves("LED-16")
    void whatRestedOnTheWrongValueIsTakenBackAndWhatTheRightOneShowsIsFound() {
        String wrong = Trial.passport();
        String right = Trial.passport();
        Trial.receive(node, "beta", line("note", planted(), wrong));
        Trial.receive(node, "beta", line("note", planted(), right));
        Receipt receipt = Trial.receive(node, "alpha", line("note", planted(), wrong));
        assertEquals(1, hits(wrong).size(), "no meeting to take back");
        assertEquals(0, hits(right).size());
        rectify(record(receipt), change("mentions.0.identifiers.0", right));
        assertEquals(0, hits(wrong).size());
        assertEquals(1, hits(right).size());
        assertEquals(
                2,
                node.subjects()
                        .subject(analyst, record(receipt), 0)
                        .orElseThrow()
                        .mentions()
                        .size());
        assertEquals(
                List.of("0"),
                everything.ask("select count(*) from detector_state where key like '%" + wrong
                        + "%' and detector = 'third-alpha'"));
        assertEquals(
                List.of("1"),
                everything.ask("select count(*) from detector_state where key like '%" + right
                        + "%' and detector = 'third-alpha'"));
        Trial.receive(node, "alpha", line("note", planted(), right));
        assertEquals(
                1,
                Trial.receive(node, "alpha", line("note", planted(), right)).hits(),
                "the detector did not learn the corrected value");
    }

    @Test
    @Proves("LED-16")
    void whatAPersonSaidStaysWhereItIsFoundAgainAndGoesWithWhatIsNot() {
        String passport = Trial.passport();
        Trial.receive(node, "beta", line("note", planted(), passport));
        Receipt receipt = Trial.receive(node, "alpha", line("note", planted(), passport));
        HitRow hit = hits(passport).getFirst();
        node.desk()
                .decide(
                        analyst,
                        new eu.symbolon.node.desk.Bulk.Seen(hit.id(), hit.version()),
                        eu.symbolon.node.desk.Decision.REJECT,
                        "another person")
                .orElseThrow();
        rectify(record(receipt), change("body.text", "corrected"));
        assertEquals("rejected", hits(passport).getFirst().state());
        rectify(record(receipt), change("mentions.0.identifiers.0", Trial.passport()));
        assertEquals(
                List.of(),
                hits(passport).stream().filter(one -> one.id() == hit.id()).toList());
        assertEquals(List.of("0"), everything.ask("select count(*) from decision where hit = " + hit.id()));
    }

    @Test
    @Proves({"LED-16", "LED-7-3"})
    void everybodyWhoGotTheWrongValueIsToldAndWhoIsNotYetToldIsSeen() {
        Receipt receipt = Trial.receive(node, "alpha", line("note", planted(), Trial.passport()));
        send(receipt, "DE-BKA");
        send(receipt, "FR-DGSI");
        send(receipt, "EL-PIU");
        Order order = rectify(record(receipt), change("mentions.0.names.0", planted()));
        assertEquals(
                List.of("DE-BKA", "FR-DGSI"),
                open(order).stream().map(RightsTable.Notice::recipient).toList());
        assertEquals(1, node.rights().notified(officer, order.id(), "DE-BKA"));
        assertEquals(0, node.rights().notified(officer, order.id(), "DE-BKA"));
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertEquals("DE-BKA", entry.recipient());
        assertEquals(
                List.of("FR-DGSI"),
                open(order).stream().map(RightsTable.Notice::recipient).toList());
        assertNotNull(node.rights().notices(order.id()).getFirst().notifiedAt());

        Order erase =
                node.orders().ask(officer, OrderKind.ERASE, "record " + record(receipt), "no basis", "LED Art 16(2)");
        node.orders().decide(second, erase.id(), Orders.Verdict.APPROVE, "agreed");
        assertEquals(
                List.of("DE-BKA", "FR-DGSI"),
                open(erase).stream().map(RightsTable.Notice::recipient).toList());
        assertTrue(node.archive().record(analyst, record(receipt)).isEmpty());
        assertEquals(
                List.of("0"),
                everything.ask("select count(*) from annotation where record not in (select id from record)"));
    }

    private static List<RightsTable.Notice> open(Order order) {
        return node.rights().openNotices().stream()
                .filter(notice -> notice.order().equals(order.id()))
                .toList();
    }

    @Test
    @Proves("LED-16")
    void whatCanNotBeAscertainedIsMarkedAsDisputedAndStays() {
        String name = planted();
        Receipt receipt = Trial.receive(node, "alpha", line("note", name, Trial.passport()));
        rectify(record(receipt), "{\"changes\":[{\"field\":\"mentions.0.names.0\",\"disputed\":true}]}");
        assertEquals(name, read(record(receipt)).mentions().getFirst().title());
        assertTrue(read(record(receipt)).annotations().getFirst().disputed());
    }

    @Test
    void anOrderThatCanChangeNothingSaysSoInTheLogAndNowhereElse() {
        Receipt receipt = Trial.receive(node, "alpha", line("note", planted(), Trial.passport()));
        for (String[] wrong : new String[][] {
            {record(receipt), "mentions.7.names.0", "Anybody"},
            {record(receipt), "mentions.0.identifiers.0", "???"},
            {"AAAAAAAAAAAAAAAA.0", "mentions.0.names.0", "Anybody"}
        }) {
            assertTrue(rectify(wrong[0], change(wrong[1], wrong[2])).carriedOut());
            Entry entry = node
                    .audit()
                    .find(eu.symbolon.node.audit.Question.about("record " + wrong[0]), Long.MAX_VALUE, 20)
                    .stream()
                    .filter(one -> one.operation().equals("alteration"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("nothing-to-change", entry.reason());
        }
        assertEquals(List.of(), read(record(receipt)).annotations());
    }

    @Test
    void theValuesOfAnOrderStandInNoLogAndGoWithTheOrder() {
        String name = planted();
        Receipt receipt = Trial.receive(node, "alpha", line("note", planted(), Trial.passport()));
        Order order = node.orders()
                .ask(
                        officer,
                        OrderKind.RECTIFY,
                        "record " + record(receipt),
                        "letter",
                        "LED Art 16(1)",
                        change("mentions.0.names.0", name));
        assertTrue(order.detail().contains(name));
        assertEquals(List.of("two_person_order"), everything.tablesWith(name));
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertFalse(entry.toString().contains(name));
        assertTrue(entry.items().get(1).matches("detail [0-9a-f]{64}"), entry::toString);
        CLOCK.set(order.until());
        node.retention().run();
        assertEquals(List.of(), everything.tablesWith(name));
        CLOCK.set(java.time.Instant.parse("2026-11-24T08:00:00Z"));
        officer = Trial.context(node, Level.LIMITE, "serious-crime", "data-protection-officer");
        second = Trial.context(node, Level.LIMITE, "serious-crime", "data-protection-officer");
        analyst = Trial.analyst(node);
    }

    @Test
    void aRectificationNamesAFieldAndAValue() {
        for (String detail : List.of(
                "",
                "{}",
                "{\"changes\":[]}",
                change("label", "x"),
                change("mentions.0.role", "x"),
                change("mentions.0.names.0", " "),
                "{\"changes\":[{\"field\":\"body.text\"}]}",
                "{\"changes\":[{\"field\":\"body.text\",\"value\":\"x\",\"disputed\":true}]}")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> node.orders()
                            .ask(officer, OrderKind.RECTIFY, "record AAAAAAAAAAAAAAAA.0", "why", "law", detail),
                    detail);
        }
    }
}
