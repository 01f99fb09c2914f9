/** Crisis: public warnings and disaster events, and what stands in their way. */
module eu.symbolon.crisis {
    requires static org.jspecify;
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.crisis.Crisis;
}
