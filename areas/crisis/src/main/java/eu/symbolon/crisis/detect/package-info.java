/**
 * The detector that holds dangerous warnings and events against critical places and moving craft.
 * Enters: warnings, events, positions. Leaves: hits, once for each warning and place or craft.
 * Geometry is compared on kernel shapes only.
 */
@NullMarked
package eu.symbolon.crisis.detect;

import org.jspecify.annotations.NullMarked;
