package eu.symbolon.node.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Secrets of people, kept as Argon2id (RFC 9106, second recommended option at lower memory: 19 MiB, 2 passes, 1 lane) in the
 * usual text form: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
final class Secrets {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int HASH = 32;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final byte[] NO_SALT = new byte[16];

    /** So many hashes at a time: each takes 19 MiB. */
    private static final Semaphore ROOM = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String encode(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return HEAD + text.encodeToString(salt) + "$" + text.encodeToString(hash(secret, salt));
    }

    /** Whether it is the one; what is no encoded secret costs the same work and matches nothing. */
    static boolean matches(String secret, String encoded) {
        String[] part = encoded.split("\\$");
        if (part.length != 6 || !encoded.startsWith(HEAD)) {
            hash(secret, NO_SALT);
            return false;
        }
        byte[] hash = hash(secret, Base64.getDecoder().decode(part[4]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(part[5]));
    }

    /** Letters and digits that are not mistaken for each other. */
    static String random(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    private static byte[] hash(String secret, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH];
        ROOM.acquireUninterruptibly();
        try {
            argon2.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            ROOM.release();
        }
        return hash;
    }
}
