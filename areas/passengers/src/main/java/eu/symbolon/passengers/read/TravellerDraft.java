package eu.symbolon.passengers.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.passengers.record.Payment;
import eu.symbolon.passengers.record.TravelDocument;
import eu.symbolon.passengers.record.Traveller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A traveller while the booking is being read. */
final class TravellerDraft {
    /** Closed list of titles: taken off only as a word of its own, or where the document proves it. */
    private static final Set<String> TITLES =
            Set.of("MR", "MRS", "MS", "MISS", "MSTR", "MST", "DR", "PROF", "SIR", "INF", "CHD", "MX");

    final String reference;
    final String type;
    final boolean withInfant;
    String surname;
    String given;
    String title = "";
    int adult = -1;

    @Nullable
    PartialDate birth;

    final List<TravelDocument> documents = new ArrayList<>(1);
    final List<String> tickets = new ArrayList<>(1);
    final List<String> seats = new ArrayList<>(1);
    final List<String> loyalty = new ArrayList<>(1);
    final List<Payment> payments = new ArrayList<>(1);
    final List<String> bags = new ArrayList<>(1);
    final List<Identifier> identifiers = new ArrayList<>(4);
    final List<String> addresses = new ArrayList<>(1);
    int bagPieces;
    String boardingNumber = "";

    TravellerDraft(String surname, String given, String type, String reference, boolean withInfant) {
        this.surname = surname;
        this.given = given;
        this.type = type;
        this.reference = reference;
        this.withInfant = withInfant;
        takeTitleWord();
    }

    boolean isInfant() {
        return type.equals("IN");
    }

    /** A place without a name: {@code TBA}, or nothing at all. */
    boolean isPlace() {
        return surname.equals("TBA") || surname.isEmpty() && given.isEmpty();
    }

    /** Whether the surname is this and one given name begins the other; only letters count. */
    boolean isNamed(String otherSurname, String otherGiven) {
        if (!letters(surname).equals(letters(otherSurname))) {
            return false;
        }
        String mine = letters(given);
        String other = letters(otherGiven);
        return mine.isEmpty() || other.isEmpty() || mine.startsWith(other) || other.startsWith(mine);
    }

    void add(TravelDocument document) {
        if (documents.contains(document)) {
            return;
        }
        documents.add(document);
        if (isPlace() && !document.surname().isEmpty()) {
            surname = document.surname();
            given = document.given();
        }
    }

    static <T> void addOnce(List<T> list, T value) {
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    Traveller traveller() {
        return new Traveller(
                reference,
                surname,
                given,
                title,
                type,
                adult,
                documents,
                tickets,
                seats,
                loyalty,
                payments,
                bags,
                bagPieces,
                boardingNumber);
    }

    /** JOHNMR with a document that says JOHN: the rest is a title. */
    void takeProvenTitle() {
        if (!title.isEmpty()) {
            return;
        }
        for (TravelDocument document : documents) {
            String proven = letters(document.given());
            String mine = letters(given);
            if (!proven.isEmpty()
                    && mine.length() > proven.length()
                    && mine.startsWith(proven)
                    && TITLES.contains(mine.substring(proven.length()))
                    && given.endsWith(mine.substring(proven.length()))) {
                title = mine.substring(proven.length());
                given = given.substring(0, given.length() - title.length()).strip();
                return;
            }
        }
    }

    private void takeTitleWord() {
        int blank = given.lastIndexOf(' ');
        if (blank > 0 && TITLES.contains(given.substring(blank + 1))) {
            title = given.substring(blank + 1);
            given = given.substring(0, blank).strip();
        }
    }

    static String letters(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 'A' || c > 'Z') {
                StringBuilder kept = new StringBuilder(name.length());
                name.codePoints()
                        .filter(Character::isLetter)
                        .map(Character::toUpperCase)
                        .forEach(kept::appendCodePoint);
                return kept.toString();
            }
        }
        return name;
    }
}
