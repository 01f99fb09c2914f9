package eu.symbolon.match.subject;

/**
 * Two subjects and what people decided of them.
 *
 * @param group pairs of one group share a subject: they are never split between learning and testing
 */
public record JudgedPair(PreparedSubject left, PreparedSubject right, boolean same, int group) {}
