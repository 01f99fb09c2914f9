package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Type 19: position of a class B craft with its name and size (ITU-R M.1371-5, Annex 8, table 71).
 *
 * @param speed 0.1 knot
 * @param lon 1/600000 degree, 108600000 = not available
 * @param lat 1/600000 degree, 54600000 = not available
 * @param course 0.1 degree
 * @param heading degrees
 * @param second UTC second
 * @param dte 0 = data terminal ready
 */
public record ClassBExtendedPosition(
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
        String shipname,
        int shiptype,
        Dimensions dimensions,
        int epfd,
        boolean raim,
        int dte,
        boolean assigned,
        Reception reception)
        implements PositionReport {

    @Override
    public int type() {
        return 19;
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
                .text("shipname", shipname)
                .number("shiptype", shiptype)
                .text("shiptype_text", AisCodes.shipType(shiptype));
        dimensions.write(out);
        out.number("epfd", epfd)
                .text("epfd_text", AisCodes.positionFix(epfd))
                .flag("raim", raim)
                .number("dte", dte)
                .flag("assigned", assigned);
        writeReception(out);
    }
}
