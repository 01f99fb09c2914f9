/**
 * The typed bodies of cargo records: what a master or a house air waybill states.
 * Enters: what the readers understood. Leaves: values for detectors and for the screen.
 * Terms are those of IATA Cargo-XML and of the minimum data set before loading (7+1, WCO SAFE Framework).
 */
@NullMarked
package eu.symbolon.cargo.record;

import org.jspecify.annotations.NullMarked;
