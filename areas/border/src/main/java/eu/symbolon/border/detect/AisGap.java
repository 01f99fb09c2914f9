package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A craft is heard again after a silence longer than its {@link GapRule}. A position message without a position counts as
 * heard. Messages older than the last one say nothing. Whether anybody could have heard it is not known here, and said so.
 */
public final class AisGap implements Detector<LastHeard> {
    /** Above this no ship travels: the number was used by two, or a position is false. Own choice, 2026-11. */
    private static final double IMPOSSIBLE_KNOTS = 60;

    /** A craft that reappears this near did not travel. Own choice, 2026-11. */
    private static final double STAYED_METRES = 2_000;

    private static final double METRES_PER_NAUTICAL_MILE = 1_852;

    @Override
    public String name() {
        return "ais-gap";
    }

    @Override
    public String purpose() {
        return "A craft that should have been heard was silent, and reappears.";
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
    public LastHeard initial() {
        return LastHeard.NEVER;
    }

    @Override
    public Step<LastHeard> step(String key, LastHeard state, Record record) {
        long now = record.at().getEpochSecond();
        if (now < state.at() || !(record.body() instanceof PositionReport report)) {
            return new Step<>(state, List.of());
        }
        LastHeard heard = heard(now, state, record, report);
        if (state.isNever()) {
            return new Step<>(heard, List.of());
        }
        GapRule rule = GapRule.of(state.classA(), state.underWay());
        Duration silence = Duration.ofSeconds(now - state.at());
        boolean gap = silence.compareTo(rule.silence()) > 0 && !Positions.isNoShip(key);
        return new Step<>(heard, gap ? List.of(hit(key, state, heard, rule, silence)) : List.of());
    }

    private static LastHeard heard(long now, LastHeard before, Record record, PositionReport report) {
        int lon = before.lonE7();
        int lat = before.latE7();
        boolean placed = before.placed();
        if (record.place() != null && record.place().geometry() instanceof Point point) {
            lon = point.lonE7();
            lat = point.latE7();
            placed = true;
        }
        float knots = report.speedKnots();
        int speed = Float.isNaN(knots) ? -1 : Math.round(knots * 10);
        boolean moored = report.status() == 1 || report.status() == 5;
        return new LastHeard(
                now, lon, lat, placed, speed, report.classA(), moored, Evidence.of(record, 0), record.label());
    }

    private Hit hit(String mmsi, LastHeard before, LastHeard after, GapRule rule, Duration silence) {
        Reasons reasons = new Reasons();
        String hours = String.format(Locale.ROOT, "%.1f h", silence.toMinutes() / 60.0);
        reasons.support(
                "silence",
                "It was silent longer than its kind should be (" + rule.source() + ").",
                hours,
                rule.silence().toHours() + " h",
                before.underWay() && before.classA() ? 0.4 : 0.3);
        if (before.underWay()) {
            reasons.support("under-way", "It was under way when last heard.", knots(before.speed() / 10.0), "", 0.2);
        }
        movement(reasons, before, after, silence);
        if (before.moored()) {
            reasons.doubt("moored", "It was moored or at anchor by its own status when last heard.", "", "", 0.15);
        }
        if (!before.classA()) {
            reasons.doubt(
                    "class-b",
                    "It carries class B equipment, which is heard less far and may be switched off.",
                    "",
                    "",
                    0.1);
        }
        reasons.doubt(
                "reception-unknown",
                "Whether a receiver was in range and working during the silence is not known.",
                "",
                "",
                0.1);
        Instant at = Instant.ofEpochSecond(after.at());
        return new Hit(
                name(),
                mmsi + ":" + before.at(),
                after.record().area(),
                rule.severity(),
                reasons.score(),
                at,
                "Craft " + mmsi + " was silent for " + hours,
                reasons.list(),
                List.of(before.record(), after.record()),
                before.label().join(after.label()));
    }

    /** What the way between the two places says. */
    private static void movement(Reasons reasons, LastHeard before, LastHeard after, Duration silence) {
        if (!before.placed() || !after.placed()) {
            reasons.doubt("no-place", "A position before or after the silence is missing.", "", "", 0.1);
            return;
        }
        double metres = Point.metres(before.lonE7(), before.latE7(), after.lonE7(), after.latE7());
        double implied = metres / METRES_PER_NAUTICAL_MILE / (silence.toSeconds() / 3_600.0);
        String way = String.format(Locale.ROOT, "%.1f nm", metres / METRES_PER_NAUTICAL_MILE);
        if (metres <= STAYED_METRES) {
            reasons.doubt("stayed", "It reappeared where it was last heard.", way, knots(implied), 0.15);
        } else if (implied > IMPOSSIBLE_KNOTS) {
            reasons.doubt(
                    "impossible-speed",
                    "No ship travels that fast: two craft may use the number, or a position is false.",
                    way,
                    knots(implied),
                    0.2);
        } else {
            reasons.support("travelled", "It travelled during the silence.", way, knots(implied), 0.3);
        }
    }

    private static String knots(double value) {
        return String.format(Locale.ROOT, "%.1f kn", value);
    }

    @Override
    public byte[] save(LastHeard state) {
        return state.save();
    }

    @Override
    public LastHeard load(byte[] saved) {
        return LastHeard.load(saved);
    }
}
