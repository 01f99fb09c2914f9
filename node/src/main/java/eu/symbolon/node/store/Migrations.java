package eu.symbolon.node.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Numbered SQL files, each applied once and in order, all in one transaction under an advisory lock. */
final class Migrations {
    private static final List<String> FILES = List.of(
            "0001-house.sql",
            "0002-sight.sql",
            "0003-regime.sql",
            "0010-salt.sql",
            "0020-accounts.sql",
            "0021-orders.sql",
            "0030-passkeys.sql",
            "0040-derived.sql",
            "0050-retention.sql",
            "0060-views.sql",
            "0070-rights.sql",
            "0080-lawful.sql",
            "0081-notice.sql");
    private static final long LOCK = 0x53796d626f6c6f6eL;

    private Migrations() {}

    static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute(
                    "create table if not exists migration (name text primary key, at timestamptz not null default now())");
            for (String file : FILES) {
                if (!isApplied(connection, file)) {
                    statement.execute(text(file));
                    try (PreparedStatement done =
                            connection.prepareStatement("insert into migration (name) values (?)")) {
                        done.setString(1, file);
                        done.executeUpdate();
                    }
                }
            }
            statement.execute("select guard_labels()");
        }
    }

    private static boolean isApplied(Connection connection, String file) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from migration where name = ?")) {
            query.setString(1, file);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("migration " + file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
