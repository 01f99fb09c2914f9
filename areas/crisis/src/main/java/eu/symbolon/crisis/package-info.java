/**
 * Crisis: public warnings (CAP) and disaster events (GDACS).
 * Enters: alerts and feeds of warning authorities. Leaves: warnings and events with their areas, and hits where a dangerous
 * one covers a place on which people depend, or a craft (Decision No 1313/2013/EU).
 */
@NullMarked
package eu.symbolon.crisis;

import org.jspecify.annotations.NullMarked;
