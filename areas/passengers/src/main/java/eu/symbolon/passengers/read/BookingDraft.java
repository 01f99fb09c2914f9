package eu.symbolon.passengers.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.passengers.record.Agency;
import eu.symbolon.passengers.record.Leg;
import eu.symbolon.passengers.record.Locator;
import eu.symbolon.passengers.record.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One PNR while its segments come in (PNRGOV GR.1 and the groups below it). The same tag means another thing in another group:
 * a TIF makes a traveller in GR.2, names him again in GR.7 and is history in GR.11, so the group decides.
 */
final class BookingDraft {
    /** Where in the PNR the segments stand. */
    private enum Group {
        BOOKING,
        TRAVELLER,
        LEG,
        CHECK_IN,
        SPLIT,
        OTHER_SERVICE,
        HISTORY
    }

    /** A person of IFT 4:43 who paid. */
    record Payer(String name, String address, List<Identifier> contacts) {}

    final int offset;
    final LocalDate day;
    private final Dirt dirt;
    private Group group = Group.BOOKING;
    private @Nullable TravellerDraft current;
    private String boarding = "";
    private String action = "";
    private String splitCount = "";

    final List<TravellerDraft> travellers = new ArrayList<>(4);
    final List<Locator> locators = new ArrayList<>(2);
    final List<Leg> itinerary = new ArrayList<>(4);
    final List<Identifier> contacts = new ArrayList<>(2);
    final List<String> addresses = new ArrayList<>(2);
    final List<Payer> payers = new ArrayList<>(1);
    final List<String> splits = new ArrayList<>(1);
    final List<String> minors = new ArrayList<>(1);
    final List<String> history = new ArrayList<>(4);
    final TravellerLinks links;

    @Nullable
    Agency agency;

    String groupName = "";
    String ticketed = "";
    int sensitive;
    int excess;

    BookingDraft(int offset, LocalDate day, Dirt dirt) {
        this.offset = offset;
        this.day = day;
        this.dirt = dirt;
        this.links = new TravellerLinks(travellers, dirt);
    }

    /** Takes one segment; false when it has no place in a PNR. */
    boolean take(Segments s) {
        if (group == Group.HISTORY) {
            return history(s);
        }
        switch (s.tag()) {
            case Tag.RCI -> locators(s);
            case Tag.SSR -> service(s);
            case Tag.DAT -> dates(s);
            case Tag.IFT -> text(s);
            case Tag.ORG -> agency(s);
            case Tag.ADD -> address(s);
            case Tag.TIF -> traveller(s);
            case Tag.FTI -> loyalty(s);
            case Tag.TKT -> ticket(s);
            case Tag.FOP -> payment(s);
            case Tag.TVL -> leg(s);
            case Tag.TRA -> operated(s.code(1, 0), s.code(2, 0));
            case Tag.RPI -> changeLeg(s.code(2, 0), "");
            case Tag.APD -> changeLeg("", s.code(1, 0));
            case Tag.TRI -> {
                group = Group.CHECK_IN;
                boarding = s.code(2, 0);
                current = null;
            }
            case Tag.SSD -> seat(current, s.code(1, 0));
            case Tag.TBD -> bags(s);
            case Tag.EQN -> {
                group = Group.SPLIT;
                splitCount = s.code(1, 0);
            }
            case Tag.MSG -> group = Group.OTHER_SERVICE;
            case Tag.ABI, Tag.SAC -> {
                group = Group.HISTORY;
                return history(s);
            }
            case Tag.LTS -> beyond(s);
            case Tag.REF, Tag.FAR, Tag.EBD, Tag.MON, Tag.PTK, Tag.TXD -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void locators(Segments s) {
        for (int e = 1; e <= s.elements(); e++) {
            String code = s.code(e, 1);
            if (code.isEmpty()) {
                continue;
            }
            if (group == Group.SPLIT) {
                splits.add((s.code(e, 0) + " " + code + (splitCount.isEmpty() ? "" : " travellers " + splitCount))
                        .strip());
            } else {
                addLocator(s.code(e, 0), code, Dates.local(Dates.ddmmyy(s.code(e, 3)), time(s.code(e, 4))));
            }
        }
    }

    private void addLocator(String system, String code, String created) {
        for (Locator known : locators) {
            if (known.system().equals(system) && known.code().equals(code)) {
                return;
            }
        }
        locators.add(new Locator(system, code, created));
    }

    private void dates(Segments s) {
        for (int e = 1; e <= s.elements(); e++) {
            if (s.is(e, 0, "710") && ticketed.isEmpty()) {
                ticketed = Dates.local(Dates.ddmmyy(s.code(e, 1)), time(s.code(e, 2)));
            }
        }
    }

    private void agency(Segments s) {
        String number = s.code(2, 0);
        if (!number.isEmpty() && !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            dirt.remark(s.start(), number, "agency number in ORG element 2 has other characters than digits");
        }
        Agency read = new Agency(
                s.code(1, 0),
                s.code(1, 1),
                number,
                s.code(2, 1),
                s.code(3, 0),
                s.code(5, 0),
                s.code(6, 0),
                s.code(7, 0));
        boolean empty =
                read.system().isEmpty() && number.isEmpty() && read.office().isEmpty();
        if (agency == null && !empty && (group == Group.BOOKING || group == Group.TRAVELLER)) {
            agency = read;
        }
    }

    private void address(Segments s) {
        StringBuilder line = new StringBuilder();
        for (int c = 1; c <= 6; c++) {
            append(line, s.code(2, c));
        }
        String last = s.code(2, 7);
        List<Identifier> found = ContactText.read(last);
        if (found.isEmpty() && last.length() <= 10) {
            append(line, last);
        }
        TravellerDraft person = group == Group.TRAVELLER ? current : null;
        (person == null ? contacts : person.identifiers).addAll(found);
        if (!line.isEmpty()) {
            TravellerDraft.addOnce(person == null ? addresses : person.addresses, line.toString());
        }
    }

    private void traveller(Segments s) {
        String surname = s.code(1, 0);
        String given = s.code(2, 0);
        if (s.is(1, 1, "G")) {
            groupName = surname;
            current = null;
            return;
        }
        if (given.equals("-1")) {
            dirt.remark(s.start(), s.raw(), "given name '-1' is a placeholder; the name as in the document expected");
            given = "";
        }
        TravellerDraft draft = new TravellerDraft(
                surname.equals("-1") ? "" : surname, given, s.code(2, 1), s.code(2, 2), s.is(2, 3, "1"));
        if (group != Group.BOOKING && group != Group.TRAVELLER) {
            group = Group.CHECK_IN;
            current = links.known(draft);
            if (current == null) {
                dirt.remark(
                        s.start(), s.raw(), "traveller is named at check-in only; taken as a person of the booking");
            }
        } else {
            group = Group.TRAVELLER;
            current = null;
        }
        if (current == null) {
            current = draft;
            travellers.add(draft);
        }
        current.boardingNumber = group == Group.CHECK_IN && !boarding.isEmpty() ? boarding : current.boardingNumber;
    }

    private void loyalty(Segments s) {
        for (int e = 1; e <= s.elements() && current != null; e++) {
            if (!s.code(e, 1).isEmpty()) {
                TravellerDraft.addOnce(current.loyalty, (s.code(e, 0) + " " + s.code(e, 1)).strip());
            }
        }
    }

    private void ticket(Segments s) {
        String number = s.code(1, 0);
        if (current != null && number.length() >= 10) {
            TravellerDraft.addOnce(current.tickets, number);
        }
    }

    private void payment(Segments s) {
        for (int e = 1; e <= s.elements() && current != null; e++) {
            String card = s.code(e, 4);
            current.payments.add(new Payment(s.code(e, 0), s.code(e, 2), s.code(e, 3), Cards.hidden(card)));
            Cards.identifier(card).ifPresent(current.identifiers::add);
        }
    }

    private void leg(Segments s) {
        if (group == Group.OTHER_SERVICE) {
            return;
        }
        if (s.code(1, 0).isEmpty() && s.code(2, 0).isEmpty() && s.code(3, 0).isEmpty()) {
            operated(s.code(4, 0), s.code(5, 0));
            return;
        }
        group = Group.LEG;
        current = null;
        itinerary.add(Legs.read(s, 1));
    }

    private void operated(String carrier, String number) {
        if (!itinerary.isEmpty()) {
            itinerary.set(itinerary.size() - 1, itinerary.getLast().operatedBy(carrier, number));
        }
    }

    private void changeLeg(String status, String aircraft) {
        if (!itinerary.isEmpty()) {
            Leg last = itinerary.getLast();
            itinerary.set(
                    itinerary.size() - 1, status.isEmpty() ? last.withAircraft(aircraft) : last.withStatus(status));
        }
    }

    private void seat(@Nullable TravellerDraft person, String seat) {
        if (person != null && !seat.isEmpty() && !seat.equals("XXX") && !itinerary.isEmpty()) {
            Leg last = itinerary.getLast();
            TravellerDraft.addOnce(person.seats, last.from() + "-" + last.to() + " " + seat);
        }
    }

    private void bags(Segments s) {
        if (current == null) {
            return;
        }
        String pieces = s.code(2, 0);
        if (pieces.length() <= 3 && !pieces.isEmpty() && pieces.chars().allMatch(c -> c >= '0' && c <= '9')) {
            current.bagPieces = Math.max(current.bagPieces, Integer.parseInt(pieces));
        }
        for (int e = 5; e <= s.elements(); e++) {
            if (!s.code(e, 1).isEmpty()) {
                TravellerDraft.addOnce(current.bags, (s.code(e, 0) + " " + s.code(e, 1)).strip());
            }
        }
    }

    private void service(Segments s) {
        String code = s.code(1, 0);
        if (RemovedOnReceipt.code(code)) {
            sensitive(s);
            return;
        }
        String text = serviceText(s);
        String reference = s.code(2, 2);
        TravellerDraft here = group == Group.TRAVELLER ? current : null;
        switch (code) {
            case "DOCS" -> links.document(DocumentText.read(text, day), reference, here, s.start());
            case "DOCA" -> links.address(text, reference, here);
            case "DOCO" -> links.visa(text, reference, here);
            case "INFT" -> links.infant(text, reference, here, day, s.start());
            case "TKNE", "TKNA", "TKNR", "TKNM" -> links.ticket(text, reference, here);
            case "FQTV" -> links.loyalty(s.code(1, 3), text, reference, here);
            case "SEAT", "NSST" -> seats(s);
            case "CTCE", "CTCM", "CTCR" -> {
                TravellerDraft person = links.person(reference, here);
                (person == null ? contacts : person.identifiers).addAll(ContactText.readInternational(text));
            }
            case "UMNR", "CHLD" -> minors.add((code + " " + text).strip());
            default -> {
                if (RemovedOnReceipt.text(text)) {
                    sensitive(s);
                } else {
                    beyond(s);
                }
            }
        }
    }

    private void seats(Segments s) {
        String leg = s.code(1, 6) + "-" + s.code(1, 7);
        for (int e = 2; e <= s.elements(); e++) {
            String seat = s.code(e, 0);
            TravellerDraft person = links.person(s.code(e, 2), null);
            if (person != null && !seat.isEmpty() && !seat.equals("XXX")) {
                TravellerDraft.addOnce(person.seats, leg + " " + seat);
            }
        }
    }

    private static String serviceText(Segments s) {
        int count = s.components(1);
        if (count == 9) {
            return s.text(1, 8);
        }
        StringBuilder text = new StringBuilder();
        for (int c = Math.min(8, Math.max(1, count - 1)); c < count; c++) {
            text.append(text.isEmpty() ? "" : ":").append(s.text(1, c));
        }
        return text.toString();
    }

    private void text(Segments s) {
        if (s.is(1, 1, "43")) {
            payer(s);
            return;
        }
        StringBuilder joined = new StringBuilder(s.text(2, 0));
        for (int e = 3; e <= s.elements(); e++) {
            joined.append(' ').append(s.text(e, 0));
        }
        String text = joined.toString();
        if (s.is(1, 1, "15")) {
            return;
        }
        if (RemovedOnReceipt.text(text)) {
            sensitive(s);
        } else if (ContactText.isContact(text)) {
            TravellerDraft person = group == Group.TRAVELLER ? current : null;
            (person == null ? contacts : person.identifiers).addAll(ContactText.read(text));
        } else {
            beyond(s);
        }
    }

    private void sensitive(Segments s) {
        sensitive++;
        dirt.removed(s, RemovedOnReceipt.SENSITIVE);
    }

    private void beyond(Segments s) {
        excess++;
        dirt.removed(s, RemovedOnReceipt.BEYOND_PNR);
    }

    private void payer(Segments s) {
        String name = s.code(2, 0);
        List<Identifier> found = ContactText.read(s.text(4, 0));
        if (current != null && isOwnName(current, name)) {
            current.identifiers.addAll(found);
            if (!s.code(3, 0).isEmpty()) {
                TravellerDraft.addOnce(current.addresses, s.code(3, 0));
            }
            return;
        }
        // Contact data of others than the passenger is not covered by Annex I point 5 (C-817/19); name and billing
        // address are by 6.
        if (!found.isEmpty()) {
            excess += found.size();
            dirt.removed(s, 4, 4, RemovedOnReceipt.BEYOND_PNR);
        }
        Payer payer = new Payer(name, s.code(3, 0), List.of());
        if (!name.isEmpty() && !payers.contains(payer)) {
            payers.add(payer);
        }
    }

    private static boolean isOwnName(TravellerDraft person, String name) {
        String all = TravellerDraft.letters(name);
        String surname = TravellerDraft.letters(person.surname);
        String given = TravellerDraft.letters(person.given);
        if (surname.isEmpty() || !all.contains(surname)) {
            return false;
        }
        String rest =
                all.startsWith(surname) ? all.substring(surname.length()) : all.substring(0, all.lastIndexOf(surname));
        return rest.isEmpty() || given.startsWith(rest) || rest.startsWith(given);
    }

    private boolean history(Segments s) {
        switch (s.tag()) {
            case Tag.ABI, Tag.DAT, Tag.RPI, Tag.TBD, Tag.RCI, Tag.ORG, Tag.EQN -> {}
            case Tag.SAC -> action = s.code(3, 0);
            case Tag.TVL -> {
                Leg leg = Legs.read(s, 1);
                history.add((action + " flight " + leg.designator() + " " + leg.from() + "-" + leg.to() + " "
                                + leg.departure())
                        .strip());
            }
            case Tag.TIF -> history.add((action + " name " + s.code(1, 0) + "/" + s.code(2, 0)).strip());
            case Tag.SSR -> {
                if (RemovedOnReceipt.code(s.code(1, 0))) {
                    sensitive(s);
                } else {
                    history.add((action + " service " + s.code(1, 0)).strip());
                }
            }
            case Tag.IFT, Tag.LTS -> beyond(s);
            default -> {
                return Tag.isKnown(s.tag());
            }
        }
        return true;
    }

    private static String time(String digits) {
        return digits.length() == 6 ? digits.substring(0, 4) : digits;
    }

    private static void append(StringBuilder line, String part) {
        if (!part.isEmpty()) {
            line.append(line.isEmpty() ? "" : ", ").append(part);
        }
    }
}
