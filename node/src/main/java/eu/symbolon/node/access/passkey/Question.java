package eu.symbolon.node.access.passkey;

import eu.symbolon.node.access.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is asked, as {@code navigator.credentials} takes it; binary values are base64url without padding.
 *
 * @param publicKey {@code PublicKeyCredentialCreationOptionsJSON} or {@code PublicKeyCredentialRequestOptionsJSON}
 * @param action text that the answer approves, or null
 * @param random with the action: the challenge is SHA-256(random || action in UTF-8), so that the action is signed
 */
public record Question(
        PublicKey publicKey,
        @Nullable String action,
        @Nullable String random) {

    /** Either kind of options. */
    public sealed interface PublicKey {
        String challenge();
    }

    /** WebAuthn 5.4. */
    public record Creation(
            RelyingParty rp,
            User user,
            String challenge,
            List<Parameters> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation)
            implements PublicKey {}

    /** WebAuthn 5.5. */
    public record Request(
            String challenge, long timeout, String rpId, List<Descriptor> allowCredentials, String userVerification)
            implements PublicKey {}

    /** The node. */
    public record RelyingParty(String id, String name) {}

    /** The account; its id is the handle, never the user name. */
    public record User(String id, String name, String displayName) {}

    /** An algorithm of IANA's COSE registry. */
    public record Parameters(String type, long alg) {}

    /** A passkey that exists. */
    public record Descriptor(String type, String id, List<String> transports) {}

    /** The key stays on the authenticator and is found without a user name; the person is verified by it. */
    public record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    enum Kind {
        REGISTER,
        SIGN_IN,
        STEP_UP
    }

    /**
     * A question that waits for its answer.
     *
     * @param challenge as signed, base64url
     * @param asker token of the session, or of the browser before there is one
     * @param handle handle of the account to register for, empty otherwise
     * @param action what is approved, empty otherwise
     */
    record Asked(Kind kind, String challenge, Site site, String asker, byte[] handle, String action) {}
}
