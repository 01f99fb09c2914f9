package eu.symbolon.node.access;

/** The reader may not do this; the message says which rule refuses and what would be right. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public Refused(String message) {
        this("refused", message);
    }

    /**
     * Refuses with a reason code.
     *
     * @param code last part of the problem's type and reason in the log: {@code handling-h3}
     */
    public Refused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
