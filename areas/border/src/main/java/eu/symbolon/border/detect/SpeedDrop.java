package eu.symbolon.border.detect;

import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;

/**
 * A ship under way all but stops within seconds, and stays so: a collision, a grounding, a boarding. The state is worth a minute and
 * is not stored.
 */
public final class SpeedDrop extends CraftDetector {
    public SpeedDrop() {
        this(Behaviour.of("speed-drop"));
    }

    SpeedDrop(Behaviour rule) {
        super(rule);
    }

    @Override
    public String purpose() {
        return "A ship under way all but stops within seconds.";
    }

    @Override
    public boolean isKept() {
        return false;
    }

    /** State: the last fast sighting, and behind it the first slow one. */
    @Override
    Step<Way> step(String key, Way state, Sighting now, Record record) {
        if (now.speed() < 0) {
            return new Step<>(state, List.of());
        }
        if (now.knots() > rule.value("fromKnots")) {
            return new Step<>(new Way(state.length(), false, List.of(now)), List.of());
        }
        if (state.isEmpty()) {
            return new Step<>(state, List.of());
        }
        boolean slow = now.knots() <= rule.value("toKnots");
        boolean fresh =
                state.sightings().size() == 1 && now.at() - state.first().at() > rule.millis("withinSeconds");
        if (fresh || !slow && state.sightings().size() > 1) {
            return new Step<>(state.rested(), List.of());
        }
        if (!slow) {
            return new Step<>(state, List.of());
        }
        Way way = state.sightings().size() == 1 ? new Way(state.length(), false, List.of(state.first(), now)) : state;
        if (now.at() - way.last().at() < rule.millis("staysSeconds")
                || way.length() < rule.value("leastLengthMetres")) {
            return new Step<>(way, List.of());
        }
        double seconds = (way.last().at() - way.first().at()) / 1e3;
        Reasons reasons = new Reasons()
                .support(
                        "stopped",
                        "Its speed fell (" + rule.source("fromKnots") + ").",
                        number(way.first().knots(), "kn"),
                        number(way.last().knots(), "kn"),
                        0.5)
                .support(
                        "sudden",
                        "It took seconds.",
                        number(seconds, "s"),
                        number(rule.value("withinSeconds"), "s"),
                        0.3);
        if (way.length() == 0) {
            reasons.doubt("length-unknown", "Its length is not known: a small craft stops at once.", "", "", 0.2);
        }
        List<Sighting> evidence = way.last().at() == now.at() ? way.sightings() : List.of(way.first(), way.last(), now);
        String title = "Craft " + key + " stopped from " + number(way.first().knots(), "kn") + " within "
                + number(seconds, "s");
        return new Step<>(state.rested(), List.of(hit(key, Severity.MEDIUM, title, reasons, evidence)));
    }
}
