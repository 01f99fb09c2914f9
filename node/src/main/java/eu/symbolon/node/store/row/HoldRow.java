package eu.symbolon.node.store.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: erasure and masking of its records wait.
 *
 * @param id of the order of two persons it rests on
 * @param subject {@code record REF}, {@code message SHA-256}, {@code subject REF.m}, {@code hit ID} or {@code case NUMBER}
 * @param records how many records it holds now
 */
public record HoldRow(
        String id,
        String subject,
        String reason,
        String basis,
        Instant since,
        @Nullable Instant until,
        String askedBy,
        long records) {}
