/**
 * Detectors of cargo: parties that say nothing, goods that say nothing, goods classes and origins under a warning, houses
 * that do not add up to their master.
 * Enters: waybill and house records. Leaves: hits; a person decides before loading.
 */
@NullMarked
package eu.symbolon.cargo.detect;

import org.jspecify.annotations.NullMarked;
