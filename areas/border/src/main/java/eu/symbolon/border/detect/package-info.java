/**
 * What matters in ship traffic: lives at risk, entry into a watched zone, silence of a craft that should have been heard.
 * Enters: records of kind border.position, keyed by MMSI. Leaves: hits with reasons for and against, and a small state per
 * craft as bytes.
 * Thresholds are dated rows with their source.
 */
@NullMarked
package eu.symbolon.border.detect;

import org.jspecify.annotations.NullMarked;
