package eu.symbolon.passengers.read;

import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.passengers.record.TravelDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins what a PNR says of its travellers at different levels: SSR texts at GR.1, GR.2 and GR.5 carry a traveller reference
 * that may point to a TIF further down, so documents and infants wait until the PNR is complete. Nobody is dropped: a document
 * or an infant text that fits no traveller makes a person.
 */
final class TravellerLinks {
    private record WaitingDocument(
            TravelDocument document,
            String reference,
            @Nullable TravellerDraft here,
            int offset) {}

    private record WaitingInfant(
            String surname,
            String given,
            @Nullable PartialDate birth,
            String reference,
            @Nullable TravellerDraft here,
            int offset) {}

    private final List<TravellerDraft> travellers;
    private final Dirt dirt;
    private final List<WaitingDocument> documents = new ArrayList<>(4);
    private final List<WaitingInfant> infants = new ArrayList<>(1);
    private final List<Runnable> later = new ArrayList<>(1);
    private boolean joined;

    TravellerLinks(List<TravellerDraft> travellers, Dirt dirt) {
        this.travellers = travellers;
        this.dirt = dirt;
    }

    void document(TravelDocument document, String reference, @Nullable TravellerDraft here, int offset) {
        WaitingDocument waiting = new WaitingDocument(document, reference, here, offset);
        for (WaitingDocument known : documents) {
            if (known.document.equals(document) && known.reference.equals(reference) && known.here == here) {
                return;
            }
        }
        documents.add(waiting);
    }

    /** {@code DYE/ARCHER 15APR12} or {@code DOE/ANNA/10AUG11}: the infant of the traveller referred to. */
    void infant(String text, String reference, @Nullable TravellerDraft here, LocalDate day, int offset) {
        int stroke = text.indexOf('/');
        if (stroke < 0) {
            return;
        }
        String surname = text.substring(0, stroke).strip();
        String rest = text.substring(stroke + 1).strip();
        int split = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf(' '));
        String last = rest.substring(split + 1);
        LocalDate parsed = Dates.ddMMMyy(last);
        String given =
                parsed == null || split < 0 ? rest : rest.substring(0, split).strip();
        infants.add(new WaitingInfant(
                surname, given, Dates.birth(parsed, last.length() == 7, day), reference, here, offset));
    }

    /** {@code /D/AUS/13 SHORE AVENUE/BROADBEACH/QLD/4215}: type, country, street, city, state, code. */
    void address(String text, String reference, @Nullable TravellerDraft here) {
        TravellerDraft person = person(reference, here);
        String[] part = text.split("/", -1);
        if (person == null || part.length < 3) {
            later(() -> address(text, reference, here));
            return;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 3; i < part.length; i++) {
            line.append(part[i].isBlank() ? "" : (line.isEmpty() ? "" : ", ") + part[i].strip());
        }
        line.append(part[2].isBlank() ? "" : (line.isEmpty() ? "" : ", ") + part[2].strip());
        if (!line.isEmpty()) {
            TravellerDraft.addOnce(person.addresses, line.toString());
        }
    }

    /** {@code /LISBON/V/17317323/LONDON/14MAR11/GBR}: place of birth, type, number, place, date and country of issue. */
    void visa(String text, String reference, @Nullable TravellerDraft here) {
        TravellerDraft person = person(reference, here);
        String[] part = text.split("/", -1);
        if (person == null || part.length < 4 || part[3].isBlank()) {
            later(() -> visa(text, reference, here));
            return;
        }
        String country = part.length > 6 ? DocumentText.country(part[6]) : "";
        person.add(new TravelDocument("V", country, part[3].strip(), "", null, "", false, null, "", ""));
    }

    /** {@code 1392178947000C2}, {@code INF1392178947000C2}, {@code TKT NBR 03751019954019 26AUG19}. */
    void ticket(String text, String reference, @Nullable TravellerDraft here) {
        TravellerDraft person = person(reference, here);
        if (!joined && (person == null || text.startsWith("INF"))) {
            later(() -> ticket(text, reference, here));
            return;
        }
        int begin = -1;
        for (int i = 0; i <= text.length() && person != null; i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit && begin < 0) {
                begin = i;
            } else if (!digit && begin >= 0) {
                if (i - begin >= 13) {
                    TravellerDraft holder = text.startsWith("INF") ? infantOf(person) : person;
                    TravellerDraft.addOnce((holder == null ? person : holder).tickets, text.substring(begin, i));
                }
                begin = -1;
            }
        }
    }

    void loyalty(String carrier, String text, String reference, @Nullable TravellerDraft here) {
        TravellerDraft person = person(reference, here);
        if (person != null && !text.isBlank()) {
            int stroke = text.indexOf('/', 1);
            String number = (stroke < 0 ? text : text.substring(0, stroke))
                    .replace("/", "")
                    .strip();
            TravellerDraft.addOnce(person.loyalty, carrier + " " + number);
        } else {
            later(() -> loyalty(carrier, text, reference, here));
        }
    }

    /** The traveller with this reference, else the one whose group this is, else the only one, else null. */
    @Nullable
    TravellerDraft person(String reference, @Nullable TravellerDraft here) {
        TravellerDraft found = reference.isEmpty() ? null : referred(reference);
        if (found != null || here != null) {
            return found != null ? found : here;
        }
        return reference.isEmpty() && travellers.size() == 1 ? travellers.getFirst() : null;
    }

    /** The traveller that a TIF of a later group names again, one of his names perhaps misspelt; or null. */
    @Nullable
    TravellerDraft known(TravellerDraft again) {
        TravellerDraft referred = again.reference.isEmpty() ? null : referred(again.reference);
        if (referred != null && (referred.surname.equals(again.surname) || referred.given.equals(again.given))) {
            return referred;
        }
        return named(again.surname, again.given);
    }

    /** Joins all that waited; once, at the end of the PNR. */
    void join() {
        for (WaitingDocument waiting : documents) {
            holder(waiting).add(waiting.document);
        }
        for (WaitingInfant waiting : infants) {
            TravellerDraft adult = person(waiting.reference, waiting.here);
            TravellerDraft infant = infantNamed(waiting.surname, waiting.given);
            if (infant == null) {
                infant = named(waiting.surname, waiting.given);
            }
            if (infant == null || infant == adult) {
                infant = add(waiting.surname, waiting.given, "IN", waiting.offset, "infant is named in SSR INFT only");
            }
            infant.birth = infant.birth == null ? waiting.birth : infant.birth;
            link(infant, adult);
        }
        for (int i = 0; i < travellers.size(); i++) {
            TravellerDraft traveller = travellers.get(i);
            if (traveller.isInfant() && traveller.adult < 0) {
                link(traveller, guardian(i));
            }
            traveller.takeProvenTitle();
        }
        joined = true;
        later.forEach(Runnable::run);
    }

    /** A text at GR.1 that refers to a traveller further down is read again when all are known. */
    private void later(Runnable again) {
        if (!joined) {
            later.add(again);
        }
    }

    private TravellerDraft holder(WaitingDocument waiting) {
        TravelDocument document = waiting.document;
        TravellerDraft candidate = person(waiting.reference, waiting.here);
        if (document.infant() && (candidate == null || !candidate.isInfant())) {
            TravellerDraft infant = infantNamed(document.surname(), document.given());
            if (infant == null && document.surname().isEmpty() && candidate != null) {
                infant = infantOf(candidate);
            }
            if (infant == null) {
                infant = add(
                        document.surname(), document.given(), "IN", waiting.offset, "infant is named in SSR DOCS only");
            }
            link(infant, candidate);
            return infant;
        }
        if (candidate != null
                && (document.surname().isEmpty()
                        || candidate.isPlace()
                        || candidate.isNamed(document.surname(), document.given()))) {
            remarkSplitName(candidate, waiting);
            return candidate;
        }
        TravellerDraft named = named(document.surname(), document.given());
        if (named != null) {
            return named;
        }
        return candidate != null
                ? candidate
                : add(
                        document.surname(),
                        document.given(),
                        "",
                        waiting.offset,
                        "SSR DOCS fits no traveller of the booking");
    }

    private void remarkSplitName(TravellerDraft holder, WaitingDocument waiting) {
        String inDocument = waiting.document.surname();
        if (!inDocument.equals(holder.surname)
                && inDocument.indexOf(' ') >= 0
                && inDocument.replace(" ", "").equals(holder.surname)) {
            dirt.remark(
                    waiting.offset,
                    "",
                    "surname in SSR DOCS has a blank that TIF has not: a relay wrapped the line; kept as sent");
        }
    }

    private TravellerDraft add(String surname, String given, String type, int offset, String why) {
        dirt.remark(offset, "", why + "; taken as a person of the booking");
        TravellerDraft draft = new TravellerDraft(surname, given, type, "", false);
        travellers.add(draft);
        return draft;
    }

    private void link(TravellerDraft infant, @Nullable TravellerDraft adult) {
        if (adult != null && adult != infant && infant.adult < 0) {
            infant.adult = travellers.indexOf(adult);
        }
    }

    /** Whom an infant without any text travels with: 43578I with 43578, else the last adult before marked so, else the last. */
    private @Nullable TravellerDraft guardian(int infant) {
        String reference = travellers.get(infant).reference;
        if (reference.endsWith("I")) {
            TravellerDraft adult = referred(reference.substring(0, reference.length() - 1));
            if (adult != null) {
                return adult;
            }
        }
        TravellerDraft last = null;
        for (int i = infant - 1; i >= 0; i--) {
            TravellerDraft other = travellers.get(i);
            if (!other.isInfant()) {
                if (other.withInfant) {
                    return other;
                }
                last = last == null ? other : last;
            }
        }
        return last;
    }

    private @Nullable TravellerDraft infantOf(TravellerDraft adult) {
        int index = travellers.indexOf(adult);
        for (TravellerDraft other : travellers) {
            if (other.isInfant() && (other.adult == index || other.reference.equals(adult.reference + "I"))) {
                return other;
            }
        }
        return null;
    }

    private @Nullable TravellerDraft infantNamed(String surname, String given) {
        for (TravellerDraft other : travellers) {
            if (other.isInfant() && !surname.isEmpty() && other.isNamed(surname, given)) {
                return other;
            }
        }
        return null;
    }

    private @Nullable TravellerDraft named(String surname, String given) {
        if (surname.isEmpty()) {
            return null;
        }
        for (TravellerDraft other : travellers) {
            if (other.isNamed(surname, given)) {
                return other;
            }
        }
        return null;
    }

    private @Nullable TravellerDraft referred(String reference) {
        for (TravellerDraft other : travellers) {
            if (other.reference.equals(reference)) {
                return other;
            }
        }
        return null;
    }
}
