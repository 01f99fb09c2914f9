package eu.symbolon.match.resolve;

/**
 * What a person decided of two records. It holds as long as both say what they said then; when a side changes, it is open
 * again.
 *
 * @param left name of one record
 * @param right name of the other
 * @param together true when they are one subject, false when they are not
 * @param leftContent fingerprint of what the left record said
 * @param rightContent fingerprint of what the right record said
 * @param reason the person's words
 */
public record Decision(
        String left, String right, boolean together, String leftContent, String rightContent, String reason) {}
