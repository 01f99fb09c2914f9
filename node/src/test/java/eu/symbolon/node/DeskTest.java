package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.Conflict;
import eu.symbolon.node.desk.Decision;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.desk.HitDetail;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.desk.Queue;
import eu.symbolon.node.fuse.Subject;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.HitRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static List<HitRow> hits(Node node, Context context, String text) {
        return node.desk()
                .queue(context, new Question("all", "", "", null, text), "", 200)
                .items();
    }

    @Test
    void aPassportInTwoAreasIsOneHitAndTheSubjectHasBothMentions() {
        Node node = Trial.shared();
        String passport = Trial.passport();
        Context context = Trial.analyst(node);
        Trial.receive(
                node, "alpha", "note|2010-10-29T10:00:00Z|sender|PERSON|Hassan Example|PASSPORT=" + passport + "@GR");
        Receipt second = Trial.receive(
                node, "beta", "note|2010-10-29T11:00:00Z|payer|PERSON|H. Example|PASSPORT=" + passport + "@GR");
        assertEquals(1, second.hits());
        HitRow hit = hits(node, context, passport).get(0);
        assertEquals("subject-in-several-areas", hit.detector());
        assertEquals(List.of("alpha", "beta"), hit.areas());
        HitDetail detail = node.desk().detail(context, hit.id()).orElseThrow();
        assertEquals(2, detail.evidence().size());
        assertTrue(detail.evidence().get(0).excerpt().contains(passport));
        String record = detail.evidence().get(0).record().id();
        Subject subject = node.subjects().subject(context, record, 0).orElseThrow();
        assertEquals(List.of("alpha", "beta"), subject.areas());
        assertEquals(2, subject.mentions().size());
        assertEquals(1, subject.hits().size());
        assertEquals(1, node.subjects().search(context, passport, 10).size());
        assertEquals(
                1,
                node.subjects().search(context, "hassan example", 10).stream()
                        .filter(found -> found.identifiers().toString().contains(passport))
                        .count());
    }

    @Test
    @Proves({"LED-11", "PNR-6-5", "PNR-7-6", "EUROSUR-HUMAN", "EX-MATCH", "TCO-5-3", "C-817-19-J8"})
    void aDecisionNeedsItsReasonItsRoleAndTheVersionThatWasSeen() {
        Node node = Trial.shared();
        String passport = Trial.passport();
        for (int i = 0; i < 3; i++) {
            Trial.receive(
                    node,
                    "alpha",
                    "note|2010-10-29T10:00:0" + i + "Z|sender|PERSON|Third Example|PASSPORT=" + passport);
        }
        Context context = Trial.analyst(node);
        HitRow hit = hits(node, context, "third").stream()
                .filter(row ->
                        row.detector().equals("third-alpha") && row.state().equals("open"))
                .findFirst()
                .orElseThrow();
        assertTrue(hit.deadline() != null);
        List<Feed.Event> told = new ArrayList<>();
        try (Feed.Line line = node.feed().listen(context, "", told::add, () -> {})) {
            assertTrue(line != null);
            Bulk.Seen seen = new Bulk.Seen(hit.id(), hit.version());
            assertThrows(IllegalArgumentException.class, () -> node.desk().decide(context, seen, Decision.REJECT, " "));
            Context reader = Trial.context(node, Level.SECRET, "serious-crime", "data-protection-officer");
            assertThrows(Refused.class, () -> node.desk().decide(reader, seen, Decision.REJECT, "no"));
            HitDetail taken = node.desk().take(context, hit.id()).orElseThrow();
            assertEquals(context.user(), taken.row().takenBy());
            Conflict conflict = assertThrows(
                    Conflict.class, () -> node.desk().decide(context, seen, Decision.REJECT, "not the same"));
            assertEquals(hit.version() + 1, conflict.current());
            Bulk bulk = node.desk()
                    .decideAll(
                            context,
                            List.of(seen, new Bulk.Seen(hit.id(), hit.version() + 1)),
                            Decision.REJECT,
                            "not the same");
            assertEquals(1, bulk.decided());
            assertEquals(1, bulk.refused().size());
        }
        HitDetail detail = node.desk().detail(context, hit.id()).orElseThrow();
        assertEquals("rejected", detail.row().state());
        assertEquals(
                List.of("take", "reject"),
                detail.history().stream().map(row -> row.verdict()).toList());
        assertTrue(detail.precision().rejected() >= 1);
        String what = "hit " + Reference.hit(hit.id()) + " reject";
        assertTrue(node.audit().recent(-1, 20).stream()
                .anyMatch(entry -> entry.what().equals(what)));
        assertEquals(
                List.of("decision", "decision"),
                told.stream().map(Feed.Event::name).toList());
    }

    @Test
    void anAcceptedListHitJoinsTheMentionWithTheEntry() {
        Node node = Trial.shared();
        Receipt list = Trial.receive(
                node,
                "alpha",
                "listed|2010-01-01T00:00:00Z|listed|PERSON|Zubaydah Qorvanitsyn;Zubayda Korvanitsin|LIST_REFERENCE=QDi.901@UN");
        assertEquals(0, list.hits());
        Receipt note = Trial.receive(
                node,
                "beta",
                "note|2010-10-29T10:00:00Z|payer|PERSON|QORVANITSYN ZUBAYDAH|PASSPORT=" + Trial.passport());
        assertEquals(1, note.hits());
        Context context = Trial.analyst(node);
        HitRow hit = hits(node, context, "QDi.901").get(0);
        assertEquals("list-screening", hit.detector());
        String record = node.archive()
                .message(context, note.message())
                .orElseThrow()
                .records()
                .get(0)
                .id();
        assertEquals(
                1,
                node.subjects()
                        .subject(context, record, 0)
                        .orElseThrow()
                        .mentions()
                        .size());
        node.desk()
                .decide(
                        context,
                        new Bulk.Seen(hit.id(), hit.version()),
                        Decision.ACCEPT,
                        "birth place and photograph agree");
        Subject subject = node.subjects().subject(context, record, 0).orElseThrow();
        assertEquals(2, subject.mentions().size());
        assertTrue(subject.names().stream().anyMatch(name -> name.value().equals("Zubayda Korvanitsin")));
    }

    @Test
    @Proves("TFTP-5-3")
    void aSealedRecordIsNeverJoinedNorScreened() {
        Node node = Trial.shared();
        String passport = Trial.passport();
        Trial.receive(node, "alpha", "note|2010-10-29T10:00:00Z|sender|PERSON|Sealed Example|PASSPORT=" + passport);
        Receipt sealed = Trial.receive(
                node, "beta", "sealed|2010-10-29T10:00:00Z|payer|PERSON|Sealed Example|PASSPORT=" + passport);
        assertEquals(0, sealed.hits());
        Context context = Trial.analyst(node);
        assertEquals(1, node.subjects().search(context, passport, 10).size());
        assertEquals(
                "alpha", node.subjects().search(context, passport, 10).get(0).area());
    }

    @Test
    void stateOfDetectorsAndListsSurvivesARestart() {
        Path data = Trial.folder();
        String line = "|sender|PERSON|Patient Example|PASSPORT=P7654321 PHONE=+302101234567";
        try (Node node = Trial.start(data)) {
            Trial.receive(
                    node, "alpha", "listed|2010-01-01T00:00:00Z|listed|PERSON|Ignatz Vorhobner|LIST_REFERENCE=1@EU");
            Trial.receive(node, "alpha", "note|2010-10-29T10:00:01Z" + line);
            Trial.receive(node, "alpha", "note|2010-10-29T10:00:02Z" + line);
        }
        try (Node node = Trial.start(data)) {
            assertEquals(1, node.listed());
            assertEquals(
                    1,
                    Trial.receive(node, "alpha", "note|2010-10-29T10:00:03Z" + line)
                            .hits());
            assertEquals(
                    2,
                    Trial.receive(node, "beta", "note|2010-10-29T10:00:04Z" + line)
                            .hits());
            assertEquals(
                    1,
                    Trial.receive(node, "beta", "note|2010-10-29T10:00:05Z|x|PERSON|Ignatz Vorhobner|")
                            .hits());
            Queue queue = node.desk().queue(Trial.analyst(node), new Question("open", "", "", null, ""), "", 2);
            assertEquals(2, queue.items().size());
            assertTrue(queue.items().get(0).deadline() != null);
            assertEquals(4, queue.open());
            Queue rest =
                    node.desk().queue(Trial.analyst(node), new Question("open", "", "", null, ""), queue.next(), 10);
            assertEquals(2, rest.items().size());
            assertEquals(null, rest.next());
            assertEquals(3, node.subjectCount());
        }
        Trial.delete(data);
    }
}
