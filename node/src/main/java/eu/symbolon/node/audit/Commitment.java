package eu.symbolon.node.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** SHA-256(salt || value) with 32 random bytes of salt: says nothing without the salt, and nothing else fits with it. */
public final class Commitment {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private Commitment() {}

    /** Commits to a value with a new salt. */
    public static Salts.Salt to(String value) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Salts.Salt(digest(salt, value), salt, value);
    }

    /** Whether the kept value is the one that was committed to. */
    static boolean isKept(Salts.Salt kept) {
        return digest(kept.salt(), kept.value()).equals(kept.commitment());
    }

    private static String digest(byte[] salt, String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
