package eu.symbolon.node.audit;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the log, as it stands there; what an {@link Event} left out is empty.
 *
 * @param index position, from 0
 * @param operation a {@linkplain Operation#word() word}
 * @param what ids or a digest of the question, never personal data
 * @param items references of what was concerned one by one
 * @param count values that left or changed
 * @param outcome {@code permit} or {@code deny}
 * @param reason code of the refusal, or of what permitted it out of the ordinary
 * @param rule version of the rule that decided
 * @param detector whose proposal it is about, of the given version
 * @param justification commitment to the free text, in hexadecimal
 * @param about commitments to the personal values, in hexadecimal
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
        List<String> items,
        long count,
        String outcome,
        String reason,
        String rule,
        String recipient,
        String label,
        String detector,
        String version,
        String justification,
        List<String> about) {}
