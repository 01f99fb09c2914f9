package eu.symbolon.cargo;

import eu.symbolon.cargo.data.DatedRows;
import eu.symbolon.cargo.detect.HighRiskGoods;
import eu.symbolon.cargo.detect.HouseSum;
import eu.symbolon.cargo.detect.PlaceholderParty;
import eu.symbolon.cargo.detect.VagueGoods;
import eu.symbolon.cargo.read.FhlReader;
import eu.symbolon.cargo.read.FwbReader;
import eu.symbolon.cargo.read.XfwbReader;
import eu.symbolon.cargo.read.XfzbReader;
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
import eu.symbolon.kernel.label.Quality.DataSubject;
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

/** Air cargo before loading: the waybills, and what a customs or aviation-security officer must see before the doors close. */
public final class Cargo implements Area {
    private static final LabelRule LABEL = new LabelRule(
            Set.of("aviation-security", "customs", "terrorism", "serious-crime"),
            Level.UNCLASSIFIED,
            Tlp.AMBER,
            null,
            Keeping.erasedAfter(Period.ofYears(3)),
            Quality.facts(DataSubject.OTHER),
            "Regulation (EU) No 952/2013 Art 12 (confidence) and Art 51(1) (three years), read 2026-11");

    @Override
    public String name() {
        return "cargo";
    }

    @Override
    public String title() {
        return "Air cargo";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(
                new Purpose(
                        "aviation-security",
                        "Aviation security",
                        "Regulation (EC) No 300/2008 Art 1; Regulation (EU) 2015/1998 annex chapter 6"),
                new Purpose(
                        "customs",
                        "Customs security and safety",
                        "Regulation (EU) No 952/2013 Art 46 and Art 127; Regulation (EU) 2015/2447 Art 186"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(
                new Kind("waybill", "Air waybill", Regime.FUSED, LABEL),
                new Kind("house", "House waybill", Regime.FUSED, LABEL));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new FwbReader(), new FhlReader(), new XfwbReader(), new XfzbReader());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new PlaceholderParty(), new VagueGoods(), new HighRiskGoods(), new HouseSum());
    }

    @Override
    public Procedure procedure() {
        Map<Severity, Duration> clocks = new EnumMap<>(Severity.class);
        String source = "";
        for (Csv.Named row : DatedRows.of("clocks")) {
            clocks.put(Severity.valueOf(row.cell("severity")), Duration.parse(row.cell("duration")));
            source = row.cell("source") + ", from " + row.cell("from");
        }
        return new Procedure("analyst", Map.copyOf(clocks), source);
    }
}
