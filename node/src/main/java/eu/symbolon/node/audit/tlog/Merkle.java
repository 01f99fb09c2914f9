package eu.symbolon.node.audit.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Hashes and proofs of RFC 6962: leaf SHA-256(0x00 || entry), node SHA-256(0x01 || left || right).
 *
 * <p>One algorithm proves and checks everything: that the tree over entries {@code [start, end)} stands in the tree over
 * {@code [0, size)} (draft-ietf-plants-merkle-tree-certs, section 4.4). With {@code [i, i + 1)} it is an inclusion proof, with
 * {@code [0, n)} a consistency proof.
 */
public final class Merkle {
    public static final int HASH_BYTES = 32;

    /** The root of the tree without entries: SHA-256 of nothing. */
    static final byte[] EMPTY = sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** Where hashes of perfect subtrees come from. */
    @FunctionalInterface
    interface Nodes {
        /** Hash over the entries {@code [index << level, (index + 1) << level)}. */
        byte[] at(int level, long index);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** The hash over the entries {@code [from, to)} as a tree of its own; {@code from} is where such a tree may begin. */
    static byte[] root(long from, long to, Nodes nodes) {
        long size = to - from;
        if (size == 0) {
            return EMPTY;
        }
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, from >> level);
        }
        long middle = from + Long.highestOneBit(size);
        return node(root(from, middle, nodes), root(middle, to, nodes));
    }

    /** The proof that entries {@code [start, end)} stand in the tree over {@code [0, size)}, from below upwards. */
    public static List<byte[]> proof(long start, long end, long size, Nodes nodes) {
        List<byte[]> proof = new ArrayList<>();
        prove(start, end, 0, size, true, nodes, proof);
        return proof;
    }

    private static void prove(
            long start, long end, long from, long to, boolean known, Nodes nodes, List<byte[]> proof) {
        if (start == from && end == to) {
            if (!known) {
                proof.add(root(from, to, nodes));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (end <= middle) {
            prove(start, end, from, middle, known, nodes, proof);
            proof.add(root(middle, to, nodes));
        } else {
            prove(Math.max(start, middle), end, middle, to, known && start >= middle, nodes, proof);
            proof.add(root(from, middle, nodes));
        }
    }

    /** Whether the proof shows that the entry with this leaf hash stands at the index. */
    public static boolean includes(long index, long size, byte[] leaf, byte[] root, List<byte[]> proof) {
        return index >= 0 && index < size && isHash(leaf) && stands(index, index + 1, size, leaf, root, proof);
    }

    /** Whether the proof shows that the larger tree continues the smaller one, which has an entry at least. */
    public static boolean continues(long oldSize, long size, byte[] oldRoot, byte[] root, List<byte[]> proof) {
        return oldSize > 0 && stands(0, oldSize, size, oldRoot, root, proof);
    }

    /** Whether the proof shows that the tree over {@code [start, end)} stands in the tree over {@code [0, size)}. */
    static boolean stands(long start, long end, long size, byte[] subtree, byte[] root, List<byte[]> proof) {
        if (start < 0 || start > end || end > size) {
            return false;
        }
        if (start == end) {
            return proof.isEmpty() && Arrays.equals(subtree, EMPTY);
        }
        long width = Long.highestOneBit(end - start);
        if (start % (width == end - start ? width : width << 1) != 0
                || !proof.stream().allMatch(Merkle::isHash)) {
            return false;
        }
        long first = start;
        long last = end - 1;
        long top = size - 1;
        if (!proof.isEmpty() && !isHash(subtree)) {
            return false;
        }
        boolean atEdge = last == top;
        while (first != last && (atEdge || (last & 1) == 1)) {
            first >>= 1;
            last >>= 1;
            top >>= 1;
        }
        if (first != last && proof.isEmpty()) {
            return false;
        }
        int next = first == last ? 0 : 1;
        byte[] below = next == 0 ? subtree : proof.get(0);
        byte[] above = below;
        for (byte[] step : proof.subList(next, proof.size())) {
            if (top == 0) {
                return false;
            }
            if ((last & 1) == 1 || last == top) {
                below = first < last ? node(step, below) : below;
                above = node(step, above);
                while ((last & 1) == 0 && last != 0) {
                    first >>= 1;
                    last >>= 1;
                    top >>= 1;
                }
            } else {
                above = node(above, step);
            }
            first >>= 1;
            last >>= 1;
            top >>= 1;
        }
        return top == 0 && MessageDigest.isEqual(below, subtree) && MessageDigest.isEqual(above, root);
    }

    private static boolean isHash(byte[] bytes) {
        return bytes.length == HASH_BYTES;
    }

    /** Base64 as C2SP writes it: RFC 4648 section 4, with padding, one spelling only. */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is not base64 as it must be spelled");
        }
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
