package eu.symbolon.node.store;

/** The database refused or did not answer; nothing of the transaction stays. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
