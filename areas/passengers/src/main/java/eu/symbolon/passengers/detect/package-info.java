/**
 * Detectors of the area: pure functions of bookings and travellers.
 * Enters: records of the kinds they name, and keyed state. Leaves: hits with reasons for and against; a person decides.
 * Criteria are fixed by people and versioned (Directive (EU) 2016/681 Art 6(4), C-817/19): nothing here learns.
 */
@NullMarked
package eu.symbolon.passengers.detect;

import org.jspecify.annotations.NullMarked;
