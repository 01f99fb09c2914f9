package eu.symbolon.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts of the people and machines that may sign in, for access only. */
public final class AccountTable {
    private final Database database;

    AccountTable(Database database) {
        this.database = database;
    }

    /**
     * An account as it is kept.
     *
     * @param secret its encoded hash, never the secret itself
     * @param mustChange whether the secret was made for one use
     */
    public record Row(
            String user,
            String person,
            String name,
            String authority,
            String clearance,
            Set<String> roles,
            Set<String> purposes,
            String secret,
            Instant secretAt,
            boolean mustChange,
            boolean locked) {

        @Override
        public String toString() {
            return "Row[" + user + "]";
        }
    }

    public Optional<Row> find(String user) {
        return database
                .list("select * from account where login = ?", query -> query.setString(1, user), AccountTable::row)
                .stream()
                .findFirst();
    }

    /** All accounts, by user. */
    public List<Row> all() {
        return database.list("select * from account order by login", all -> {}, AccountTable::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("login"),
                row.getString("person"),
                row.getString("name"),
                row.getString("authority"),
                row.getString("clearance"),
                texts(row, "roles"),
                texts(row, "purposes"),
                row.getString("secret"),
                row.getTimestamp("secret_at").toInstant(),
                row.getBoolean("must_change"),
                row.getBoolean("locked"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    /** Adds the account or puts it in the place of the old one. */
    public void put(Row account) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into account (login, person, name, authority, clearance, roles, purposes, secret, secret_at,"
                            + " must_change, locked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " on conflict (login) do update set person = excluded.person, name = excluded.name,"
                            + " authority = excluded.authority, clearance = excluded.clearance, roles = excluded.roles,"
                            + " purposes = excluded.purposes, secret = excluded.secret, secret_at = excluded.secret_at,"
                            + " must_change = excluded.must_change, locked = excluded.locked")) {
                insert.setString(1, account.user());
                insert.setString(2, account.person());
                insert.setString(3, account.name());
                insert.setString(4, account.authority());
                insert.setString(5, account.clearance());
                insert.setArray(6, array(connection, account.roles()));
                insert.setArray(7, array(connection, account.purposes()));
                insert.setString(8, account.secret());
                insert.setTimestamp(9, Timestamp.from(account.secretAt()));
                insert.setBoolean(10, account.mustChange());
                insert.setBoolean(11, account.locked());
                return insert.executeUpdate();
            }
        });
    }

    private static java.sql.Array array(Connection connection, Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.stream().sorted().toArray());
    }
}
