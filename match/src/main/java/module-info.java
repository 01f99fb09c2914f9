/** Names, scripts and screening: a library in its own right. It needs the kernel's words only. */
module eu.symbolon.match {
    requires eu.symbolon.kernel;
    requires static org.jspecify;

    exports eu.symbolon.match;
    exports eu.symbolon.match.form;
    exports eu.symbolon.match.resolve;
    exports eu.symbolon.match.subject;
}
