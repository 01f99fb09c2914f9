package eu.symbolon.node.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.Base64UrlUtil;
import eu.symbolon.node.store.PasskeyTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The two checks of Web Authentication (7.1 and 7.2) by webauthn4j: type, challenge, origin, relying party, presence and
 * verification of the person, algorithm, signature, counter. Attestation is not asked for: the node trusts the person who
 * registers, not a maker of authenticators.
 */
final class Ceremony {
    /** ES256, EdDSA, RS256: what authenticators of 2026 have. */
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** What a registration brings. */
    record Registered(
            byte[] id, byte[] key, long signCount, boolean backupEligible, boolean backedUp, List<String> transports) {}

    /** What a signature brings. */
    record Signed(long signCount, boolean backedUp) {}

    static List<Question.Parameters> algorithms() {
        return ALGORITHMS.stream()
                .map(algorithm -> new Question.Parameters("public-key", algorithm.getValue()))
                .toList();
    }

    RegistrationData readRegistration(String json) throws Unaccepted {
        try {
            return there(manager.parseRegistrationResponseJSON(json));
        } catch (RuntimeException e) {
            throw new Unaccepted(Reason.of(e));
        }
    }

    AuthenticationData readSignature(String json) throws Unaccepted {
        try {
            return there(manager.parseAuthenticationResponseJSON(json));
        } catch (RuntimeException e) {
            throw new Unaccepted(Reason.of(e));
        }
    }

    Registered check(RegistrationData data, Question.Asked asked) throws Unaccepted {
        List<PublicKeyCredentialParameters> allowed = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        try {
            manager.verify(data, new RegistrationParameters(property(asked), allowed, true, true));
        } catch (RuntimeException e) {
            throw new Unaccepted(Reason.of(e));
        }
        AuthenticatorData<?> authenticator = there(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData credential = there(authenticator.getAttestedCredentialData());
        Set<AuthenticatorTransport> transports = data.getTransports();
        return new Registered(
                credential.getCredentialId(),
                converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey()),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                transports == null
                        ? List.of()
                        : transports.stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toList());
    }

    Signed check(AuthenticationData data, Question.Asked asked, PasskeyTable.Row kept) throws Unaccepted {
        try {
            manager.verify(
                    data, new AuthenticationParameters(property(asked), record(kept), List.of(kept.id()), true, true));
        } catch (RuntimeException e) {
            throw new Unaccepted(Reason.of(e));
        }
        AuthenticatorData<?> authenticator = there(data.getAuthenticatorData());
        return new Signed(authenticator.getSignCount(), authenticator.isFlagBS());
    }

    private static ServerProperty property(Question.Asked asked) {
        return ServerProperty.builder()
                .origin(new Origin(asked.site().origin()))
                .rpId(asked.site().host())
                .challenge(new DefaultChallenge(Base64UrlUtil.decode(asked.challenge())))
                .build();
    }

    private CredentialRecordImpl record(PasskeyTable.Row kept) {
        COSEKey key = converter.getCborMapper().readValue(kept.key(), COSEKey.class);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backupEligible(),
                kept.backedUp(),
                kept.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, kept.id(), key),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                kept.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet()));
    }

    /** The library gives null where the answer lacks a part. */
    private static <T> T there(@Nullable T part) throws Unaccepted {
        if (part == null) {
            throw new Unaccepted(Reason.MALFORMED);
        }
        return part;
    }
}
