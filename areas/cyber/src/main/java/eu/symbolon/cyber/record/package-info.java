/**
 * The typed content of cyber records, one shape per thing that STIX 2.1 and the MISP core format know.
 * Enters: values that readers took from a message. Leaves: named values for the store, screens and detectors.
 * Every shape carries the sender's TLP colour, so that the record's label is never looser than the sender's marking.
 */
@NullMarked
package eu.symbolon.cyber.record;

import org.jspecify.annotations.NullMarked;
