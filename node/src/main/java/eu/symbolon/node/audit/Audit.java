package eu.symbolon.node.audit;

import java.util.List;

/** The log. */
public final class Audit {

    /** Entries before {@code before} (exclusive; negative = from the end), newest first. */
    public List<Entry> recent(long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Number of entries. */
    public long size() {
        throw new UnsupportedOperationException();
    }
}
