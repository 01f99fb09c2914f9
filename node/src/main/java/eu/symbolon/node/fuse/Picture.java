package eu.symbolon.node.fuse;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.PositionTable;
import java.time.Clock;
import java.time.Instant;

/** What is where. */
public final class Picture {
    private static final int MOST_CRAFT = 20_000;
    private static final int MOST_FEATURES = 2_000;

    private final PositionTable positions;
    private final Clock clock;

    public Picture(PositionTable positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
    }

    /** Positions and records with a place inside the box, from (included) to (excluded). */
    public View look(Context context, Box box, Instant from, Instant to) {
        return new View(
                clock.instant(),
                positions.latest(context, box, from, to, MOST_CRAFT),
                positions.features(context, box, from, to, MOST_FEATURES));
    }
}
