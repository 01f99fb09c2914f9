package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.passengers.record.Leg;
import eu.symbolon.passengers.record.ListedTraveller;
import eu.symbolon.passengers.record.TravelDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person of a PAXLST message while the segments after NAD come in. */
final class ListedDraft {
    /** A document of DOC with the DTM and LOC that follow it. */
    private static final class Paper {
        private final String type;
        private final String number;
        private @Nullable LocalDate expiry;
        private String issuer = "";

        private Paper(String type, String number) {
            this.type = type;
            this.number = number;
        }
    }

    final int offset;
    String locator = "";
    String passengerReference = "";
    int excess;
    private final Sink out;
    private final String function;
    private final String surname;
    private final String given;
    private String sex = "";
    private String nationality = "";
    private @Nullable LocalDate born;
    private boolean bornInTwoDigits;
    private String seat = "";
    private final List<String> bags = new ArrayList<>(1);
    private int bagPieces = -1;
    private double bagWeightKg = Double.NaN;
    private String embarkation = "";
    private String debarkation = "";
    private String clearance = "";
    private boolean verified;
    private final List<Paper> papers = new ArrayList<>(2);

    ListedDraft(String function, Segments s, Sink out) {
        this.function = function;
        this.out = out;
        this.offset = s.start();
        this.surname = s.code(4, 0);
        this.given = (s.code(4, 1) + " " + s.code(4, 2)).strip();
        if (surname.isEmpty() && given.isEmpty()) {
            out.remark(Where.offset(offset), s.raw(), "person without a name; SURNAME:GIVEN in NAD element 4 expected");
        }
        for (int e = 5; e <= s.elements(); e++) {
            // Street, city and country of the person: not in the closed list of Regulation (EU) 2025/13 Art 4(2).
            if (!s.code(e, 0).isEmpty()) {
                beyond(s, e, e);
            }
        }
    }

    /** Takes one segment; false when it has no place after NAD. */
    boolean take(Segments s) {
        switch (s.tag()) {
            case Tag.ATT -> sex = s.is(1, 0, "2") ? DocumentText.sex(s.code(3, 0)) : sex;
            case Tag.DTM -> date(s);
            case Tag.MEA -> measure(s);
            case Tag.FTX -> {
                String text = s.code(4, 0);
                if (!s.is(1, 0, "BAG")) {
                    beyond(s, 1, s.elements());
                } else if (!text.isEmpty() && !text.equals("NULL")) {
                    bags.add(text);
                }
            }
            case Tag.GEI -> verified |= s.is(1, 0, "4") && s.is(2, 0, "173");
            case Tag.LOC -> place(s);
            case Tag.NAT -> nationality = DocumentText.country(s.code(2, 0));
            case Tag.RFF -> reference(s);
            case Tag.DOC -> papers.add(new Paper(s.code(1, 0), s.code(2, 0)));
            case Tag.COM -> {
                for (int e = 1; e <= s.elements(); e++) {
                    beyond(s, e, e);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean expiresBefore(LocalDate day) {
        for (Paper paper : papers) {
            if (paper.expiry != null && paper.expiry.isBefore(day)) {
                return true;
            }
        }
        return false;
    }

    Mention mention(LocalDate day, Leg flight) {
        boolean crew = function.equals("FM") || function.equals("DDT");
        Mention.Builder mention = Mention.of(crew ? "crew" : "passenger", SubjectType.PERSON)
                .name(Name.of(given, surname))
                .sex(sex)
                .country(nationality)
                .identifier(IdentifierType.PNR_LOCATOR.of(locator, flight.carrier()));
        PartialDate birth = birth(day);
        if (birth != null) {
            mention.birth(birth);
        }
        for (Paper paper : papers) {
            mention.identifier(DocumentText.typeOf(paper.type).of(paper.number, DocumentText.issuer(paper.issuer)));
        }
        return mention.build();
    }

    ListedTraveller body(String manifest, Leg flight, LocalDate day) {
        List<TravelDocument> documents = new ArrayList<>(papers.size());
        for (Paper paper : papers) {
            documents.add(new TravelDocument(
                    paper.type,
                    paper.issuer,
                    paper.number,
                    nationality,
                    birth(day),
                    sex,
                    false,
                    paper.expiry == null ? null : PartialDate.of(paper.expiry),
                    "",
                    ""));
        }
        if (documents.isEmpty() && (birth(day) != null || !nationality.isEmpty() || !sex.isEmpty())) {
            documents.add(new TravelDocument("", "", "", nationality, birth(day), sex, false, null, "", ""));
        }
        return new ListedTraveller(
                manifest,
                flight,
                function,
                surname,
                given,
                documents,
                locator,
                passengerReference,
                seat,
                bags,
                bagPieces,
                bagWeightKg,
                embarkation,
                debarkation,
                clearance,
                verified);
    }

    private @Nullable PartialDate birth(LocalDate day) {
        return Dates.birth(born, bornInTwoDigits, day);
    }

    private void date(Segments s) {
        String value = s.code(1, 1);
        LocalDate day = Dates.yymmdd(value);
        if (day == null) {
            out.remark(Where.offset(s.start()), s.raw(), "'" + value + "' is no day of the form yymmdd");
        } else if (s.is(1, 0, "329")) {
            born = day;
            bornInTwoDigits = value.length() == 6;
        } else if (s.is(1, 0, "36") && !papers.isEmpty()) {
            papers.getLast().expiry = day;
        }
    }

    private void measure(Segments s) {
        String value = s.code(3, 1);
        if (s.is(1, 0, "CT")) {
            bagPieces = Numbers.of(value);
        } else if (s.is(1, 0, "WT")) {
            int kg = Numbers.of(value);
            bagWeightKg = kg < 0 ? Double.NaN : kg;
        }
    }

    private void place(Segments s) {
        String code = s.code(2, 0);
        switch (s.code(1, 0)) {
            case "22" -> clearance = code;
            case "178" -> embarkation = code;
            case "179" -> debarkation = code;
            case "91" -> {
                if (!papers.isEmpty()) {
                    papers.getLast().issuer = DocumentText.country(code);
                }
            }
            // 174 residence, 180 place of birth and anything else: not in the closed list.
            default -> beyond(s, 1, s.elements());
        }
    }

    private void reference(Segments s) {
        String value = s.code(1, 1);
        switch (s.code(1, 0)) {
            case "AVF" -> locator = value;
            case "ABO" -> passengerReference = value;
            case "SEA" -> seat = value;
            // YZY ticket, CR loyalty number, AEA and others: not in the closed list.
            default -> beyond(s, 1, s.elements());
        }
    }

    private void beyond(Segments s, int first, int last) {
        excess++;
        if (last >= first) {
            out.blank(s.from(first), s.to(last), RemovedOnReceipt.BEYOND_API);
        }
    }
}
