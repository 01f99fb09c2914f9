package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.symbolon.kernel.kit.StoppedClock;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private final StoppedClock clock = new StoppedClock("2026-11-24T08:00:00Z");
    private final LockOut lockOut = new LockOut(Limits.installed(), clock);

    private void guess(String user, int times) {
        for (int i = 0; i < times; i++) {
            lockOut.attempt(user);
        }
    }

    private long locked(String user) {
        return assertThrows(TooSoon.class, () -> lockOut.attempt(user)).retryAfterSeconds();
    }

    @Test
    void fourWrongSecretsLockNobody() {
        guess("n.papadaki", 5);
        assertEquals(30, locked("n.papadaki"));
        lockOut.attempt("another");
    }

    @Test
    void aLockEndsToTheSecondAndDoublesUpToAnHour() {
        guess("n.papadaki", 5);
        long[] waits = {30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
        for (long wait : waits) {
            assertEquals(wait, locked("n.papadaki"));
            clock.pass("PT" + (wait - 1) + "S");
            assertEquals(1, locked("n.papadaki"));
            clock.pass("PT1S");
            lockOut.attempt("n.papadaki");
        }
    }

    @Test
    void anAttemptDuringTheLockDoesNotLengthenIt() {
        guess("n.papadaki", 5);
        for (int i = 0; i < 100; i++) {
            locked("n.papadaki");
        }
        clock.pass("PT30S");
        lockOut.attempt("n.papadaki");
        assertEquals(60, locked("n.papadaki"));
    }

    @Test
    void theRightSecretForgivesAll() {
        guess("n.papadaki", 5);
        lockOut.succeeded("n.papadaki");
        guess("n.papadaki", 5);
        assertEquals(30, locked("n.papadaki"));
        assertEquals(1, lockOut.size());
    }

    @Test
    void wrongSecretsAreForgottenAfterAnHourWithoutOne() {
        guess("n.papadaki", 4);
        clock.pass("PT1H");
        guess("n.papadaki", 1);
        assertEquals(30, locked("n.papadaki"));
        clock.pass("PT1H1S");
        guess("n.papadaki", 5);
        assertEquals(30, locked("n.papadaki"));
    }

    @Test
    void memoryIsBoundedAndTheOneTriedLongestAgoIsForgotten() {
        guess("first", 5);
        guess("second", 5);
        for (int i = 0; i < LockOut.MOST_USERS - 1; i++) {
            lockOut.attempt("user" + i);
        }
        assertEquals(LockOut.MOST_USERS, lockOut.size());
        lockOut.attempt("first");
        assertEquals(LockOut.MOST_USERS, lockOut.size());
        lockOut.attempt("second");
    }

    @Test
    void whatTheUserReadsDoesNotDependOnTheName() {
        guess("n.papadaki", 5);
        guess("nobody", 5);
        TooSoon known = assertThrows(TooSoon.class, () -> lockOut.attempt("n.papadaki"));
        TooSoon unknown = assertThrows(TooSoon.class, () -> lockOut.attempt("nobody"));
        assertEquals(known.getMessage(), unknown.getMessage());
        assertEquals("locked", known.code());
    }
}
