/** Air cargo before loading: waybills and house waybills, what is missing in them and what does not fit. */
module eu.symbolon.cargo {
    requires static org.jspecify;
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.cargo.Cargo;
}
