package eu.symbolon.node.store.server;

/** The database can not be started or reached; the message says why and what helps. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
