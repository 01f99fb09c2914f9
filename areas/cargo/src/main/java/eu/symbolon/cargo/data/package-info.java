/**
 * Dated data of cargo: clocks, vague terms, placeholders, goods classes, origins, calling codes, countries of EORI numbers.
 * Enters: CSV resources, each row with its source and the day from which it holds. Leaves: rows.
 */
@NullMarked
package eu.symbolon.cargo.data;

import org.jspecify.annotations.NullMarked;
