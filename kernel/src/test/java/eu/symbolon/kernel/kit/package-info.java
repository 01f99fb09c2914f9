/**
 * Contract kits: one abstract test per interface of the area door, extended by every implementation.
 * Enters: a reader or detector and the implementer's own samples. Leaves: proof that it keeps the door's promises.
 * Also finds the folder of foreign data that acceptance tests read in place.
 */
@NullMarked
package eu.symbolon.kernel.kit;

import org.jspecify.annotations.NullMarked;
