package eu.symbolon.kernel.word;

/**
 * A place in a message: a line (from 1) where the format has lines, else a byte offset (from 0).
 *
 * @param line line number, or 0 when {@code offset} counts
 * @param offset byte offset, or -1 when {@code line} counts
 */
public record Where(int line, long offset) {

    public static Where line(int line) {
        return new Where(line, -1);
    }

    public static Where offset(long offset) {
        return new Where(0, offset);
    }

    /** {@code 12} for a line, {@code @345} for an offset. */
    @Override
    public String toString() {
        return line > 0 ? Integer.toString(line) : "@" + offset;
    }
}
