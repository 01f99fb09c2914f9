package eu.symbolon.node.desk;

import java.util.List;

/** What became of one decision on many hits. */
public record Bulk(int decided, List<Refusal> refused) {

    /** A hit as a person saw it. */
    public record Seen(long id, int version) {}

    /** A hit that was not decided, and why. */
    public record Refusal(long id, String why) {}
}
