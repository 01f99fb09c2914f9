package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.AccountTable;
import eu.symbolon.node.store.Labels;
import eu.symbolon.node.store.NoticeTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Signs people in, gives them the Context of their work, and refuses what is not theirs. Every step is an entry of the log. */
public final class Access implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Access.class.getName());
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final int LONGEST_CASE = 64;

    private final Limits limits = Limits.installed();
    private final Roles roles = Roles.installed();
    private final Map<String, Area.Purpose> purposes = new LinkedHashMap<>();
    private final Map<String, StepUpProof> proofs = new ConcurrentHashMap<>();
    private final Audit audit;
    private final Clock clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LockOut lockOut;
    private final Pace pace;
    private final OneTime<Proven> proven;
    private final Notices notices;
    private final Thread ticker;

    /** What access stands on. */
    public record Tables(AccountTable accounts, Labels labels, NoticeTable notices) {}

    /** Presence proven in one session for one action. */
    private record Proven(String session, String action) {}

    public Access(Tables tables, Collection<Area> areas, Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
        for (Area area : areas) {
            area.purposes().forEach(purpose -> purposes.putIfAbsent(purpose.code(), purpose));
        }
        this.accounts = new Accounts(tables.accounts(), purposes.keySet(), audit, limits, clock);
        this.sessions = new Sessions(limits, purposes, tables.labels(), clock);
        this.lockOut = new LockOut(limits, clock);
        this.pace = new Pace(limits, clock);
        this.proven = new OneTime<>(limits.stepUpLife(), clock);
        this.notices = new Notices(tables.notices(), audit, clock);
        accounts.onChange(user -> sessions.endAll(user));
        proof(new SecretProof());
        settleOfBefore();
        this.ticker = Thread.ofPlatform().name("access").daemon().start(this::tick);
    }

    /** The secret typed again; wrong ones count like those of a sign-in. */
    private final class SecretProof implements StepUpProof {
        @Override
        public String member() {
            return "secret";
        }

        @Override
        public boolean holds(Session session, String action, String proof) {
            String user = session.account().user();
            lockOut.attempt(user);
            boolean right = accounts.check(user, proof).isPresent();
            if (right) {
                lockOut.succeeded(user);
            }
            return right;
        }
    }

    public Accounts accounts() {
        return accounts;
    }

    public Notices notices() {
        return notices;
    }

    public Pace pace() {
        return pace;
    }

    /** How long a request to an owner is kept. */
    public Period requestLife() {
        return limits.requestLife();
    }

    /** All purposes of the installed areas, with their law. */
    public Collection<Area.Purpose> purposes() {
        return purposes.values();
    }

    /** A further way to step up. */
    public void proof(StepUpProof proof) {
        proofs.put(proof.member(), proof);
    }

    /**
     * Starts a session. Wrong user and wrong secret are refused with the same words and after the same work.
     *
     * @throws TooSoon after too many wrong secrets, for users that do not exist as well
     */
    public Session signIn(String user, String secret) {
        try {
            lockOut.attempt(user);
        } catch (TooSoon locked) {
            audit.append(Event.of(Operation.REFUSAL, "sign-in").about(user).deny(locked.code()));
            throw locked;
        }
        Optional<Accounts.Kept> found = accounts.check(user, secret);
        if (found.isEmpty()) {
            audit.append(Event.of(Operation.REFUSAL, "sign-in").about(user).deny("wrong-secret"));
            throw new Refused(
                    "wrong-secret", "user or secret is wrong. Maybe the secret was typed with another keyboard layout");
        }
        lockOut.succeeded(user);
        return open(found.get(), "secret");
    }

    /**
     * Starts a session for somebody whom a passkey, an identity provider or a certificate proved.
     *
     * @param method how it was proved: {@code passkey}
     * @return empty when no such account may sign in
     */
    public Optional<Session> admit(String user, String method) {
        return accounts.find(user).map(found -> open(found, method));
    }

    /** The session of one call of a registered machine; it is kept nowhere. */
    public Session visit(Account machine) {
        roles.check(machine.roles());
        Instant now = clock.instant();
        return new Session(
                machine.user(),
                machine,
                roles.rights(machine.roles(), today()),
                List.of(),
                null,
                null,
                false,
                now,
                now);
    }

    private Session open(Accounts.Kept found, String proof) {
        boolean oneUse = found.mustChange() && proof.equals("secret");
        Session session = sessions.open(found.account(), oneUse);
        audit.append(session.event(Operation.LOGIN, "session by " + proof));
        return session;
    }

    /** The session of a cookie, unless it ended; asking keeps it alive. */
    public Optional<Session> session(String token) {
        Optional<Session> found = sessions.find(token);
        tellEnded();
        return found;
    }

    /**
     * Chooses purpose and case; audited with the old ones. The session gets another token.
     *
     * @throws Refused for a purpose that the account does not have, and without a case
     */
    public Session choose(String token, String purpose, String caseNumber) {
        Session session = alive(token);
        need(session, List.of(Right.READ));
        Account account = session.account();
        if (!account.purposes().contains(purpose)) {
            audit.append(session.event(Operation.REFUSAL, "context")
                    .by(account.user(), account.authority(), purpose, "")
                    .deny("purpose"));
            throw new Refused(
                    "purpose",
                    "the purpose '" + purpose + "' is not among those of " + account.user() + ": "
                            + String.join(
                                    ", ", account.purposes().stream().sorted().toList())
                            + ". Maybe one of these is meant; your administrator gives others");
        }
        Session chosen = sessions.choose(session, purpose, caseOf(caseNumber));
        Context before = session.context();
        audit.append(chosen.event(
                Operation.LOGIN,
                before == null ? "context" : "context after " + before.purpose() + " in case " + before.caseNumber()));
        return chosen;
    }

    /**
     * The reader under an approved order: the report of a person's data opens every purpose of the areas, an approved search
     * the sealed records and nothing else. Level and audience stay his own.
     *
     * @throws Refused when the order opens nothing to him
     */
    public Context under(Context reader, Order order) {
        boolean opens = order.state() == Order.State.APPROVED
                && switch (order.kind()) {
                    case RIGHTS_REPORT -> reader.may(Right.RIGHTS);
                    case SEALED_SEARCH -> order.isOf(reader);
                    default -> false;
                };
        if (!opens) {
            throw new Refused(
                    "order-needed",
                    "this order opens nothing to you: it is " + order.state().word() + ". Maybe ask for a new one");
        }
        return reader.under(
                order,
                order.kind() == OrderKind.SEALED_SEARCH ? Set.of(order.kind().word()) : purposes.keySet());
    }

    private static String caseOf(String caseNumber) {
        String number = caseNumber.strip();
        if (number.isEmpty() || number.length() > LONGEST_CASE || number.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(
                    "case",
                    "a context needs a case number of 1 to " + LONGEST_CASE
                            + " characters: it says on which work the reading rests");
        }
        return number;
    }

    /**
     * Widens the purpose in an emergency, never the clearance; ends by itself. Those who watch are told, and review it.
     *
     * @param minutes at most those of the limit {@code break-glass-most}
     */
    public Session breakGlass(String token, String purpose, String caseNumber, String reason, int minutes) {
        Session session = alive(token);
        need(session, List.of(Right.BREAK_GLASS));
        long most = limits.breakGlassMost().toMinutes();
        if (minutes < 1 || minutes > most) {
            throw new IllegalArgumentException(minutes + " minutes are not within 1 and " + most);
        }
        if (!purposes.containsKey(purpose)) {
            throw new IllegalArgumentException("purpose '" + purpose + "' is none of this node. Maybe one of: "
                    + String.join(", ", purposes.keySet()));
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a widened purpose needs its reason: it is reviewed");
        }
        String number = caseOf(caseNumber);
        Account account = session.account();
        audit.append(Event.of(Operation.BREAK_GLASS, "begins for " + minutes + " minutes")
                .by(account.user(), account.authority(), purpose, number)
                .permit(Context.BREAK_GLASS)
                .justified(reason));
        Duration time = Duration.ofMinutes(minutes);
        String notice = notices.breakGlass(
                account, purpose, number, reason, clock.instant().plus(time));
        Session widened = sessions.widen(session, purpose, number, reason, time, notice);
        tellEnded();
        return widened;
    }

    /** Gives the widened purpose back before its time. */
    public Session endBreakGlass(String token) {
        Session session = alive(token);
        if (session.breakGlass() == null) {
            throw new IllegalArgumentException("no purpose is widened");
        }
        Session narrowed = sessions.narrow(session);
        tellEnded();
        return narrowed;
    }

    /** Ends what is over, and writes the entry of each widening that ended: given back, by its time, or with its session. */
    void settle() {
        sessions.sweep();
        tellEnded();
    }

    private void tellEnded() {
        for (Optional<Sessions.Ended> next = sessions.nextEnded(); next.isPresent(); next = sessions.nextEnded()) {
            audit.append(next.get().context().event(Operation.BREAK_GLASS, "ends"));
            notices.ended(next.get().notice());
        }
    }

    /** Widenings that a node had when it stopped ended with it. */
    private void settleOfBefore() {
        for (Notices.Notice open : notices.notEnded()) {
            audit.append(Event.of(Operation.BREAK_GLASS, "ends with the node")
                    .by(open.user(), open.authority(), open.purpose(), open.caseNumber())
                    .permit(Context.BREAK_GLASS));
            notices.ended(open.id());
        }
    }

    private void tick() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(TICK);
                settle();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "the end of a widened purpose could not be logged yet", e);
            }
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
        try {
            ticker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A token for one action, good once and for a few minutes.
     *
     * @param member how the presence is proven: {@code secret}, {@code passkey}
     */
    public String stepUp(Session session, String action, String member, String proof) {
        StepUpProof way = proofs.get(member);
        if (way == null) {
            throw new IllegalArgumentException("a step-up needs one of: "
                    + String.join(", ", proofs.keySet().stream().sorted().toList()));
        }
        boolean holds = way.holds(session, action, proof);
        Event event = session.event(Operation.LOGIN, "step-up for " + action);
        audit.append(holds ? event : event.deny("wrong-" + member));
        if (!holds) {
            throw new Refused("wrong-" + member, "the " + member + " does not prove it. Maybe try again");
        }
        String token = OneTime.random();
        proven.keep(token, new Proven(session.token(), action));
        return token;
    }

    /** Whether this token proves the step-up for this action; it is spent. */
    public boolean steppedUp(Session session, String action, String token) {
        return proven.take(token)
                .filter(new Proven(session.token(), action)::equals)
                .isPresent();
    }

    /** The person's own new secret; her other sessions end, and this one goes on with all rights and another token. */
    public Session changeSecret(Session session, String old, String secret) {
        if (!new SecretProof().holds(session, "", old)) {
            throw new Refused("wrong-secret", "the old secret is wrong");
        }
        accounts.changeSecret(session, secret);
        return open(new Accounts.Kept(session.account(), false, false, clock.instant()), "secret");
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
        if (session.mustChange()) {
            throw new Refused(
                    "must-change-secret", "your secret was made for one use. Change it first: PUT /api/session/secret");
        }
        String words = oneOf.stream().map(Right::word).sorted().collect(Collectors.joining(" or "));
        audit.append(session.event(Operation.REFUSAL, "right " + words).deny("right-missing"));
        TreeSet<String> holders = new TreeSet<>();
        oneOf.forEach(right -> holders.addAll(holders(right)));
        throw new RightMissing(session.account(), oneOf, holders);
    }

    /** The roles that hold a right today: whom to ask. */
    public Collection<String> holders(Right right) {
        return roles.holding(right, today());
    }

    /** All roles as they are valid today. */
    public List<Roles.Held> roles() {
        return roles.valid(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public void signOut(String token) {
        sessions.find(token).ifPresent(session -> {
            sessions.end(token);
            audit.append(session.event(Operation.LOGOUT, "session"));
        });
    }

    /** Ends every session of this user, this one too. */
    public void signOutEverywhere(Session session) {
        sessions.endAll(session.account().user());
        audit.append(session.event(Operation.LOGOUT, "all sessions"));
    }

    private Session alive(String token) {
        return session(token).orElseThrow(() -> new Refused("signed-out", "the session ended. Sign in again"));
    }
}
