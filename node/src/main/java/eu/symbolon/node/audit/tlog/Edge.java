package eu.symbolon.node.audit.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of the tree: the tiles that are not full yet, one for each level, and the entries of the last bundle. Whatever
 * is left of it never changes again.
 */
final class Edge {
    private static final int LEVELS = 8;

    private final byte[][] hashes = new byte[LEVELS][Tile.FULL * Merkle.HASH_BYTES];
    private final List<byte[]> entries = new ArrayList<>();
    private long size;

    /**
     * The edge at one moment.
     *
     * @param partials the tiles that are not full, as files
     */
    record Snapshot(long size, byte[] root, Map<Tile, byte[]> partials) {
        long hashes(int level) {
            return Edge.hashes(level, size);
        }
    }

    /** Number of hashes, or entries, that a tree of this size has at a level. */
    static long hashes(int level, long size) {
        return level <= 0 ? size : level >= LEVELS ? 0 : size >> 8 * level;
    }

    /** Takes up the edge of a tree that ends with a full tile of level 0, out of its full tiles. */
    synchronized void load(long whole, Function<Tile, byte[]> tiles) {
        size = whole;
        for (int level = 1; level < LEVELS; level++) {
            long first = hashes(level, size) / Tile.FULL * Tile.FULL;
            for (long index = first; index < hashes(level, size); index++) {
                byte[] below = tiles.apply(Tile.full(level - 1, index));
                put(level, index, Tile.subtree(below, 0, Tile.FULL));
            }
        }
    }

    private void put(int level, long index, byte[] hash) {
        System.arraycopy(hash, 0, hashes[level], (int) (index % Tile.FULL) * Merkle.HASH_BYTES, Merkle.HASH_BYTES);
    }

    /** Adds an entry; tiles that it fills go to the map. */
    synchronized void add(byte[] entry, Map<Tile, byte[]> full) {
        entries.add(entry);
        put(0, size, Merkle.leaf(entry));
        long index = size++;
        for (int level = 0; (index + 1) % Tile.FULL == 0; level++) {
            index /= Tile.FULL;
            byte[] tile = hashes[level].clone();
            full.put(Tile.full(level, index), tile);
            if (level == 0) {
                full.put(Tile.full(Tile.ENTRIES, index), bundle(entries));
                entries.clear();
            }
            put(level + 1, index, Tile.subtree(tile, 0, Tile.FULL));
        }
    }

    static byte[] bundle(List<byte[]> entries) {
        ByteBuffer bundle = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> 2 + entry.length).sum());
        for (byte[] entry : entries) {
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    synchronized long size() {
        return size;
    }

    /** Root of the whole tree. */
    synchronized byte[] root() {
        return Merkle.root(0, size, Tile.nodes(tile -> hashes[tile.level()]));
    }

    /** The entries that no full bundle holds. */
    synchronized List<byte[]> openEntries() {
        return List.copyOf(entries);
    }

    /** The same, when the bundle of this number is the open one; null otherwise. */
    synchronized @Nullable List<byte[]> openEntries(long bundle) {
        return bundle == size / Tile.FULL ? List.copyOf(entries) : null;
    }

    /** The hashes of this tile when it is the open one of its level; null otherwise. */
    synchronized byte @Nullable [] open(Tile tile) {
        return tile.level() < LEVELS && tile.index() == hashes(tile.level(), size) / Tile.FULL
                ? hashes[tile.level()].clone()
                : null;
    }

    synchronized Snapshot snapshot() {
        Map<Tile, byte[]> partials = new HashMap<>();
        for (int level = 0; level < LEVELS; level++) {
            long all = hashes(level, size);
            int width = (int) (all % Tile.FULL);
            if (width > 0) {
                Tile tile = new Tile(level, all / Tile.FULL, width);
                partials.put(tile, Arrays.copyOf(hashes[level], width * Merkle.HASH_BYTES));
            }
        }
        if (!entries.isEmpty()) {
            partials.put(new Tile(Tile.ENTRIES, size / Tile.FULL, entries.size()), bundle(entries));
        }
        return new Snapshot(size, root(), partials);
    }
}
