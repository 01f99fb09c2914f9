package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known beside the names, weighed on top of the name score. */
final class Circumstances {
    /** Factor for an alias that a list marks as weak. */
    static final double WEAK = 0.92;

    private static final double NAMES_AGREE = 0.70;
    private static final double COUNTRY_CLOSES = 0.05;
    private static final double COUNTRY_KEEPS = 0.97;
    private static final double SEX_KEEPS = 0.90;

    private final Mention query;
    private final Mention listed;
    private final double names;
    private final Births.Agreement births;
    private final boolean dated;
    private final int country;
    private final boolean sexDiffers;
    private IdentifierIndex.@Nullable Shared shared;

    Circumstances(Mention query, Mention listed, double names) {
        this.query = query;
        this.listed = listed;
        this.names = names;
        births = Births.best(query.births(), listed.births());
        dated = listed.type() == SubjectType.PERSON
                || !query.births().isEmpty() && !listed.births().isEmpty();
        country = Countries.agreement(query.countries(), listed.countries());
        sexDiffers = query.sex().length() == 1
                && listed.sex().length() == 1
                && !query.sex().equals(listed.sex())
                && !query.sex().equals("X")
                && !listed.sex().equals("X");
    }

    void shared(IdentifierIndex.Shared identifier) {
        shared = identifier;
    }

    /** Types that have names of their own; all others may stand for anything. */
    static boolean isNamed(SubjectType type) {
        return switch (type) {
            case PERSON, ORGANISATION, VESSEL, AIRCRAFT -> true;
            case VEHICLE, ACCOUNT, DOCUMENT, DEVICE, PLACE, CONSIGNMENT, EVENT -> false;
        };
    }

    static boolean compatible(SubjectType a, SubjectType b) {
        return a == b || !isNamed(a) || !isNamed(b);
    }

    /** The name score below which no evidence lifts a match to the minimum. */
    static double floor(double minimum) {
        return minimum <= NAMES_AGREE ? minimum : Math.max(NAMES_AGREE, (minimum - Births.MOST) / (1 - Births.MOST));
    }

    double score() {
        double score = names;
        if (dated) {
            score *= births.keeps;
        }
        if (names >= NAMES_AGREE) {
            double closes = (dated ? births.closes : 0) + (country > 0 ? COUNTRY_CLOSES : 0);
            score += (1 - score) * closes;
        }
        score *= country < 0 ? COUNTRY_KEEPS : 1;
        score *= sexDiffers ? SEX_KEEPS : 1;
        return shared == null ? score : Math.max(score, sharedScore(shared));
    }

    private double sharedScore(IdentifierIndex.Shared identifier) {
        boolean agree = names >= NAMES_AGREE;
        boolean identifies = identifier.query().type().identifies(listed.type());
        double sure = identifies ? 0.99 : 0.95;
        double doubtful = identifies ? 0.88 : 0.82;
        double score = agree ? sure : isNameless() ? (sure + doubtful) / 2 : doubtful;
        return identifier.confused() ? score - 0.04 : score;
    }

    private boolean isNameless() {
        return query.names().isEmpty() || listed.names().isEmpty();
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(4);
        if (dated && (names > 0 || births != Births.Agreement.MISSING)) {
            reasons.add(Births.reason(births, query.births(), listed.births()));
        }
        String mine = String.join(", ", query.countries());
        String theirs = String.join(", ", listed.countries());
        if (country > 0) {
            reasons.add(Reason.support("nationality", "A country is common to both.", mine, theirs, COUNTRY_CLOSES));
        } else if (country < 0) {
            reasons.add(Reason.doubt(
                    "nationality-differs", "No country is common to both.", mine, theirs, 1 - COUNTRY_KEEPS));
        }
        if (sexDiffers) {
            reasons.add(Reason.doubt("sex-differs", "The sexes differ.", query.sex(), listed.sex(), 1 - SEX_KEEPS));
        }
        if (shared != null) {
            identifier(shared, reasons);
        }
        return reasons;
    }

    private void identifier(IdentifierIndex.Shared identifier, List<Reason> reasons) {
        String mine = written(identifier.query());
        String theirs = written(identifier.listed());
        double weight = sharedScore(identifier);
        if (identifier.confused()) {
            reasons.add(Reason.support(
                    "document-ocr",
                    "The document numbers are equal once letters that readers confuse (O/0, I/1, B/8) are repaired.",
                    mine,
                    theirs,
                    weight));
        } else if (IdentifierIndex.isPaper(identifier.query().type())) {
            reasons.add(Reason.support("document", "The document numbers are equal.", mine, theirs, weight));
        } else {
            reasons.add(Reason.support(
                    "identifier",
                    "An identifier is common to both: " + identifier.query().type() + ".",
                    mine,
                    theirs,
                    weight));
        }
        if (names < NAMES_AGREE && !isNameless()) {
            reasons.add(Reason.doubt(
                    "name-differs",
                    "The names differ although the identifier is the same.",
                    query.title(),
                    listed.title(),
                    0.12));
        }
    }

    private static String written(eu.symbolon.kernel.identifier.Identifier identifier) {
        return identifier.issuer().isEmpty()
                ? identifier.value()
                : identifier.value() + " (" + identifier.issuer() + ")";
    }
}
