package eu.symbolon.node.intake;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.detect.Detection;
import eu.symbolon.node.detect.Edition;
import eu.symbolon.node.store.Draft;
import eu.symbolon.node.store.Finding;
import eu.symbolon.node.store.Ledger;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that detects with state and writes: all messages that wait go into one transaction and are acknowledged when
 * it is committed and the log says so; the next batch does not wait for the log. A batch that fails is tried again message by message, so that one bad message costs its neighbours nothing.
 */
final class Batches implements AutoCloseable {
    private static final int WAITING = 2_000;
    private static final int PATIENCE_SECONDS = 10;
    private static final int BATCH_RECORDS = 50_000;
    private static final long BATCH_BYTES = 64L << 20;

    private final Store store;
    private final Audit audit;
    private final Detection detection;
    private final Feed feed;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Thread worker;
    private volatile boolean closed;
    private @Nullable Waiting carried;

    Batches(Store store, Audit audit, Detection detection, Feed feed, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.detection = detection;
        this.feed = feed;
        this.clock = clock;
        this.worker = Thread.ofPlatform().name("intake").start(this::run);
    }

    void put(Waiting waiting) {
        try {
            if (closed || !queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Overloaded(WAITING + " messages wait already. Send this one again in some seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("interrupted while waiting. Send the message again");
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty() || carried != null) {
            batch.clear();
            try {
                collect(batch);
            } catch (InterruptedException e) {
                continue;
            }
            if (!batch.isEmpty() && !attempt(batch)) {
                batch.forEach(one -> {
                    if (!one.done().isDone()) {
                        attempt(List.of(one));
                    }
                });
            }
        }
    }

    /** One message at least, or none after a short while; then all that wait, up to the bounds of a transaction. */
    private void collect(List<Waiting> batch) throws InterruptedException {
        Waiting next = carried != null ? carried : queue.poll(50, TimeUnit.MILLISECONDS);
        carried = null;
        int records = 0;
        long bytes = 0;
        while (next != null) {
            int more = next.records().size();
            if (!batch.isEmpty()
                    && (records + more > BATCH_RECORDS || bytes + next.draft().bytes() > BATCH_BYTES)) {
                carried = next;
                return;
            }
            batch.add(next);
            records += more;
            bytes += next.draft().bytes();
            next = queue.poll();
        }
    }

    /** True when everything is committed; a single message that fails is told so. */
    private boolean attempt(List<Waiting> batch) {
        turn.lock();
        try {
            Map<String, Waiting> fresh = fresh(batch);
            Written written = fresh.isEmpty()
                    ? Written.NOTHING
                    : write(fresh.values().stream().toList());
            List<Ledger.NewHit> hits = written.hits();
            List<Waiting> told = List.copyOf(batch);
            List<Event> entries = new ArrayList<>(Combined.entries(written.findings()));
            fresh.values().forEach(one -> entries.add(collection(one)));
            audit.submit(entries).whenComplete((first, failure) -> {
                if (failure == null) {
                    acknowledge(told, fresh, hits);
                } else {
                    told.forEach(one -> one.done().completeExceptionally(failure));
                }
            });
            return true;
        } catch (RuntimeException | Error e) {
            store.ledger().forget();
            detection.failed();
            if (batch.size() == 1) {
                batch.get(0).done().completeExceptionally(e);
            }
            return false;
        } finally {
            turn.unlock();
        }
    }

    void apart(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** The messages that are not stored yet, each once. */
    private Map<String, Waiting> fresh(List<Waiting> batch) {
        Map<String, Waiting> fresh = new LinkedHashMap<>();
        batch.forEach(waiting -> fresh.putIfAbsent(waiting.draft().sha256(), waiting));
        Set<String> known = store.ledger().known(new HashSet<>(fresh.keySet()));
        fresh.keySet().removeAll(known);
        return fresh;
    }

    /** What a transaction brought. */
    private record Written(List<Finding> findings, List<Ledger.NewHit> hits) {
        private static final Written NOTHING = new Written(List.of(), List.of());
    }

    private Written write(List<Waiting> fresh) {
        List<Record> records = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        for (Waiting waiting : fresh) {
            records.addAll(waiting.records());
            findings.addAll(waiting.findings());
        }
        Detection.Result result = detection.step(records, clock.instant());
        findings.addAll(result.findings());
        Detection.Relisted relisted = relist(fresh);
        findings.addAll(relisted.findings());
        for (Waiting waiting : fresh) {
            Reading reading = waiting.reading();
            if (reading != null) {
                findings.addAll(detection.lookAgain(
                        reading.records(), waiting.lists(), reading.message().received()));
            }
        }
        List<Ledger.NewHit> hits = store.ledger()
                .commit(new Ledger.Batch(
                        fresh.stream().map(Waiting::draft).toList(),
                        List.copyOf(findings),
                        relisted.withdrawn(),
                        result.states()));
        detection.committed();
        return new Written(List.copyOf(findings), hits);
    }

    /** What the lists of this batch change, asked against what is stored. */
    private Detection.Relisted relist(List<Waiting> fresh) {
        List<Edition> editions = fresh.stream()
                .filter(Waiting::isListed)
                .map(waiting -> new Edition(
                        waiting.records().stream().filter(detection::isListed).toList(), waiting.lost() == 0))
                .toList();
        return editions.isEmpty()
                ? new Detection.Relisted(List.of(), List.of())
                : detection.relist(editions, clock.instant());
    }

    private Event collection(Waiting waiting) {
        Draft draft = waiting.draft();
        @Nullable Reading reading = waiting.reading();
        String format = reading == null ? "unread" : reading.format().id();
        return Event.of(Operation.COLLECTION, "message " + draft.sha256() + " " + format)
                .by(draft.source(), "", "", "")
                .count(waiting.records().size())
                .label(store.labels().label(draft.label()).toString());
    }

    private void acknowledge(List<Waiting> batch, Map<String, Waiting> fresh, List<Ledger.NewHit> hits) {
        Map<String, List<Integer>> hitsByMessage = new HashMap<>();
        hits.forEach(hit -> hitsByMessage
                .computeIfAbsent(hit.message(), unused -> new ArrayList<>())
                .add(hit.label()));
        for (Waiting waiting : batch) {
            String sha256 = waiting.draft().sha256();
            boolean repeat = fresh.get(sha256) != waiting;
            waiting.done().complete(new Waiting.Outcome(repeat, hitsByMessage.getOrDefault(sha256, List.of())));
        }
        for (Waiting waiting : fresh.values()) {
            feed.publish(
                    "message",
                    waiting.draft().label(),
                    Map.of(
                            "message", waiting.draft().sha256(),
                            "format",
                                    waiting.reading() == null
                                            ? ""
                                            : waiting.reading().format().id(),
                            "records", waiting.records().size(),
                            "lost", waiting.lost()));
        }
        for (Ledger.NewHit hit : hits) {
            feed.publish(
                    "hit",
                    hit.label(),
                    Map.of(
                            "id",
                            Reference.hit(hit.id()),
                            "title",
                            hit.title(),
                            "severity",
                            hit.severity().name(),
                            "area",
                            hit.area()));
        }
    }
}
