package eu.symbolon.node.access;

import java.util.Optional;

/** Signs people in and gives them the Context of their work. */
public final class Access {

    /** Starts a session. Wrong user and wrong secret are refused with the same words and after the same work. */
    public Session signIn(String user, String secret) {
        throw new UnsupportedOperationException();
    }

    /** The session of a cookie, unless it ended. */
    public Optional<Session> session(String token) {
        throw new UnsupportedOperationException();
    }

    /** Chooses purpose and case; audited. Refuses a purpose that the account does not have. */
    public Session choose(String token, String purpose, String caseNumber) {
        throw new UnsupportedOperationException();
    }

    public void signOut(String token) {
        throw new UnsupportedOperationException();
    }
}
