package eu.symbolon.cyber;

import eu.symbolon.cyber.detect.SharedInfrastructure;
import eu.symbolon.cyber.read.MispReader;
import eu.symbolon.cyber.read.StixReader;
import eu.symbolon.cyber.work.Clocks;
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
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * Threat intelligence as CSIRTs and cybercrime units exchange it. Purposes: {@code cybersecurity}, {@code serious-crime},
 * {@code terrorism}. Unmarked data start at TLP:GREEN; a sender's stricter colour tightens the label of each record.
 */
public final class Cyber implements Area {
    private static final Set<String> PURPOSES = Set.of("cybersecurity", "serious-crime", "terrorism");
    private static final String SHARING =
            "Directive (EU) 2022/2555 Art. 29(1), 23(6); Directive (EU) 2016/680 Art. 4, 8; "
                    + "no period in law, project default, 2026-11";

    /** What points at an attacker may point at a victim's machine, or at a bystander's address. */
    private static final Quality ACCUSING = Quality.assessment(DataSubject.SUSPECT, DataSubject.OTHER);

    private static final Quality SEEN = Quality.facts(DataSubject.OTHER);
    private static final Quality TOLD = Quality.assessment(DataSubject.SUSPECT, DataSubject.VICTIM, DataSubject.OTHER);

    /** For {@code ServiceLoader}. */
    public Cyber() {}

    @Override
    public String name() {
        return "cyber";
    }

    @Override
    public String title() {
        return "Cyber";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(
                new Purpose(
                        "cybersecurity",
                        "Handling of incidents and sharing of cyber threat information",
                        "Directive (EU) 2022/2555 Art. 11, 29, read 2026-11"),
                new Purpose(
                        "serious-crime",
                        "Investigation of attacks against information systems and of crime by means of them",
                        "Directive 2013/40/EU Art. 13; Directive (EU) 2016/680 Art. 1, read 2026-11"),
                new Purpose(
                        "terrorism",
                        "Prevention and investigation of terrorist offences by or with the help of networks",
                        "Directive (EU) 2017/541 Art. 3(1)(i); Directive (EU) 2016/680 Art. 1, read 2026-11"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(
                kind("indicator", "Indicator: a value or pattern meant for detection", 2, ACCUSING),
                kind("observable", "Observable: a value or fact that was seen", 2, SEEN),
                kind("threat", "Threat: actor, campaign, malware, technique, vulnerability", 5, ACCUSING),
                kind("relation", "Relation: a link or a sighting", 2, ACCUSING),
                kind("report", "Report: event, report, grouping, note, incident", 5, TOLD),
                kind(
                        "identity",
                        "Identity: a person, organisation, system or class",
                        2,
                        Quality.facts(DataSubject.VICTIM, DataSubject.OTHER)),
                kind("object", "Other object: location, marking, translation, custom type", 5, SEEN));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new StixReader(), new MispReader());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new SharedInfrastructure());
    }

    @Override
    public Procedure procedure() {
        return Clocks.procedure();
    }

    private static Kind kind(String name, String title, int years, Quality quality) {
        return new Kind(
                name,
                title,
                Regime.FUSED,
                new LabelRule(
                        PURPOSES,
                        Level.UNCLASSIFIED,
                        Tlp.GREEN,
                        null,
                        Keeping.erasedAfter(Period.ofYears(years)),
                        quality,
                        SHARING));
    }
}
