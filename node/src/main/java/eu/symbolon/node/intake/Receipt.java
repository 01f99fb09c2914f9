package eu.symbolon.node.intake;

import eu.symbolon.kernel.word.Reject;
import java.util.List;

/**
 * What became of a message; given only after the commit.
 *
 * @param message SHA-256 of the bytes as received
 * @param area empty when no reader knew the format
 * @param format empty when no reader knew the format
 * @param records number of records, positions included
 * @param mentions subjects named in them
 * @param hits new hits that its records caused, as far as the sender may see them
 * @param rejects rejects and remarks, the first 200
 * @param lost number of rejects that lost something
 * @param remarks number of tolerated faults
 * @param seconds from receiving to committed
 */
public record Receipt(
        String message,
        Outcome outcome,
        String area,
        String format,
        long bytes,
        int records,
        int mentions,
        int hits,
        List<Reject> rejects,
        int lost,
        int remarks,
        double seconds) {

    /** How it ended. */
    public enum Outcome {
        ACCEPTED,
        /** The same bytes were there already: nothing changed. */
        REPEAT,
        /** Stored as evidence, but there is no record in it. */
        UNREADABLE
    }
}
