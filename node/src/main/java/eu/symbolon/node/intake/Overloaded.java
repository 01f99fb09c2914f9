package eu.symbolon.node.intake;

/** The queue of waiting messages is full: send again in a moment. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overloaded(String message) {
        super(message);
    }
}
