/**
 * The cyber area: what CSIRTs and cybercrime units send each other.
 * Enters: STIX 2.0 and 2.1, TAXII envelopes, MISP core events. Leaves: indicators, observables, threats, relations, reports.
 * Law: Directive (EU) 2022/2555 (NIS2) for sharing and clocks, Directive (EU) 2016/680 (LED) for police use.
 */
@NullMarked
package eu.symbolon.cyber;

import org.jspecify.annotations.NullMarked;
