package eu.symbolon.node.audit.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log in a folder: {@code checkpoint}, {@code tile/...}, and {@code journal/...} for what is not settled in tiles yet.
 *
 * <p>Order of work. {@link #append} makes entries durable in the {@link Journal} with one force and adds their hashes to the
 * right edge in memory: 32 bytes and two SHA-256 an entry. {@link #publish} writes the tiles that changed, signs the root, makes
 * the checkpoint durable and only then shows it. Tiles are not forced there: they can be made again from the journal, whose
 * older file goes only when {@link #settle} has forced the tiles of its entries. So a force of the journal is the only one that
 * an answer waits for.
 *
 * <p>What may be lost: entries that were not acknowledged. What is refused: to open a log that is smaller than its last
 * checkpoint, or different, or whose checkpoint is gone; it would have to sign a fork.
 *
 * <p>Sources: C2SP tlog-tiles; figures in decisions/0010-transparency-log.md. One thread appends, one publishes, any number read.
 */
public final class TileLog implements AutoCloseable {
    private static final long SEGMENT_BYTES = 32 << 20;
    private static final int SETTLED_AT_ONCE = 64;

    private final Path folder;
    private final List<SignerKey> keys;
    private final Clock clock;
    private final String origin;
    private final Edge edge = new Edge();
    private final Map<Tile, byte[]> unwritten = new ConcurrentHashMap<>();
    private final Deque<Path> unsettled = new ArrayDeque<>();
    private final Deque<Long> segments = new ArrayDeque<>();
    private final Journal journal;
    private volatile Published published;

    /** The checkpoint that is shown, and its note. */
    public record Published(Checkpoint checkpoint, Note note) {}

    private TileLog(Path folder, List<SignerKey> keys, Clock clock) throws IOException {
        this.folder = folder;
        this.keys = List.copyOf(keys);
        this.clock = clock;
        this.origin = keys.get(0).verifier().name();
        Files.createDirectories(folder);
        Path file = folder.resolve("checkpoint");
        List<Path> segmentFiles = Journal.files(folder.resolve("journal"));
        boolean isNew = !Files.exists(file);
        if (isNew && (!segmentFiles.isEmpty() || Files.exists(folder.resolve("tile")))) {
            throw new IllegalStateException(
                    "the log in " + folder + " has entries but no checkpoint. It is not opened: "
                            + "without it nobody can tell whether entries are missing. Restore the file " + file
                            + " from a copy");
        }
        Checkpoint last = isNew ? new Checkpoint(origin, 0, Merkle.EMPTY) : last(Files.readAllBytes(file));
        if (!segmentFiles.isEmpty()) {
            edge.load(Long.parseLong(segmentFiles.get(0).getFileName().toString()), this::stored);
        }
        segmentFiles.forEach(
                segment -> segments.add(Long.parseLong(segment.getFileName().toString())));
        long[] size = {edge.size()};
        boolean[] same = {last.size() == edge.size() && Arrays.equals(last.root(), edge.root())};
        this.journal = Journal.open(folder.resolve("journal"), (first, entries) -> {
            for (int i = (int) Math.max(0, edge.size() - first); i < entries.size(); i++) {
                edge.add(entries.get(i), unwritten);
                same[0] |= edge.size() == last.size() && Arrays.equals(last.root(), edge.root());
            }
            size[0] = edge.size();
        });
        try {
            if (size[0] < last.size()) {
                throw new IllegalStateException("the log in " + folder + " has " + size[0] + " entries, but "
                        + last.size() + " were signed: entries are missing. It is not opened, and nothing is signed. "
                        + "Maybe an old copy was restored; restore the newest one");
            }
            if (!same[0]) {
                throw new IllegalStateException("the log in " + folder + " is not the one whose first " + last.size()
                        + " entries were signed: entries were changed. It is not opened, and nothing is signed. "
                        + "Find the changed entries with 'symbolon audit verify', restore the folder from a copy");
            }
            if (segments.isEmpty()) {
                segments.add(0L);
            }
            this.published = sign(last);
            if (isNew) {
                Durable.write(file, published.note().bytes());
            }
            restore();
        } catch (RuntimeException | IOException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Opens the log of a folder, or begins it.
     *
     * @param keys the log's own Ed25519 key first: its name is the origin; others sign too
     * @throws IllegalStateException when what lies there is not what was signed last
     */
    public static TileLog open(Path folder, List<SignerKey> keys, Clock clock) {
        try {
            return new TileLog(folder, keys, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the log in " + folder + " cannot be opened: " + e + ". Maybe the folder cannot be written", e);
        }
    }

    /** Writes the tiles of the journal's entries again: a power cut may have left them half written. */
    private void restore() throws IOException {
        for (int level = Tile.ENTRIES; level < Tile.levels(edge.size()); level++) {
            removePartials(Tile.full(level, Edge.hashes(level, edge.size()) / Tile.FULL));
        }
        for (Map.Entry<Tile, byte[]> full : unwritten.entrySet()) {
            removePartials(full.getKey());
        }
        for (Map.Entry<Tile, byte[]> partial : edge.snapshot().partials().entrySet()) {
            write(partial.getKey(), partial.getValue());
        }
        publish();
    }

    private Checkpoint last(byte[] note) {
        try {
            Note parsed = Note.parse(note);
            Checkpoint last = Checkpoint.parse(parsed.text());
            if (last.origin().equals(origin)
                    && !parsed.signers(List.of(keys.get(0).verifier())).isEmpty()) {
                return last;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the checkpoint of the log in " + folder + " is damaged: " + e.getMessage()
                            + ". The log is not opened; restore the file from a copy",
                    e);
        }
        throw new IllegalStateException("the checkpoint of the log in " + folder + " is not signed by its key " + origin
                + ". Maybe the key file is that of another log");
    }

    private Published sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        return new Published(
                checkpoint,
                new Note(
                        text,
                        keys.stream()
                                .map(key -> key.sign(text, clock.instant()))
                                .toList()));
    }

    /** Adds the entries behind the others and returns the index of the first when all are on disk. One thread calls this. */
    public long append(List<byte[]> entries) throws IOException {
        long first = edge.size();
        journal.append(first, entries);
        for (byte[] entry : entries) {
            edge.add(entry, unwritten);
        }
        if (journal.bytes() > SEGMENT_BYTES) {
            List<byte[]> open = edge.openEntries();
            long from = edge.size() - open.size();
            journal.rotate(from, open);
            synchronized (segments) {
                segments.add(from);
            }
        }
        return first;
    }

    /** Number of entries, published or not. */
    public long size() {
        return edge.size();
    }

    /** What is shown now. */
    public Published published() {
        return published;
    }

    /** Puts everything appended so far under a new checkpoint; nothing is signed when there is nothing new. */
    public synchronized Published publish() throws IOException {
        Edge.Snapshot now = edge.snapshot();
        boolean isNew = now.size() != published.checkpoint().size();
        if (!isNew && unwritten.isEmpty()) {
            return published;
        }
        List<Tile> full = unwritten.keySet().stream()
                .filter(tile -> tile.index() < now.hashes(tile.level()) / Tile.FULL)
                .toList();
        for (Tile tile : full) {
            unsettled.add(write(tile, full(tile)));
            unwritten.remove(tile);
        }
        for (Map.Entry<Tile, byte[]> partial : now.partials().entrySet()) {
            write(partial.getKey(), partial.getValue());
        }
        if (isNew) {
            Published next = sign(new Checkpoint(origin, now.size(), now.root()));
            Durable.write(folder.resolve("checkpoint"), next.note().bytes());
            published = next;
        }
        for (Tile tile : full) {
            removePartials(tile);
        }
        settle(now.size());
        return published;
    }

    private Path write(Tile tile, byte[] bytes) throws IOException {
        Path file = folder.resolve(tile.path());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return file;
    }

    /** Partial tiles are kept until the full one is shown. */
    private void removePartials(Tile full) throws IOException {
        Path partials = folder.resolve(full.path() + ".p");
        if (Files.isDirectory(partials)) {
            try (Stream<Path> files = Files.list(partials)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(partials);
        }
    }

    /** Forces some tiles of entries that a finished journal file still holds; the file goes when all are forced. */
    private void settle(long size) throws IOException {
        synchronized (segments) {
            Long next = segments.stream().skip(1).findFirst().orElse(null);
            if (next == null || next > size) {
                return;
            }
        }
        Set<Path> folders = new HashSet<>();
        for (int i = 0; i < SETTLED_AT_ONCE && !unsettled.isEmpty(); i++) {
            Path file = unsettled.remove();
            Durable.force(file);
            for (Path up = file.getParent(); up != null && up.startsWith(folder); up = up.getParent()) {
                folders.add(up);
            }
        }
        for (Path changed : folders) {
            Durable.force(changed);
        }
        if (unsettled.isEmpty()) {
            synchronized (segments) {
                journal.forget(List.of(folder.resolve("journal").resolve("%016d".formatted(segments.remove()))));
            }
        }
    }

    /** The entry of this index. */
    public byte[] entry(long index) {
        if (index < 0 || index >= edge.size()) {
            throw new IllegalArgumentException("the log has " + edge.size() + " entries, none of index " + index);
        }
        int inside = (int) (index % Tile.FULL);
        return bundle(index / Tile.FULL).get(inside);
    }

    /** Up to 256 entries of the bundle of this number, as many as there are now. */
    public List<byte[]> bundle(long number) {
        @Nullable List<byte[]> open = edge.openEntries(number);
        return open != null ? open : Tile.entries(full(Tile.full(Tile.ENTRIES, number)), Tile.FULL);
    }

    private byte[] full(Tile tile) {
        byte[] waiting = unwritten.get(tile);
        return waiting != null ? waiting : stored(tile);
    }

    private byte[] stored(Tile tile) {
        try {
            return Files.readAllBytes(folder.resolve(tile.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the tile " + tile.path() + " of the log in " + folder + " is missing. Restore it from a copy", e);
        }
    }

    /** Hashes for proofs of the tree as it is now. */
    private Merkle.Nodes nodes() {
        return Tile.nodes(tile -> {
            byte @Nullable [] open = edge.open(tile);
            return open != null ? open : full(tile);
        });
    }

    /** The proof that an entry stands under the checkpoint that is shown; a new one is made when it is too young for that. */
    public ProofFile proof(long index) throws IOException {
        byte[] entry = entry(index);
        Published shown = index < published.checkpoint().size() ? published : publish();
        long size = shown.checkpoint().size();
        return new ProofFile(entry, index, Merkle.proof(index, index + 1, size, nodes()), shown.note());
    }

    /** The proof that the checkpoint shown continues that of an earlier size. */
    public List<byte[]> consistency(long oldSize, long size) {
        return oldSize == 0 || oldSize == size ? List.of() : Merkle.proof(0, oldSize, size, nodes());
    }

    /** A file as C2SP names it: {@code checkpoint}, {@code tile/...}; empty when the log has no such file to show. */
    public Optional<byte[]> file(String path) {
        if (path.equals("checkpoint")) {
            return Optional.of(published.note().bytes());
        }
        return Tile.parse(path).filter(this::isShown).map(this::shown);
    }

    private boolean isShown(Tile tile) {
        long hashes = Edge.hashes(tile.level(), published.checkpoint().size());
        return tile.index() <= hashes / Tile.FULL && tile.index() * Tile.FULL + tile.width() <= hashes;
    }

    /** A narrower partial tile is the beginning of a wider one. */
    private byte[] shown(Tile tile) {
        if (tile.level() == Tile.ENTRIES) {
            return Edge.bundle(bundle(tile.index()).subList(0, tile.width()));
        }
        byte @Nullable [] open = edge.open(tile);
        byte[] all = open != null ? open : full(Tile.full(tile.level(), tile.index()));
        return Arrays.copyOf(all, tile.width() * Merkle.HASH_BYTES);
    }

    /** Publishes what is left and closes the files. */
    @Override
    public void close() {
        try {
            publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            journal.close();
        }
    }
}
