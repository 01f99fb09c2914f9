/**
 * Air cargo before loading (PLACI, Regulation (EU) 2015/2447 Art 186(1)).
 * Enters: IATA Cargo-IMP and Cargo-XML waybills. Leaves: master and house waybills with parties, goods and security status,
 * and hits for people who decide before the aircraft is loaded.
 */
@NullMarked
package eu.symbolon.cargo;

import org.jspecify.annotations.NullMarked;
