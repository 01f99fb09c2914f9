package eu.symbolon.node.desk;

import eu.symbolon.kernel.word.Reason;
import eu.symbolon.node.store.row.DecisionRow;
import eu.symbolon.node.store.row.EvidenceRow;
import eu.symbolon.node.store.row.HitRow;
import java.util.List;

/**
 * A hit with all a person needs to decide it.
 *
 * @param history decisions on it, oldest first
 * @param precision what became of the detector's other hits
 * @param earlier other hits on the same mentions or identifiers
 */
public record HitDetail(
        HitRow row,
        List<Reason> reasons,
        List<EvidenceRow> evidence,
        List<DecisionRow> history,
        Precision precision,
        List<HitRow> earlier) {

    /** Hits of one detector by outcome, as far as the reader may see them. */
    public record Precision(long accepted, long rejected, long open) {}
}
