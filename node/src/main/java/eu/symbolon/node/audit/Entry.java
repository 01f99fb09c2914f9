package eu.symbolon.node.audit;

import java.time.Instant;

/**
 * One line of the log.
 *
 * @param index position, from 0
 * @param operation {@code consultation}, {@code disclosure}, {@code alteration}, {@code login}, {@code refusal}, ...
 * @param what ids or a digest of the question, never personal data
 * @param count values that left
 * @param outcome {@code permit} or {@code deny}
 * @param previous SHA-256 of the line before, in hexadecimal
 */
public record Entry(
        long index,
        Instant at,
        String user,
        String authority,
        String purpose,
        String caseNumber,
        String operation,
        String what,
        long count,
        String outcome,
        String previous) {}
