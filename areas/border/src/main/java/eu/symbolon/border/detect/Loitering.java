package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;
import java.util.Set;

/**
 * A craft goes about slowly for hours without lying still: the mean of its speed is low in each hour. One position in five minutes is
 * looked at, so that the state of a slow craft changes seldom. How far the shore is, is not known here, and said so.
 */
public final class Loitering extends CraftDetector {
    private static final long HOUR = 3_600_000;

    public Loitering() {
        super(Behaviour.of("loitering"));
    }

    @Override
    public String purpose() {
        return "A craft goes about slowly for hours without lying still.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position");
    }

    @Override
    Step<Way> step(String key, Way state, Sighting now, Record record) {
        if (now.speed() < 0
                || !(record.body() instanceof PositionReport report)
                || !state.isEmpty() && now.at() - state.last().at() < rule.millis("sampleMinutes")) {
            return new Step<>(state, List.of());
        }
        boolean still = report.status() == 1 || report.status() == 5;
        boolean silent = !state.isEmpty() && now.at() - state.last().at() > HOUR;
        Way before = still || silent ? state.rested() : state;
        boolean slow = now.knots() >= rule.value("slowestKnots") && now.knots() < rule.value("fastestKnots");
        if (still || before.isEmpty() && !slow) {
            return new Step<>(before, List.of());
        }
        Way way = before.with(now);
        long blocks = (now.at() - way.first().at()) / HOUR;
        if (blocks > 0 && !isSlow(way, way.first().at() + (blocks - 1) * HOUR)) {
            return new Step<>(way.rested(), List.of());
        }
        if (way.told() || blocks < rule.value("leastHours")) {
            return new Step<>(way, List.of());
        }
        double hours = (now.at() - way.first().at()) / (double) HOUR;
        Reasons reasons = new Reasons()
                .support(
                        "slow",
                        "Its mean speed was low in each hour (" + rule.source("fastestKnots") + ").",
                        number(mean(way, way.first().at(), now.at()), "kn"),
                        number(rule.value("fastestKnots"), "kn"),
                        0.4)
                .support("lasting", "It went on.", number(hours, "h"), number(rule.value("leastHours"), "h"), 0.3)
                .doubt(
                        "shore-unknown",
                        "How far the shore is, is not known: near it craft fish, work and wait for a pilot.",
                        "",
                        "20 nm",
                        0.2);
        if (report.status() == 7) {
            reasons.doubt("fishing", "By its own status it is fishing.", "7", "", 0.2);
        }
        String title = "Craft " + key + " loiters for " + number(hours, "h");
        return new Step<>(way.asTold(), List.of(hit(key, Severity.LOW, title, reasons, way.sightings())));
    }

    /** The last whole hour. */
    private boolean isSlow(Way way, long from) {
        double mean = mean(way, from, from + HOUR);
        return Double.isNaN(mean) || mean >= rule.value("slowestKnots") && mean < rule.value("fastestKnots");
    }

    private static double mean(Way way, long from, long to) {
        return way.sightings().stream()
                        .filter(one -> one.at() >= from && one.at() <= to)
                        .mapToInt(Sighting::speed)
                        .average()
                        .orElse(Double.NaN)
                / 10;
    }
}
