package eu.symbolon.node.access;

/** The people who may sign in. */
public final class Accounts {

    /** Whether nobody may sign in yet. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /** Creates the account, or gives the one of that user new rights and a new secret. */
    public void create(Account account, String secret) {
        throw new UnsupportedOperationException();
    }

    /** A secret to be shown once: 24 letters and digits, 120 bits. */
    public static String newSecret() {
        throw new UnsupportedOperationException();
    }
}
