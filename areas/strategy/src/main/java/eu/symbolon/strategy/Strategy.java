package eu.symbolon.strategy;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Procedure;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.strategy.detect.DifferingVerdict;
import eu.symbolon.strategy.read.StrategyReader;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strategy watched: 41 deliverables under five objectives. Its own table is the resource
 * {@code META-INF/symbolon/strategy/actions.csv}, to be taken in as a message like any other.
 */
public final class Strategy implements Area {
    private static final Set<String> ALL = Set.of(
            "aviation-security",
            "border-management",
            "civil-protection",
            "customs",
            "cybersecurity",
            "money-laundering",
            "prevention",
            "serious-crime",
            "strategy",
            "terrorism");

    /** For {@code ServiceLoader}. */
    public Strategy() {}

    @Override
    public String name() {
        return "strategy";
    }

    @Override
    public String title() {
        return "Strategy";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(new Purpose(
                "strategy",
                "Watching and reporting how the internal security strategy is carried out",
                "COM(2010) 673 final, 3: yearly report to Parliament and Council, read 2026-11"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(new Kind(
                "action",
                "Action of the strategy",
                Regime.FUSED,
                new LabelRule(
                        ALL,
                        Level.UNCLASSIFIED,
                        Tlp.CLEAR,
                        null,
                        Keeping.reviewedEvery(Period.ofYears(1), "no data on persons; reviewed with the yearly report"),
                        Quality.NOT_GRADED,
                        "COM(2010) 673 final: a published document without personal data, so no period, 2026-11")));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new StrategyReader());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new DifferingVerdict());
    }

    @Override
    public Procedure procedure() {
        return new Procedure("analyst", Map.of(), "no law sets a time to settle a verdict: project default, 2026-11");
    }
}
