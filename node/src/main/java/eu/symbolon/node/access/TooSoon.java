package eu.symbolon.node.access;

import java.time.Duration;

/** Not now: too many wrong secrets, or too many requests. Says when it may be tried again. */
public final class TooSoon extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final Duration retryAfter;

    private TooSoon(String code, Duration retryAfter, String message) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The same for users that do not exist. */
    static TooSoon locked(Duration wait) {
        return new TooSoon(
                "locked",
                wait,
                "Too many wrong secrets for this user; the next try is possible in " + seconds(wait)
                        + " s. Maybe ask your administrator for a new secret.");
    }

    static TooSoon tooFast(Duration wait) {
        return new TooSoon(
                "too-fast",
                wait,
                "More requests than one session, address or source may send. Maybe wait " + seconds(wait)
                        + " s and send fewer at once.");
    }

    /** Last part of the problem's type. */
    public String code() {
        return code;
    }

    /** Whole seconds, rounded up: the value of {@code Retry-After}. */
    public long retryAfterSeconds() {
        return seconds(retryAfter);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
