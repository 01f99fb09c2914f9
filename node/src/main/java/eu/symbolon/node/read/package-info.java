/**
 * The readers of all areas as one: finds the areas, recognises a message by its content, reads it.
 * Enters: bytes and where they came from. Leaves: a Reading with records and located rejects, or nothing recognised.
 * Used by intake and by the command line, which needs no node and no database.
 */
@NullMarked
package eu.symbolon.node.read;

import org.jspecify.annotations.NullMarked;
