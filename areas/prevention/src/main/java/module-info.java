/** Prevention: the library of practices against radicalisation. It holds no data on persons. */
module eu.symbolon.prevention {
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;
    requires static org.jspecify;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.prevention.Prevention;
}
