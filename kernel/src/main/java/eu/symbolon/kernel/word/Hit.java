package eu.symbolon.kernel.word;

import eu.symbolon.kernel.label.Label;
import java.time.Instant;
import java.util.List;

/**
 * A proposal with its reasons and its evidence. A person decides.
 *
 * @param detector name of the detector
 * @param key what makes this hit the same as an earlier one: a second hit with the same detector and key only adds evidence
 * @param area the area whose people review it
 * @param severity how much it matters if true
 * @param score confidence, 0 to 1
 * @param at when the matter happened
 * @param title one line for the queue
 * @param reasons for and against, at least one for
 * @param evidence mentions and records it rests on
 * @param label join of the labels of the evidence
 */
public record Hit(
        String detector,
        String key,
        String area,
        Severity severity,
        double score,
        Instant at,
        String title,
        List<Reason> reasons,
        List<Evidence> evidence,
        Label label) {

    public Hit {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "score " + score + " of a hit of " + detector + " is not within 0 and 1");
        }
        if (reasons.stream().noneMatch(Reason::speaksFor)) {
            throw new IllegalArgumentException("a hit of " + detector + " gives no reason for itself");
        }
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }
}
