package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.word.Zone;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.ZoneTable;
import java.util.List;

/** Zones that operators draw. A change makes new detectors; their state goes on. */
public final class Zones {
    private final ZoneTable table;
    private final Detection detection;
    private final Audit audit;

    public Zones(ZoneTable table, Detection detection, Audit audit) {
        this.table = table;
        this.detection = detection;
        this.audit = audit;
    }

    public List<Zone> all() {
        return table.all();
    }

    /** Draws the zone, or draws it anew. */
    public synchronized void put(Context context, Zone zone) {
        if (zone.id().isBlank() || zone.name().isBlank()) {
            throw new IllegalArgumentException("a zone needs an id and a name");
        }
        log(context, zone.id());
        table.put(zone);
        detection.settings(new Settings(table.all()));
    }

    /** Takes the zone away; false when there was none. */
    public synchronized boolean remove(Context context, String id) {
        log(context, id);
        boolean removed = table.remove(id);
        detection.settings(new Settings(table.all()));
        return removed;
    }

    private void log(Context context, String id) {
        audit.append(context.event(Operation.ALTERATION, "zone " + id).count(1));
    }
}
