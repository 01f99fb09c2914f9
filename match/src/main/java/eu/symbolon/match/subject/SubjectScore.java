package eu.symbolon.match.subject;

import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores pairs of subjects by weighed evidence. One object per thread. */
public final class SubjectScore {
    private static final double WORTH_SAYING = 0.05;
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
    double odds(PreparedSubject left, PreparedSubject right) {
        Family family = Family.of(left, right);
        double[] traits = comparison.observe(left, right);
        double[] weight = weights.weights(family);
        double odds = weights.bias(family);
        for (int i = 0; i < traits.length; i++) {
            odds += weight[i] * traits[i];
        }
        return odds;
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
