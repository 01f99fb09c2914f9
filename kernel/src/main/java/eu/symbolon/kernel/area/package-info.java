/**
 * The door for areas: what a plug-in of the node may bring, and the only way in.
 * Enters: an Area found by ServiceLoader. Leaves: its kinds, readers, detectors, procedures and products.
 * An area sees no store, no network, no file and no clock but through the types handed in here.
 */
@NullMarked
package eu.symbolon.kernel.area;

import org.jspecify.annotations.NullMarked;
