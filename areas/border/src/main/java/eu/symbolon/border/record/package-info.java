/**
 * AIS messages as typed values (ITU-R M.1371-5, types 1 to 5, 18, 19, 21, 24, 27; all others by type only).
 * Enters: what the reader decoded. Leaves: bodies that write themselves under the field names of gpsdecode's JSON, as raw
 * integers in the units of the radio message, so that two decoders can be compared line by line.
 * Positions also speak the kernel's Motion, in knots and degrees.
 */
@NullMarked
package eu.symbolon.border.record;

import org.jspecify.annotations.NullMarked;
