/** The border area: ship traffic as a national coordination centre of EUROSUR receives it. Exports nothing. */
module eu.symbolon.border {
    requires static org.jspecify;
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.border.Border;
}
