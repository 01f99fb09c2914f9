package eu.symbolon.border.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys that bring neighbours together: cells of about 8 km, and each place belongs to all cells it is within 4 km of. So a pair that
 * moves within 8 km has at least one cell in which it is from beginning to end; a place has about four cells. Rows are of equal
 * latitude, columns get fewer towards the poles and close at the date line.
 */
final class Neighbourhood {
    private static final double CELL_DEGREES = 0.072;
    private static final double REACH_DEGREES = CELL_DEGREES / 2;

    private Neighbourhood() {}

    static List<String> cells(int lonE7, int latE7) {
        double lat = latE7 / 1e7;
        List<String> cells = new ArrayList<>(4);
        for (long row = row(lat - REACH_DEGREES); row <= row(lat + REACH_DEGREES); row++) {
            double narrowest = Math.cos(Math.toRadians(Math.min(90, Math.abs(row * CELL_DEGREES) + CELL_DEGREES)));
            long columns = Math.max(1, (long) (360 * narrowest / CELL_DEGREES));
            double width = 360.0 / columns;
            double reach = Math.min(180, REACH_DEGREES * width / CELL_DEGREES);
            long from = (long) Math.floor((lonE7 / 1e7 - reach) / width);
            long to = Math.min(from + columns - 1, (long) Math.floor((lonE7 / 1e7 + reach) / width));
            for (long column = from; column <= to; column++) {
                cells.add(row + ":" + Math.floorMod(column, columns));
            }
        }
        return cells;
    }

    private static long row(double lat) {
        return (long) Math.floor(lat / CELL_DEGREES);
    }
}
