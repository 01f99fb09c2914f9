package eu.symbolon.node.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds off who guesses secrets: from the fifth wrong one a user waits, twice as long after each. A user that does not exist is
 * counted like any other, and an attempt counts as wrong until it proves right, so that many at once gain nothing.
 *
 * <p>Memory: a digest of 64 characters a user, at most {@value #MOST_USERS}; the one tried longest ago is forgotten first.
 */
final class LockOut {
    static final int MOST_USERS = 10_000;

    private final Limits limits;
    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int wrong, Instant last, Instant until) {}

    LockOut(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Before a secret is looked at.
     *
     * @throws TooSoon while the user is locked; such an attempt does not lengthen the lock
     */
    synchronized void attempt(String user) {
        String key = digest(user);
        Instant now = clock.instant();
        Tries before = tries.getOrDefault(key, new Tries(0, now, now));
        if (now.isBefore(before.until())) {
            throw TooSoon.locked(Duration.between(now, before.until()));
        }
        boolean forgotten = before.last().plus(limits.longestLock()).isBefore(now);
        int wrong = forgotten ? 1 : before.wrong() + 1;
        tries.remove(key);
        tries.put(key, new Tries(wrong, now, now.plus(lock(wrong))));
        if (tries.size() > MOST_USERS) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    /** The secret was right: nothing is held against the user any more. */
    synchronized void succeeded(String user) {
        tries.remove(digest(user));
    }

    synchronized int size() {
        return tries.size();
    }

    private Duration lock(int wrong) {
        int beyond = wrong - limits.wrongSecrets();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration lock = limits.firstLock().multipliedBy(1L << Math.min(beyond, 30));
        return lock.compareTo(limits.longestLock()) < 0 ? lock : limits.longestLock();
    }

    private static String digest(String user) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(user.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
