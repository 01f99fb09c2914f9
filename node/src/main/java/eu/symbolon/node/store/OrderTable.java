package eu.symbolon.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders of two persons, for access only. */
public final class OrderTable {
    private final Database database;

    OrderTable(Database database) {
        this.database = database;
    }

    /**
     * An order as it is kept.
     *
     * @param state {@code open}, {@code approved}, {@code refused} or {@code blocked}
     * @param detailSalt of the commitment that binds the detail, or null
     */
    public record Row(
            String id,
            String kind,
            String subject,
            String reason,
            String basis,
            String askedBy,
            String askedPerson,
            String authority,
            String clearance,
            String purpose,
            String caseNumber,
            Instant askedAt,
            Instant until,
            String state,
            String decidedBy,
            @Nullable Instant decidedAt,
            String verdictReason,
            boolean carriedOut,
            String detail,
            byte @Nullable [] detailSalt,
            String ground) {}

    public void add(Row row) {
        database.change(
                "insert into two_person_order (id, kind, subject, reason, basis, asked_by, asked_person, authority,"
                        + " clearance, purpose, case_number, detail, asked_at, until, detail_salt)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    Database.texts(
                            insert,
                            row.id(),
                            row.kind(),
                            row.subject(),
                            row.reason(),
                            row.basis(),
                            row.askedBy(),
                            row.askedPerson(),
                            row.authority(),
                            row.clearance(),
                            row.purpose(),
                            row.caseNumber(),
                            row.detail());
                    insert.setTimestamp(13, Timestamp.from(row.askedAt()));
                    insert.setTimestamp(14, Timestamp.from(row.until()));
                    insert.setBytes(15, row.detailSalt());
                });
    }

    /** Decides an open order; false when it was not open any more. */
    public boolean decide(
            String id, String state, String user, String person, Instant at, String reason, String ground) {
        return database.change(
                        "update two_person_order set state = ?, decided_by = ?, decided_person = ?, decided_at = ?,"
                                + " verdict_reason = ?, ground = ? where id = ? and state = 'open'",
                        update -> {
                            update.setString(1, state);
                            update.setString(2, user);
                            update.setString(3, person);
                            update.setTimestamp(4, Timestamp.from(at));
                            update.setString(5, reason);
                            update.setString(6, ground);
                            update.setString(7, id);
                        })
                == 1;
    }

    /** Stops an approved order; false when there is none of this id. */
    public boolean block(String id) {
        return database.change(
                        "update two_person_order set state = 'blocked' where id = ? and state = 'approved'",
                        update -> update.setString(1, id))
                == 1;
    }

    /** Erases the values of this order, with the salt that binds them. */
    public void forgetDetail(String id) {
        database.change(
                "update two_person_order set detail = '', detail_salt = null where id = ?",
                update -> update.setString(1, id));
    }

    /** Orders of a kind, newest first. */
    public List<Row> ofKind(String kind, int limit) {
        return list("where kind = ? order by asked_at desc, id limit ?", query -> {
            query.setString(1, kind);
            query.setInt(2, limit);
        });
    }

    /** What follows from its approval is done. */
    public void carriedOut(String id) {
        database.change(
                "update two_person_order set carried_out = true where id = ?", update -> update.setString(1, id));
    }

    public Optional<Row> find(String id) {
        return list("where id = ?", query -> query.setString(1, id)).stream().findFirst();
    }

    /** Orders of a purpose or of a user, newest first. */
    public List<Row> recent(String purpose, String user, int limit) {
        return list("where purpose = ? or asked_by = ? order by asked_at desc, id limit ?", query -> {
            query.setString(1, purpose);
            query.setString(2, user);
            query.setInt(3, limit);
        });
    }

    /** The approved order that holds longest. */
    public Optional<Row> approved(String kind, String subject, Instant now) {
        return list(
                        "where kind = ? and subject = ? and state = 'approved' and until > ? order by until desc limit 1",
                        query -> {
                            query.setString(1, kind);
                            query.setString(2, subject);
                            query.setTimestamp(3, Timestamp.from(now));
                        })
                .stream()
                .findFirst();
    }

    /** Approved and not carried out, oldest first. */
    public List<Row> unfinished(String kind) {
        return list(
                "where kind = ? and state = 'approved' and not carried_out order by decided_at",
                query -> query.setString(1, kind));
    }

    private List<Row> list(String where, Database.Binding values) {
        return database.list("select * from two_person_order " + where, values, OrderTable::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Row(
                row.getString("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("asked_by"),
                row.getString("asked_person"),
                row.getString("authority"),
                row.getString("clearance"),
                row.getString("purpose"),
                row.getString("case_number"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getString("state"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("verdict_reason"),
                row.getBoolean("carried_out"),
                row.getString("detail"),
                row.getBytes("detail_salt"),
                row.getString("ground"));
    }
}
