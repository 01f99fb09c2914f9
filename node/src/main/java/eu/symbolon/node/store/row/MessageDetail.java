package eu.symbolon.node.store.row;

import eu.symbolon.kernel.word.Reject;
import java.util.List;

/** A message with its rejects and remarks (the first 200) and its records (the first 200). */
public record MessageDetail(MessageRow row, List<Reject> rejects, List<RecordRow> records) {}
