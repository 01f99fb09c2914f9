package eu.symbolon.node.detect;

import eu.symbolon.kernel.word.Record;
import java.util.List;

/**
 * What one message says of watch lists.
 *
 * @param isComplete whether nothing of the message was lost in reading: only then may an entry that it does not name be withdrawn
 */
public record Edition(List<Record> records, boolean isComplete) {}
