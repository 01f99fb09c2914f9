package eu.symbolon.border;

import eu.symbolon.border.detect.AisGap;
import eu.symbolon.border.detect.DistressSignal;
import eu.symbolon.border.detect.Drift;
import eu.symbolon.border.detect.Encounter;
import eu.symbolon.border.detect.FalseNumber;
import eu.symbolon.border.detect.IdentityChange;
import eu.symbolon.border.detect.Loitering;
import eu.symbolon.border.detect.SpeedDrop;
import eu.symbolon.border.detect.Spoofing;
import eu.symbolon.border.detect.VesselEnteredZone;
import eu.symbolon.border.detect.VesselLeftZone;
import eu.symbolon.border.read.AisReader;
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
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The border area: a national coordination centre's picture of ship traffic (Regulation (EU) 2019/1896, Articles 18 to 28,
 * EUROSUR; Implementing Regulation (EU) 2021/581).
 */
public final class Border implements Area {
    private static final List<Purpose> PURPOSES = List.of(
            new Purpose(
                    "border-management",
                    "Border surveillance and situational pictures",
                    "Regulation (EU) 2019/1896 Arts 18, 19, 24, 25, read 2026-11"),
            new Purpose(
                    "serious-crime",
                    "Cross-border crime",
                    "Regulation (EU) 2019/1896 Art 24(1), events layer, read 2026-11"),
            new Purpose(
                    "terrorism",
                    "Prevention of terrorism",
                    "Regulation (EU) 2019/1896, article to be entered by the node's authority, 2026-11"),
            new Purpose(
                    "customs",
                    "Customs risk management",
                    "Regulation (EU) No 952/2013 Art 46; Regulation (EU) 2019/1896 Art 25(2), read 2026-11"));

    /**
     * Retention of positions is national law; until the node's authority enters it, 90 days. A ship's own radio names no person.
     * Nothing here is classified: it was broadcast in clear. The national picture made of it is shared on need to know, Art 25(4).
     */
    private static final LabelRule TRAFFIC = new LabelRule(
            Set.of("border-management", "serious-crime", "terrorism", "customs"),
            Level.UNCLASSIFIED,
            Tlp.AMBER,
            null,
            Keeping.erasedAfter(Period.ofDays(90), Period.ofYears(3)),
            Quality.NOT_GRADED,
            "Regulation (EU) 2019/1896 Arts 25(4), 89(1); 90 days, and 3 years when it belongs to an event, are the node's"
                    + " defaults, not law: national law decides, read 2026-11");

    private static final List<Kind> VOCABULARY = List.of(
            new Kind("position", "Position of a craft", Regime.FUSED, TRAFFIC),
            new Kind("voyage", "Identity and voyage of a craft", Regime.FUSED, TRAFFIC),
            new Kind("base-station", "Base station", Regime.FUSED, TRAFFIC),
            new Kind("aid", "Aid to navigation", Regime.FUSED, TRAFFIC),
            new Kind("other", "Other radio message", Regime.FUSED, TRAFFIC));

    private static final Procedure PROCEDURE = new Procedure(
            "duty-officer",
            Map.of(
                    Severity.CRITICAL, Duration.ofMinutes(30),
                    Severity.HIGH, Duration.ofHours(4),
                    Severity.MEDIUM, Duration.ofHours(24),
                    Severity.LOW, Duration.ofHours(72)),
            "Implementing Regulation (EU) 2021/581 Arts 7 to 9: first report of an event within 24 h; the shorter and longer"
                    + " clocks are the node's defaults, not law, read 2026-11");

    @Override
    public String name() {
        return "border";
    }

    @Override
    public String title() {
        return "Border surveillance";
    }

    @Override
    public List<Purpose> purposes() {
        return PURPOSES;
    }

    @Override
    public List<Kind> vocabulary() {
        return VOCABULARY;
    }

    @Override
    public List<Reader> readers() {
        return List.of(new AisReader());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(
                new DistressSignal(),
                new VesselEnteredZone(settings.zones()),
                new VesselLeftZone(settings.zones()),
                new AisGap(),
                new Drift(),
                new SpeedDrop(),
                new Encounter(),
                new Loitering(),
                new Spoofing(),
                new IdentityChange(),
                new FalseNumber());
    }

    @Override
    public Procedure procedure() {
        return PROCEDURE;
    }
}
