package eu.symbolon.node.access.passkey;

/** An answer that does not hold, with the reason for the log. */
final class Unaccepted extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unaccepted(Reason reason) {
        super(reason.word());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
