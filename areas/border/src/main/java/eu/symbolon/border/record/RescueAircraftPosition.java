package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Type 9: position of a search and rescue aircraft (ITU-R M.1371-5, Annex 8, table 57).
 *
 * @param alt metres, 4095 = not available, 4094 = 4094 m or more
 * @param speed knots, 1023 = not available, 1022 = 1022 knots or more
 * @param lon 1/600000 degree, 108600000 = not available
 * @param lat 1/600000 degree, 54600000 = not available
 * @param course 0.1 degree
 */
public record RescueAircraftPosition(
        int repeat,
        int mmsi,
        int alt,
        int speed,
        boolean accuracy,
        int lon,
        int lat,
        int course,
        int second,
        int regional,
        int dte,
        boolean assigned,
        boolean raim,
        int radio,
        Reception reception)
        implements PositionReport {

    @Override
    public int type() {
        return 9;
    }

    @Override
    public int status() {
        return 15;
    }

    @Override
    public boolean classA() {
        return false;
    }

    @Override
    public float speedKnots() {
        return speed == 1023 ? Float.NaN : speed;
    }

    @Override
    public float courseDegrees() {
        return PositionReport.course(course);
    }

    @Override
    public float headingDegrees() {
        return Float.NaN;
    }

    @Override
    public void write(Fields out) {
        writeHead(out)
                .number("alt", alt)
                .number("speed", speed)
                .flag("accuracy", accuracy)
                .number("lon", lon)
                .number("lat", lat)
                .number("course", course)
                .number("second", second)
                .number("regional", regional)
                .number("dte", dte)
                .flag("assigned", assigned)
                .flag("raim", raim)
                .number("radio", radio);
        writeReception(out);
    }
}
