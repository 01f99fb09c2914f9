package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.kernel.word.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A craft enters a zone that operators watch. It is inside from its first position in the shape until a position outside comes
 * {@link Stays#LEFT_AFTER} after its last one inside: a craft on the border line is one entry, not fifty.
 */
public final class VesselEnteredZone implements Detector<Stays> {
    private static final Step<Stays> STILL_OUTSIDE = new Step<>(Stays.OUTSIDE, List.of());

    private final ZoneIndex index;

    public VesselEnteredZone(List<Zone> zones) {
        index = new ZoneIndex(
                zones.stream().filter(zone -> zone.use() == Zone.Use.WATCHED).toList());
    }

    @Override
    public String name() {
        return "vessel-entered-zone";
    }

    @Override
    public String purpose() {
        return "A craft enters a zone that is watched.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position");
    }

    @Override
    public Collection<String> keys(Record record) {
        return Positions.key(record);
    }

    @Override
    public Stays initial() {
        return Stays.NEVER_HEARD;
    }

    @Override
    public Step<Stays> step(String key, Stays state, Record record) {
        if (record.place() == null || !(record.place().geometry() instanceof Point point)) {
            return new Step<>(state, List.of());
        }
        int[] near = index.near(point.lonE7(), point.latE7());
        if (near.length == 0 && state.zones().isEmpty()) {
            return STILL_OUTSIDE;
        }
        List<Hit> hits = new ArrayList<>(1);
        List<Stays.Stay> stays = state.after(
                index,
                point,
                record.at().getEpochSecond(),
                zone -> hits.add(hit(key, zone, state, record, point)),
                left -> {});
        return stays.isEmpty() ? STILL_OUTSIDE : new Step<>(new Stays(true, stays), hits);
    }

    private Hit hit(String mmsi, Zone zone, Stays before, Record record, Point point) {
        String where = String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
        Reasons reasons = new Reasons()
                .support("position-in-zone", "Its reported position lies in the zone.", where, zone.name(), 0.6);
        if (before.heard()) {
            reasons.support("heard-outside", "It was heard outside the zone before.", "", "", 0.3);
        } else {
            reasons.doubt(
                    "first-position",
                    "It was never heard before: it may have been in the zone all the time.",
                    "",
                    "",
                    0.1);
        }
        if (record.body() instanceof PositionReport report) {
            if (report.speedKnots() >= Positions.UNDER_WAY_KNOTS) {
                String knots = String.format(Locale.ROOT, "%.1f kn", report.speedKnots());
                reasons.support("under-way", "It is under way.", knots, "", 0.1);
            }
            if (!report.accuracy()) {
                reasons.doubt(
                        "low-accuracy",
                        "Its position is no better than 10 m by its own word, which matters at the edge of the zone.",
                        "",
                        "",
                        0.05);
            }
        }
        if (Positions.isNoShip(mmsi)) {
            reasons.doubt("not-a-ship", "Its number is not that of a ship.", mmsi, "2 to 7 as first digit", 0.2);
        }
        return new Hit(
                name(),
                mmsi + ":" + zone.id() + ":" + record.at().getEpochSecond(),
                record.area(),
                Severity.MEDIUM,
                reasons.score(),
                record.at(),
                "Craft " + mmsi + " entered " + zone.name(),
                reasons.list(),
                List.of(Evidence.of(record, 0)),
                record.label());
    }

    @Override
    public byte[] save(Stays state) {
        return state.save();
    }

    @Override
    public Stays load(byte[] saved) {
        return Stays.load(saved);
    }
}
