package eu.symbolon.node.intake;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.node.store.Draft;
import eu.symbolon.node.store.Finding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A message that was read and waits for its transaction.
 *
 * @param reading null when nobody knew its format
 * @param findings hits that needed one record only
 * @param isListed whether it brings entries of a watch list
 * @param lists the state of the lists that its records were screened against
 * @param done completed after the commit
 */
record Waiting(
        Draft draft,
        @Nullable Reading reading,
        List<Reject> rejects,
        List<Finding> findings,
        boolean isListed,
        Object lists,
        CompletableFuture<Outcome> done) {

    /** How it ended: it was there before, or it is there now and brought new hits of these labels. */
    record Outcome(boolean repeat, List<Integer> hits) {}

    /** Number of rejects that lost something. */
    int lost() {
        return reading == null ? 1 : reading.lost();
    }

    List<Record> records() {
        return reading == null ? List.of() : reading.records();
    }
}
