/**
 * The typed content of strategy records.
 * Enters: a row of a table of actions. Leaves: named values, and the status that follows from due day and delivery.
 * Rule: a status is computed, never typed in; an imported verdict stands beside it and is no status.
 */
@NullMarked
package eu.symbolon.strategy.record;

import org.jspecify.annotations.NullMarked;
