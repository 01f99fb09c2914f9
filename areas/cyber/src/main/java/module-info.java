/** Cyber: threat intelligence in STIX and MISP form. */
module eu.symbolon.cyber {
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;
    requires static org.jspecify;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.cyber.Cyber;
}
