package eu.symbolon.prevention;

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
import eu.symbolon.prevention.read.PracticeReader;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The library of prevention practices: public, and free of persons by its regime. It has no detectors: a library scores
 * nobody (Charter of Fundamental Rights, Articles 10, 11 and 21).
 */
public final class Prevention implements Area {
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
    public Prevention() {}

    @Override
    public String name() {
        return "prevention";
    }

    @Override
    public String title() {
        return "Prevention";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(new Purpose(
                "prevention",
                "Sharing of practices that keep people from radicalisation",
                "TFEU Art. 84; COM(2010) 673 objective 2 action 1, read 2026-11"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(new Kind(
                "practice",
                "Prevention practice",
                Regime.PERSON_FREE,
                new LabelRule(
                        ALL,
                        Level.UNCLASSIFIED,
                        Tlp.CLEAR,
                        null,
                        Keeping.reviewedEvery(
                                Period.ofYears(3), "no data on persons; reviewed for what is out of date"),
                        Quality.NOT_GRADED,
                        "Charter of Fundamental Rights Art. 8, Regulation (EU) 2016/679 Art. 9: no personal data, so no period; "
                                + "public, project default, 2026-11")));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new PracticeReader());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of();
    }

    @Override
    public Procedure procedure() {
        return new Procedure(
                "analyst", Map.of(), "no detector, no hit, no clock: Charter of Fundamental Rights Art. 8, 2026-11");
    }
}
