package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.passengers.record.Leg;
import eu.symbolon.passengers.record.Manifest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One PAXLST message while its segments come in. */
final class ManifestDraft {
    /** Document name codes of BGM: passengers, crew, flight status, master crew list, gate pass. */
    private static final Set<String> FUNCTIONS = Set.of("745", "250", "266", "336", "655");

    /** Party functions of NAD that are persons on board. */
    private static final Set<String> ON_BOARD = Set.of("FL", "FM", "DDU", "DDT");

    private static final Set<String> SENDERS = Set.of("MS", "WPA", "CA");

    private final int offset;
    private final Sink out;
    private final LocalDate received;
    private final String messageReference;
    private final String part;
    private final boolean interactive;
    private final List<LegDraft> legs = new ArrayList<>(2);
    private final List<ListedDraft> persons = new ArrayList<>();
    private final Mention.Builder contact = Mention.of("carrier-contact", SubjectType.ORGANISATION);
    private boolean hasContact;
    private String contactName = "";
    private @Nullable ListedDraft current;
    private boolean inLeg;
    private String function = "";
    private String change = "";
    private String reference = "";
    private int announced = -1;
    private int countOffset;
    private int excess;

    ManifestDraft(int offset, Envelope envelope, Sink out) {
        this.offset = offset;
        this.out = out;
        this.received = LocalDate.ofInstant(out.received(), ZoneOffset.UTC);
        this.messageReference = envelope.reference();
        this.part = envelope.part();
        this.interactive = envelope.application().equals("IAPI");
    }

    /** A leg while its LOC and DTM come in. */
    private static final class LegDraft {
        private final String carrier;
        private final String number;
        private String from = "";
        private String to = "";
        private String departure = "";
        private String arrival = "";
        private boolean crossing;

        private LegDraft(String carrier, String number) {
            this.carrier = carrier;
            this.number = number;
        }

        private Leg leg() {
            return new Leg(carrier, number, "", "", from, to, departure, arrival, "", "", "");
        }
    }

    /** Takes one segment; false when it has no place in PAXLST. */
    boolean take(Segments s) {
        if (current != null && s.tag() != Tag.NAD && s.tag() != Tag.CNT) {
            return current.take(s);
        }
        switch (s.tag()) {
            case Tag.BGM -> begin(s);
            case Tag.RFF -> reference = s.is(1, 0, "TN") ? s.code(1, 1) : reference;
            case Tag.NAD -> party(s);
            case Tag.COM -> contact(s);
            case Tag.TDT -> {
                legs.add(flight(s));
                inLeg = true;
            }
            case Tag.LOC -> place(s);
            case Tag.DTM -> time(s);
            case Tag.CNT -> {
                announced = Numbers.of(s.code(1, 1));
                countOffset = s.start();
            }
            case Tag.GEI, Tag.FTX, Tag.ATT, Tag.MEA, Tag.NAT, Tag.DOC ->
                remark(s, "segment stands before the first person");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Hands out the manifest and its persons; once, at the end of the message. */
    void emit() {
        Leg flight = crossing();
        Instant departure = Dates.instant(flight.departure());
        Place place = flight.from().isEmpty() ? null : Place.coded(flight.from());
        LocalDate day = departure == null ? received : LocalDate.ofInstant(departure, ZoneOffset.UTC);
        String name = reference.isEmpty() ? messageReference : reference;
        List<Leg> all = new ArrayList<>(legs.size());
        for (LegDraft leg : legs) {
            all.add(leg.leg());
            if (!leg.departure.isEmpty() && !leg.arrival.isEmpty() && leg.arrival.compareTo(leg.departure) < 0) {
                remark("arrival " + leg.arrival + " is before departure " + leg.departure + " in local times");
            }
        }
        for (ListedDraft person : persons) {
            excess += person.excess;
        }
        if (announced >= 0 && announced != persons.size()) {
            out.remark(
                    Where.offset(countOffset),
                    "",
                    "CNT announces " + announced + " persons, " + persons.size() + " found");
        }
        out.record(
                "manifest",
                departure,
                place,
                hasContact ? List.of(contact.build()) : List.of(),
                new Manifest(function, change, name, part, all, contactName, announced, persons.size(), excess),
                Where.offset(offset));
        for (ListedDraft person : persons) {
            if (interactive && person.locator.isEmpty() && person.passengerReference.isEmpty()) {
                out.remark(Where.offset(person.offset), "", "ABO OR AVF MISSING VALUE");
            }
            if (person.expiresBefore(day)) {
                out.remark(Where.offset(person.offset), "", "a travel document expires before the flight of " + day);
            }
            out.record(
                    "traveller",
                    departure,
                    place,
                    List.of(person.mention(day, flight)),
                    person.body(name, flight, day),
                    Where.offset(person.offset));
        }
    }

    private void begin(Segments s) {
        function = s.code(1, 0);
        change = s.code(2, 0);
        if (!FUNCTIONS.contains(function)) {
            remark(s, "BGM code '" + function + "' is unknown; 745 250 266 336 655 expected");
        }
    }

    private void party(Segments s) {
        current = null;
        String role = s.code(1, 0);
        if (ON_BOARD.contains(role)) {
            current = new ListedDraft(role, s, out);
            persons.add(current);
        } else if (SENDERS.contains(role)) {
            contactName = s.code(4, 0).isEmpty() ? s.code(3, 0) : s.code(4, 0);
            contact.name(contactName);
            hasContact |= !contactName.isEmpty();
        } else {
            out.reject(
                    Where.offset(s.start()),
                    s.raw(),
                    "party function '" + role + "' is unknown; FL FM DDU DDT or MS expected");
        }
    }

    private void contact(Segments s) {
        for (int e = 1; e <= s.elements(); e++) {
            String value = s.code(e, 0);
            if (s.is(e, 1, "EM")) {
                contact.identifier(IdentifierType.EMAIL.of(value));
            } else {
                contact.identifier(IdentifierType.PHONE.of(value));
            }
            hasContact |= !value.isEmpty();
        }
    }

    private static LegDraft flight(Segments s) {
        String number = s.code(2, 0);
        String carrier = s.code(5, 0);
        if (carrier.isEmpty() && number.length() > 2) {
            carrier = number.substring(0, 2);
        }
        return new LegDraft(carrier, number.startsWith(carrier) ? number.substring(carrier.length()) : number);
    }

    private void place(Segments s) {
        if (!inLeg) {
            remark(s, "LOC stands before the first TDT");
            return;
        }
        LegDraft leg = legs.getLast();
        String airport = s.code(2, 0);
        switch (s.code(1, 0)) {
            case "125" -> {
                leg.from = airport;
                leg.crossing = true;
            }
            case "87" -> {
                leg.to = airport;
                leg.crossing = true;
            }
            case "92", "188" -> {
                if (leg.from.isEmpty()) {
                    leg.from = airport;
                } else {
                    leg.to = airport;
                }
            }
            default -> {}
        }
    }

    private void time(Segments s) {
        if (legs.isEmpty()) {
            return;
        }
        String value = s.code(1, 1);
        String local = value.length() >= 6 ? Dates.local(Dates.yymmdd(value.substring(0, 6)), value.substring(6)) : "";
        if (local.isEmpty()) {
            remark(s, "no date of the form yymmddhhmm");
        } else if (s.is(1, 0, "189")) {
            legs.getLast().departure = local;
        } else if (s.is(1, 0, "232")) {
            legs.getLast().arrival = local;
        }
    }

    /** The leg that crosses the border (LOC 125 and 87), else the first. */
    private Leg crossing() {
        for (LegDraft leg : legs) {
            if (leg.crossing) {
                return leg.leg();
            }
        }
        return legs.isEmpty() ? Leg.UNKNOWN : legs.getFirst().leg();
    }

    private void remark(String reason) {
        out.remark(Where.offset(offset), "", reason);
    }

    private void remark(Segments s, String reason) {
        out.remark(Where.offset(s.start()), s.raw(), reason);
    }
}
