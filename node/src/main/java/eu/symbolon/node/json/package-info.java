/**
 * The one JSON form of the kernel's words (RFC 8259; shapes as RFC 7946 where it has them).
 * Enters: bodies, mentions, places, labels. Leaves: JSON for the store, the lines of read and the HTTP interface; and back.
 */
@NullMarked
package eu.symbolon.node.json;

import org.jspecify.annotations.NullMarked;
