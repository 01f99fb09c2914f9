package eu.symbolon.node.audit;

import eu.symbolon.node.audit.tlog.LogCheck;
import eu.symbolon.node.audit.tlog.LogSource;
import eu.symbolon.node.audit.tlog.ProofFile;
import eu.symbolon.node.audit.tlog.SignerKey;
import eu.symbolon.node.audit.tlog.TileLog;
import eu.symbolon.node.audit.tlog.VerifierKey;
import eu.symbolon.node.audit.tlog.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The log of the node: what was done, by whom, for what. One thread makes entries durable, all that wait with one force; another
 * signs a checkpoint every second or every 1,000 entries, whichever comes first. Values that may not stand in the log are kept
 * with their salts in {@link Salts} before the entry that commits to them is written.
 */
public final class Audit implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("eu.symbolon.audit");
    private static final int WAITING = 10_000;
    private static final int MOST_AT_ONCE = 8_192;
    private static final int CHECKPOINT_ENTRIES = 1_000;
    private static final int INDEXED_AT_ONCE = 20_000;

    private final Path folder;
    private final Salts salts;
    private final Clock clock;
    private final TileLog log;
    private final LogKeys keys;
    private final Witness witness;
    private final Search search;
    private final EntryText text = new EntryText();
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore due = new Semaphore(0);
    private final Thread writer;
    private final Thread publisher;
    private volatile boolean closed;

    private record Prepared(Event event, List<String> about, String justification) {}

    private record Waiting(List<Prepared> events, CompletableFuture<Long> index) {}

    private Audit(Path folder, String name, Salts salts, Clock clock) throws IOException {
        this.folder = folder;
        this.salts = salts;
        this.clock = clock;
        this.keys = LogKeys.of(folder, name);
        this.log = TileLog.open(folder.resolve("log"), keys.log(), clock);
        keys.settle();
        this.witness = new Witness(folder.resolve("witness"), keys.witness(), clock);
        this.search = new Search(log);
        this.writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
        this.publisher = Thread.ofPlatform().name("audit-checkpoint").daemon().start(this::publish);
    }

    /** Opens the log in this folder; begins it, with new keys, if there is none. */
    public static Audit open(Path folder, Salts salts, Clock clock) {
        return open(folder, LogKeys.newName(), salts, clock);
    }

    /** The same; a log that is begun gets this name. */
    public static Audit open(Path folder, String name, Salts salts, Clock clock) {
        try {
            makeFolder(folder);
            return new Audit(folder, name, salts, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the audit log in " + folder + " cannot be opened: " + e + ". Maybe the folder cannot be written",
                    e);
        }
    }

    /** Makes the keys of a log that is to be begun in this folder, under a name of the authority's choice. */
    public static void makeKeys(Path folder, String name) throws IOException {
        makeFolder(folder);
        LogKeys.of(folder, name);
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Verifier keys of the log in this folder and of its witness, of a node that runs or not. */
    public static List<VerifierKey> keys(Path folder) throws IOException {
        return LogKeys.published(folder);
    }

    /** Appends the event and returns its index when it is on disk. */
    public long append(Event event) {
        return appendAll(List.of(event));
    }

    /** Appends the events one behind the other and returns the index of the first when all are on disk. */
    public long appendAll(List<Event> events) {
        try {
            return submit(events).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "the audit entry could not be written: " + e.getCause()
                            + ". Maybe the disk is full; nothing leaves until it can be written",
                    e);
        }
    }

    /** The same without waiting; completed with the index of the first when all are on disk. */
    public CompletableFuture<Long> submit(List<Event> events) {
        List<Salts.Salt> secrets = new ArrayList<>();
        List<Prepared> prepared = new ArrayList<>(events.size());
        for (Event event : events) {
            List<String> about =
                    event.subjects.stream().map(value -> commit(value, secrets)).toList();
            prepared.add(new Prepared(
                    event, about, event.justification.isEmpty() ? "" : commit(event.justification, secrets)));
        }
        if (!secrets.isEmpty()) {
            salts.keep(secrets);
        }
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(log.size());
        }
        Waiting waiting = new Waiting(prepared, new CompletableFuture<>());
        try {
            if (closed) {
                throw new IllegalStateException("the audit log is closed");
            }
            queue.put(waiting);
            if (!writer.isAlive()) {
                waiting.index().completeExceptionally(new IllegalStateException("the audit log is closed"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the audit entry was written", e);
        }
        return waiting.index();
    }

    private static String commit(String value, List<Salts.Salt> secrets) {
        Salts.Salt salt = Commitment.to(value);
        secrets.add(salt);
        return salt.commitment();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                int events = 0;
                for (Waiting next = first; next != null; next = events < MOST_AT_ONCE ? queue.poll() : null) {
                    batch.add(next);
                    events += next.events().size();
                }
            } catch (InterruptedException e) {
                continue;
            }
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    private void write(List<Waiting> batch) {
        try {
            long index = log.size();
            Instant now = clock.instant();
            List<byte[]> entries = new ArrayList<>();
            for (Waiting waiting : batch) {
                for (Prepared one : waiting.events()) {
                    entries.add(text.encode(index++, now, one.event(), one.about(), one.justification()));
                }
            }
            long first = entries.isEmpty() ? index : log.append(entries);
            for (Waiting waiting : batch) {
                waiting.index().complete(first);
                first += waiting.events().size();
            }
            if (index - log.published().checkpoint().size() >= CHECKPOINT_ENTRIES) {
                due.release();
            }
        } catch (IOException | RuntimeException e) {
            batch.forEach(waiting -> waiting.index().completeExceptionally(e));
        }
    }

    private void publish() {
        while (!closed) {
            try {
                due.tryAcquire(1, TimeUnit.SECONDS);
                due.drainPermits();
                log.publish();
                search.catchUp(INDEXED_AT_ONCE);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.ERROR, "no checkpoint could be written. Maybe the disk is full; it is tried again", e);
            }
        }
    }

    /** Number of entries. */
    public long size() {
        return log.size();
    }

    /** The entry of this index. */
    public Optional<Entry> entry(long index) {
        return index < 0 || index >= log.size() ? Optional.empty() : Optional.of(EntryText.decode(log.entry(index)));
    }

    /** Entries before {@code before} (exclusive; negative = from the end), newest first. */
    public List<Entry> recent(long before, int limit) {
        return find(Question.ALL, before, limit);
    }

    /** The same, of those that answer the question. */
    public List<Entry> find(Question question, long before, int limit) {
        return search.find(question, before < 0 ? Long.MAX_VALUE : before, limit);
    }

    /** A random sample, oldest first; the same for the same seed while nothing new answers the question. */
    public List<Entry> sample(Question question, int n, long seed) {
        return search.sample(question, n, seed);
    }

    /** Numbers of entries of a time. */
    public Statistics statistics(Question time) {
        return search.count(time);
    }

    /** A file of the log as C2SP names it: {@code checkpoint}, {@code tile/0/000}, {@code tile/entries/000.p/17}. */
    public Optional<byte[]> file(String path) {
        return log.file(path);
    }

    /** The proof that this entry stands in the log, to be checked without this program. */
    public Optional<ProofFile> proof(long index) {
        try {
            return index < 0 || index >= log.size() ? Optional.empty() : Optional.of(log.proof(index));
        } catch (IOException e) {
            throw new UncheckedIOException("no checkpoint could be written. Maybe the disk is full", e);
        }
    }

    /** The free text behind a commitment of the log; empty when its salt was erased, or is not the one committed to. */
    public Optional<String> reveal(String commitment) {
        return salts.find(commitment).filter(Commitment::isKept).map(Salts.Salt::value);
    }

    /** Erases what these entries commit to: the entries and their proofs stay, the values are gone. Returns how many. */
    public int forget(Collection<Long> indexes) {
        List<String> commitments = new ArrayList<>();
        for (long index : indexes) {
            entry(index).ifPresent(entry -> {
                commitments.addAll(entry.about());
                if (!entry.justification().isEmpty()) {
                    commitments.add(entry.justification());
                }
            });
        }
        return commitments.isEmpty() ? 0 : salts.erase(commitments);
    }

    /** Cosigns checkpoints of partners' logs. */
    public Witness witness() {
        return witness;
    }

    /** Verifier keys of the log, Ed25519 first. */
    public List<VerifierKey> keys() {
        return keys.log().stream().map(SignerKey::verifier).toList();
    }

    /**
     * Reads the whole log from disk and checks signatures, entries, tiles and root.
     *
     * @return what is wrong, empty when nothing is
     */
    public List<String> verify() {
        try {
            log.publish();
        } catch (IOException e) {
            throw new UncheckedIOException("no checkpoint could be written. Maybe the disk is full", e);
        }
        return LogCheck.run(LogSource.folder(folder.resolve("log")), keys(), List.of())
                .faults();
    }

    @Override
    public void close() {
        closed = true;
        publisher.interrupt();
        try {
            writer.join();
            publisher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.close();
        }
    }
}
