/**
 * The area of the Passenger Information Unit: booking data (PNR) and passenger manifests (API).
 * Enters: PNRGOV and PAXLST messages as carriers push them. Leaves: bookings, manifests, travellers and hits on them.
 * Rules: Directive (EU) 2016/681, Regulations (EU) 2025/12 and 2025/13, judgment C-817/19.
 */
@NullMarked
package eu.symbolon.passengers;

import org.jspecify.annotations.NullMarked;
