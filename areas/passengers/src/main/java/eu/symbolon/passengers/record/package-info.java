/**
 * Typed bodies of the area's records: what a booking, a manifest and a traveller say.
 * Enters: what readers read. Leaves: named fields for the store, the screens and the detectors.
 * Fields are those of Directive (EU) 2016/681 Annex I and Regulation (EU) 2025/13 Art 4, no others.
 */
@NullMarked
package eu.symbolon.passengers.record;

import org.jspecify.annotations.NullMarked;
