/**
 * Who is who: names of any script compared, mentions screened against watch lists.
 * Enters: kernel mentions, and records of regime LISTED. Leaves: scores from 0 to 1 with typed reasons for and against.
 * Folding follows ICAO Doc 9303-3 section 6 for Latin and Cyrillic letters; distances are bit-parallel (Myers 1999, Hyyro 2003).
 * Tables are read once; the hot path works on prepared primitive arrays and java.base alone.
 */
@NullMarked
package eu.symbolon.match;

import org.jspecify.annotations.NullMarked;
