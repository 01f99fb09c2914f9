package eu.symbolon.match;

import eu.symbolon.kernel.word.Reason;
import java.util.List;

/**
 * Two names compared, with the grounds.
 *
 * @param score 0 to 1
 * @param reasons what speaks for and against, by stable codes
 * @param words the words that stand for each other, in the order of the first name
 */
public record NameMatch(double score, List<Reason> reasons, List<Words> words) {

    /** Words of the two sides, folded; several when they are glued on the other side. */
    public record Words(String left, String right, double likeness) {}
}
