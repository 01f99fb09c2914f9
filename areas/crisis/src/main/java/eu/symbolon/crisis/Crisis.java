package eu.symbolon.crisis;

import eu.symbolon.crisis.data.DatedRows;
import eu.symbolon.crisis.detect.WarningOverCriticalPlace;
import eu.symbolon.crisis.read.CapReader;
import eu.symbolon.crisis.read.GdacsReader;
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
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.wire.Csv;
import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Crisis: public warnings and disaster events, open to every purpose because they are published to be read by all. */
public final class Crisis implements Area {
    private static final Set<String> ALL_PURPOSES = Set.of(
            "terrorism",
            "serious-crime",
            "money-laundering",
            "aviation-security",
            "customs",
            "border-management",
            "cybersecurity",
            "civil-protection",
            "prevention",
            "strategy");
    private static final LabelRule PUBLIC = new LabelRule(
            ALL_PURPOSES,
            Level.UNCLASSIFIED,
            Tlp.CLEAR,
            null,
            Keeping.reviewedEvery(Period.ofYears(3), "published, about places and dangers, without personal data"),
            Quality.NOT_GRADED,
            "Published to the public: Directive (EU) 2018/1972 Art 110; Directive (EU) 2019/1024 Art 3, read 2026-11");

    @Override
    public String name() {
        return "crisis";
    }

    @Override
    public String title() {
        return "Crisis and civil protection";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(new Purpose(
                "civil-protection",
                "Civil protection",
                "Decision No 1313/2013/EU Art 1 and Art 14; Article 222 TFEU with Decision 2014/415/EU"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(
                new Kind("warning", "Public warning", Regime.FUSED, PUBLIC),
                new Kind("event", "Disaster event", Regime.FUSED, PUBLIC));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new CapReader(), new GdacsReader());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new WarningOverCriticalPlace(settings));
    }

    @Override
    public Procedure procedure() {
        Map<Severity, Duration> clocks = new EnumMap<>(Severity.class);
        String source = "";
        for (Csv.Named row : DatedRows.of("clocks")) {
            clocks.put(Severity.valueOf(row.cell("severity")), Duration.parse(row.cell("duration")));
            source = row.cell("source") + ", from " + row.cell("from");
        }
        return new Procedure("duty-officer", Map.copyOf(clocks), source);
    }
}
