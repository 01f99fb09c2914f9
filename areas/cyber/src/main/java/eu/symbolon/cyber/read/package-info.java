/**
 * Readers of the cyber area. Enters: bytes of STIX 2.0 and 2.1 bundles, TAXII envelopes and MISP core events.
 * Leaves: one record for each thing in them, with the infrastructure, accounts and parties it names, and located rejects.
 * Nothing is fetched and nothing is executed: patterns are scanned for the values they compare with.
 */
@NullMarked
package eu.symbolon.cyber.read;

import org.jspecify.annotations.NullMarked;
