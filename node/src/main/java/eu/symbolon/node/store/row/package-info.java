/**
 * What reads of the store give: plain values, shaped like the answers of the HTTP interface.
 * Enters: nothing but what a reader may see. Leaves: to fuse, desk, release, http and cli.
 */
@NullMarked
package eu.symbolon.node.store.row;

import org.jspecify.annotations.NullMarked;
