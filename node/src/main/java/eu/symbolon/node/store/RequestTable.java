package eu.symbolon.node.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests to owners for their content, for the desk only. */
public final class RequestTable {
    private final Database database;

    RequestTable(Database database) {
        this.database = database;
    }

    /**
     * A request as it is kept.
     *
     * @param state open, granted, refused
     * @param answer what the owner said
     * @param audit entry of the log whose texts go with it
     */
    public record Row(
            String id,
            String owner,
            String name,
            String birthDate,
            String identifier,
            String reason,
            String askedBy,
            String askedPerson,
            String authority,
            String purpose,
            String caseNumber,
            Instant askedAt,
            LocalDate eraseAt,
            String state,
            String answeredBy,
            @Nullable Instant answeredAt,
            String answer,
            long audit) {}

    public void add(Row row) {
        database.change(
                "insert into content_request (id, owner, name, birth_date, identifier, reason, asked_by, asked_person,"
                        + " authority, purpose, case_number, asked_at, erase_at, audit)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    Database.texts(
                            insert,
                            row.id(),
                            row.owner(),
                            row.name(),
                            row.birthDate(),
                            row.identifier(),
                            row.reason(),
                            row.askedBy(),
                            row.askedPerson(),
                            row.authority(),
                            row.purpose(),
                            row.caseNumber());
                    insert.setTimestamp(12, Timestamp.from(row.askedAt()));
                    insert.setDate(13, Date.valueOf(row.eraseAt()));
                    insert.setLong(14, row.audit());
                });
    }

    public Optional<Row> find(String id) {
        return database
                .list("select * from content_request where id = ?", query -> query.setString(1, id), RequestTable::row)
                .stream()
                .findFirst();
    }

    /** Requests that this user asked, or that go to this authority for this purpose; open ones first, newest first. */
    public List<Row> of(String user, String authority, String purpose, int limit) {
        return database.list(
                "select * from content_request where asked_by = ? or (owner = ? or authority = ?) and purpose = ?"
                        + " order by (state <> 'open'), asked_at desc, id limit ?",
                query -> {
                    query.setString(1, user);
                    query.setString(2, authority);
                    query.setString(3, authority);
                    query.setString(4, purpose);
                    query.setInt(5, limit);
                },
                RequestTable::row);
    }

    /** Answers an open request; false when it was answered. */
    public boolean answer(String id, String state, String user, Instant at, String answer) {
        return database.change(
                        "update content_request set state = ?, answered_by = ?, answered_at = ?, answer = ?"
                                + " where id = ? and state = 'open'",
                        update -> {
                            update.setString(1, state);
                            update.setString(2, user);
                            update.setTimestamp(3, Timestamp.from(at));
                            update.setString(4, answer);
                            update.setString(5, id);
                        })
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Row(
                row.getString("id"),
                row.getString("owner"),
                row.getString("name"),
                row.getString("birth_date"),
                row.getString("identifier"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getString("asked_person"),
                row.getString("authority"),
                row.getString("purpose"),
                row.getString("case_number"),
                row.getTimestamp("asked_at").toInstant(),
                row.getDate("erase_at").toLocalDate(),
                row.getString("state"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"),
                row.getLong("audit"));
    }
}
