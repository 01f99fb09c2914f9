/**
 * What matters in ship traffic: lives at risk, watched zones, silence, drift, sudden stops, meetings at sea, loitering, one number in two
 * places, identities that change or cannot be. Enters: positions, keyed by MMSI or by cell, and what craft say of themselves. Leaves: hits
 * with reasons for and against, and small states as bytes. Thresholds are dated rows with their source ({@code behaviours.csv}).
 */
@NullMarked
package eu.symbolon.border.detect;

import org.jspecify.annotations.NullMarked;
