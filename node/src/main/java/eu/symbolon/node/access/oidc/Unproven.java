package eu.symbolon.node.access.oidc;

/** A sign-in at a provider that does not hold, with the reason code for the log. */
final class Unproven extends Exception {
    private static final long serialVersionUID = 1;

    Unproven(String reason) {
        super(reason);
    }

    /** {@code wrong-nonce}. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
