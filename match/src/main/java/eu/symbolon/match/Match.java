package eu.symbolon.match;

import eu.symbolon.kernel.word.Reason;
import java.util.List;

/**
 * A watch-list entry that a mention may be: a proposal for a person to decide.
 *
 * @param entry the entry
 * @param name the list's name that matched, or empty when an identifier alone did
 * @param score 0 to 1; 0.80 and more is worth a person's look, 0.97 and more has evidence beyond the name
 * @param reasons for and against, strongest first within the names, then dates, attributes, identifiers
 */
public record Match(Listed entry, String name, double score, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }
}
