package eu.symbolon.node.intake;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.detect.Detection;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.Draft;
import eu.symbolon.node.store.Finding;
import eu.symbolon.node.store.MessageTable;
import eu.symbolon.node.store.Sight;
import eu.symbolon.node.store.Store;
import eu.symbolon.node.store.row.MessageRow;
import eu.symbolon.wire.Malformed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages in. Reading, screening and encoding happen in the sender's thread; keyed detectors and the transaction in one
 * thread for all messages that wait.
 */
public final class Intake implements AutoCloseable {
    /** From this size on it pays to ask for a repeat before reading. */
    private static final int ASK_FIRST = 64 << 10;

    /** No message is longer on its way from the sender to the log. */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);

    private static final int SHOWN_REJECTS = 200;

    private static final Period UNREAD_LIFE = Period.ofDays(90);

    private final Readers readers;
    private final Labelling labelling;
    private final Store store;
    private final Detection detection;
    private final Audit audit;
    private final Clock clock;
    private final Batches batches;
    private final Label unknown;
    private final Room room = Room.ofHeap();

    public Intake(
            Readers readers,
            Labelling labelling,
            Store store,
            Audit audit,
            Detection detection,
            Feed feed,
            Clock clock) {
        this.readers = readers;
        this.labelling = labelling;
        this.store = store;
        this.detection = detection;
        this.audit = audit;
        this.clock = clock;
        this.unknown = unknown(readers.areas());
        logWhatACrashLeftOut(audit);
        this.batches = new Batches(store, audit, detection, feed, clock);
    }

    /** What nobody could read is not kept long (Directive (EU) 2016/680 Art 5; the days are the node's own default, 2026-11). */
    private Label unknownOn(Instant received) {
        return unknown.withDays(
                null, LocalDate.ofInstant(received, ZoneOffset.UTC).plus(UNREAD_LIFE));
    }

    /** A message is committed just before it is logged: one that a crash caught between, acknowledged to nobody, is logged now. */
    private void logWhatACrashLeftOut(Audit audit) {
        Question collected = Question.of(Operation.COLLECTION);
        Instant since = audit.find(collected, -1, 1).stream()
                .map(entry -> entry.at().minus(LONGEST_WAY))
                .findFirst()
                .orElse(Instant.EPOCH);
        Set<String> logged = audit.find(collected.from(since), -1, Integer.MAX_VALUE).stream()
                .map(entry -> entry.what().split(" ", -1)[1])
                .collect(Collectors.toSet());
        List<Event> missing = store.messages().since(since).stream()
                .filter(sha256 -> !logged.contains(sha256))
                .flatMap(sha256 -> store.messages().stored(sha256).stream())
                .map(found -> collection(found.row()))
                .toList();
        audit.appendAll(missing);
    }

    private static Event collection(MessageRow row) {
        return Event.of(
                        Operation.COLLECTION,
                        "message " + row.message() + " " + (row.format().isEmpty() ? "unread" : row.format()))
                .by(row.source(), "", "", "")
                .count(row.records())
                .permit("logged-after-restart");
    }

    /** Nobody knows what is in it: every purpose may look at it, with care. */
    private static Label unknown(List<Area> areas) {
        SortedSet<String> purposes = new TreeSet<>();
        areas.forEach(area -> area.purposes().forEach(purpose -> purposes.add(purpose.code())));
        return Label.of(purposes).tightened(Tlp.AMBER);
    }

    /** Takes a message for the program itself, whose receipt tells everything. */
    public Receipt receive(String source, byte[] bytes) {
        return receive(source, bytes, null);
    }

    /**
     * Reads, screens and stores one message; returns after the commit. Called by many threads at once: waiting messages share
     * one transaction.
     *
     * <p>The receipt tells the sender what was read of his own bytes. Of what the node knows besides it tells what he may see:
     * that the message was there already, and the hits it caused. To everybody else a repeat looks like the first time.
     *
     * @param sender what the sender may see, null for the program itself
     * @throws Overloaded when too many messages wait
     */
    public Receipt receive(String source, byte[] bytes, @Nullable Sight sender) {
        long started = System.nanoTime();
        Message message = Message.of(source, clock.instant(), bytes);
        if (bytes.length >= ASK_FIRST
                && !store.ledger().known(List.of(message.sha256())).isEmpty()) {
            Optional<MessageRow> row = seen(sender, message);
            if (row.isPresent()) {
                return repeat(row.get(), started);
            }
        }
        Waiting waiting = prepare(message);
        batches.put(waiting);
        try {
            Waiting.Outcome outcome = waiting.done().join();
            Optional<MessageRow> row = outcome.repeat() ? seen(sender, message) : Optional.empty();
            return row.isPresent()
                    ? repeat(row.get(), started)
                    : receipt(waiting, hits(sender, outcome.hits()), started);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Optional<MessageRow> seen(@Nullable Sight sender, Message message) {
        return (sender == null
                        ? store.messages().stored(message.sha256())
                        : store.messages().find(sender, message.sha256()))
                .map(MessageTable.Found::row);
    }

    private static int hits(@Nullable Sight sender, List<Integer> labels) {
        return sender == null
                ? labels.size()
                : (int) labels.stream().filter(sender.readable()::get).count();
    }

    /**
     * Lets a message of this many bytes come in, before its bytes are read; the place is given back when it is answered.
     *
     * @param partner who sends it: one partner never takes the place of all
     * @throws Overloaded when there is no room for it now
     */
    public Room.Place admit(String partner, long bytes) {
        return room.enter(partner, bytes);
    }

    private Waiting prepare(Message message) {
        @Nullable Reading reading = null;
        Reject why = new Reject(
                true,
                Where.offset(0),
                start(message.bytes()),
                "no reader of this node knows these bytes. Maybe the "
                        + "format is not supported, or the file is cut at its beginning");
        try {
            reading = readers.read(message, labelling).orElse(null);
        } catch (Malformed e) {
            why = new Reject(true, Where.offset(0), "", String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            why = new Reject(
                    true,
                    Where.offset(0),
                    "",
                    "the format could not be recognised: " + e.getClass().getSimpleName());
        }
        if (reading == null) {
            Draft draft = store.ledger().unread(message, why, unknownOn(message.received()));
            return new Waiting(
                    draft, null, List.of(why), List.of(), false, detection.lists(), new CompletableFuture<>());
        }
        checkCeiling(reading);
        List<Record> records = reading.records();
        Draft draft = store.ledger().read(reading);
        Object lists = detection.lists();
        List<Finding> findings = detection.look(records, message.received());
        boolean listed = records.stream().anyMatch(detection::isListed);
        return new Waiting(draft, reading, reading.rejects(), findings, listed, lists, new CompletableFuture<>());
    }

    /**
     * Nothing above the node's ceiling is stored: its cryptography is approved for no classified information (Council Decision
     * 2013/488/EU Art 10(6)).
     */
    private void checkCeiling(Reading reading) {
        Level ceiling = labelling.ceiling();
        Level level = reading.label().level();
        if (level.compareTo(ceiling) > 0) {
            audit.append(
                    Event.of(Operation.REFUSAL, "message " + reading.message().sha256())
                            .by(reading.message().source(), "", "", "")
                            .label(reading.label().toString())
                            .deny("ceiling"));
            throw new Refused(
                    "ceiling",
                    "this node takes nothing above " + ceiling.marking() + ", and this message is " + level.marking()
                            + ". Nothing of it was kept. Maybe send it by a channel that is approved for it");
        }
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 60), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static Receipt receipt(Waiting waiting, int hits, long started) {
        List<Reject> rejects = waiting.rejects();
        @Nullable Reading reading = waiting.reading();
        int lost = waiting.lost();
        int records = reading == null ? 0 : reading.records().size();
        return new Receipt(
                waiting.draft().sha256(),
                records == 0 && lost > 0 ? Receipt.Outcome.UNREADABLE : Receipt.Outcome.ACCEPTED,
                reading == null ? "" : reading.area().name(),
                reading == null ? "" : reading.format().id(),
                waiting.draft().bytes(),
                records,
                waiting.draft().mentions(),
                hits,
                List.copyOf(rejects.subList(0, Math.min(SHOWN_REJECTS, rejects.size()))),
                lost,
                reading == null ? 0 : reading.remarks(),
                seconds(started));
    }

    private static Receipt repeat(MessageRow row, long started) {
        return new Receipt(
                row.message(),
                Receipt.Outcome.REPEAT,
                row.area(),
                row.format(),
                row.bytes(),
                row.records(),
                0,
                0,
                List.of(),
                row.lost(),
                row.remarks(),
                seconds(started));
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    /** The records of a message that is stored, read from its bytes again; none when they can not be read any more. */
    public List<Record> readAgain(Message message) {
        return readers.read(message, labelling).map(Reading::records).orElse(List.of());
    }

    /** Does some work between two batches: nothing is detected or written by intake meanwhile. */
    public void apart(Runnable work) {
        batches.apart(work);
    }

    /** Takes nothing more in and ends when all that waited is committed. */
    @Override
    public void close() {
        batches.close();
    }
}
