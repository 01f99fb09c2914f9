package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one person asks for and another approves. Bound to the text of its subject; nothing it allows outlives {@code until}.
 *
 * @param subject a reference, never personal data: {@code message 3fa…}
 * @param basis the law it rests on
 * @param clearance of the person who asks; who sees the order has it too
 * @param carriedOut whether what follows from its approval is done
 * @param detail the values it is about, as JSON, and empty once they are not needed any more; the log knows a commitment alone
 * @param ground code of the ground on which it was refused, where the law asks for one
 */
public record Order(
        String id,
        OrderKind kind,
        String subject,
        String reason,
        String basis,
        String askedBy,
        String askedPerson,
        String authority,
        Level clearance,
        String purpose,
        String caseNumber,
        Instant askedAt,
        Instant until,
        State state,
        String decidedBy,
        @Nullable Instant decidedAt,
        String verdictReason,
        boolean carriedOut,
        String detail,
        String ground) {

    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        /** Stopped by who watches over it, after its approval. */
        BLOCKED,
        EXPIRED;

        /** As the interface writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands at this time: what was not decided, or not used, by its end is expired. */
    static State stateAt(State kept, Instant until, Instant now) {
        return switch (kept) {
            case OPEN, APPROVED -> now.isBefore(until) ? kept : State.EXPIRED;
            case REFUSED, BLOCKED, EXPIRED -> kept;
        };
    }

    /** The same as who watches over it sees it. */
    Order withoutDetail() {
        return new Order(
                id,
                kind,
                subject,
                reason,
                basis,
                askedBy,
                askedPerson,
                authority,
                clearance,
                purpose,
                caseNumber,
                askedAt,
                until,
                state,
                decidedBy,
                decidedAt,
                verdictReason,
                carriedOut,
                "",
                ground);
    }

    /** Whether this reader asked for it, for the purpose and case he works in now. */
    public boolean isOf(Context reader) {
        return askedBy.equals(reader.user())
                && purpose.equals(reader.purpose())
                && caseNumber.equals(reader.caseNumber());
    }

    /** Whether this reader may know of it: who asked, and who works for the same purpose with at least the same clearance. */
    boolean isKnownTo(Context reader) {
        return askedBy.equals(reader.user())
                || purpose.equals(reader.purpose()) && reader.clearance().compareTo(clearance) >= 0;
    }

    /**
     * Refuses who may not approve it.
     *
     * @throws Refused when it is the same person, under whatever account, or a widened purpose
     */
    void approvableBy(Context reader) {
        if (askedPerson.equals(reader.account().person())) {
            throw new Refused(
                    "same-person",
                    "an order needs two persons, and you asked for this one. Maybe ask a colleague who may approve");
        }
        if (reader.isWidened()) {
            throw new Refused("break-glass", "nothing is approved under a widened purpose. Maybe end it first");
        }
    }
}
