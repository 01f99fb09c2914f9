package eu.symbolon.node.store.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many, in a stable order.
 *
 * @param next where the following page starts, given back as {@code after}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {}
