/**
 * Readers of air waybills: IATA Cargo-IMP FWB and FHL (teletype lines), Cargo-XML XFWB and XFZB.
 * Enters: bytes of one message, or several after each other. Leaves: waybill and house records, located rejects and remarks.
 * Other Cargo-IMP messages (status, manifest, booking) are named in the reject and never claimed.
 */
@NullMarked
package eu.symbolon.cargo.read;

import org.jspecify.annotations.NullMarked;
