package eu.symbolon.node.store.row;

import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Where;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A whole record.
 *
 * @param body what its area wrote of it, an object
 * @param where its evidence in the message
 * @param evidence the message around that place, empty when the message is not text or may not be read
 */
public record RecordDetail(RecordRow row, List<Mention> mentions, JsonNode body, Where where, String evidence) {}
