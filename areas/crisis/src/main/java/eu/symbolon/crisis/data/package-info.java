/**
 * Dated data of crisis: clocks, reach of hazards, countries of geocodes, warning types of Meteoalarm.
 * Enters: CSV resources, each row with its source and the day from which it holds. Leaves: rows.
 */
@NullMarked
package eu.symbolon.crisis.data;

import org.jspecify.annotations.NullMarked;
