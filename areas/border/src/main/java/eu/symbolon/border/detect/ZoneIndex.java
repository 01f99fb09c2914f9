package eu.symbolon.border.detect;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.kernel.word.Zone;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Zones by cells of half a degree, built once. A point in a cell that no zone's box touches costs one array read; else the
 * boxes and shapes of the zones of that cell are asked. 259,200 cells, 1 MB empty.
 */
final class ZoneIndex {
    private static final long CELL_E7 = 5_000_000;
    private static final int COLUMNS = 720;
    private static final int ROWS = 360;
    private static final int[] NONE = {};

    private final Zone[] zones;
    private final Box[] boxes;
    private final int[] @Nullable [] cells = new int[COLUMNS * ROWS][];

    ZoneIndex(List<Zone> zones) {
        this.zones = zones.toArray(Zone[]::new);
        this.boxes = new Box[this.zones.length];
        for (int i = 0; i < this.zones.length; i++) {
            boxes[i] = this.zones[i].geometry().box();
            enter(i, boxes[i]);
        }
    }

    private void enter(int zone, Box box) {
        for (int row = row(box.southE7()); row <= row(box.northE7()); row++) {
            for (int column = column(box.westE7()); column <= column(box.eastE7()); column++) {
                int at = row * COLUMNS + column;
                int[] known = cells[at];
                int[] more = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
                more[more.length - 1] = zone;
                cells[at] = more;
            }
        }
    }

    private static int column(int lonE7) {
        return (int) Math.min(COLUMNS - 1, (lonE7 + 1_800_000_000L) / CELL_E7);
    }

    private static int row(int latE7) {
        return (int) Math.min(ROWS - 1, (latE7 + 900_000_000L) / CELL_E7);
    }

    /** Numbers of the zones that may contain the point; none in most of the world. */
    int[] near(int lonE7, int latE7) {
        int[] cell = cells[row(latE7) * COLUMNS + column(lonE7)];
        return cell == null ? NONE : cell;
    }

    boolean contains(int zone, int lonE7, int latE7) {
        return boxes[zone].contains(lonE7, latE7) && zones[zone].geometry().contains(lonE7, latE7);
    }

    Zone zone(int number) {
        return zones[number];
    }
}
