package eu.symbolon.kernel.area;

/**
 * Turns the bytes of one format into records and located rejects. A reader has no state of its own, is used by many threads,
 * never throws on bad input, reads no file and opens no connection.
 */
public interface Reader {

    Format format();

    /**
     * How sure the reader is that these bytes are its own, from their content alone: 0 not mine, 50 could be, 100 certain.
     * Looks at the first few kilobytes only.
     */
    int recognise(byte[] bytes);

    /** Whether a message of this format is a whole watch list: then what it does not name is withdrawn from that list. */
    default boolean readsWholeList() {
        return false;
    }

    /** Reads everything, in order; what cannot be read becomes a reject. */
    void read(byte[] bytes, Sink out);
}
