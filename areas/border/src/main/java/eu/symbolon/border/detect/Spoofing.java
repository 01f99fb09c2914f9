package eu.symbolon.border.detect;

import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One number is in two places by turns: two craft share it, or one of the places is false. A single jump and no return is not enough,
 * that may be noise or a long silence. The state is the last place of each way that goes on (at most four); it begins anew after a
 * restart and is not stored.
 */
public final class Spoofing extends CraftDetector {
    private static final int MOST_WAYS = 4;
    private static final double METRES_PER_NAUTICAL_MILE = 1_852;

    public Spoofing() {
        super(Behaviour.of("spoofing"));
    }

    @Override
    public String purpose() {
        return "One number sends from two places that no ship can go between: shared, or a false position.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position");
    }

    @Override
    public boolean isKept() {
        return false;
    }

    /** All positions count here, those that cannot be reached above all. */
    @Override
    public Step<Way> step(String key, Way state, Record record) {
        Sighting now = Sighting.of(record);
        return now == null || !state.isEmpty() && now.at() < state.last().at()
                ? new Step<>(state, List.of())
                : step(key, state, now, record);
    }

    @Override
    Step<Way> step(String key, Way state, Sighting now, Record record) {
        List<Sighting> ways = new ArrayList<>(state.sightings());
        ways.removeIf(one -> now.at() - one.at() > rule.millis("longestHours"));
        Sighting mine = ways.stream()
                .filter(one -> speed(one, now) <= rule.value("fastestKnots"))
                .max(Comparator.comparingLong(Sighting::at))
                .orElse(null);
        Sighting latest = ways.isEmpty() ? now : ways.getLast();
        if (mine != null) {
            ways.remove(mine);
        } else if (ways.size() == MOST_WAYS) {
            ways.removeFirst();
        }
        ways.add(now);
        Way after = new Way(state.length(), false, ways);
        if (mine == null || mine == latest) {
            return new Step<>(after, List.of());
        }
        double miles = latest.metresTo(now) / METRES_PER_NAUTICAL_MILE;
        Reasons reasons = new Reasons()
                .support(
                        "by-turns",
                        "It was in one place, in another, and in the first again.",
                        number(miles, "nm apart"),
                        number((now.at() - mine.at()) / 6e4, "min"),
                        0.4)
                .support(
                        "impossible-speed",
                        "No ship travels that fast (" + rule.source("fastestKnots") + ").",
                        number(latest.impliedKnots(now, 1), "kn"),
                        number(rule.value("fastestKnots"), "kn"),
                        0.3);
        if (ways.size() > 2) {
            reasons.doubt(
                    "noise", "It was in more than two places: its positions may be noise.", "" + ways.size(), "", 0.1);
        }
        String title = "Number " + key + " is in two places " + number(miles, "nm") + " apart by turns";
        return new Step<>(after, List.of(hit(key, Severity.MEDIUM, title, reasons, List.of(mine, latest, now))));
    }

    /** Once a UTC day. */
    @Override
    String keyOf(String mmsi, List<Sighting> way) {
        return mmsi + ":" + Math.floorDiv(way.getLast().at(), 86_400_000L);
    }

    private double speed(Sighting from, Sighting to) {
        return from.impliedKnots(to, rule.millis("paddingMinutes"));
    }
}
