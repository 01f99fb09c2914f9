package eu.symbolon.node.store;

import java.sql.SQLException;

/** The database refused or did not answer; nothing of the transaction stays. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String state;

    StoreFailure(String message, SQLException cause) {
        super(message, cause);
        this.state = String.valueOf(cause.getSQLState());
    }

    /** SQLSTATE of the cause. */
    String state() {
        return state;
    }
}
