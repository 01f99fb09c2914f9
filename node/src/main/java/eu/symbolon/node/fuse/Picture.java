package eu.symbolon.node.fuse;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.node.access.Context;
import java.time.Instant;

/** What is where. */
public final class Picture {

    /** Positions and records with a place inside the box, from (included) to (excluded). */
    public View look(Context context, Box box, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
