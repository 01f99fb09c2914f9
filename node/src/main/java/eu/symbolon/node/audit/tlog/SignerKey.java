package eu.symbolon.node.audit.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A private key that signs notes. Its text is one line: {@code PRIVATE+KEY+}, then the {@linkplain VerifierKey verifier key},
 * a space, and base64 of the secret: the seed of Ed25519, or the PKCS #8 form of ML-DSA-44.
 */
public final class SignerKey {
    private static final String MARK = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] secret;

    private SignerKey(VerifierKey verifier, byte[] secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /** Makes a new key. */
    public static SignerKey generate(String name, VerifierKey.Kind kind) {
        if (kind != VerifierKey.Kind.COSIGNATURE_MLDSA44) {
            byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
            byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
            new SecureRandom().nextBytes(seed);
            Ed25519.generatePublicKey(seed, 0, key, 0);
            return new SignerKey(new VerifierKey(name, kind, key), seed);
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] key = Arrays.copyOfRange(encoded, VerifierKey.MLDSA44_HEAD.length, encoded.length);
            return new SignerKey(
                    new VerifierKey(name, kind, key), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK 25 has ML-DSA-44", e);
        }
    }

    /**
     * Reads the text of a key.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SignerKey parse(String text) {
        int space = text.indexOf(' ');
        if (!text.startsWith(MARK) || space < 0) {
            throw new IllegalArgumentException("the line is no signing key. Maybe the key file was cut");
        }
        return new SignerKey(
                VerifierKey.parse(text.substring(MARK.length(), space)),
                Merkle.decode(text.substring(space + 1).strip()));
    }

    /** Its public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs the text of a note; the time stands in the signature of kinds that have one. */
    Note.Signature sign(String text, Instant now) {
        VerifierKey.Kind kind = verifier.kind();
        if (!kind.hasTime()) {
            return new Note.Signature(verifier.name(), verifier.id(), ed25519(text.getBytes(StandardCharsets.UTF_8)));
        }
        byte[] message = VerifierKey.message(verifier.name(), kind, text, now.getEpochSecond());
        if (message == null) {
            throw new IllegalArgumentException("only checkpoints are cosigned, not '" + text + "'");
        }
        byte[] proper = kind == VerifierKey.Kind.COSIGNATURE ? ed25519(message) : mldsa44(message);
        byte[] timed = ByteBuffer.allocate(8 + proper.length)
                .putLong(now.getEpochSecond())
                .put(proper)
                .array();
        return new Note.Signature(verifier.name(), verifier.id(), timed);
    }

    private byte[] ed25519(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private byte[] mldsa44(byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance("ML-DSA-44").generatePrivate(new PKCS8EncodedKeySpec(secret));
            Signature signer = Signature.getInstance("ML-DSA-44");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ML-DSA-44 key of " + verifier.name() + " cannot sign", e);
        }
    }

    /** The line for the key file. */
    public String line() {
        return MARK + verifier + " " + Merkle.encode(secret);
    }

    @Override
    public String toString() {
        return "SignerKey[" + verifier.name() + "]";
    }
}
