package eu.symbolon.node.store.row;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as a list shows it.
 *
 * @param key number of its row, which never leaves the node
 * @param id what readers call it
 * @param message SHA-256 of its message
 * @param title one line: its first named mention, or its kind
 */
public record RecordRow(
        long key,
        String id,
        String area,
        String kind,
        String format,
        String message,
        int index,
        Instant at,
        @Nullable Place place,
        String title,
        Label label) {}
