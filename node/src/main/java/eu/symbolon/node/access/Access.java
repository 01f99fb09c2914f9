package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.Labels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Signs people in and gives them the Context of their work. Sessions live in memory: a restart ends them. */
public final class Access {
    private static final Duration LIFE = Duration.ofHours(12);

    private final Roles roles = Roles.installed();
    private final Accounts accounts;
    private final Labels labels;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Area.Purpose> purposes = new LinkedHashMap<>();
    private final Map<String, Kept> sessions = new ConcurrentHashMap<>();

    private record Kept(Session session, Instant ends) {}

    public Access(Accounts accounts, Collection<Area> areas, Labels labels, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
        for (Area area : areas) {
            area.purposes().forEach(purpose -> purposes.putIfAbsent(purpose.code(), purpose));
        }
    }

    /** Starts a session. Wrong user and wrong secret are refused with the same words and after the same work. */
    public Session signIn(String user, String secret) {
        Optional<Account> account = accounts.check(user, secret);
        if (account.isEmpty()) {
            audit.append(Event.of(Operation.REFUSAL, "sign-in").deny("wrong-secret"));
            throw new Refused("user or secret is wrong. Maybe the secret was typed with another keyboard layout");
        }
        return open(account.get(), "session");
    }

    /**
     * Starts a session for somebody whom a passkey or an identity provider proved; for those two only.
     *
     * @param method how it was proved: {@code passkey}
     * @return empty when no such account may sign in
     */
    public Optional<Session> admit(String user, String method) {
        return accounts.find(user).map(found -> open(found, "session by " + method));
    }

    private Session open(Account found, String what) {
        List<Area.Purpose> own = purposes.values().stream()
                .filter(purpose -> found.purposes().contains(purpose.code()))
                .toList();
        Session session = new Session(Secrets.random(40), found, roles.rights(found.roles(), today()), own, null);
        sessions.put(session.token(), new Kept(session, clock.instant().plus(LIFE)));
        audit.append(found.event(Operation.LOGIN, what));
        return session;
    }

    /** The session of a cookie, unless it ended. */
    public Optional<Session> session(String token) {
        Kept kept = sessions.get(token);
        if (kept == null) {
            return Optional.empty();
        }
        if (clock.instant().isAfter(kept.ends())) {
            sessions.remove(token);
            return Optional.empty();
        }
        return Optional.of(kept.session());
    }

    /** Chooses purpose and case; audited. Refuses a purpose that the account does not have, and a context without a case. */
    public Session choose(String token, String purpose, String caseNumber) {
        Session session = session(token).orElseThrow(() -> new Refused("the session ended. Sign in again"));
        Account account = session.account();
        need(session, List.of(Right.READ));
        if (!account.purposes().contains(purpose)) {
            audit.append(Event.of(Operation.REFUSAL, "context")
                    .by(account.user(), account.authority(), purpose, caseNumber)
                    .deny("purpose"));
            throw new Refused("the purpose '" + purpose + "' is not among those of " + account.user() + ": "
                    + String.join(", ", account.purposes().stream().sorted().toList()));
        }
        if (caseNumber.isBlank()) {
            throw new Refused("a context needs a case number: it says on which work the reading rests");
        }
        Context context = new Context(
                account, session.rights(), purpose, caseNumber.strip(), new Readable(account, purpose, labels, clock));
        Session chosen = new Session(token, account, session.rights(), session.purposes(), context);
        sessions.computeIfPresent(token, (key, kept) -> new Kept(chosen, kept.ends()));
        audit.append(context.event(Operation.LOGIN, "context"));
        return chosen;
    }

    /**
     * Refuses a session that holds none of these rights.
     *
     * @throws RightMissing says whom to ask
     */
    public void need(Session session, Collection<Right> oneOf) {
        if (oneOf.isEmpty() || oneOf.stream().anyMatch(session::may)) {
            return;
        }
        audit.append(session.event(Operation.REFUSAL, "right " + words(oneOf)).deny("right-missing"));
        TreeSet<String> holders = new TreeSet<>();
        oneOf.forEach(right -> holders.addAll(roles.holding(right, today())));
        throw new RightMissing(session.account(), oneOf, holders);
    }

    private static String words(Collection<Right> rights) {
        return rights.stream().map(Right::word).sorted().collect(Collectors.joining(" or "));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public void signOut(String token) {
        Kept kept = sessions.remove(token);
        if (kept != null) {
            audit.append(kept.session().account().event(Operation.LOGOUT, "session"));
        }
    }
}
