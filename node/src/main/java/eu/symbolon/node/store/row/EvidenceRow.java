package eu.symbolon.node.store.row;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What a hit rests on.
 *
 * @param index index of the mention in the record, -1 for the whole record
 * @param mention null for the whole record
 * @param excerpt the message around it, empty when there is no text to show
 */
public record EvidenceRow(
        RecordRow record, int index, @Nullable Mention mention, String excerpt, Label label) {}
