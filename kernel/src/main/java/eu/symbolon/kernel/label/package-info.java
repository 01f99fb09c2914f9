/**
 * Purpose limitation as an algebra: who may use a record, for what, until when.
 * Enters: default rules per kind of record, dated and with their legal source.
 * Leaves: labels, their join, and the verdict of one label for one standing.
 * Called by areas (defaults), by access (verdicts) and by everything that derives.
 */
@NullMarked
package eu.symbolon.kernel.label;

import org.jspecify.annotations.NullMarked;
