package eu.symbolon.kernel.identifier;

/** How one type of identifier is written: from any usual notation to the one normal form, or a reason why not. */
interface Notation {

    /** Normal form or reason. The text is trimmed and not empty. */
    Reading read(String text);

    /** Outcome of reading one value. */
    sealed interface Reading {
        /** The value in normal form. */
        record Normal(String value) implements Reading {}

        /** Not a value of this type, and why. */
        record Wrong(String reason) implements Reading {}
    }

    static Reading normal(String value) {
        return new Reading.Normal(value);
    }

    static Reading wrong(String reason) {
        return new Reading.Wrong(reason);
    }
}
