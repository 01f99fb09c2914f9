package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Hit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a detector said, on its way to the store.
 *
 * @param hit its label is at least as strict as the context
 * @param version version of the detector
 * @param context access class of the state that spoke, {@link Classes#NOBODY} when one record spoke alone
 * @param found when the node found it
 * @param deadline when it must be decided, or null
 */
public record Finding(
        Hit hit,
        String version,
        int context,
        Instant found,
        @Nullable Instant deadline) {}
