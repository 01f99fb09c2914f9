package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void aSecretIsKeptAsArgon2idWithItsOwnSalt() {
        String once = Secrets.encode("correct horse");
        String twice = Secrets.encode("correct horse");
        assertTrue(once.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), once);
        assertNotEquals(once, twice);
        assertTrue(Secrets.matches("correct horse", once));
        assertTrue(Secrets.matches("correct horse", twice));
        assertFalse(Secrets.matches("correct horsf", once));
    }

    @Test
    void whatIsNoEncodedSecretMatchesNothing() {
        assertFalse(Secrets.matches("", ""));
        assertFalse(Secrets.matches("x", "$argon2id$v=19$m=19456,t=2,p=1$"));
        String encoded = Secrets.encode("correct horse");
        assertFalse(Secrets.matches("correct horse", encoded.replace("t=2", "t=1")));
        assertFalse(Secrets.matches("correct horse", encoded + "$more"));
    }

    @Test
    void anUnknownUserCostsTheWorkOfAHash() {
        String encoded = Secrets.encode("correct horse");
        long known = 0;
        long unknown = 0;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Secrets.matches("wrong horse", encoded);
            long middle = System.nanoTime();
            Secrets.matches("wrong horse", "");
            known += middle - start;
            unknown += System.nanoTime() - middle;
        }
        assertTrue(unknown > known / 4, unknown + " ns against " + known + " ns");
    }

    @Test
    void madeSecretsDifferAndAreMadeOfPlainLetters() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String secret = Secrets.random(24);
            assertEquals(24, secret.length());
            assertTrue(secret.matches("[a-hjkmnp-z2-9]+"), secret);
            made.add(secret);
        }
        assertEquals(200, made.size());
    }
}
