package eu.symbolon.node.store.row;

import eu.symbolon.kernel.word.Reject;
import java.util.List;

/**
 * A message with its rejects and remarks (the first 200) and its records (the first 200).
 *
 * @param blanked what was taken out of its bytes on receipt, located, without the value
 * @param annotations what was corrected or is disputed in its records; its bytes stay as they came
 */
public record MessageDetail(
        MessageRow row,
        List<Reject> rejects,
        List<RecordRow> records,
        List<Blanked> blanked,
        List<Annotation> annotations) {

    /** Bytes that were not kept: from (included) to (excluded), and the law that says so. */
    public record Blanked(int from, int to, String reason) {}
}
