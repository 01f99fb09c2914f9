package eu.symbolon.node.store.row;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit as the queue shows it.
 *
 * @param version counts changes; a decision names the version it was made on
 * @param area whose people review it
 * @param areas areas of its evidence
 * @param score 0 to 1
 * @param state {@code open}, {@code taken}, {@code later}, {@code accepted}, {@code rejected} or {@code authorised}
 */
public record HitRow(
        long id,
        int version,
        String area,
        List<String> areas,
        String detector,
        Severity severity,
        double score,
        Instant at,
        @Nullable Instant deadline,
        String title,
        String state,
        @Nullable String takenBy,
        Label label) {}
