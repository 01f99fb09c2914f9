package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.Decision;
import eu.symbolon.node.fuse.Found;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.store.Everything;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.RecordRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The six operations of Directive (EU) 2016/680 Art 25(1), each done once: what the log says of them. */
class OperationsLogTest {
    private static final Path DATA = Trial.folder();
    private static Node node;

    @BeforeAll
    static void start() {
        node = Trial.start(DATA);
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static Receipt receive(String area, String passport) {
        return Trial.receive(
                node, area, "note|2026-11-20T10:00:00Z|sender|PERSON|Maria Example|PASSPORT=" + passport + "@GR");
    }

    /** The newest entry of this operation; it says when, by whom and whether it was permitted. */
    private static Entry last(Operation operation) {
        Entry entry = node.audit().find(Question.of(operation), -1, 1).getFirst();
        assertFalse(entry.at().isAfter(Instant.now()), entry::toString);
        assertFalse(entry.user().isEmpty(), entry::toString);
        assertEquals("permit", entry.outcome());
        return entry;
    }

    private static void isOf(Context context, Entry entry) {
        assertEquals(
                List.of(context.user(), context.authority(), context.purpose(), context.caseNumber()),
                List.of(entry.user(), entry.authority(), entry.purpose(), entry.caseNumber()));
    }

    @Test
    @Proves({"LED-25-1", "PNR-13-6"})
    void eachOfTheSixOperationsLeavesWhoWhenWhyAndToWhom() {
        String passport = Trial.passport();
        Receipt receipt = receive("alpha", passport);
        Entry collected = last(Operation.COLLECTION);
        assertEquals("message " + receipt.message() + " trial-alpha", collected.what());
        assertEquals("test", collected.user());
        assertEquals(1, collected.count());
        assertTrue(collected.label().contains("purposes=alpha,serious-crime"), collected::label);

        receive("beta", passport);
        Entry joined = last(Operation.COMBINATION);
        assertEquals("hits of subject-in-several-areas", joined.what());
        assertEquals("node", joined.user());
        assertEquals(1, joined.count());
        assertEquals(List.of("area alpha", "area beta"), joined.items());
        assertTrue(joined.label().contains("purposes=serious-crime"), joined::label);

        Context context = Trial.context(node, Level.SECRET, "serious-crime", "analyst", "decider");
        Found found = node.subjects().search(context, passport, 10).getFirst();
        node.release()
                .release(
                        context,
                        Operation.CONSULTATION,
                        "subject " + found.record() + "/0",
                        () -> node.subjects().subject(context, found.record(), 0));
        Entry assembled = last(Operation.COMBINATION);
        isOf(context, assembled);
        assertEquals("subject " + found.record() + "/0", assembled.what());
        assertEquals(2, assembled.count(), "one entry for all records that were joined");
        assertEquals(List.of("area alpha", "area beta"), assembled.items());
        Entry read = last(Operation.CONSULTATION);
        isOf(context, read);
        assertEquals(assembled.what(), read.what());
        assertEquals(1, read.count());

        HitRow hit = node.desk()
                .queue(context, new eu.symbolon.node.desk.Question("open", "", "", null, passport), "", 10)
                .items()
                .getFirst();
        node.desk().decide(context, new Bulk.Seen(hit.id(), hit.version()), Decision.REJECT, "another person");
        Entry changed = last(Operation.ALTERATION);
        isOf(context, changed);
        assertEquals("hit " + Reference.hit(hit.id()) + " reject", changed.what());
        assertEquals(
                "another person", node.audit().reveal(changed.justification()).orElseThrow());

        node.release()
                .disclose(
                        context,
                        new Product("message " + receipt.message(), java.util.Set.of("EL-FIU"), false),
                        () -> node.archive().body(context, receipt.message()));
        Entry disclosed = last(Operation.DISCLOSURE);
        isOf(context, disclosed);
        assertEquals("message " + receipt.message(), disclosed.what());
        assertEquals("EL-FIU", disclosed.recipient());

        RecordRow record = node.archive()
                .message(context, receipt.message())
                .orElseThrow()
                .records()
                .getFirst();
        node.retention().erase(List.of(record.key()), "order 17");
        last(Operation.ERASURE);
        Entry erased = node.audit().find(Question.of(Operation.ERASURE), -1, 2).stream()
                .filter(entry -> entry.what().equals("erase alpha.note"))
                .findFirst()
                .orElseThrow();
        assertEquals("node", erased.user());
        assertTrue(erased.rule().startsWith("order 17 "), erased::rule);
        assertEquals(List.of("message " + receipt.message()), erased.items());
        assertEquals(1, erased.count());
    }

    @Test
    @Proves("LED-25-1")
    void anAnswerFromOneMessageCombinesNothing() {
        String passport = Trial.passport();
        receive("alpha", passport);
        Context context = Trial.analyst(node);
        Found found = node.subjects().search(context, passport, 10).getFirst();
        long before = node.audit().size();
        node.release()
                .release(
                        context,
                        Operation.CONSULTATION,
                        "subject " + found.record() + "/0",
                        () -> node.subjects().subject(context, found.record(), 0));
        assertEquals(before + 1, node.audit().size());
    }

    @Test
    @Proves("AIA-12")
    void everyHitKeepsItsDetectorItsVersionAndTheRecordsThatWentIn() {
        String passport = Trial.passport();
        for (int time = 1; time <= 3; time++) {
            Trial.receive(
                    node,
                    "alpha",
                    "note|2026-11-20T10:0" + time + ":00Z|sender|PERSON|Maria Example|PASSPORT=" + passport + "@GR");
        }
        receive("beta", passport);
        Everything everything = Everything.of(node);
        List<String> kept = everything.ask("select h.detector || ' ' || f.version || ' ' || cardinality(f.records)"
                + " from finding f join hit h on h.id = f.hit where h.key like '%" + passport + "%' order by 1");
        assertEquals(List.of("subject-in-several-areas 1 2", "third-alpha 1-trial 1"), kept);
        Entry joined = last(Operation.COMBINATION);
        assertEquals("subject-in-several-areas", joined.detector());
        assertEquals("1", joined.version());
    }
}
