package eu.symbolon.node.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the node asked and waits for: each is answered once and in time, or never. At most {@value #MOST} wait; the oldest goes
 * first.
 */
public final class OneTime<T> {
    static final int MOST = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Duration life;
    private final Clock clock;
    private final Map<String, Kept<T>> waiting = new LinkedHashMap<>();

    private record Kept<T>(T value, Instant until) {}

    public OneTime(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /** 32 random bytes, base64url. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public synchronized void keep(String key, T value) {
        waiting.put(key, new Kept<>(value, clock.instant().plus(life)));
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    /** What waits under this key; it is gone after the question, whatever becomes of it. */
    public synchronized Optional<T> take(String key) {
        Kept<T> kept = waiting.remove(key);
        return kept != null && clock.instant().isBefore(kept.until()) ? Optional.of(kept.value()) : Optional.empty();
    }
}
