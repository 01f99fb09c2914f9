package eu.symbolon.node.fuse;

import java.util.SortedSet;

/**
 * How much an answer joins: what the log says of it (Directive (EU) 2016/680 Art 25(1)).
 *
 * @param records records in it
 * @param messages messages they came with
 * @param areas their areas
 */
public record Combination(int records, int messages, SortedSet<String> areas) {

    /** Whether data that came apart stands in one answer. */
    public boolean isOne() {
        return messages > 1;
    }
}
