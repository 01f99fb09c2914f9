package eu.symbolon.node.store.row;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of what was; no personal data.
 *
 * @param message SHA-256 of the message it stood in
 * @param kind kind of the records, {@code message} for the message itself
 * @param indexes of the records in the message; none for positions, of which there are too many
 * @param action {@code erase}, or {@code mask}: then the records themselves are still there
 * @param ground {@code clock} or the order
 * @param label number of the label it had
 * @param audit entry of the log that proves it
 */
public record Tombstone(
        long id,
        String message,
        String area,
        String kind,
        int records,
        List<Integer> indexes,
        String action,
        String ground,
        LocalDate day,
        int label,
        @Nullable Long audit) {}
