package eu.symbolon.node.store.row;

import java.time.Instant;

/**
 * One decision on a hit.
 *
 * @param verdict {@code accept}, {@code reject}, {@code later}, {@code authorise} or {@code take}
 * @param audit index of its entry in the audit log
 */
public record DecisionRow(Instant at, String user, String verdict, String reason, long audit) {}
