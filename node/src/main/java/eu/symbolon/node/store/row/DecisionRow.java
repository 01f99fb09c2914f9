package eu.symbolon.node.store.row;

import java.time.Instant;

/**
 * One decision on a hit.
 *
 * @param verdict {@code accept}, {@code reject}, {@code later}, {@code authorise} or {@code take}
 */
public record DecisionRow(Instant at, String user, String verdict, String reason) {}
