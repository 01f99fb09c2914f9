package eu.symbolon.crisis.detect;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Shapes;
import java.util.Set;
import java.util.TreeSet;

/** The globe in cells of one degree, numbered row by row from the south-west: cell 0 is 180 W 90 S. */
final class Cells {
    private static final int DEGREE = 10_000_000;
    private static final int COLUMNS = 360;
    private static final int ROWS = 180;

    private Cells() {}

    static int at(int lonE7, int latE7) {
        int column = Math.min(COLUMNS - 1, Math.floorDiv(lonE7, DEGREE) + 180);
        int row = Math.min(ROWS - 1, Math.floorDiv(latE7, DEGREE) + 90);
        return row * COLUMNS + column;
    }

    /** Cells that the boxes of the shape's parts touch; more than {@code most} are none. */
    static Set<Integer> of(Geometry geometry, int most) {
        Set<Integer> cells = new TreeSet<>();
        add(geometry, cells, most);
        return cells.size() > most ? Set.of() : cells;
    }

    static Box box(int cell) {
        int west = (cell % COLUMNS - 180) * DEGREE;
        int south = (cell / COLUMNS - 90) * DEGREE;
        return new Box(west, south, west + DEGREE, south + DEGREE);
    }

    private static void add(Geometry geometry, Set<Integer> cells, int most) {
        if (geometry instanceof Shapes shapes) {
            shapes.parts().forEach(part -> add(part, cells, most));
            return;
        }
        Box box = geometry.box();
        int first = at(box.westE7(), box.southE7());
        int last = at(box.eastE7(), box.northE7());
        for (int row = first / COLUMNS; row <= last / COLUMNS; row++) {
            for (int column = first % COLUMNS; column <= last % COLUMNS && cells.size() <= most; column++) {
                cells.add(row * COLUMNS + column);
            }
        }
    }
}
