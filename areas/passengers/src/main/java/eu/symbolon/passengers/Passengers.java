package eu.symbolon.passengers;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Masked;
import eu.symbolon.kernel.area.Procedure;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.label.Quality.DataSubject;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.passengers.detect.DocumentShared;
import eu.symbolon.passengers.read.Paxlst;
import eu.symbolon.passengers.read.PnrgovEdifact;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Passenger Name Records and Advance Passenger Information: the work of a Passenger Information Unit. */
public final class Passengers implements Area {
    private static final Purpose TERRORISM =
            new Purpose("terrorism", "Terrorist offences", "Directive (EU) 2016/681 Art 1(2), Art 3(8); C-817/19");
    private static final Purpose SERIOUS_CRIME = new Purpose(
            "serious-crime",
            "Serious crime with a link to air travel",
            "Directive (EU) 2016/681 Art 1(2), Annex II; C-817/19");
    private static final Purpose BORDER =
            new Purpose("border-management", "Border checks on API data", "Regulation (EU) 2025/12 Art 14");

    /**
     * Six months after transfer nothing is left of travellers of whom nothing was found (C-817/19 of 2022-06-21); what a person
     * flagged lives on masked, until five years after transfer (Art 12).
     */
    private static final Keeping FLAGGED_FIVE_YEARS = Keeping.erasedAfter(Period.ofMonths(6), Period.ofYears(5));

    private static final Quality TRAVELLERS = Quality.facts(DataSubject.OTHER);

    /** PNR: for terrorism and serious crime alone. */
    private static final LabelRule PNR = new LabelRule(
            Set.of("terrorism", "serious-crime"),
            Level.UNCLASSIFIED,
            Tlp.AMBER,
            Period.ofMonths(6),
            FLAGGED_FIVE_YEARS,
            TRAVELLERS,
            "Directive (EU) 2016/681 Art 1(2), Art 12(1), 12(2), 12(4); C-817/19 of 2022-06-21; read 2026-11");

    /** API: the same clocks through Regulation (EU) 2025/13 Art 15; border checks besides. */
    private static final LabelRule API = new LabelRule(
            Set.of("terrorism", "serious-crime", "border-management"),
            Level.UNCLASSIFIED,
            Tlp.AMBER,
            Period.ofMonths(6),
            FLAGGED_FIVE_YEARS,
            TRAVELLERS,
            "Regulation (EU) 2025/13 Art 15 with Directive (EU) 2016/681 Art 12, C-817/19; Regulation (EU) 2025/12 Art 14;"
                    + " read 2026-11");

    private static final String MASKING = "Directive (EU) 2016/681 Art 12(2); read 2026-11";

    /** Names and their number, address and contact, payment, frequent flyer, remarks, API data: all that stands at a traveller. */
    private static final Masked BOOKING = new Masked(
            Set.of("travellers", "unnamedPlaces", "group", "contacts", "addresses", "splits", "minors", "history"),
            Set.of(SubjectType.PERSON),
            MASKING);

    private static final Masked MANIFEST =
            new Masked(Set.of("contact", "announced", "persons"), Set.of(SubjectType.PERSON), MASKING);

    /** All of it is API data but the list and the flight. */
    private static final Masked TRAVELLER = new Masked(
            Set.of(
                    "function",
                    "surname",
                    "given",
                    "documents",
                    "locator",
                    "passengerReference",
                    "seat",
                    "bagTags",
                    "bagPieces",
                    "bagWeightKg",
                    "embarkation",
                    "debarkation",
                    "clearance",
                    "verified"),
            Set.of(SubjectType.PERSON),
            MASKING);

    /** A hit must be reviewed before the flight; carriers push first 48 to 24 hours before departure. */
    private static final Procedure REVIEW = new Procedure(
            "analyst",
            Map.of(
                    Severity.CRITICAL, Duration.ofHours(24),
                    Severity.HIGH, Duration.ofHours(24),
                    Severity.MEDIUM, Duration.ofHours(48)),
            "Directive (EU) 2016/681 Art 6(2)(a), 6(5), 8(3): assessed before arrival or departure, reviewed by a person,"
                    + " data 48 to 24 hours before departure; read 2026-11");

    /** For {@code ServiceLoader}. */
    public Passengers() {}

    @Override
    public String name() {
        return "passengers";
    }

    @Override
    public String title() {
        return "Passengers";
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(TERRORISM, SERIOUS_CRIME, BORDER);
    }

    @Override
    public List<Kind> vocabulary() {
        return List.of(
                new Kind("booking", "Booking (PNR)", Regime.FUSED, PNR, BOOKING),
                new Kind("manifest", "Passenger or crew list (API)", Regime.FUSED, API, MANIFEST),
                new Kind("traveller", "Traveller on a list (API)", Regime.FUSED, API, TRAVELLER));
    }

    @Override
    public List<Reader> readers() {
        return List.of(new PnrgovEdifact(), new Paxlst());
    }

    @Override
    public List<Detector<?>> detectors(Settings settings) {
        return List.of(new DocumentShared());
    }

    @Override
    public Procedure procedure() {
        return REVIEW;
    }
}
