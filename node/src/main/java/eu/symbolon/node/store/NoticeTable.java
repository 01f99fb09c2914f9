package eu.symbolon.node.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices to the roles that watch, for access only. */
public final class NoticeTable {
    private final Database database;

    NoticeTable(Database database) {
        this.database = database;
    }

    /**
     * A notice as it is kept.
     *
     * @param roles who is told
     * @param user whose doing it is about, with person and authority
     * @param reviewedBy empty before the review
     */
    public record Row(
            String id,
            String kind,
            Instant at,
            Set<String> roles,
            String user,
            String person,
            String authority,
            String purpose,
            String caseNumber,
            String reason,
            Instant until,
            String reviewedBy,
            @Nullable Instant reviewedAt,
            String review) {}

    public void add(Row row) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into notice (id, kind, at, roles, login, person, authority, purpose, case_number, reason, until)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, row.id());
                insert.setString(2, row.kind());
                insert.setTimestamp(3, Timestamp.from(row.at()));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "text", row.roles().stream().sorted().toArray()));
                insert.setString(5, row.user());
                insert.setString(6, row.person());
                insert.setString(7, row.authority());
                insert.setString(8, row.purpose());
                insert.setString(9, row.caseNumber());
                insert.setString(10, row.reason());
                insert.setTimestamp(11, Timestamp.from(row.until()));
                return insert.executeUpdate();
            }
        });
    }

    public Optional<Row> find(String id) {
        return list("where id = ?", query -> query.setString(1, id)).stream().findFirst();
    }

    /** Not reviewed first, then newest first. */
    public List<Row> recent(int limit) {
        return list("order by (reviewed_at is not null), at desc, id limit ?", query -> query.setInt(1, limit));
    }

    /** Notices of this kind whose matter did not end yet. */
    public List<Row> notEnded(String kind) {
        return list("where kind = ? and ended is null order by at, id", query -> query.setString(1, kind));
    }

    /** Its matter ended. */
    public void ended(String id, Instant at) {
        database.change("update notice set ended = ? where id = ? and ended is null", update -> {
            update.setTimestamp(1, Timestamp.from(at));
            update.setString(2, id);
        });
    }

    private List<Row> list(String rest, Database.Binding values) {
        return database.list("select * from notice " + rest, values, NoticeTable::row);
    }

    /** Reviews a notice once; false when it was. */
    public boolean review(String id, String user, Instant at, String reason) {
        return database.change(
                        "update notice set reviewed_by = ?, reviewed_at = ?, review = ? where id = ? and reviewed_at is null",
                        update -> {
                            update.setString(1, user);
                            update.setTimestamp(2, Timestamp.from(at));
                            update.setString(3, reason);
                            update.setString(4, id);
                        })
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp reviewed = row.getTimestamp("reviewed_at");
        return new Row(
                row.getString("id"),
                row.getString("kind"),
                row.getTimestamp("at").toInstant(),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getString("login"),
                row.getString("person"),
                row.getString("authority"),
                row.getString("purpose"),
                row.getString("case_number"),
                row.getString("reason"),
                row.getTimestamp("until").toInstant(),
                row.getString("reviewed_by"),
                reviewed == null ? null : reviewed.toInstant(),
                row.getString("review"));
    }
}
