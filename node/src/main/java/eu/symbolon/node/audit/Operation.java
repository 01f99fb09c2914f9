package eu.symbolon.node.audit;

import java.util.Locale;

/** What was done. The first six are those of Directive (EU) 2016/680 Art 25, the others keep the node itself honest. */
public enum Operation {
    /** Data came in. */
    COLLECTION,
    /** Data changed: a decision, a correction, a new label. */
    ALTERATION,
    /** Data was looked at. */
    CONSULTATION,
    /** Data left, transfers included. */
    DISCLOSURE,
    /** Data of several sources was joined. */
    COMBINATION,
    /** Data was erased or masked. */
    ERASURE,
    /** A person signed in or chose the purpose of the work. */
    LOGIN,
    /** A person signed out. */
    LOGOUT,
    /** Somebody was refused before anything was read. */
    REFUSAL,
    /** A purpose was widened in an emergency. */
    BREAK_GLASS,
    /** A second person decided on an order. */
    APPROVAL,
    /** Accounts, roles, settings. */
    ADMINISTRATION,
    /** A signing or encryption key was made, used or changed. */
    KEY_USE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As the log and the interface write it: {@code break-glass}. */
    public String word() {
        return word;
    }

    /**
     * The operation of this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Operation of(String word) {
        for (Operation operation : values()) {
            if (operation.word.equals(word)) {
                return operation;
            }
        }
        throw new IllegalArgumentException("operation '" + word + "' is none of the log. Maybe one of: "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(values()).map(Operation::word).toList()));
    }
}
