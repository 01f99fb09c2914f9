package eu.symbolon.node.access;

/** The reader may not do this; the message says which rule refuses and what would be right. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
