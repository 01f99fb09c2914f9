package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.store.Everything;
import eu.symbolon.node.store.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other labels for records, and what follows them. */
class RelabelTest {
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Context cleared;
    private static Context second;
    private static Context plain;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA, CLOCK);
        cleared = Trial.context(node, Level.SECRET, "serious-crime", "decider");
        second = Trial.context(node, Level.SECRET, "serious-crime", "decider");
        plain = Trial.context(node, Level.UNCLASSIFIED, "serious-crime", "decider");
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static String line(String passport) {
        return "note|2026-11-20T10:00:00Z|guest|PERSON|Hassan Example|PASSPORT=" + passport;
    }

    private static String record(Receipt receipt) {
        return Reference.record(receipt.message(), 0);
    }

    private static void order(String subject, String label) {
        Order order = node.orders()
                .ask(cleared, OrderKind.RELABEL, subject, "the source asks", "Art 9(3)", "{\"label\":" + label + "}");
        node.orders().decide(second, order.id(), Orders.Verdict.APPROVE, "letter seen");
    }

    private static int hits(Context context, String passport) {
        return node.desk()
                .queue(context, new Question("all", "", "", null, passport), "", 50)
                .items()
                .size();
    }

    private static Label label(String record) {
        return node.archive().record(cleared, record).orElseThrow().row().label();
    }

    @Test
    void whatRestsOnATightenedRecordIsGoneForWhoMayNotReadItBeforeTheNextAnswer() {
        String passport = Trial.passport();
        Trial.receive(node, "beta", line(passport));
        Receipt receipt = Trial.receive(node, "alpha", line(passport));
        assertEquals(1, hits(plain, passport));
        assertEquals(
                2,
                node.subjects()
                        .subject(plain, record(receipt), 0)
                        .orElseThrow()
                        .mentions()
                        .size());
        order("record " + record(receipt), "{\"level\":\"SECRET\"}");
        assertEquals(0, hits(plain, passport));
        assertEquals(1, hits(cleared, passport));
        assertTrue(node.archive().record(plain, record(receipt)).isEmpty());
        assertTrue(node.archive().body(plain, receipt.message()).isEmpty());
        assertEquals(
                "0",
                Everything.of(node)
                        .ask("select count(*) from detector_state where detector = 'third-alpha' and key like '%"
                                + passport + "%'")
                        .getFirst(),
                "a detector still knows it under the old label");

        order("record " + record(receipt), "{\"level\":\"UNCLASSIFIED\"}");
        assertEquals(1, hits(plain, passport));
        assertTrue(node.archive().record(plain, record(receipt)).isPresent());
    }

    @Test
    void onePersonTightensAndWideningTakesTwo() {
        String record = record(Trial.receive(node, "alpha", line(Trial.passport())));
        String amber = "{\"label\":{\"tlp\":\"AMBER\"}}";
        assertEquals(
                Tlp.AMBER,
                node.rights()
                        .relabelling()
                        .tighten(cleared, record, amber, "the source asks")
                        .orElseThrow()
                        .row()
                        .label()
                        .tlp());
        Refused refused = assertThrows(
                Refused.class,
                () -> node.rights()
                        .relabelling()
                        .tighten(cleared, record, "{\"label\":{\"tlp\":\"GREEN\"}}", "the source asks"));
        assertEquals("order-needed", refused.code());
        order("record " + record, "{\"tlp\":\"GREEN\"}");
        assertEquals(Tlp.GREEN, label(record).tlp());
        assertTrue(node.rights()
                .relabelling()
                .tighten(plain, "AAAAAAAAAAAAAAAA.0", amber, "the source asks")
                .isEmpty());
    }

    @Test
    void aSourceIsRelabelledWhole() {
        String source = "feed of " + Trial.passport();
        String[] records = new String[3];
        for (int i = 0; i < records.length; i++) {
            records[i] = record(node.intake()
                    .receive(source, ("trial alpha\n" + line(Trial.passport())).getBytes(StandardCharsets.UTF_8)));
        }
        String other = record(Trial.receive(node, "alpha", line(Trial.passport())));
        order("source " + source, "{\"handling\":[\"H1\"],\"owners\":[\"DE-BKA\"]}");
        for (String record : records) {
            assertEquals("[DE-BKA]", label(record).owners().toString());
            assertEquals(1, label(record).handling().size());
        }
        assertTrue(label(other).owners().isEmpty());
    }

    @Test
    void noOrderPutsOffADayOfTheLawOrGoesAboveTheCeiling() {
        String record = record(Trial.receive(node, "alpha", line(Trial.passport())));
        var day = label(record).eraseAt();
        order("record " + record, "{\"erase\":\"2040-01-01\",\"tlp\":\"AMBER\"}");
        assertEquals(day, label(record).eraseAt());
        order("record " + record, "{\"erase\":\"2027-01-01\"}");
        assertEquals("2027-01-01", String.valueOf(label(record).eraseAt()));
        for (String wrong : new String[] {
            "{\"level\":\"TOP_SECRET\"}", "{}", "{\"quality\":\"A1\"}", "{\"purposes\":[]}", "{\"tlp\":\"RED\"}"
        }) {
            assertThrows(IllegalArgumentException.class, () -> order("record " + record, wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> order("everything", "{\"tlp\":\"AMBER\"}"));
    }
}
