package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.AccountTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The people and machines that may sign in. Every change is logged before it holds, and ends the sessions of its account. Who
 * keeps the accounts reads no content: a person has accounts of the one sort or of the other.
 */
public final class Accounts {
    private static final String ADMINISTRATOR = "administrator";

    private final AccountTable table;
    private final Set<String> purposes;
    private final Audit audit;
    private final Clock clock;
    private final Limits limits;
    private final Roles roles = Roles.installed();
    private Consumer<String> changed = user -> {};

    /** An account and how it stands. */
    public record Kept(Account account, boolean locked, boolean mustChange, Instant secretAt) {}

    /** A secret that is shown this once. */
    public record Made(Account account, String secret) {
        @Override
        public String toString() {
            return "Made[" + account.user() + "]";
        }
    }

    Accounts(AccountTable table, Set<String> purposes, Audit audit, Limits limits, Clock clock) {
        this.purposes = purposes;
        this.table = table;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** Tells which user changed. */
    void onChange(Consumer<String> listener) {
        changed = listener;
    }

    /** All accounts, by user. */
    public List<Kept> all() {
        return table.all().stream().map(Accounts::kept).toList();
    }

    /** The account of this user, locked or not. */
    public Optional<Account> account(String user) {
        return table.find(user).map(Accounts::kept).map(Kept::account);
    }

    /** Whether somebody can sign in who keeps the accounts. */
    public boolean hasAdministrator() {
        return table.all().stream().anyMatch(row -> !row.locked() && row.roles().contains(ADMINISTRATOR));
    }

    /** Creates the account with a secret that lasts, or puts it in the place of the old one: for the program itself. */
    public synchronized void create(Account account, String secret) {
        if (secret.length() < 8) {
            throw new IllegalArgumentException("a secret needs 8 characters or more. Maybe let the program make one");
        }
        check(account);
        log(Event.of(Operation.ADMINISTRATION, "account " + account.user()));
        store(row(account, Secrets.encode(secret), clock.instant(), false, false));
    }

    /**
     * A secret for one use for the first administrator, or for the one who lost it: whoever starts the node may ask for it.
     *
     * @param user taken when there is no such administrator; an account of another role is refused
     */
    public synchronized Made administrator(String user) {
        Account account = table.find(user)
                .map(row -> kept(row).account())
                .orElseGet(() -> new Account(
                        user, "Administrator", "NODE", Level.UNCLASSIFIED, Set.of(ADMINISTRATOR), Set.of()));
        if (!account.roles().contains(ADMINISTRATOR)) {
            throw new IllegalArgumentException("user '" + user + "' is no administrator. Maybe name another");
        }
        log(Event.of(Operation.ADMINISTRATION, "account " + user + " renewed from the console"));
        return renew(account, false);
    }

    /** A new account of somebody, with a secret for one use. */
    public synchronized Made make(Session by, Account account) {
        if (table.find(account.user()).isPresent()) {
            throw new IllegalArgumentException("user '" + account.user() + "' exists. Maybe change that account");
        }
        check(account);
        log(by.event(Operation.ADMINISTRATION, "account " + account.user() + " made"));
        return renew(account, false);
    }

    /** Other roles, purposes, clearance or names; the secret stays. */
    public synchronized Kept change(Session by, Account account) {
        AccountTable.Row row = row(account.user());
        check(account);
        keepOneAdministrator(row, !account.roles().contains(ADMINISTRATOR));
        log(by.event(Operation.ADMINISTRATION, "account " + account.user() + " changed"));
        return store(row(account, row.secret(), row.secretAt(), row.mustChange(), row.locked()));
    }

    /** Locks it, or lets it in again. */
    public synchronized Kept lock(Session by, String user, boolean locked) {
        AccountTable.Row row = row(user);
        keepOneAdministrator(row, locked);
        log(by.event(Operation.ADMINISTRATION, "account " + user + (locked ? " locked" : " unlocked")));
        return store(row(kept(row).account(), row.secret(), row.secretAt(), row.mustChange(), locked));
    }

    /** A new secret for one use. */
    public synchronized Made renew(Session by, String user) {
        Kept kept = kept(row(user));
        log(by.event(Operation.ADMINISTRATION, "account " + user + " renewed"));
        return renew(kept.account(), kept.locked());
    }

    /** The person's own new secret. */
    synchronized void changeSecret(Session by, String secret) {
        Account account = by.account();
        if (secret.length() < limits.secretLength()
                || secret.contains(account.user())
                || secret.chars().distinct().count() < 5) {
            throw new IllegalArgumentException(
                    "a secret needs " + limits.secretLength()
                            + " characters or more, five different ones, and not the user name. Maybe four words that do not belong together");
        }
        if (Secrets.matches(secret, row(account.user()).secret())) {
            throw new IllegalArgumentException("the new secret is the old one");
        }
        log(by.event(Operation.ADMINISTRATION, "secret of " + account.user() + " changed"));
        store(row(account, Secrets.encode(secret), clock.instant(), false, false));
    }

    /** A secret to be shown once: 24 letters and digits, 118 bits. */
    public static String newSecret() {
        return Secrets.random(24);
    }

    /** The account, if it may sign in. */
    Optional<Kept> find(String user) {
        return table.find(user).filter(row -> !row.locked()).map(Accounts::kept);
    }

    /** The account, if the secret is right and it is not locked; a user that does not exist costs the same work. */
    Optional<Kept> check(String user, String secret) {
        Optional<AccountTable.Row> row = table.find(user);
        boolean right =
                Secrets.matches(secret, row.map(AccountTable.Row::secret).orElse(""));
        return row.filter(found -> right && !found.locked()).map(Accounts::kept);
    }

    private void check(Account account) {
        roles.check(account.roles());
        for (String purpose : account.purposes()) {
            if (!purposes.contains(purpose)) {
                throw new IllegalArgumentException(
                        "purpose '" + purpose + "' is none of this node. Maybe one of: " + String.join(", ", purposes));
            }
        }
        boolean reads = reads(account.roles());
        boolean keeps = account.roles().contains(ADMINISTRATOR);
        for (AccountTable.Row other : table.all()) {
            boolean same =
                    other.person().equals(account.person()) && !other.user().equals(account.user());
            if (same && (keeps && reads(other.roles()) || reads && other.roles().contains(ADMINISTRATOR))) {
                throw new IllegalArgumentException("person '" + account.person() + "' has the account '" + other.user()
                        + "': who keeps the accounts reads no content. Maybe it is another person's account");
            }
        }
    }

    private boolean reads(Set<String> held) {
        return roles.rights(held, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .contains(Right.READ);
    }

    private void keepOneAdministrator(AccountTable.Row row, boolean leaves) {
        boolean another = table.all().stream()
                .anyMatch(other -> !other.user().equals(row.user())
                        && !other.locked()
                        && other.roles().contains(ADMINISTRATOR));
        if (leaves && row.roles().contains(ADMINISTRATOR) && !another) {
            throw new IllegalArgumentException(
                    "user '" + row.user() + "' is the last administrator. Maybe make another first");
        }
    }

    private Made renew(Account account, boolean locked) {
        String secret = newSecret();
        store(row(account, Secrets.encode(secret), clock.instant(), true, locked));
        return new Made(account, secret);
    }

    private Kept store(AccountTable.Row row) {
        table.put(row);
        changed.accept(row.user());
        return kept(row);
    }

    private AccountTable.Row row(String user) {
        return table.find(user)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no user '" + user + "'. Maybe see GET /api/accounts"));
    }

    private static AccountTable.Row row(
            Account account, String secret, Instant secretAt, boolean mustChange, boolean locked) {
        return new AccountTable.Row(
                account.user(),
                account.person(),
                account.name(),
                account.authority(),
                account.clearance().name(),
                account.roles(),
                account.purposes(),
                secret,
                secretAt,
                mustChange,
                locked);
    }

    private static Kept kept(AccountTable.Row row) {
        Account account = new Account(
                row.user(),
                row.person(),
                row.name(),
                row.authority(),
                Level.valueOf(row.clearance()),
                row.roles(),
                row.purposes());
        return new Kept(account, row.locked(), row.mustChange(), row.secretAt());
    }

    private void log(Event event) {
        audit.append(event.count(1));
    }
}
