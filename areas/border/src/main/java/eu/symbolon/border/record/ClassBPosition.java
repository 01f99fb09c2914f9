package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Type 18: position of a class B craft (ITU-R M.1371-5, Annex 8, table 70).
 *
 * @param speed 0.1 knot
 * @param lon 1/600000 degree, 108600000 = not available
 * @param lat 1/600000 degree, 54600000 = not available
 * @param course 0.1 degree
 * @param heading degrees
 * @param second UTC second
 * @param cs true for carrier sense (CS), false for SOTDMA units
 * @param radio communication state with its selector, 20 bits
 */
public record ClassBPosition(
        int repeat,
        int mmsi,
        int reserved,
        int speed,
        boolean accuracy,
        int lon,
        int lat,
        int course,
        int heading,
        int second,
        int regional,
        boolean cs,
        boolean display,
        boolean dsc,
        boolean band,
        boolean msg22,
        boolean assigned,
        boolean raim,
        int radio,
        Reception reception)
        implements PositionReport {

    @Override
    public int type() {
        return 18;
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
        return PositionReport.knots(speed);
    }

    @Override
    public float courseDegrees() {
        return PositionReport.course(course);
    }

    @Override
    public float headingDegrees() {
        return PositionReport.heading(heading);
    }

    @Override
    public void write(Fields out) {
        writeHead(out)
                .number("reserved", reserved)
                .number("speed", speed)
                .flag("accuracy", accuracy)
                .number("lon", lon)
                .number("lat", lat)
                .number("course", course)
                .number("heading", heading)
                .number("second", second)
                .number("regional", regional)
                .flag("cs", cs)
                .flag("display", display)
                .flag("dsc", dsc)
                .flag("band", band)
                .flag("msg22", msg22)
                .flag("assigned", assigned)
                .flag("raim", raim)
                .number("radio", radio);
        writeReception(out);
    }
}
