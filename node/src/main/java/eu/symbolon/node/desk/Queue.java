package eu.symbolon.node.desk;

import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.store.row.HitRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue, in the order deadline, severity, score.
 *
 * @param next where the next page starts, null on the last
 * @param open open hits that this reader may see
 * @param byArea open hits by area
 * @param bySeverity open hits by severity
 */
public record Queue(
        List<HitRow> items,
        @Nullable String next,
        long open,
        long decided,
        Map<String, Long> byArea,
        Map<Severity, Long> bySeverity) {}
