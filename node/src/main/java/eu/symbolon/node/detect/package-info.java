/**
 * Drives the areas' detectors with their keyed state, and the node's own: list screening and the same subject in several
 * areas. Enters: records. Leaves: hits and changed states, for the same transaction as the records.
 */
@NullMarked
package eu.symbolon.node.detect;

import org.jspecify.annotations.NullMarked;
