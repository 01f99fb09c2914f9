/** Passenger Name Records and Advance Passenger Information: the area of a Passenger Information Unit. Exports nothing. */
module eu.symbolon.passengers {
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;
    requires static org.jspecify;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.passengers.Passengers;
}
