package eu.symbolon.node;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** An authenticator with one ES256 key, and the browser around it; each of its claims can be made false. */
final class SoftAuthenticator {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    String origin;
    String relyingParty;
    int flags = PRESENT | VERIFIED;
    long count;
    boolean crossOrigin;
    byte[] handle = new byte[0];
    KeyPair keys = newKeys();
    final byte[] id = new byte[32];

    SoftAuthenticator(String origin, String relyingParty) {
        this.origin = origin;
        this.relyingParty = relyingParty;
        new SecureRandom().nextBytes(id);
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code credential.toJSON()} of a registration. */
    String create(String challenge, String userId) {
        handle = Base64.getUrlDecoder().decode(userId);
        byte[] key = coseKey();
        ByteBuffer attested = ByteBuffer.allocate(16 + 2 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key);
        byte[] data = join(authenticatorData(flags | WITH_KEY), attested.array());
        byte[] object = join(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return credential("\"clientDataJSON\":\"" + text(client("webauthn.create", challenge))
                + "\",\"attestationObject\":\"" + text(object) + "\",\"transports\":[\"internal\"]");
    }

    /** {@code credential.toJSON()} of a signature. */
    String get(String challenge) {
        return get("webauthn.get", challenge);
    }

    String get(String type, String challenge) {
        byte[] client = client(type, challenge);
        byte[] data = authenticatorData(flags);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return credential("\"clientDataJSON\":\"" + text(client) + "\",\"authenticatorData\":\"" + text(data)
                    + "\",\"signature\":\"" + text(signature.sign()) + "\",\"userHandle\":\"" + text(handle) + "\"");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":" + crossOrigin + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int withFlags) {
        return ByteBuffer.allocate(37)
                .put(sha256(ascii(relyingParty)))
                .put((byte) withFlags)
                .putInt((int) count)
                .array();
    }

    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                unsigned(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                unsigned(key.getW().getAffineY()));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private String credential(String response) {
        return "{\"id\":\"" + text(id) + "\",\"rawId\":\"" + text(id) + "\",\"type\":\"public-key\",\"response\":{"
                + response + "},\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}";
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
