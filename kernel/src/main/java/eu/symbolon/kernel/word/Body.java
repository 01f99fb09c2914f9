package eu.symbolon.kernel.word;

/** The typed content of a record, known to its area only; to all others it is what it writes of itself. */
@FunctionalInterface
public interface Body {
    /** A body with nothing in it. */
    Body EMPTY = out -> {};

    void write(Fields out);
}
