package eu.symbolon.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Accounts of the people who may sign in, for access only. */
public final class AccountTable {
    private final Database database;

    AccountTable(Database database) {
        this.database = database;
    }

    /**
     * An account as it is kept.
     *
     * @param secret its encoded hash, never the secret itself
     */
    public record Row(
            String user,
            String name,
            String authority,
            String clearance,
            Set<String> roles,
            Set<String> purposes,
            String secret) {

        @Override
        public String toString() {
            return "Row[" + user + "]";
        }
    }

    public boolean isEmpty() {
        return database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 from account limit 1");
                    ResultSet rows = query.executeQuery()) {
                return !rows.next();
            }
        });
    }

    public Optional<Row> find(String user) {
        return database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select * from account where person = ?")) {
                query.setString(1, user);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row(row)) : Optional.empty();
                }
            }
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("person"),
                row.getString("name"),
                row.getString("authority"),
                row.getString("clearance"),
                texts(row, "roles"),
                texts(row, "purposes"),
                row.getString("secret"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    /** Adds the account or puts it in the place of the old one. */
    public void put(Row account) {
        database.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into account values (?, ?, ?, ?, ?, ?, ?)"
                            + " on conflict (person) do update set name = excluded.name, authority = excluded.authority,"
                            + " clearance = excluded.clearance, roles = excluded.roles, purposes = excluded.purposes,"
                            + " secret = excluded.secret")) {
                insert.setString(1, account.user());
                insert.setString(2, account.name());
                insert.setString(3, account.authority());
                insert.setString(4, account.clearance());
                insert.setArray(5, array(connection, account.roles()));
                insert.setArray(6, array(connection, account.purposes()));
                insert.setString(7, account.secret());
                return insert.executeUpdate();
            }
        });
    }

    private static java.sql.Array array(Connection connection, Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.stream().sorted().toArray());
    }
}
