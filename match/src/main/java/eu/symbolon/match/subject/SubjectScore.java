package eu.symbolon.match.subject;

import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores pairs of subjects by weighed evidence. One object per thread. */
public final class SubjectScore {
    private static final double WORTH_SAYING = 0.05;
    private static final double UNLIKELY = -1.5;
    private static final double OBSERVED = 0.5;

    private final Weights weights;
    private final Comparison comparison = new Comparison();
    private final double shift;

    public SubjectScore(Weights weights) {
        this.weights = weights;
        shift = logit(Weights.REVIEW_SCORE) - logit(weights.review());
    }

    /** The score alone: the hot path, allocates nothing. */
    public double score(PreparedSubject left, PreparedSubject right) {
        return LogisticFit.logistic(odds(left, right) + shift);
    }

    /** Natural log odds that both are one. */
    public double odds(PreparedSubject left, PreparedSubject right) {
        Family family = Family.of(left, right);
        double[] traits = comparison.observe(left, right);
        double[] weight = weights.weights(family);
        double odds = weights.bias(family);
        for (int i = 0; i < traits.length; i++) {
            odds += weight[i] * traits[i];
        }
        return odds;
    }

    /** The same when the contact that both have is one that too many have: it says nothing. */
    public double oddsWithoutContacts(PreparedSubject left, PreparedSubject right) {
        double odds = odds(left, right);
        int contact = Trait.CONTACT_SHARED.ordinal();
        return odds - weights.weights(Family.of(left, right))[contact] * comparison.value(Trait.CONTACT_SHARED);
    }

    /** How strongly something says that they cannot be one: the odds against, or 0 when all they share outweighs it. */
    public double contradiction(PreparedSubject left, PreparedSubject right) {
        double odds = odds(left, right);
        boolean far = comparison.value(Trait.BIRTH_FAR) + comparison.value(Trait.GENERATION_DIFFERS) > 0;
        if (odds > (far ? 0 : UNLIKELY)) {
            return 0;
        }
        for (Trait trait : Trait.values()) {
            if (trait.excludes() && comparison.value(trait) >= OBSERVED) {
                return -odds;
            }
        }
        return 0;
    }

    /** The score with its reasons. */
    public SubjectMatch compare(PreparedSubject left, PreparedSubject right) {
        double odds = odds(left, right);
        double[] traits = comparison.observe(left, right);
        double[] weight = weights.weights(Family.of(left, right));
        List<Reason> reasons = new ArrayList<>(comparison.nameReasons());
        double beyond = 0;
        boolean agrees = false;
        for (Trait trait : Trait.values()) {
            double value = traits[trait.ordinal()];
            double moved = weight[trait.ordinal()] * value;
            if (!trait.isOfNames()) {
                beyond += moved;
                agrees |= trait.confirms() && value >= OBSERVED;
            }
            if (Math.abs(moved) >= WORTH_SAYING) {
                reasons.add(new Reason(
                        moved > 0,
                        trait.code(),
                        trait.text(),
                        Shown.of(trait, left.subject()),
                        Shown.of(trait, right.subject()),
                        LogisticFit.logistic(Math.abs(moved)) - 0.5));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::weight).reversed().thenComparing(Reason::code));
        return new SubjectMatch(
                LogisticFit.logistic(odds + shift), LogisticFit.logistic(odds), standing(agrees, beyond), reasons);
    }

    private static SubjectMatch.Standing standing(boolean agrees, double beyond) {
        if (agrees && beyond > 0) {
            return SubjectMatch.Standing.CONFIRMED;
        }
        return beyond < -OBSERVED ? SubjectMatch.Standing.CONTRADICTED : SubjectMatch.Standing.NAME_ONLY;
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
