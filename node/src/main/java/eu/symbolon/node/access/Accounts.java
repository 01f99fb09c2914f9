package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.AccountTable;
import java.util.Optional;

/** The people who may sign in. */
public final class Accounts {
    private final AccountTable table;
    private final Audit audit;

    public Accounts(AccountTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** Whether nobody may sign in yet. */
    public boolean isEmpty() {
        return table.isEmpty();
    }

    /** Creates the account, or gives the one of that user new rights and a new secret. */
    public void create(Account account, String secret) {
        if (secret.length() < 8) {
            throw new IllegalArgumentException("a secret needs 8 characters or more. Maybe let the program make one");
        }
        Roles.installed().check(account.roles());
        audit.append(account.event(Operation.ADMINISTRATION, "account").count(1));
        table.put(new AccountTable.Row(
                account.user(),
                account.name(),
                account.authority(),
                account.clearance().name(),
                account.roles(),
                account.purposes(),
                Secrets.encode(secret)));
    }

    /** A secret to be shown once: 24 letters and digits, 118 bits. */
    public static String newSecret() {
        return Secrets.random(24);
    }

    /** The account, if it may sign in. */
    Optional<Account> find(String user) {
        return table.find(user).map(Accounts::account);
    }

    /** The account, if the secret is right; a user that does not exist costs the same work. */
    Optional<Account> check(String user, String secret) {
        Optional<AccountTable.Row> row = table.find(user);
        if (row.isEmpty()) {
            Secrets.encode(secret);
            return Optional.empty();
        }
        return row.filter(found -> Secrets.matches(secret, found.secret())).map(Accounts::account);
    }

    private static Account account(AccountTable.Row row) {
        return new Account(
                row.user(), row.name(), row.authority(), Level.valueOf(row.clearance()), row.roles(), row.purposes());
    }
}
