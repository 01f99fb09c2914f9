/**
 * The typed content of prevention records.
 * Enters: a practice form that was screened and found free of persons. Leaves: named values for store, search and export.
 * Fields follow the practice description of the RAN Collection.
 */
@NullMarked
package eu.symbolon.prevention.record;

import org.jspecify.annotations.NullMarked;
