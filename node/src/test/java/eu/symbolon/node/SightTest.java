package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.intake.Receipt;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {

    @Test
    @Proves({"LED-4", "LED-20", "EXIT-6", "EX-CH-3"})
    void whatAReaderMayNotSeeIsAsIfItWereNotThere() {
        Node node = Trial.shared();
        String passport = Trial.passport();
        Receipt secret = Trial.receive(
                node, "alpha", "secret|2010-10-29T10:00:00Z|sender|PERSON|Hidden Example|PASSPORT=" + passport);
        Receipt open = Trial.receive(
                node, "alpha", "note|2010-10-29T10:00:00Z|sender|PERSON|Plain Example|PASSPORT=" + passport);
        Context cleared = Trial.analyst(node);
        Context uncleared = Trial.context(node, Level.UNCLASSIFIED, "serious-crime", "analyst");
        Context elsewhere = Trial.context(node, Level.SECRET, "beta", "analyst");

        assertEquals(
                2,
                node.subjects().search(cleared, passport, 10).size() == 1
                        ? node.subjects()
                                .subject(cleared, recordOf(node, cleared, open), 0)
                                .orElseThrow()
                                .mentions()
                                .size()
                        : -1);
        assertEquals(
                1,
                node.subjects()
                        .subject(uncleared, recordOf(node, uncleared, open), 0)
                        .orElseThrow()
                        .mentions()
                        .size());
        assertTrue(node.archive().message(uncleared, secret.message()).isEmpty());
        assertTrue(node.archive().bytes(uncleared, secret.message()).isEmpty());
        assertTrue(node.archive()
                .record(uncleared, recordOf(node, cleared, secret))
                .isEmpty());
        assertEquals(List.of(), node.subjects().search(elsewhere, passport, 10));
        assertTrue(node.archive().message(elsewhere, open.message()).isEmpty());
    }

    private static String recordOf(Node node, Context context, Receipt receipt) {
        return node.archive()
                .message(context, receipt.message())
                .orElseThrow()
                .records()
                .get(0)
                .id();
    }

    @Test
    @Proves({"LED-29", "LED-25-1"})
    void aWrongSecretAndAWrongPurposeAreRefusedAndAudited() {
        Node node = Trial.shared();
        Context context = Trial.analyst(node);
        Refused wrong = assertThrows(Refused.class, () -> node.access().signIn(context.user(), "wrong horse"));
        Refused nobody = assertThrows(Refused.class, () -> node.access().signIn("nobody", "wrong horse"));
        assertEquals(wrong.getMessage(), nobody.getMessage());
        String token = node.access().signIn(context.user(), "correct horse").token();
        assertThrows(Refused.class, () -> node.access().choose(token, "customs", "2026-17"));
        assertThrows(Refused.class, () -> node.access().choose(token, "serious-crime", " "));
        Entry last = node.audit().recent(-1, 10).stream()
                .filter(entry ->
                        entry.operation().equals("refusal") && entry.purpose().equals("customs"))
                .findFirst()
                .orElseThrow();
        assertEquals("deny", last.outcome());
        node.access().signOut(token);
        assertTrue(node.access().session(token).isEmpty());
    }

    @Test
    @Proves({"EX-CH-1", "LED-25-1"})
    void aValueLeavesOnlyAfterItsEntryAndTheEntryHasNoPersonalData() {
        Node node = Trial.shared();
        Context context = Trial.analyst(node);
        long before = node.audit().size();
        List<String> value = node.release().release(context, Operation.CONSULTATION, "record 4711", () -> {
            assertEquals(before, node.audit().size());
            return List.of("a", "b");
        });
        assertEquals(2, value.size());
        Entry entry = node.audit().recent(-1, 1).get(0);
        assertEquals(context.user(), entry.user());
        assertEquals("record 4711", entry.what());
        assertEquals(2, entry.count());
        assertFalse(entry.toString().contains("horse"));
    }
}
