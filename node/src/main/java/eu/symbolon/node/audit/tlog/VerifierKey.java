package eu.symbolon.node.audit.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * A public key that checks notes.
 *
 * <p>{@code example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx}: name, key id in hexadecimal,
 * base64 of kind and key.
 */
public final class VerifierKey {
    private static final HexFormat HEX = HexFormat.of();
    private static final int TIME_BYTES = 8;
    /** What X.509 puts before the 1,312 bytes of an ML-DSA-44 key (RFC 9881). */
    static final byte[] MLDSA44_HEAD = HEX.parseHex("30820532300b06096086480165030403110382052100");

    private final String name;
    private final Kind kind;
    private final byte[] key;

    /** What is signed and how: the byte is that of the signed-note registry. */
    public enum Kind {
        /** The log itself: Ed25519 over the text. */
        ED25519(1, 32),
        /** A witness: Ed25519 over time and text. */
        COSIGNATURE(4, 32),
        /** Log or witness: ML-DSA-44 over names, time, size and root; holds against quantum computers. */
        COSIGNATURE_MLDSA44(6, 1312);

        final byte code;
        final int keyBytes;

        Kind(int code, int keyBytes) {
            this.code = (byte) code;
            this.keyBytes = keyBytes;
        }

        boolean hasTime() {
            return this != ED25519;
        }
    }

    VerifierKey(String name, Kind kind, byte[] key) {
        if (!isName(name) || key.length != kind.keyBytes) {
            throw new IllegalArgumentException(
                    "'" + name + "' with " + key.length + " bytes is no key of kind " + kind);
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
    }

    /** Whether a key may have this name: something without white space and without plus. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() < 256
                && name.chars().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isISOControl(c));
    }

    /**
     * Reads the text of a key.
     *
     * @throws IllegalArgumentException when it is none, or its id does not fit
     */
    public static VerifierKey parse(String text) {
        String[] part = text.strip().split("\\+", 3);
        if (part.length == 3) {
            byte[] all = Merkle.decode(part[2]);
            for (Kind kind : Kind.values()) {
                if (all.length == kind.keyBytes + 1 && all[0] == kind.code) {
                    VerifierKey key = new VerifierKey(part[0], kind, Arrays.copyOfRange(all, 1, all.length));
                    if (key.toString().equals(text.strip())) {
                        return key;
                    }
                }
            }
        }
        throw new IllegalArgumentException("'" + text.strip()
                + "' is no verifier key. Maybe part of it is missing: name+id+key, as 'symbolon audit key' prints it");
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** First four bytes of SHA-256(name || 0x0A || kind || key). */
    int id() {
        return ByteBuffer.wrap(Merkle.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), coded(kind, key)))
                .getInt();
    }

    static byte[] coded(Kind kind, byte[] key) {
        return ByteBuffer.allocate(key.length + 1).put(kind.code).put(key).array();
    }

    /** Whether the signature, with its time where the kind has one, is that of this key on the text of a note. */
    public boolean verify(String text, byte[] signature) {
        if (!kind.hasTime()) {
            return ed25519(text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length < TIME_BYTES) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        byte[] proper = Arrays.copyOfRange(signature, TIME_BYTES, signature.length);
        byte[] message = message(name, kind, text, seconds);
        return seconds >= 0
                && message != null
                && (kind == Kind.COSIGNATURE ? ed25519(message, proper) : mldsa44(message, proper));
    }

    boolean ed25519(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }

    boolean mldsa44(byte[] message, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(MLDSA44_HEAD.length + key.length)
                    .put(MLDSA44_HEAD)
                    .put(key)
                    .array();
            Signature verifier = Signature.getInstance("ML-DSA-44");
            verifier.initVerify(KeyFactory.getInstance("ML-DSA-44").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * What a cosigner of this name signs; null when the text is no checkpoint.
     *
     * <pre>
     * Ed25519    "cosignature/v1\n" "time " seconds "\n" text
     * ML-DSA-44  "subtree/v1\n\0", length (1) name, seconds (8), length (1) origin, 0 (8), size (8), root (32)
     * </pre>
     */
    static byte @Nullable [] message(String name, Kind kind, String text, long seconds) {
        if (kind == Kind.COSIGNATURE) {
            return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
        byte[] label = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
        byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (cosigner.length > 255 || origin.length > 255) {
            return null;
        }
        return ByteBuffer.allocate(label.length + 1 + cosigner.length + 8 + 1 + origin.length + 8 + 8 + 32)
                .put(label)
                .put((byte) cosigner.length)
                .put(cosigner)
                .putLong(seconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root())
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key2
                && name.equals(key2.name)
                && kind == key2.kind
                && Arrays.equals(key, key2.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, id());
    }

    @Override
    public String toString() {
        return name + "+" + HEX.toHexDigits(id()) + "+" + Merkle.encode(coded(kind, key));
    }
}
