package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.store.Labels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, in memory: a restart ends all sessions. A session ends when nothing was asked of it for a while, after a
 * shift, or by order; its contexts end with it. A change of purpose gives it another token, and the old one is worth nothing.
 */
final class Sessions {
    private final Limits limits;
    private final Labels labels;
    private final Clock clock;
    private final Roles roles = Roles.installed();
    private final Map<String, Area.Purpose> purposes;
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    /** What is chosen, and how long it holds. */
    private record Held(Context context, Lease lease) {}

    private record Glass(Held held, BreakGlass terms, String notice) {}

    /** A widening that ended without anybody giving it back, of the notice that told of it. */
    record Ended(Context context, String notice) {}

    private record Live(
            Account account,
            boolean mustChange,
            Instant opened,
            Lease lease,
            @Nullable Held own,
            @Nullable Glass glass) {}

    Sessions(Limits limits, Map<String, Area.Purpose> purposes, Labels labels, Clock clock) {
        this.limits = limits;
        this.purposes = purposes;
        this.labels = labels;
        this.clock = clock;
    }

    /** A new session; when the account has too many, the oldest ends. */
    Session open(Account account, boolean mustChange) {
        Instant now = clock.instant();
        sweep();
        List<Map.Entry<String, Live>> own = live.entrySet().stream()
                .filter(entry -> entry.getValue().account().user().equals(account.user()))
                .sorted(Comparator.comparing(entry -> entry.getValue().opened()))
                .toList();
        own.stream()
                .limit(Math.max(0, own.size() - limits.sessionsOfAnAccount() + 1))
                .forEach(entry -> end(entry.getKey()));
        Live opened = new Live(account, mustChange, now, new Lease(null, now.plus(limits.sessionIdle())), null, null);
        return keep(opened, now);
    }

    /** The session of a token, kept alive by the question. */
    Optional<Session> find(String token) {
        Instant now = clock.instant();
        Live found = live.computeIfPresent(token, (key, one) -> {
            if (one.lease().isOver(now)) {
                endGlass(one);
                return null;
            }
            one.lease()
                    .move(earlier(now.plus(limits.sessionIdle()), one.opened().plus(limits.sessionLife())));
            return withoutOldGlass(one, now);
        });
        return Optional.ofNullable(found).map(one -> session(token, one, now));
    }

    /** The same session under another purpose, with another token; what was widened before ends. */
    Session choose(Session session, String purpose, String caseNumber) {
        return replace(session, (one, now) -> {
            endContexts(one);
            Lease lease = new Lease(one.lease(), one.opened().plus(limits.sessionLife()));
            return new Live(
                    one.account(),
                    one.mustChange(),
                    one.opened(),
                    one.lease(),
                    held(one.account(), session.rights(), purpose, caseNumber, lease, false),
                    null);
        });
    }

    /** The same session under a widened purpose for this long; then it falls back to what it was. */
    Session widen(Session session, String purpose, String caseNumber, String reason, Duration time, String notice) {
        return replace(session, (one, now) -> {
            endGlass(one);
            Instant end = now.plus(time);
            Held held = held(one.account(), session.rights(), purpose, caseNumber, new Lease(one.lease(), end), true);
            return new Live(
                    one.account(),
                    one.mustChange(),
                    one.opened(),
                    one.lease(),
                    one.own(),
                    new Glass(held, new BreakGlass(purpose, reason, end), notice));
        });
    }

    /** Ends the widening before its time. */
    Session narrow(Session session) {
        return replace(session, (one, now) -> {
            endGlass(one);
            return new Live(one.account(), one.mustChange(), one.opened(), one.lease(), one.own(), null);
        });
    }

    void end(String token) {
        Live one = live.remove(token);
        if (one != null) {
            endGlass(one);
            one.lease().end();
        }
    }

    /** Takes away what is over: sessions, and widenings of sessions that go on. */
    void sweep() {
        Instant now = clock.instant();
        live.keySet()
                .forEach(token -> live.computeIfPresent(token, (key, one) -> {
                    if (one.lease().isOver(now)) {
                        endGlass(one);
                        return null;
                    }
                    return withoutOldGlass(one, now);
                }));
    }

    private Live withoutOldGlass(Live one, Instant now) {
        if (one.glass() == null || !one.glass().held().lease().isOver(now)) {
            return one;
        }
        endGlass(one);
        return new Live(one.account(), one.mustChange(), one.opened(), one.lease(), one.own(), null);
    }

    /** The next widening that ended and was not told yet. */
    Optional<Ended> nextEnded() {
        return Optional.ofNullable(ended.poll());
    }

    /** Ends all sessions of a user. */
    void endAll(String user) {
        live.forEach((token, one) -> {
            if (one.account().user().equals(user)) {
                end(token);
            }
        });
    }

    int size() {
        return live.size();
    }

    private interface Step {
        Live next(Live before, Instant now);
    }

    /** Takes the session from its token and gives it another one: the old token is worth nothing from then on. */
    private Session replace(Session session, Step step) {
        Instant now = clock.instant();
        Live before = live.remove(session.token());
        if (before == null || before.lease().isOver(now)) {
            throw new Refused("signed-out", "the session ended. Sign in again");
        }
        return keep(step.next(before, now), now);
    }

    private Session keep(Live one, Instant now) {
        String token = Secrets.random(40);
        live.put(token, one);
        return session(token, one, now);
    }

    private Held held(
            Account account, Set<Right> rights, String purpose, String caseNumber, Lease lease, boolean widened) {
        Readable readable = new Readable(account, Set.of(purpose), labels, lease, clock);
        return new Held(new Context(account, rights, purpose, caseNumber, widened, readable), lease);
    }

    private void endContexts(Live one) {
        if (one.own() != null) {
            one.own().lease().end();
        }
        endGlass(one);
    }

    private void endGlass(Live one) {
        if (one.glass() != null) {
            one.glass().held().lease().end();
            ended.add(new Ended(one.glass().held().context(), one.glass().notice()));
        }
    }

    private Session session(String token, Live one, Instant now) {
        Account account = one.account();
        Held held = one.glass() != null ? one.glass().held() : one.own();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Session(
                token,
                account,
                one.mustChange() ? Set.of() : roles.rights(account.roles(), today),
                purposes.values().stream()
                        .filter(purpose -> account.purposes().contains(purpose.code()))
                        .toList(),
                held == null ? null : held.context(),
                one.glass() == null ? null : one.glass().terms(),
                one.mustChange(),
                one.lease().until(),
                one.opened().plus(limits.sessionLife()));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
