package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Record;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position of one craft, as a detector keeps it.
 *
 * <pre>
 *  saved   |mmsi s32|at s64|lon s32|lat s32|speed s16|message UTF|index s32|area UTF|label UTF|   big-endian
 * </pre>
 *
 * @param at milliseconds since 1970
 * @param speed 0.1 knot, -1 = not known
 */
record Sighting(int mmsi, long at, int lonE7, int latE7, int speed, Evidence record, Label label) {
    private static final double METRES_PER_NAUTICAL_MILE = 1_852;

    /** The sighting a position record is, or null when it has no place. */
    static @Nullable Sighting of(Record record) {
        if (!(record.body() instanceof PositionReport report)
                || record.place() == null
                || !(record.place().geometry() instanceof Point point)) {
            return null;
        }
        float knots = report.speedKnots();
        return new Sighting(
                report.mmsi(),
                record.at().toEpochMilli(),
                point.lonE7(),
                point.latE7(),
                Float.isNaN(knots) ? -1 : Math.round(knots * 10),
                Evidence.of(record, 0),
                record.label());
    }

    double knots() {
        return speed / 10.0;
    }

    double metresTo(Sighting other) {
        return Point.metres(lonE7, latE7, other.lonE7, other.latE7);
    }

    /** Speed from here to there, with so much added to the time between. */
    double impliedKnots(Sighting other, long padding) {
        double hours = (Math.abs(other.at - at) + padding) / 3.6e6;
        return metresTo(other) / METRES_PER_NAUTICAL_MILE / hours;
    }

    /** Whether one ship can have been at both: 30 knots, a minute added. Else two craft use the number, or one is false. */
    boolean canBe(Sighting other) {
        return impliedKnots(other, 60_000) <= 30;
    }

    static Label label(List<Sighting> all) {
        Label label = all.getFirst().label();
        for (Sighting one : all) {
            label = label.join(one.label());
        }
        return label;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(mmsi);
        out.writeLong(at);
        out.writeInt(lonE7);
        out.writeInt(latE7);
        out.writeShort(speed);
        out.writeUTF(record.message());
        out.writeInt(record.index());
        out.writeUTF(record.area());
        out.writeUTF(label.toString());
    }

    static Sighting load(DataInputStream in) throws IOException {
        return new Sighting(
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readShort(),
                evidence(in),
                Label.parse(in.readUTF()));
    }

    static Evidence evidence(DataInputStream in) throws IOException {
        String message = in.readUTF();
        int index = in.readInt();
        return new Evidence(message, index, 0, in.readUTF());
    }
}
