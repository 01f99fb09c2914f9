package eu.symbolon.match.subject;

import eu.symbolon.kernel.word.Reason;
import java.util.List;

/**
 * How sure it is that two subjects are one: a proposal for a person.
 *
 * @param score 0 to 1 on the product's scale: 0.80 and more is worth a person's look
 * @param probability 0 to 1: the share of pairs with this evidence that people judged to be the same
 * @param standing what stands beside the name
 * @param reasons for and against, strongest first; the weight of each is how far it alone would move an even chance
 */
public record SubjectMatch(double score, double probability, Standing standing, List<Reason> reasons) {
    /** What is known beside the name. A name with nothing to disagree must never look like a confirmed one. */
    public enum Standing {
        /** Something beyond the name agrees, and no more speaks against it. */
        CONFIRMED,
        /** The names alone: nothing agrees, nothing disagrees. */
        NAME_ONLY,
        /** What is known beyond the name speaks against it. */
        CONTRADICTED
    }

    public SubjectMatch {
        reasons = List.copyOf(reasons);
    }

    /** Whether something beyond the name agrees. */
    public boolean confirmed() {
        return standing == Standing.CONFIRMED;
    }
}
