package eu.symbolon.passengers.detect;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One travel document, two persons: a number of the same issuer and type that comes with another name or another birth date
 * than at first. The criterion is fixed (version 1): no weight is learned, and each hit lists what speaks against it.
 *
 * <p>Keyed by document, state = the first holder. Serves forgery of administrative documents (Directive (EU) 2016/681 Annex II
 * point 18) and the finding of terrorists who travel on others' papers.
 */
public final class DocumentShared implements Detector<Holder> {
    private static final double NAME_UNLIKE = 0.5;
    private static final double GIVEN_NAME_UNLIKE = 0.3;
    private static final double BIRTH_UNLIKE = 0.35;
    private static final double TYPING_ERROR = 0.25;
    private static final double INFANT_IN_PARENTS_DOCUMENT = 0.2;
    private static final double WEAK_NUMBER = 0.2;
    private static final double NO_ISSUER = 0.1;

    /** Below this nothing is proposed. */
    private static final double LEAST = 0.2;

    public DocumentShared() {}

    @Override
    public String name() {
        return "document-shared";
    }

    @Override
    public String purpose() {
        return "Finds one travel document used by two persons of different name or birth date.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("passengers.booking", "passengers.traveller");
    }

    @Override
    public Collection<String> keys(Record record) {
        Set<String> keys = new LinkedHashSet<>();
        for (Mention mention : record.mentions()) {
            if (mention.type() == SubjectType.PERSON) {
                for (Identifier identifier : mention.identifiers()) {
                    if (isDocument(identifier)) {
                        keys.add(identifier.toString());
                    }
                }
            }
        }
        return keys;
    }

    @Override
    public Holder initial() {
        return Holder.NONE;
    }

    @Override
    public Step<Holder> step(String key, Holder state, Record record) {
        Holder first = state;
        List<Hit> hits = new ArrayList<>(1);
        for (int i = 0; i < record.mentions().size(); i++) {
            Mention mention = record.mentions().get(i);
            Identifier document = document(mention, key);
            if (document == null) {
                continue;
            }
            Holder holder = Holder.of(record, i);
            if (first.isNone()) {
                first = holder;
            } else if (!first.evidence().equals(holder.evidence())) {
                compare(document, first, holder, record, hits);
            }
        }
        return new Step<>(first, hits);
    }

    @Override
    public byte[] save(Holder state) {
        return state.save();
    }

    @Override
    public Holder load(byte[] saved) {
        return Holder.load(saved);
    }

    private void compare(Identifier document, Holder first, Holder second, Record record, List<Hit> hits) {
        Likeness likeness = Likeness.of(first, second);
        List<Reason> reasons = new ArrayList<>(4);
        names(likeness, reasons);
        births(likeness, reasons);
        if (reasons.stream().noneMatch(Reason::speaksFor)) {
            return;
        }
        if (first.infant() != second.infant()) {
            reasons.add(Reason.doubt(
                    "infant",
                    "one of the two is an infant and may stand in a parent's document",
                    "",
                    "",
                    INFANT_IN_PARENTS_DOCUMENT));
        }
        if (isWeak(document.value())) {
            reasons.add(Reason.doubt(
                    "weak-number",
                    "the number is short or a filler and may have been typed to pass a check",
                    document.value(),
                    "",
                    WEAK_NUMBER));
        }
        if (document.issuer().isEmpty()) {
            reasons.add(Reason.doubt(
                    "no-issuer",
                    "no issuing state is given: two states may have given the same number",
                    "",
                    "",
                    NO_ISSUER));
        }
        double score = 0;
        for (Reason reason : reasons) {
            score += reason.speaksFor() ? reason.weight() : -reason.weight();
        }
        if (score < LEAST) {
            return;
        }
        score = Math.min(1, score);
        hits.add(new Hit(
                name(),
                document + "|" + likeness.secondKey(),
                "passengers",
                score >= 0.7 ? Severity.HIGH : score >= 0.4 ? Severity.MEDIUM : Severity.LOW,
                score,
                record.at(),
                "One document, two persons: " + likeness.firstName() + " and " + likeness.secondName(),
                reasons,
                List.of(first.evidence(), second.evidence()),
                first.parsedLabel().join(record.label())));
    }

    private static void names(Likeness likeness, List<Reason> reasons) {
        switch (likeness.names()) {
            case SAME ->
                reasons.add(
                        Reason.doubt("name-same", "the names agree", likeness.firstName(), likeness.secondName(), 0.1));
            case PARTLY ->
                reasons.add(Reason.support(
                        "given-name",
                        "one name is shared, the others differ",
                        likeness.firstName(),
                        likeness.secondName(),
                        GIVEN_NAME_UNLIKE));
            case UNLIKE ->
                reasons.add(Reason.support(
                        "name",
                        "no part of the names agrees",
                        likeness.firstName(),
                        likeness.secondName(),
                        NAME_UNLIKE));
            case UNKNOWN -> reasons.add(Reason.doubt("name-missing", "one of the two has no name", "", "", 0.1));
        }
    }

    private static void births(Likeness likeness, List<Reason> reasons) {
        switch (likeness.births()) {
            case SAME ->
                reasons.add(Reason.doubt(
                        "birth-date-same",
                        "the birth dates agree: it may be one person, named differently",
                        likeness.firstBirth(),
                        likeness.secondBirth(),
                        0.2));
            case PARTLY -> {
                reasons.add(Reason.support(
                        "birth-date",
                        "the birth dates differ",
                        likeness.firstBirth(),
                        likeness.secondBirth(),
                        BIRTH_UNLIKE));
                reasons.add(Reason.doubt(
                        "birth-date-typing",
                        "they differ as a typing error does: day and month swapped, or one digit",
                        likeness.firstBirth(),
                        likeness.secondBirth(),
                        TYPING_ERROR));
            }
            case UNLIKE ->
                reasons.add(Reason.support(
                        "birth-date",
                        "the birth dates differ",
                        likeness.firstBirth(),
                        likeness.secondBirth(),
                        BIRTH_UNLIKE));
            case UNKNOWN ->
                reasons.add(Reason.doubt("birth-date-missing", "one of the two has no birth date", "", "", 0.05));
        }
    }

    private static boolean isDocument(Identifier identifier) {
        return switch (identifier.type()) {
            case PASSPORT, IDENTITY_CARD, TRAVEL_DOCUMENT -> true;
            default -> false;
        };
    }

    private static @org.jspecify.annotations.Nullable Identifier document(Mention mention, String key) {
        if (mention.type() == SubjectType.PERSON) {
            for (Identifier identifier : mention.identifiers()) {
                if (isDocument(identifier) && identifier.toString().equals(key)) {
                    return identifier;
                }
            }
        }
        return null;
    }

    /** Fewer than six characters, all equal, or counting up: 123456789. */
    private static boolean isWeak(String number) {
        boolean equal = true;
        boolean counting = true;
        for (int i = 1; i < number.length(); i++) {
            equal &= number.charAt(i) == number.charAt(i - 1);
            counting &= number.charAt(i) == number.charAt(i - 1) + 1;
        }
        return number.length() < 6 || equal || counting;
    }
}
