package eu.symbolon.node.audit.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a tiled log: up to 256 hashes of one level, or as many entries.
 *
 * <pre>
 * tile/0/x001/234           256 hashes of entries 315904..316159, 32 bytes each
 * tile/1/004.p/210          210 hashes, each over a full tile of level 0
 * tile/entries/x001/234     256 times: length (2 bytes, big-endian), entry
 * </pre>
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param index number of the tile within its level, from 0
 * @param width 1 to 256; less than 256 is a partial tile
 */
record Tile(int level, long index, int width) {
    static final int ENTRIES = -1;
    static final int FULL = 256;
    private static final int HEIGHT = 8;
    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    static Tile full(int level, long index) {
        return new Tile(level, index, FULL);
    }

    boolean isPartial() {
        return width < FULL;
    }

    /** The tile of this place as a tree of this size has it. */
    static Tile of(int level, long index, long size) {
        return new Tile(level, index, (int) Math.min(FULL, Edge.hashes(level, size) - index * FULL));
    }

    /** The tiles that a tree of this size has of this level, from left to right. */
    static List<Tile> ofLevel(int level, long size) {
        long hashes = Edge.hashes(level, size);
        List<Tile> tiles = new ArrayList<>();
        for (long index = 0; index * FULL < hashes; index++) {
            tiles.add(of(level, index, size));
        }
        return tiles;
    }

    /** Number of levels that a tree of this size has. */
    static int levels(long size) {
        return size == 0 ? 0 : (63 - Long.numberOfLeadingZeros(size)) / HEIGHT + 1;
    }

    /** The perfect subtree of this binary level, out of tiles. */
    static Merkle.Nodes nodes(Function<Tile, byte[]> hashes) {
        return (level, index) -> {
            int inside = level % HEIGHT;
            long first = index << inside;
            byte[] tile = hashes.apply(full(level / HEIGHT, first / FULL));
            return subtree(tile, (int) (first % FULL), 1 << inside);
        };
    }

    /** Hash over {@code count} hashes of the tile, a power of two. */
    static byte[] subtree(byte[] tile, int first, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(tile, first * Merkle.HASH_BYTES, (first + 1) * Merkle.HASH_BYTES);
        }
        return Merkle.node(subtree(tile, first, count / 2), subtree(tile, first + count / 2, count / 2));
    }

    String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, level == ENTRIES ? "tile/entries/" : "tile/" + level + "/");
        return isPartial() ? path + ".p/" + width : path.toString();
    }

    /** The tile of a path, spelled as {@link #path} spells it. */
    static Optional<Tile> parse(String path) {
        Matcher found = PATH.matcher(path);
        if (!found.matches() || found.group(2).length() > 27) {
            return Optional.empty();
        }
        int level = found.group(1).equals("entries") ? ENTRIES : Integer.parseInt(found.group(1));
        long index = Long.parseLong(found.group(2).replace("x", "").replace("/", ""));
        int width = found.group(3) == null ? FULL : Integer.parseInt(found.group(3));
        Tile tile = new Tile(level, index, width);
        return width <= FULL && tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /**
     * The entries of a bundle.
     *
     * @throws IllegalArgumentException when the bytes are not so many entries
     */
    static List<byte[]> entries(byte[] bundle, int count) {
        List<byte[]> entries = new ArrayList<>(count);
        int at = 0;
        while (at + 2 <= bundle.length) {
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            at += 2;
            if (at + length > bundle.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        if (at != bundle.length || entries.size() != count) {
            throw new IllegalArgumentException(
                    "a bundle of " + bundle.length + " bytes does not hold " + count + " whole entries");
        }
        return entries;
    }
}
