package eu.symbolon.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passkeys of the accounts, for access only. */
public final class PasskeyTable {
    private final Database database;

    PasskeyTable(Database database) {
        this.database = database;
    }

    /**
     * A passkey as it is kept.
     *
     * @param id credential id that the authenticator chose
     * @param handle what stands for the account towards the authenticator, 32 random bytes
     * @param key public key as COSE_Key (RFC 9052)
     * @param signCount counter of the last accepted signature, 0 where the authenticator has none
     */
    public record Row(
            byte[] id,
            String login,
            byte[] handle,
            byte[] key,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports,
            String name,
            Instant created,
            @Nullable Instant lastUsed) {}

    public Optional<Row> find(byte[] id) {
        return rows("select * from passkey where id = ?", query -> query.setBytes(1, id)).stream()
                .findFirst();
    }

    /** Those of one account, oldest first. */
    public List<Row> of(String login) {
        return rows("select * from passkey where login = ? order by created, id", query -> query.setString(1, login));
    }

    /** False when there is a passkey of this id. */
    public boolean add(Row passkey) {
        return change(
                "insert into passkey values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null) on conflict (id) do nothing",
                (connection, insert) -> {
                    insert.setBytes(1, passkey.id());
                    insert.setString(2, passkey.login());
                    insert.setBytes(3, passkey.handle());
                    insert.setBytes(4, passkey.key());
                    insert.setLong(5, passkey.signCount());
                    insert.setBoolean(6, passkey.backupEligible());
                    insert.setBoolean(7, passkey.backedUp());
                    insert.setArray(
                            8,
                            connection.createArrayOf(
                                    "text", passkey.transports().toArray()));
                    insert.setString(9, passkey.name());
                    insert.setObject(10, at(passkey.created()));
                });
    }

    /** Notes a signature; false when another one was noted since the counter was read, or the passkey is gone. */
    public boolean used(byte[] id, long countBefore, long count, boolean backedUp, Instant at) {
        return change(
                "update passkey set sign_count = ?, backed_up = ?, last_used = ? where id = ? and sign_count = ?",
                (connection, update) -> {
                    update.setLong(1, count);
                    update.setBoolean(2, backedUp);
                    update.setObject(3, at(at));
                    update.setBytes(4, id);
                    update.setLong(5, countBefore);
                });
    }

    /** False when this account has no such passkey. */
    public boolean remove(String login, byte[] id) {
        return change("delete from passkey where login = ? and id = ?", (connection, delete) -> {
            delete.setString(1, login);
            delete.setBytes(2, id);
        });
    }

    @FunctionalInterface
    private interface Question {
        void fill(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Change {
        void fill(Connection connection, PreparedStatement change) throws SQLException;
    }

    private List<Row> rows(String sql, Question question) {
        return database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                question.fill(query);
                List<Row> rows = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(row(row));
                    }
                }
                return rows;
            }
        });
    }

    private boolean change(String sql, Change change) {
        return database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                change.fill(connection, statement);
                return statement.executeUpdate() > 0;
            }
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime lastUsed = row.getObject("last_used", OffsetDateTime.class);
        return new Row(
                row.getBytes("id"),
                row.getString("login"),
                row.getBytes("handle"),
                row.getBytes("key"),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getString("name"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
