package eu.symbolon.node.access;

import java.util.Locale;

/** What an account may do; which roles hold which rights is data ({@code roles.json}). */
public enum Right {
    /** Read content, in a context. */
    READ,
    /** Decide hits and cases; the procedure of the area names the role besides. */
    DECIDE,
    /** Let evidence and files leave. */
    EXPORT,
    /** Deliver messages. */
    SEND,
    /** Learn that there is something, without its content. */
    HIT_NO_HIT,
    /** Widen the purpose for a short time, with notice. */
    BREAK_GLASS,
    /** Be the second person of an order. */
    APPROVE,
    /** Stop an approved order before anything follows from it. */
    BLOCK,
    READ_LOG,
    SAMPLE_LOG,
    /** Read totals of the node, without content. */
    READ_TOTALS,
    /** Legal holds and the retention clock. */
    HOLD,
    /** Requests of data subjects: access, rectification, erasure. */
    RIGHTS,
    /** People, their roles and secrets. */
    ACCOUNTS,
    /** Zones, sources, authorities. */
    SETTINGS;

    /** As data and answers write it: {@code read-log}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The right of this word. */
    static Right of(String word) {
        for (Right right : values()) {
            if (right.word().equals(word)) {
                return right;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no right. Maybe it is spelt otherwise: read-log");
    }
}
