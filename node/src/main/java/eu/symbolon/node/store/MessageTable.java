package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Reject;
import eu.symbolon.node.store.row.BodyRow;
import eu.symbolon.node.store.row.MessageDetail;
import eu.symbolon.node.store.row.MessageRow;
import eu.symbolon.node.store.row.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Messages, their bytes and their rejects. */
public final class MessageTable {
    private static final String COLUMNS =
            "m.id, encode(m.sha256, 'hex') as sha, m.source, m.received, m.area, m.format, p.bytes, p.records, p.lost, p.remarks";

    /** A reader's message is the sum of the parts he may read. */
    private static final String TABLES =
            " from message m cross join lateral (select sum(bytes) as bytes, sum(records) as records,"
                    + " sum(lost) as lost, sum(remarks) as remarks from message_part where message = m.id) p";

    private final Database database;
    private final Labels labels;

    MessageTable(Database database, Labels labels) {
        this.database = database;
        this.labels = labels;
    }

    /** A message with the number of its row. */
    public record Found(long id, MessageRow row) {}

    /** Where a page ends: what orders the last message on it, all of it visible. */
    private record Place(Instant received, String sha256) {
        private static Place read(String token) {
            int comma = token.indexOf(',');
            try {
                Instant received = Instant.parse(token.substring(0, Math.max(comma, 0)));
                HexFormat.of().parseHex(token, comma + 1, token.length());
                return new Place(received, token.substring(comma + 1));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "'" + token + "' is no place in the list. Maybe it was cut; start without it", e);
            }
        }

        private static Place of(MessageRow row) {
            return new Place(row.received(), row.message());
        }

        private String token() {
            return received + "," + sha256;
        }
    }

    /** Newest first. */
    public Page<MessageRow> page(Sight sight, String after, int limit) {
        Place from = after.isEmpty() ? null : Place.read(after);
        return database.read(sight, connection -> {
            List<MessageRow> items = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS + TABLES
                    + (from == null
                            ? ""
                            : " where m.received <= ?::timestamptz and (m.received, m.sha256) < (?::timestamptz, ?)")
                    + " order by m.received desc, m.sha256 desc limit ?")) {
                int n = 1;
                if (from != null) {
                    query.setString(n++, from.received().toString());
                    query.setString(n++, from.received().toString());
                    query.setBytes(n++, HexFormat.of().parseHex(from.sha256()));
                }
                query.setInt(n, limit + 1);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        if (items.size() == limit) {
                            return new Page<>(items, Place.of(items.getLast()).token());
                        }
                        items.add(row(row));
                    }
                }
                return new Page<>(items, null);
            }
        });
    }

    public Optional<Found> find(Sight sight, String sha256) {
        return database.read(sight, connection -> find(connection, sha256));
    }

    /** The message of this digest for the program itself: a repeat gets the receipt of the first. */
    public Optional<Found> stored(String sha256) {
        return database.write(connection -> find(connection, sha256));
    }

    /** Digests of all messages received since, for the program itself. */
    public List<String> since(Instant time) {
        return database.write(connection -> {
            List<String> digests = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select encode(sha256, 'hex') from message where received >= ?::timestamptz order by id")) {
                query.setString(1, time.toString());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        digests.add(row.getString(1));
                    }
                }
            }
            return digests;
        });
    }

    private static Optional<Found> find(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + TABLES + " where m.sha256 = ?")) {
            query.setBytes(1, HexFormat.of().parseHex(sha256));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new Found(row.getLong("id"), row(row))) : Optional.empty();
            }
        }
    }

    private static MessageRow row(ResultSet row) throws SQLException {
        return new MessageRow(
                row.getString("sha"),
                row.getString("source"),
                RecordRows.instant(row, "received"),
                row.getString("area"),
                row.getString("format"),
                row.getLong("bytes"),
                row.getInt("records"),
                row.getInt("lost"),
                row.getInt("remarks"));
    }

    /** Rejects and remarks in their order. */
    public List<Reject> rejects(Sight sight, long message, int limit) {
        return database.read(sight, connection -> {
            List<Reject> rejects = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select lost, place, value, reason from reject where message = ? order by number limit ?")) {
                query.setLong(1, message);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rejects.add(new Reject(
                                row.getBoolean(1), Drafts.where(row.getLong(2)), row.getString(3), row.getString(4)));
                    }
                }
            }
            return rejects;
        });
    }

    /** What was taken out of the bytes on receipt. */
    public List<MessageDetail.Blanked> blanked(Sight sight, long message, int limit) {
        return database.read(sight, connection -> {
            List<MessageDetail.Blanked> blanked = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select begins, ends, reason from blanked where message = any (?) order by number limit " + limit,
                    List.of(message),
                    row -> blanked.add(new MessageDetail.Blanked(row.getInt(1), row.getInt(2), row.getString(3))));
            return blanked;
        });
    }

    /** The bytes as received. */
    public Optional<BodyRow> body(Sight sight, String sha256) {
        return database.read(sight, connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select b.body, b.label from message m join message_body b"
                            + " on b.message = m.id and b.received = m.received where m.sha256 = ?")) {
                query.setBytes(1, HexFormat.of().parseHex(sha256));
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new BodyRow(row.getBytes(1), labels.label(row.getInt(2))))
                            : Optional.empty();
                }
            }
        });
    }
}
