package eu.symbolon.node.access;

/** Shows that the person of a session is present and means one action: the secret typed again, or a passkey's answer. */
public interface StepUpProof {

    /** Member of {@code POST /api/session/step-up} that carries the proof: {@code secret}, {@code passkey}. */
    String member();

    /**
     * Whether the proof holds for this action.
     *
     * @param action text the person was shown: {@code disclosure message 3fa…}
     * @param proof the member: a text as it is, an object as JSON
     */
    boolean holds(Session session, String action, String proof);
}
