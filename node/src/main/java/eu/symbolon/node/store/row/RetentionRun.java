package eu.symbolon.node.store.row;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of the clock.
 *
 * @param audit entry of the log that closes it, null when there was nothing to do
 */
public record RetentionRun(
        Instant at,
        LocalDate day,
        long erased,
        long masked,
        @Nullable Long audit) {}
