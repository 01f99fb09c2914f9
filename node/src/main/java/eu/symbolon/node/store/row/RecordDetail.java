package eu.symbolon.node.store.row;

import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A whole record.
 *
 * @param body what its area wrote of it, an object
 * @param where its evidence in the message
 * @param annotations what was corrected or is disputed; the evidence stays as it came
 * @param hold null when nothing holds it
 * @param evidence the message around that place, empty when the message is not text or may not be read
 */
public record RecordDetail(
        RecordRow row,
        List<Mention> mentions,
        JsonNode body,
        Where where,
        String evidence,
        List<Annotation> annotations,
        @Nullable Held hold) {

    /** A record of which nothing more is said. */
    public RecordDetail(RecordRow row, List<Mention> mentions, JsonNode body, Where where, String evidence) {
        this(row, mentions, body, where, evidence, List.of(), null);
    }

    /**
     * Why erasure and masking wait.
     *
     * @param reason the law the hold rests on; the words of the order are for those who may know the order
     */
    public record Held(String reason, Instant since) {}

    /** The same with what is said of it beside its evidence. */
    public RecordDetail with(List<Annotation> said, @Nullable Held held) {
        return new RecordDetail(row, mentions, body, where, evidence, said, held);
    }
}
