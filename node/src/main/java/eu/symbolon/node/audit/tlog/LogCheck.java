package eu.symbolon.node.audit.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole log from outside: signatures, every entry, every tile, the root, and that it continues checkpoints that were
 * seen before. It reads the files only and trusts nothing but the keys.
 */
public final class LogCheck {
    private static final int MOST_FAULTS = 20;

    private final LogSource source;
    private final Edge edge = new Edge();
    private final List<String> faults = new ArrayList<>();

    private LogCheck(LogSource source) {
        this.source = source;
    }

    /**
     * What was found.
     *
     * @param checkpoint what the log says of itself, null when that cannot be read
     * @param entries number of entries that were checked
     * @param faults what is wrong, one sentence each; empty when nothing is
     */
    public record Verdict(@Nullable Checkpoint checkpoint, long entries, List<String> faults) {}

    /**
     * Checks the log.
     *
     * @param keys those of the log: each of them must have signed
     * @param seen checkpoints that were seen before: only they show that a log was rolled back
     */
    public static Verdict run(LogSource source, Collection<VerifierKey> keys, List<Checkpoint> seen) {
        LogCheck check = new LogCheck(source);
        Optional<byte[]> note = source.file("checkpoint");
        if (note.isEmpty()) {
            return new Verdict(null, 0, List.of("there is no checkpoint"));
        }
        Checkpoint checkpoint;
        try {
            Note parsed = Note.parse(note.get());
            checkpoint = Checkpoint.parse(parsed.text());
            for (VerifierKey key : keys) {
                if (!parsed.signers(keys).contains(key) || !key.name().equals(checkpoint.origin())) {
                    check.fault("the checkpoint of " + checkpoint.origin() + " is not signed by the key " + key.kind()
                            + " of " + key.name());
                }
            }
        } catch (IllegalArgumentException e) {
            return new Verdict(null, 0, List.of("the checkpoint is damaged: " + e.getMessage()));
        }
        check.seen(checkpoint, seen);
        check.entries(checkpoint, seen);
        if (check.faults.isEmpty()) {
            check.partials(checkpoint.size());
        }
        return new Verdict(checkpoint, check.edge.size(), check.faults);
    }

    private void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    private void seen(Checkpoint checkpoint, List<Checkpoint> seen) {
        for (Checkpoint earlier : seen) {
            if (!earlier.origin().equals(checkpoint.origin())) {
                fault("the checkpoint seen before is of another log: " + earlier.origin());
            } else if (earlier.size() > checkpoint.size()) {
                fault("the log has " + checkpoint.size() + " entries, but " + earlier.size()
                        + " were signed before: it was rolled back");
            }
        }
    }

    /** Reads all entries, builds the tree, and compares full tiles with it, and the root at each size that was signed. */
    private void entries(Checkpoint checkpoint, List<Checkpoint> seen) {
        for (Tile tile : Tile.ofLevel(Tile.ENTRIES, checkpoint.size())) {
            Optional<byte[]> bundle = read(tile);
            if (bundle.isEmpty()) {
                fault(tile.path() + " is missing");
                return;
            }
            List<byte[]> entries;
            try {
                entries = Tile.entries(bundle.get(), tile.width());
            } catch (IllegalArgumentException e) {
                fault(tile.path() + ": " + e.getMessage());
                return;
            }
            Map<Tile, byte[]> full = new HashMap<>();
            for (byte[] entry : entries) {
                edge.add(entry, full);
                seen.stream().filter(earlier -> earlier.size() == edge.size()).forEach(this::sameRoot);
            }
            full.forEach(this::same);
        }
        edge.snapshot().partials().forEach(this::same);
        sameRoot(checkpoint);
    }

    private void same(Tile tile, byte[] bytes) {
        Optional<byte[]> file = read(tile);
        if (file.isEmpty()) {
            fault(tile.path() + " is missing");
        } else if (!Arrays.equals(file.get(), bytes)) {
            fault(tile.path() + " is not what the entries give");
        }
    }

    private void sameRoot(Checkpoint said) {
        if (!Arrays.equals(said.root(), edge.root())) {
            fault("the entries do not give the root that was signed at size " + said.size()
                    + ": entries were changed, taken out or put in");
        }
    }

    /** A partial tile may have become a full one since the checkpoint was read: it begins the same. */
    private Optional<byte[]> read(Tile tile) {
        Optional<byte[]> file = source.file(tile.path());
        return file.isPresent() || !tile.isPartial()
                ? file
                : source.file(Tile.full(tile.level(), tile.index()).path()).flatMap(bytes -> beginning(tile, bytes));
    }

    private static Optional<byte[]> beginning(Tile tile, byte[] wider) {
        if (tile.level() != Tile.ENTRIES) {
            return Optional.of(Arrays.copyOf(wider, tile.width() * Merkle.HASH_BYTES));
        }
        int at = 0;
        for (int i = 0; i < tile.width() && at + 2 <= wider.length; i++) {
            at += 2 + ((wider[at] & 0xff) << 8 | wider[at + 1] & 0xff);
        }
        return at <= wider.length ? Optional.of(Arrays.copyOf(wider, at)) : Optional.empty();
    }

    /** Partial tiles of earlier checkpoints that still lie there are beginnings of what is there now. */
    private void partials(long size) {
        for (String path : source.tiles()) {
            Optional<Tile> tile = Tile.parse(path);
            if (tile.isEmpty()) {
                fault(path + " is no file of a log");
            } else if (tile.get().isPartial()) {
                Tile partial = tile.get();
                long hashes = Edge.hashes(partial.level(), size) - partial.index() * Tile.FULL;
                Tile now = new Tile(partial.level(), partial.index(), (int) Math.min(Tile.FULL, hashes));
                if (partial.width() < now.width()) {
                    Optional<byte[]> expected = read(now).flatMap(bytes -> beginning(partial, bytes));
                    Optional<byte[]> found = source.file(path);
                    if (expected.isEmpty() || found.isEmpty() || !Arrays.equals(expected.get(), found.get())) {
                        fault(path + " is not what the entries give");
                    }
                }
            }
        }
    }
}
