package eu.symbolon.money;

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
import eu.symbolon.money.detect.StructuredPayments;
import eu.symbolon.money.read.EuList;
import eu.symbolon.money.read.FtmEntities;
import eu.symbolon.money.read.OfacPart;
import eu.symbolon.money.read.OfacSdn;
import eu.symbolon.money.read.Pacs;
import eu.symbolon.money.read.SwiftMt;
import eu.symbolon.money.read.UnList;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Money that belongs to crime or terrorism: payments between banks, the lists they are screened against, and payments cut to
 * stay below a threshold.
 */
public final class Money implements Area {
    private static final Set<String> PAYMENT_PURPOSES = Set.of("money-laundering", "terrorism", "serious-crime");

    /** Published lists may be read for whatever the node works on, but prevention and strategy: these are free of persons. */
    private static final Set<String> LIST_PURPOSES = Set.of(
            "terrorism",
            "serious-crime",
            "money-laundering",
            "aviation-security",
            "customs",
            "border-management",
            "cybersecurity",
            "civil-protection");

    private static final LabelRule PAYMENT = new LabelRule(
            PAYMENT_PURPOSES,
            Level.LIMITE,
            Tlp.AMBER,
            null,
            Keeping.erasedAfter(Period.ofYears(5)),
            Quality.facts(DataSubject.OTHER),
            "Regulation (EU) 2024/1624 Art 77, before it Directive (EU) 2015/849 Art 40(1): five years (unverified, 2026-11)");

    /** A listing is what its body assessed, not a finding of guilt; entries name those around the listed as well. */
    private static final LabelRule LISTED = new LabelRule(
            LIST_PURPOSES,
            Level.UNCLASSIFIED,
            Tlp.CLEAR,
            null,
            Keeping.erasedAfter(Period.ofYears(5)),
            Quality.assessment(DataSubject.SUSPECT, DataSubject.OTHER),
            "Published lists (UN SC resolutions, Council regulations under Art 215 TFEU, US Treasury); kept five years after"
                    + " receipt as Regulation (EU) 2024/1624 Art 77 keeps checks against them (unverified, 2026-11)");

    @Override
    public String name() {
        return "money";
    }

    @Override
    public String title() {
        return "Money";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(
                new Purpose(
                        "money-laundering",
                        "Prevent, detect and investigate money laundering and its predicate offences",
                        "Directive (EU) 2015/849 Art 32, from 2027-07-10 Directive (EU) 2024/1640 Art 19 (unverified, 2026-11)"),
                new Purpose(
                        "terrorism",
                        "Prevent, detect and investigate terrorist financing",
                        "Directive (EU) 2017/541 Art 11 and Directive (EU) 2015/849 Art 1(5) (unverified, 2026-11)"),
                new Purpose(
                        "serious-crime",
                        "Use financial information to prevent, detect, investigate and prosecute serious criminal offences",
                        "Directive (EU) 2019/1153 Art 1, amended by Directive (EU) 2024/1654 (unverified, 2026-11)"));
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(
                new Kind("payment", "Payment", Regime.FUSED, PAYMENT),
                new Kind("listed", "List entry", Regime.LISTED, LISTED),
                new Kind("relation", "Statement about listed subjects", Regime.LISTED, LISTED));
    }

    @Override
    public List<Reader> readers() {
        return List.of(
                new SwiftMt(),
                Pacs.customerTransfers(),
                Pacs.bankTransfers(),
                new UnList(),
                new EuList(),
                new OfacSdn(),
                OfacPart.aliases(),
                OfacPart.addresses(),
                OfacPart.comments(),
                new FtmEntities());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new StructuredPayments());
    }

    /** Calendar time never exceeds the working days of the law. */
    @Override
    public Procedure procedure() {
        return new Procedure(
                "analyst",
                Map.of(
                        Severity.CRITICAL, Duration.ofDays(1),
                        Severity.HIGH, Duration.ofDays(5),
                        Severity.MEDIUM, Duration.ofDays(10)),
                "Directive (EU) 2024/1640 Art 31 (urgent answer 1, answer 5 working days) and Art 24 (suspension 10 working days),"
                        + " counted in calendar days (unverified, 2026-11)");
    }
}
