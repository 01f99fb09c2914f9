package eu.symbolon.node.detect;

import eu.symbolon.kernel.word.Zone;
import eu.symbolon.node.access.Context;
import java.util.List;

/** Zones that operators draw. A change makes new detectors; their state goes on. */
public final class Zones {

    public List<Zone> all() {
        throw new UnsupportedOperationException();
    }

    /** Draws the zone, or draws it anew. */
    public void put(Context context, Zone zone) {
        throw new UnsupportedOperationException();
    }

    /** Takes the zone away; false when there was none. */
    public boolean remove(Context context, String id) {
        throw new UnsupportedOperationException();
    }
}
