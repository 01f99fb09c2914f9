/**
 * The carriers that several areas read, each opened once and for all in the safe way.
 * Enters: bytes of a message. Leaves: XML elements, JSON trees, CSV rows with their line, or a {@code Malformed} with its place.
 * Nothing here follows a reference, resolves an entity, or grows without bound (spec security, hostile input).
 */
@NullMarked
package eu.symbolon.wire;

import org.jspecify.annotations.NullMarked;
