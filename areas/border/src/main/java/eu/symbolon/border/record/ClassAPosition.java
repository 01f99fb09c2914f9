package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Types 1, 2 and 3: position of a class A craft (ITU-R M.1371-5, Annex 8, table 48).
 *
 * @param turn rate of turn, -128 = not available, +-127 = more than 5 degrees in 30 s, else sign * (v / 4.733)^2 degrees/min
 * @param speed 0.1 knot
 * @param lon 1/600000 degree, 108600000 = not available
 * @param lat 1/600000 degree, 54600000 = not available
 * @param course 0.1 degree
 * @param heading degrees
 * @param second UTC second, 60 = not available, 61 manual, 62 dead reckoning, 63 inoperative
 * @param radio communication state, 19 bits
 */
public record ClassAPosition(
        int type,
        int repeat,
        int mmsi,
        int status,
        int turn,
        int speed,
        boolean accuracy,
        int lon,
        int lat,
        int course,
        int heading,
        int second,
        int maneuver,
        boolean raim,
        int radio,
        Reception reception)
        implements PositionReport {

    @Override
    public boolean classA() {
        return true;
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
                .number("status", status)
                .text("status_text", AisCodes.status(status))
                .number("turn", turn)
                .number("speed", speed)
                .flag("accuracy", accuracy)
                .number("lon", lon)
                .number("lat", lat)
                .number("course", course)
                .number("heading", heading)
                .number("second", second)
                .number("maneuver", maneuver)
                .flag("raim", raim)
                .number("radio", radio);
        writeReception(out);
    }
}
