/** The carriers that several areas read: XML, JSON, CSV, gzip and plain text, opened safely and with places for rejects. */
module eu.symbolon.wire {
    requires static org.jspecify;
    requires transitive eu.symbolon.kernel;
    requires transitive tools.jackson.databind;
    requires java.xml;

    exports eu.symbolon.wire;
}
