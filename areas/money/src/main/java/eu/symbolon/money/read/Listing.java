package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.money.record.Listed;
import eu.symbolon.money.record.ListedName;
import java.util.ArrayList;
import java.util.List;

/** An entry of a list while its reader collects it: the mention for screening and the body for the eye grow together. */
final class Listing {
    private final String list;
    private final String reference;
    private final String part;
    private final List<ListedName> names = new ArrayList<>();
    final Mention.Builder mention;
    final List<String> programmes = new ArrayList<>(1);
    final List<String> legalBasis = new ArrayList<>(1);
    final List<String> functions = new ArrayList<>(1);
    final List<String> birthPlaces = new ArrayList<>(1);
    final List<String> reasons = new ArrayList<>(1);
    String listedOn = "";

    /**
     * @param list issuer of the reference: {@code UN}, {@code OFAC}, {@code EU}
     * @param part {@code entry}, {@code aliases}, {@code addresses} or {@code comments}
     */
    Listing(String list, String reference, SubjectType type, String part) {
        this.list = list;
        this.reference = reference;
        this.part = part;
        mention = Mention.of("listed", type).identifier(IdentifierType.LIST_REFERENCE.of(reference, list));
    }

    /** A name as it shall be compared. */
    void name(String full, String kind, String quality, boolean weak) {
        name(full, full, kind, quality, weak);
    }

    /** A name as the list writes it, and as it shall be compared ({@code LAST, First} turned round). */
    void name(String written, String full, String kind, String quality, boolean weak) {
        if (full.isBlank()) {
            return;
        }
        names.add(new ListedName(written.strip(), kind, quality));
        mention.name(new Name(blanksJoined(full), weak));
    }

    boolean isNameless() {
        return names.isEmpty();
    }

    void write(Where where, Sink out) {
        out.record(
                "listed",
                Days.start(Days.iso(listedOn)),
                null,
                List.of(mention.build()),
                new Listed(
                        list,
                        reference,
                        part,
                        names,
                        programmes,
                        legalBasis,
                        listedOn,
                        functions,
                        birthPlaces,
                        reasons),
                where);
    }

    /** Adds a text that is not blank, once. */
    static void add(List<String> texts, String text) {
        String value = text.strip();
        if (!value.isEmpty() && !texts.contains(value)) {
            texts.add(value);
        }
    }

    private static String blanksJoined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
            if (!blank) {
                joined.append(c);
            } else if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != ' ') {
                joined.append(' ');
            }
        }
        return joined.toString().strip();
    }
}
