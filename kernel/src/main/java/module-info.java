/** The words of Symbolon, its labels and the door for areas. No I/O, no threads, no area word: java.base only. */
module eu.symbolon.kernel {
    requires static org.jspecify;

    exports eu.symbolon.kernel.label;
    exports eu.symbolon.kernel.geo;
    exports eu.symbolon.kernel.identifier;
    exports eu.symbolon.kernel.word;
    exports eu.symbolon.kernel.area;
    exports eu.symbolon.kernel.track;
}
