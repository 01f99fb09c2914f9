package eu.symbolon.node.audit.tlog;

import java.util.regex.Pattern;

/**
 * What a log says of itself: so many entries, this root.
 *
 * <pre>
 * el-piu.example/audit
 * 20852163
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 * </pre>
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The three lines. */
    String text() {
        return origin + "\n" + size + "\n" + Merkle.encode(root) + "\n";
    }

    /**
     * Reads the text of a note; lines after the third are extensions and left aside.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] line = text.split("\n", -1);
        if (line.length < 4 || line[0].isEmpty()) {
            throw new IllegalArgumentException(
                    "a checkpoint has three lines: origin, size, root. Found: '" + text + "'");
        }
        byte[] root = Merkle.decode(line[2]);
        if (root.length != Merkle.HASH_BYTES) {
            throw new IllegalArgumentException("the root '" + line[2] + "' is not 32 bytes");
        }
        return new Checkpoint(line[0], number(line[1]), root);
    }

    /** A decimal number without leading zeros. */
    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a size: decimal digits without leading zeros");
        }
        return Long.parseLong(text);
    }

    boolean isSame(Checkpoint other) {
        return origin.equals(other.origin)
                && size == other.size
                && java.security.MessageDigest.isEqual(root, other.root);
    }
}
