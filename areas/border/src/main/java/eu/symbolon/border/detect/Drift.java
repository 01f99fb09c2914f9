package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.List;

/**
 * A larger class A ship is carried sideways: it moves slowly while its bow points elsewhere, for long and over a distance. It may have
 * lost its engine, or wait for a meeting. Without course, heading or known length nothing is said.
 */
public final class Drift extends CraftDetector {
    public Drift() {
        this(Behaviour.of("drift"));
    }

    Drift(Behaviour rule) {
        super(rule);
    }

    @Override
    public String purpose() {
        return "A ship drifts: it moves slowly, and not where its bow points.";
    }

    @Override
    Step<Way> step(String key, Way state, Sighting now, Record record) {
        if (!(record.body() instanceof PositionReport report) || !report.classA()) {
            return new Step<>(state, List.of());
        }
        if (!drifts(report)) {
            boolean over = !state.isEmpty() && now.at() - state.last().at() > rule.millis("pauseSeconds");
            return new Step<>(over ? state.rested() : state, List.of());
        }
        boolean goesOn = !state.isEmpty() && now.at() - state.last().at() <= rule.millis("leastMinutes");
        Way way = (goesOn ? state : state.rested()).with(now);
        double minutes = (now.at() - way.first().at()) / 6e4;
        double metres = way.first().metresTo(now);
        if (way.told()
                || way.length() < rule.value("leastLengthMetres")
                || minutes < rule.value("leastMinutes")
                || metres < rule.value("leastMetres")) {
            return new Step<>(way, List.of());
        }
        Reasons reasons = new Reasons()
                .support(
                        "sideways",
                        "Its course differs from its heading (" + rule.source("besideDegrees") + ").",
                        number(beside(report), "degrees"),
                        number(rule.value("besideDegrees"), "degrees"),
                        0.4)
                .support(
                        "lasting",
                        "It went on.",
                        number(minutes, "min"),
                        number(rule.value("leastMinutes"), "min"),
                        0.2)
                .support(
                        "distance",
                        "It was carried.",
                        number(metres, "m"),
                        number(rule.value("leastMetres"), "m"),
                        0.2);
        if (report.status() == 2) {
            reasons.support("not-under-command", "It says that it is not under command.", "2", "", 0.2);
        } else if (report.status() == 1 || report.status() == 5 || report.status() == 7) {
            reasons.doubt(
                    "other-status",
                    "By its own status it is at anchor, moored or fishing.",
                    "" + report.status(),
                    "",
                    0.2);
        }
        String title = "Craft " + key + " drifts, " + number(metres, "m") + " in " + number(minutes, "min");
        return new Step<>(way.asTold(), List.of(hit(key, Severity.MEDIUM, title, reasons, way.sightings())));
    }

    private boolean drifts(PositionReport report) {
        float knots = report.speedKnots();
        return knots >= rule.value("slowestKnots")
                && knots <= rule.value("fastestKnots")
                && beside(report) > rule.value("besideDegrees");
    }

    /** Degrees between course and heading, 0 to 180; 0 when one is not known. */
    private static float beside(PositionReport report) {
        float apart = Math.abs(report.courseDegrees() - report.headingDegrees());
        return Float.isNaN(apart) ? 0 : Math.min(apart, 360 - apart);
    }
}
