package eu.symbolon.node.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Token buckets: so many requests at once, so many a second after, for each session, address and source. At most
 * {@value #MOST_KEYS} are kept; the one used longest ago goes first, and by then it is full again.
 */
public final class Pace {
    static final int MOST_KEYS = 20_000;

    private final Map<Of, Limits.Rate> rates;
    private final Clock clock;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    /** Whose pace it is. */
    public enum Of {
        SESSION,
        /** Requests without a session. */
        ADDRESS,
        /** Attempts to sign in, by address: each costs the work of a hash. */
        SIGN_IN,
        /** Messages of one sender. */
        SOURCE,
        /** Questions whether there is something, by user. */
        HIT_NO_HIT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Key(Of of, String name) {}

    private record Bucket(double tokens, long millis) {}

    Pace(Limits limits, Clock clock) {
        this.rates = limits.rates();
        this.clock = clock;
    }

    /**
     * Takes one token.
     *
     * @throws TooSoon when there is none
     */
    public synchronized void take(Of of, String name) {
        Limits.Rate rate = rates.getOrDefault(of, new Limits.Rate(0, 1));
        long now = clock.millis();
        Key key = new Key(of, name);
        Bucket before = buckets.getOrDefault(key, new Bucket(rate.burst(), now));
        double tokens = Math.min(
                rate.burst(), before.tokens() + Math.max(0, now - before.millis()) / 1000.0 * rate.perSecond());
        if (tokens < 1) {
            buckets.put(key, new Bucket(tokens, now));
            throw TooSoon.tooFast(Duration.ofMillis((long) Math.ceil((1 - tokens) / rate.perSecond() * 1000)));
        }
        buckets.put(key, new Bucket(tokens - 1, now));
        if (buckets.size() > MOST_KEYS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
    }

    synchronized int size() {
        return buckets.size();
    }
}
