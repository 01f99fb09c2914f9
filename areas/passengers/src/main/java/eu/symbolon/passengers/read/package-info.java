/**
 * Readers of the area: one EDIFACT tokeniser (ISO 9735) and on it PNRGOV (IATA PADIS) and PAXLST (WCO/IATA/ICAO).
 * Enters: bytes as received, with the dirt of Type B and mail relays. Leaves: records, located rejects and quality remarks.
 * Content beyond Directive (EU) 2016/681 Annex I and Regulation (EU) 2025/13 Art 4 is dropped here and only counted.
 */
@NullMarked
package eu.symbolon.passengers.read;

import org.jspecify.annotations.NullMarked;
