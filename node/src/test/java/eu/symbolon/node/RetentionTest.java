package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.Decision;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.desk.Requests;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.store.Everything;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.HoldRow;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.RetentionRun;
import eu.symbolon.node.store.row.Tombstone;
import eu.symbolon.wire.Gzip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clock, put forward to the exact days. */
class RetentionTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-01-15T12:00:00Z");

    private static Node node;
    private static Everything everything;
    private static int number;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA, CLOCK);
        everything = Everything.of(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    /** A name that stands nowhere else. */
    private static String planted() {
        return "Zyxquv" + (char) ('a' + number++) + "planted";
    }

    private static String line(String kind, String name, String passport) {
        return kind + "|2026-01-15T10:00:00Z|sender|PERSON|" + name + "|PASSPORT=" + passport;
    }

    private static Instant after(Instant received, Period life) {
        return received.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plus(life)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static List<HitRow> hits(Context context, String text) {
        return node.desk()
                .queue(context, new Question("all", "", "", null, text), "", 50)
                .items();
    }

    private static void accept(Context context, HitRow hit, String reason) {
        Bulk.Seen seen = new Bulk.Seen(hit.id(), hit.version());
        node.desk().decide(context, seen, Decision.ACCEPT, reason).orElseThrow();
    }

    private static String record(Context context, Receipt receipt) {
        return node.archive()
                .message(context, receipt.message())
                .orElseThrow()
                .records()
                .get(0)
                .id();
    }

    private static void nothingLeadsNowhere() {
        String there = " not in (select id from record union all select id from position)";
        for (String table : List.of("identifier", "name_token", "hit_evidence", "decided_link", "veil", "ruled")) {
            assertEquals(
                    List.of("0"), everything.ask("select count(*) from " + table + " where record" + there), table);
        }
        assertEquals(List.of("0"), everything.ask("select count(*) from tombstone where audit is null"));
        assertEquals(List.of(), node.audit().verify());
    }

    @Test
    void whatAnErasedRecordTaughtADetectorGoesWithIt() {
        String passport = Trial.passport();
        Receipt first = Trial.receive(node, "alpha", line("note", planted(), passport));
        Trial.receive(node, "alpha", line("note", planted(), passport));
        String state = "select count(*) from detector_state where key like '%" + passport + "%'";
        assertEquals(List.of("1"), everything.ask(state));
        List<Long> record = List.of(Long.parseLong(everything
                .ask("select first from message where encode(sha256, 'hex') = '" + first.message() + "'")
                .get(0)));
        assertEquals(1, node.retention().erase(record, "order test"));
        assertEquals(List.of("0"), everything.ask(state));
        assertEquals(
                0,
                Trial.receive(node, "alpha", line("note", planted(), passport)).hits(),
                "the third note counts the erased one");
        nothingLeadsNowhere();
    }

    @Test
    @Proves("ERASE-1")
    void whatPeopleWroteInOrdersOnARecordGoesWithItAndWithItsSalts() {
        String written = planted();
        Receipt receipt = Trial.receive(node, "alpha", line("note", planted(), Trial.passport()));
        Context context = Trial.context(node, Level.SECRET, "serious-crime", "analyst");
        String id = record(context, receipt);
        Order order = node.orders().ask(context, OrderKind.UNMASK, "record " + id, written + " is needed", "Art 12(3)");
        Context second = Trial.context(node, Level.SECRET, "serious-crime", "decider");
        node.orders().decide(second, order.id(), Orders.Verdict.APPROVE, "agreed, " + written);
        assertEquals(List.of("notice", "salt", "two_person_order"), everything.tablesWith(written));
        List<Long> record = List.of(Long.parseLong(everything
                .ask("select first from message where encode(sha256, 'hex') = '" + receipt.message() + "'")
                .get(0)));
        node.retention().erase(record, "order test");
        assertEquals(List.of(), everything.tablesWith(written));
        nothingLeadsNowhere();
    }

    @Test
    @Proves({"ERASE-1", "LED-5"})
    void aRequestToAnOwnerIsErasedOnItsDayWithItsSalts() {
        String name = planted();
        Context context = Trial.context(node, Level.SECRET, "serious-crime", "analyst");
        node.requests().ask(context, "EL-FIU", new Requests.About(name, "1970-03-02", ""), "of " + name);
        Instant asked = CLOCK.instant();
        CLOCK.set(after(asked, Period.ofYears(1)).minusSeconds(1));
        node.retention().run();
        assertEquals(List.of("content_request", "salt"), everything.tablesWith(name));
        CLOCK.set(after(asked, Period.ofYears(1)));
        node.retention().run();
        assertEquals(List.of(), everything.tablesWith(name));
        nothingLeadsNowhere();
    }

    @Test
    @Proves({"ERASE-1", "ERASE-2", "PNR-12-5"})
    void onTheDayAndNotBeforeARecordIsGoneFromEveryTableAndTheLogProvesIt() {
        String name = planted();
        String passport = Trial.passport();
        Instant received = CLOCK.instant();
        Receipt first = Trial.receive(node, "alpha", line("note", name, passport), "broken|" + name);
        Trial.receive(node, "beta", line("note", name, passport));
        Context context = Trial.analyst(node);
        HitRow hit = hits(context, passport).get(0);
        accept(context, hit, "because of " + name);

        CLOCK.set(after(received, Period.ofYears(5)).minusSeconds(1));
        node.retention().run();
        Context before = Trial.analyst(node);
        assertEquals(1, node.subjects().search(before, name, 10).size());
        assertTrue(node.archive().bytes(before, first.message()).isPresent());

        CLOCK.set(after(received, Period.ofYears(5)));
        Context after = Trial.analyst(node);
        nothingAnswers(after, first, name, passport);
        RetentionRun run = node.retention().run();
        assertTrue(run.erased() >= 2, run::toString);
        nothingAnswers(after, first, name, passport);
        assertEquals(List.of(), everything.tablesWith(name));
        assertEquals(List.of(), everything.tablesWith(passport));
        List<Tombstone> left = node.retention().tombstones(first.message());
        assertEquals(
                List.of("note", "message"), left.stream().map(Tombstone::kind).toList());
        Long proof = left.get(0).audit();
        assertNotNull(proof);
        Entry entry = node.audit().entry(proof).orElseThrow();
        assertEquals("erasure", entry.operation());
        assertTrue(entry.items().contains("message " + first.message()));
        nothingLeadsNowhere();
    }

    private static void nothingAnswers(Context context, Receipt receipt, String name, String passport) {
        assertEquals(List.of(), node.subjects().search(context, name, 10));
        assertEquals(List.of(), node.subjects().search(context, passport, 10));
        assertEquals(List.of(), hits(context, passport));
        assertTrue(node.archive().message(context, receipt.message()).isEmpty());
        assertTrue(node.archive().bytes(context, receipt.message()).isEmpty());
    }

    @Test
    @Proves({"PNR-12-2", "PNR-12-3", "PNR-12-4", "C-817-19-J10", "PNR-12-1", "EUROPOL-40", "PNR-13-6"})
    void whatAPersonFlaggedIsMaskedAfterSixMonthsAndErasedAfterFiveYearsTheRestAfterSixMonths() {
        String flagged = planted();
        String passed = planted();
        String passport = Trial.passport();
        Instant received = CLOCK.instant();
        Receipt guest =
                Trial.receive(node, "alpha", line("guest", flagged, passport), line("guest", passed, Trial.passport()));
        Trial.receive(node, "beta", line("guest", flagged, passport));
        Context early = Trial.analyst(node);
        accept(early, hits(early, passport).get(0), "seen before");
        String id = record(early, guest);

        CLOCK.set(after(received, Period.ofMonths(6)));
        Context due = Trial.analyst(node);
        assertTrue(node.archive().record(due, id).isEmpty(), "not masked yet, so for nobody");
        RetentionRun run = node.retention().run();
        assertTrue(run.erased() >= 1 && run.masked() >= 2, run::toString);

        assertEquals(List.of(), everything.tablesWith(passed));
        assertEquals(List.of("veil", "veil_body"), everything.tablesWith(flagged));
        assertEquals(List.of("veil", "veil_body"), everything.tablesWith(passport));
        Context context = Trial.analyst(node);
        RecordDetail masked = node.archive().record(context, id).orElseThrow();
        assertEquals("Guest, masked", masked.row().title());
        assertEquals(1, masked.mentions().size());
        assertTrue(masked.mentions().get(0).names().isEmpty());
        assertEquals(List.of(), node.subjects().search(context, flagged, 10));
        assertTrue(node.archive().bytes(context, guest.message()).isEmpty());
        List<HitRow> hits = hits(context, "").stream()
                .filter(hit -> node.desk().detail(context, hit.id()).orElseThrow().evidence().stream()
                        .anyMatch(piece -> piece.record().id().equals(id)))
                .toList();
        assertEquals(1, hits.size());
        assertFalse(node.desk().detail(context, hits.get(0).id()).toString().contains(flagged));

        assertTrue(node.unmasking().record(context, id).isEmpty());
        Order order = node.orders().ask(context, OrderKind.UNMASK, "record " + id, "trial", "Art 12(3)");
        assertTrue(node.unmasking().record(context, id).isEmpty(), "one person is not enough");
        Context second = Trial.context(node, Level.SECRET, "serious-crime", "data-protection-officer");
        node.orders().decide(second, order.id(), Orders.Verdict.APPROVE, "founded");
        assertEquals(
                flagged,
                node.unmasking()
                        .record(context, id)
                        .orElseThrow()
                        .mentions()
                        .get(0)
                        .title());
        assertTrue(node.unmasking().record(Trial.analyst(node), id).isEmpty(), "the order is another reader's");
        assertEquals(
                List.of("1"), everything.ask("select count(*) from notice where id = 'unmask-" + order.id() + "'"));
        CLOCK.set(order.until());
        assertTrue(node.unmasking().record(context, id).isEmpty(), "the order ended");

        CLOCK.set(after(received, Period.ofYears(5)));
        node.retention().run();
        assertEquals(List.of(), everything.tablesWith(flagged));
        assertFalse(
                node.audit()
                        .find(eu.symbolon.node.audit.Question.about("record " + id), -1, 10)
                        .isEmpty(),
                "after five years the log still says who asked for it");
        nothingLeadsNowhere();
    }

    @Test
    void aHoldSuspendsTheClockVisiblyAndLiftingItLetsTheClockCatchUpAtOnce() {
        String held = planted();
        String other = planted();
        Instant received = CLOCK.instant();
        Receipt receipt = Trial.receive(
                node, "alpha", line("guest", held, Trial.passport()), line("guest", other, Trial.passport()));
        String id = record(Trial.analyst(node), receipt);
        String order = "order" + number++;
        node.retention().hold(new HoldRow(order, "record " + id, "trial", "court", CLOCK.instant(), null, "dpo", 0));
        HoldRow shown = node.retention().view().holds().getLast();
        assertEquals("record " + id, shown.subject());
        assertEquals(1, shown.records());

        CLOCK.set(after(received, Period.ofYears(6)));
        node.retention().run();
        Context context = Trial.analyst(node);
        assertEquals(
                held,
                node.archive()
                        .record(context, id)
                        .orElseThrow()
                        .mentions()
                        .get(0)
                        .title());
        assertEquals(1, node.subjects().search(context, held, 10).size());
        assertEquals(List.of("veil_body"), everything.tablesWith(other), "the bytes wait for the record that is held");

        node.retention().lift("record " + id, "dpo");
        assertEquals(List.of(), everything.tablesWith(held));
        assertEquals(List.of(), everything.tablesWith(other));
        assertTrue(node.retention().view().holds().stream()
                .noneMatch(hold -> hold.id().equals(order)));
        nothingLeadsNowhere();
    }

    @Test
    @Proves("LED-5")
    void whatNobodyCouldReadHasADayToo() {
        String text = planted();
        Instant received = CLOCK.instant();
        node.intake().receive("test", ("no format at all " + text).getBytes(StandardCharsets.UTF_8));
        CLOCK.set(after(received, Period.ofDays(90)).minusSeconds(1));
        node.retention().run();
        assertFalse(everything.tablesWith(text).isEmpty());
        CLOCK.set(after(received, Period.ofDays(90)));
        node.retention().run();
        assertEquals(List.of(), everything.tablesWith(text));
        nothingLeadsNowhere();
    }

    @Test
    void positionsGoWithTheirMessages() {
        Instant received = CLOCK.instant();
        String mmsi = "2113" + (10_000 + number++);
        Receipt receipt = Trial.receive(node, "alpha", "move|2026-01-15T10:00:00Z|" + mmsi + "|5.1|52.2");
        assertFalse(everything.tablesWith(mmsi).isEmpty());
        CLOCK.set(after(received, Period.ofYears(5)));
        node.retention().run();
        assertEquals(List.of(), everything.tablesWith(mmsi));
        assertEquals(
                List.of("move", "message"),
                node.retention().tombstones(receipt.message()).stream()
                        .map(Tombstone::kind)
                        .toList());
        nothingLeadsNowhere();
    }

    @Test
    @Proves("PNR-6-1")
    void whatTheLawRemovesOnReceiptStandsNowhereAndTheDigestIsThatOfTheBytesAsReceived() throws IOException {
        String meal = planted();
        String text = "trial alpha\n" + line("note", "Hassan {" + meal + "}", Trial.passport()) + "\nbroken {" + meal
                + "}|two\n";
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] blank = text.replaceAll("\\{.*?}", " ".repeat(meal.length() + 2)).getBytes(StandardCharsets.UTF_8);
        for (byte[] sent : List.of(plain, gzip(plain))) {
            Receipt receipt = node.intake().receive("test", sent);
            assertEquals(
                    eu.symbolon.kernel.word.Message.of("", CLOCK.instant(), sent)
                            .sha256(),
                    receipt.message());
            byte[] kept =
                    node.archive().bytes(Trial.analyst(node), receipt.message()).orElseThrow();
            assertArrayEquals(blank, Gzip.content(kept, 1 << 20));
            assertFalse(receipt.toString().contains(meal));
            assertEquals(
                    List.of("2"),
                    everything.ask("select count(*) from blanked b join message m on m.id = b.message"
                            + " where encode(m.sha256, 'hex') = '" + receipt.message() + "'"));
        }
        assertEquals(List.of(), everything.tablesWith(meal));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
