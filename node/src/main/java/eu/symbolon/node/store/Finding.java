package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Hit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hit on its way to the store.
 *
 * @param found when the node found it
 * @param deadline when it must be decided, or null
 */
public record Finding(Hit hit, Instant found, @Nullable Instant deadline) {}
