package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Type 27: position of a class A craft made for satellites (ITU-R M.1371-5, Annex 8, table 85).
 *
 * @param lon 1/600 degree, 108600 = not available
 * @param lat 1/600 degree, 54600 = not available
 * @param speed knots, 63 = not available
 * @param course degrees, 511 = not available
 * @param gnss true when the position is NOT a current satellite fix
 */
public record LongRangePosition(
        int repeat,
        int mmsi,
        int status,
        boolean accuracy,
        int lon,
        int lat,
        int speed,
        int course,
        boolean raim,
        boolean gnss,
        Reception reception)
        implements PositionReport {

    @Override
    public int type() {
        return 27;
    }

    @Override
    public boolean classA() {
        return true;
    }

    @Override
    public float speedKnots() {
        return speed == 63 ? Float.NaN : speed;
    }

    @Override
    public float courseDegrees() {
        return course >= 360 ? Float.NaN : course;
    }

    @Override
    public float headingDegrees() {
        return Float.NaN;
    }

    @Override
    public void write(Fields out) {
        writeHead(out)
                .number("status", status)
                .flag("accuracy", accuracy)
                .number("lon", lon)
                .number("lat", lat)
                .number("speed", speed)
                .number("course", course)
                .flag("raim", raim)
                .flag("gnss", gnss);
        writeReception(out);
    }
}
