package eu.symbolon.node.rights;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.audit.Commitment;
import eu.symbolon.node.audit.Salts;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.detect.Detection;
import eu.symbolon.node.intake.Intake;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import eu.symbolon.node.retention.Rereading;
import eu.symbolon.node.store.Finding;
import eu.symbolon.node.store.RectifyTable;
import eu.symbolon.node.store.RectifyTable.Correction;
import eu.symbolon.node.store.RectifyTable.Kept;
import eu.symbolon.node.store.RectifyTable.Note;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects a record as an order says (Directive (EU) 2016/680 Art 16(1)), or notes that it is disputed (Art 16(3)(a)).
 *
 * <p><b>Order of work.</b> Between two batches of intake: nothing leads to the record any more and the states into which it went
 * are dropped; detectors meet the corrected record as if it came now; then record, index, findings and states are written in one
 * transaction. What was found in the record before is taken back when its detector looked at the record alone, or when it says
 * the old value; what people said to a hit stays when it is found again.
 *
 * <p><b>What stays.</b> The message as evidence, with a note; of the old value a salted commitment, so that whoever claims to
 * know it can be answered. A corrected body is opaque to detectors: what an area's typed body would say of it is not made up.
 */
final class Rectifying {
    private final RectifyTable table;
    private final Rereading rereading;
    private final Intake intake;
    private final Detection detection;
    private final Feed feed;
    private final Clock clock;

    Rectifying(RectifyTable table, Rereading rereading, Relabelling.Followers followers, Clock clock) {
        this.table = table;
        this.rereading = rereading;
        this.intake = followers.intake();
        this.detection = followers.detection();
        this.feed = followers.feed();
        this.clock = clock;
    }

    /** Carries the order out on this record; false when there is nothing that it could change. Done twice it is done once. */
    boolean carryOut(Order order, long number) {
        if (table.isNoted(order.id())) {
            return true;
        }
        Optional<Kept> found = table.find(number);
        if (found.isEmpty()) {
            return false;
        }
        Kept kept = found.get();
        List<Change> changes = Change.read(order.detail());
        ObjectNode after = whole(kept);
        List<Note> notes = new ArrayList<>();
        Set<String> old = new HashSet<>();
        Instant now = clock.instant();
        for (Change change : changes) {
            Optional<String> before = change.before(after);
            if (before.isEmpty()) {
                return false;
            }
            Salts.Salt salt = Commitment.to(before.get());
            notes.add(new Note(
                    change.field(),
                    change.value() == null,
                    now,
                    order.id(),
                    salt.salt(),
                    HexFormat.of().parseHex(salt.commitment())));
            if (change.value() != null) {
                old.add(before.get());
            }
            try {
                change.apply(after);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        if (old.isEmpty()) {
            table.dispute(kept, notes);
        } else {
            intake.apart(() -> correct(kept, after, notes, old, now));
        }
        return true;
    }

    private static ObjectNode whole(Kept kept) {
        return (ObjectNode) JsonText.read("{\"mentions\":" + kept.mentions() + ",\"body\":" + kept.body() + "}");
    }

    private void correct(Kept kept, ObjectNode after, List<Note> notes, Set<String> old, Instant now) {
        List<Mention> mentions = StoredWords.mentions(after.path("mentions"));
        boolean bodyStays = after.path("body").equals(JsonText.read(kept.body()));
        Record asRead = asRead(kept);
        Record record = with(asRead, mentions, bodyStays ? asRead.body() : opaque(after.path("body")));
        List<Record> met = List.of(asRead, kept.record(), record);
        table.unindex(kept.number(), detection.touched(met));
        detection.forgotten();
        List<Finding> findings = new ArrayList<>(detection.look(List.of(record), now));
        Detection.Result result = detection.step(List.of(record), now);
        findings.addAll(result.findings());
        Set<String> alone = detection.stateless();
        try {
            table.write(new Correction(
                    kept,
                    record,
                    after.path("body").toString(),
                    title(kept, mentions, notes, after, old),
                    notes,
                    findings,
                    result.states(),
                    said -> alone.contains(said.detector())
                            || old.stream().anyMatch(value -> says(said.text(), value))));
            detection.committed();
        } catch (RuntimeException e) {
            detection.failed();
            throw e;
        }
        detection.forgotten();
        feed.forget(number -> true);
    }

    /** Whether the text has the value as a word of its own. */
    private static boolean says(String text, String value) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            int end = at + value.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** The record with the typed body that its area reads from the bytes, while they are there. */
    private Record asRead(Kept kept) {
        return rereading.records(List.of(kept.number())).stream()
                .filter(one -> one.kind().equals(kept.record().kind()))
                .findFirst()
                .map(one -> with(kept.record(), one.mentions(), one.body()))
                .orElse(kept.record());
    }

    private static Record with(Record record, List<Mention> mentions, Body body) {
        return new Record(
                record.area(),
                record.kind(),
                record.regime(),
                record.format(),
                record.message(),
                record.index(),
                record.at(),
                record.place(),
                mentions,
                body,
                record.where(),
                record.label());
    }

    /** A body of which only the words are known. */
    private static Body opaque(JsonNode body) {
        return out -> body.properties().forEach(field -> {
            if (field.getValue().isString()) {
                out.text(field.getKey(), field.getValue().asString());
            }
        });
    }

    /** The line a list shows says the new values. */
    private static String title(
            Kept kept, List<Mention> mentions, List<Note> notes, ObjectNode after, Set<String> old) {
        String title = kept.title();
        JsonNode before = whole(kept);
        for (Note note : notes) {
            Change at = new Change(note.field(), null);
            String was = at.before(before).orElse("");
            if (!was.isEmpty() && old.contains(was)) {
                title = title.replace(was, at.before(after).orElse(""));
            }
        }
        return title.isBlank()
                ? mentions.stream().findFirst().map(Mention::title).orElse("")
                : title;
    }
}
