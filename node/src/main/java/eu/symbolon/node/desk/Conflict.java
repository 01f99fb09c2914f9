package eu.symbolon.node.desk;

import eu.symbolon.node.store.Reference;

/** The hit changed since the person saw it. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int seen;
    private final int current;

    public Conflict(long hit, int seen, int current) {
        super("hit " + Reference.hit(hit) + " is at version " + current + ", the decision was made on version " + seen
                + ". Maybe a colleague decided it or new evidence came: look at it again");
        this.seen = seen;
        this.current = current;
    }

    public int seen() {
        return seen;
    }

    public int current() {
        return current;
    }
}
