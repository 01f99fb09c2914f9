/**
 * The reader of tables of actions. Enters: CSV (RFC 4180) with the header of {@code META-INF/symbolon/strategy/actions.csv}.
 * Leaves: one record a row; a row without number, deliverable, timing or source is refused with its line.
 * Actors are found by a table ({@code actors.csv}); the text of the source is kept beside them.
 */
@NullMarked
package eu.symbolon.strategy.read;

import org.jspecify.annotations.NullMarked;
