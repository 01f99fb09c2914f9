package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.store.row.MessageDetail;
import eu.symbolon.node.store.row.RecordDetail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IntakeTest {

    @Test
    @Proves("LED-29")
    void acknowledgedMessagesSurviveARestartWithTheirRejectsAndBytes() {
        Path data = Trial.folder();
        Receipt receipt;
        try (Node node = Trial.start(data)) {
            receipt = Trial.receive(
                    node,
                    "alpha",
                    "note|2010-10-29T10:00:00Z|sender|PERSON|Hassan Example|PASSPORT=X1234567@GR",
                    "rubbish");
            assertEquals(Receipt.Outcome.ACCEPTED, receipt.outcome());
            assertEquals(1, receipt.records());
            assertEquals(1, receipt.lost());
            assertEquals("3", receipt.rejects().get(0).where().toString());
        }
        try (Node node = Trial.start(data)) {
            Context context = Trial.analyst(node);
            MessageDetail message =
                    node.archive().message(context, receipt.message()).orElseThrow();
            assertEquals(1, message.rejects().size());
            assertEquals("not six fields", message.rejects().get(0).reason());
            RecordDetail record = node.archive()
                    .record(context, message.records().get(0).id())
                    .orElseThrow();
            assertEquals("Hassan Example", record.mentions().get(0).title());
            assertEquals(
                    "passport:GRC:X1234567",
                    record.mentions().get(0).identifiers().get(0).toString());
            assertTrue(record.evidence().startsWith("note|2010-10-29"), record.evidence());
            assertTrue(record.body().path("text").asString().endsWith("X1234567@GR"));
            byte[] bytes = node.archive().bytes(context, receipt.message()).orElseThrow();
            assertTrue(new String(bytes, StandardCharsets.UTF_8).startsWith("trial alpha\n"));
            assertEquals(List.of(), node.audit().verify());
        }
        Trial.delete(data);
    }

    @Test
    @Proves({"LED-25-1", "PNR-13-6"})
    void whatComesInIsLoggedBeforeItIsAcknowledgedAndARepeatIsNot() {
        Node node = Trial.shared();
        String line = "note|2010-10-29T10:00:00Z|sender|PERSON|Collected Example|PASSPORT=" + Trial.passport();
        Receipt receipt = Trial.receive(node, "alpha", line);
        Trial.receive(node, "alpha", line);
        List<Entry> entries = node.audit().recent(-1, 200).stream()
                .filter(entry -> entry.what().contains(receipt.message()))
                .toList();
        assertEquals(1, entries.size());
        assertEquals("collection", entries.get(0).operation());
        assertEquals(
                "message " + receipt.message() + " " + receipt.format(),
                entries.get(0).what());
        assertEquals("test", entries.get(0).user());
        assertEquals(1, entries.get(0).count());
        assertFalse(entries.get(0).label().isEmpty());
    }

    @Test
    void aRepeatIsRecognisedAndChangesNothing() {
        Node node = Trial.shared();
        String line = "note|2010-10-29T10:00:00Z|sender|PERSON|Repeated Example|PASSPORT=" + Trial.passport();
        Receipt first = Trial.receive(node, "alpha", line);
        long records = node.totals().records();
        Receipt second = Trial.receive(node, "alpha", line);
        assertEquals(Receipt.Outcome.ACCEPTED, first.outcome());
        assertEquals(Receipt.Outcome.REPEAT, second.outcome());
        assertEquals(first.message(), second.message());
        assertEquals(records, node.totals().records());
    }

    @Test
    void manySendersShareTransactionsAndEachGetsItsReceipt() throws Exception {
        Node node = Trial.shared();
        long before = node.totals().messages();
        List<Callable<Receipt>> work = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String line = "note|2010-10-29T10:00:00Z|sender|PERSON|Parallel Example|PASSPORT=" + Trial.passport();
            work.add(() -> Trial.receive(node, "beta", line));
            if (i % 10 == 0) {
                work.add(() -> Trial.receive(node, "beta", line));
            }
        }
        int repeats = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Receipt> receipt : senders.invokeAll(work)) {
                repeats += receipt.get().outcome() == Receipt.Outcome.REPEAT ? 1 : 0;
            }
        }
        assertEquals(20, repeats);
        assertEquals(before + 200, node.totals().messages());
    }

    @Test
    void bytesThatNoReaderKnowsAreKeptAsEvidenceWithTheReason() {
        Node node = Trial.shared();
        Receipt receipt =
                node.intake().receive("test", ("what is this " + Trial.passport()).getBytes(StandardCharsets.UTF_8));
        assertEquals(Receipt.Outcome.UNREADABLE, receipt.outcome());
        assertTrue(
                receipt.rejects().get(0).reason().contains("no reader"),
                receipt.rejects().toString());
        assertTrue(
                node.archive().message(Trial.analyst(node), receipt.message()).isPresent());
    }

    @Test
    @Proves("INPUT-TEXT")
    void textThatTheStoreCanNotCarryCostsNothing() {
        Node node = Trial.shared();
        Receipt receipt = Trial.receive(
                node,
                "alpha",
                "note|2010-10-29T10:00:00Z|sender|PERSON|Nul\u0000 Example \ud83d\ude00|PASSPORT=" + Trial.passport(),
                "note|0001-01-01T00:00:00Z|sender|PERSON|Old Example|PASSPORT=" + Trial.passport(),
                "note|+999999999-12-31T23:59:59Z|sender|PERSON|Late Example|PASSPORT=" + Trial.passport());
        assertEquals(Receipt.Outcome.ACCEPTED, receipt.outcome());
        assertEquals(3, receipt.records());
    }

    @Test
    void aPositionIsOneNarrowRowAndStillARecord() {
        Node node = Trial.shared();
        Receipt receipt = Trial.receive(node, "alpha", "move|2010-10-29T10:00:00Z|211378120|5.1|52.2");
        Context context = Trial.analyst(node);
        MessageDetail message =
                node.archive().message(context, receipt.message()).orElseThrow();
        RecordDetail record =
                node.archive().record(context, message.records().get(0).id()).orElseThrow();
        assertEquals("move", record.row().kind());
        assertEquals(
                "mmsi:211378120", record.mentions().get(0).identifiers().get(0).toString());
        assertEquals(12.5, record.body().path("speedKnots").asDouble());
        assertEquals(2, record.where().line());
        var subject = node.subjects().subject(context, record.row().id(), 0).orElseThrow();
        assertEquals(1, subject.track().size());
        assertEquals(1, node.subjects().search(context, "211378120", 10).size());
    }
}
