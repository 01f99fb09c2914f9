package eu.symbolon.node.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; an empty text asks for nothing.
 *
 * @param what the whole text, its first two words ({@code hit k3j0aq7n2mx5t}), its second word, or one of the items
 * @param from included
 * @param to excluded
 */
public record Question(
        String user,
        String authority,
        String purpose,
        String caseNumber,
        String operation,
        String what,
        String outcome,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Every entry. */
    public static final Question ALL = new Question("", "", "", "", "", "", "", null, null);

    /** Every entry of an operation. */
    public static Question of(Operation operation) {
        return new Question("", "", "", "", operation.word(), "", "", null, null);
    }

    /** Every entry about this. */
    public static Question about(String what) {
        return new Question("", "", "", "", "", what, "", null, null);
    }

    /** The same from a time on. */
    public Question from(Instant time) {
        return new Question(user, authority, purpose, caseNumber, operation, what, outcome, time, to);
    }
}
