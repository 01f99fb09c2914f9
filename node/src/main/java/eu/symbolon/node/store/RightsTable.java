package eu.symbolon.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What belongs to the requests of persons: what a report leaves out, and who is to be told of a correction. */
public final class RightsTable {
    private final Database database;

    RightsTable(Database database) {
        this.database = database;
    }

    /**
     * Something that a report leaves out.
     *
     * @param what {@code record REF} or {@code hit ID}
     * @param ground code of the ground
     * @param reason why it holds here, for the supervisory authority
     */
    public record Restriction(String order, String what, String ground, String reason, String by, Instant at) {}

    /**
     * Somebody who got what an order changes.
     *
     * @param kind of the order: {@code rectify}, {@code erase}
     * @param what reference of what was disclosed
     * @param notifiedAt when it was told, null while it is not
     */
    public record Notice(
            String order,
            String recipient,
            String what,
            String kind,
            Instant disclosed,
            @Nullable Instant notifiedAt,
            String notifiedBy) {}

    /** What entries of the log call these records, their messages and the hits that rest on them. */
    public Set<String> things(Collection<Long> records) {
        return database.write(connection -> {
            Set<String> things = new TreeSet<>();
            for (String table : List.of("record", "position")) {
                RecordTable.ask(
                        connection,
                        "select encode(m.sha256, 'hex'), r.idx from " + table
                                + " r join message m on m.id = r.message where r.id = any (?)",
                        records,
                        row -> {
                            things.add("message " + row.getString(1));
                            things.add("record " + Reference.record(row.getString(1), row.getInt(2)));
                        });
            }
            RecordTable.ask(
                    connection,
                    "select distinct hit from hit_evidence where record = any (?)",
                    records,
                    row -> things.add("hit " + Reference.hit(row.getLong(1))));
            return things;
        });
    }

    /** The records each of these hits rests on, by their references. */
    public Map<Long, List<String>> evidence(Collection<Long> hits) {
        return database.write(connection -> {
            Map<Long, List<String>> evidence = new HashMap<>();
            for (String table : List.of("record", "position")) {
                RecordTable.ask(
                        connection,
                        "select distinct e.hit, encode(m.sha256, 'hex'), r.idx from hit_evidence e join " + table
                                + " r on r.id = e.record join message m on m.id = r.message where e.hit = any (?)",
                        hits,
                        row -> evidence.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                .add(Reference.record(row.getString(2), row.getInt(3))));
            }
            return evidence;
        });
    }

    /** Keeps a restriction; the first one of a thing stands. */
    public void restrict(Restriction restriction) {
        database.change(
                "insert into rights_restriction (order_id, what, ground, reason, made_by, at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                insert -> {
                    insert.setString(1, restriction.order());
                    insert.setString(2, restriction.what());
                    insert.setString(3, restriction.ground());
                    insert.setString(4, restriction.reason());
                    insert.setString(5, restriction.by());
                    insert.setObject(6, restriction.at().atOffset(ZoneOffset.UTC));
                });
    }

    /** What the report of this order leaves out, oldest first. */
    public List<Restriction> restrictions(String order) {
        return database.list(
                "select * from rights_restriction where order_id = ? order by at, what",
                query -> query.setString(1, order),
                row -> new Restriction(
                        row.getString("order_id"),
                        row.getString("what"),
                        row.getString("ground"),
                        row.getString("reason"),
                        row.getString("made_by"),
                        RecordRows.instant(row, "at")));
    }

    /** Keeps notices that are to be sent; those known stay as they are. */
    public void expect(List<Notice> notices) {
        for (Notice notice : notices) {
            database.change(
                    "insert into rights_notice (order_id, recipient, what, kind, disclosed) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    insert -> {
                        insert.setString(1, notice.order());
                        insert.setString(2, notice.recipient());
                        insert.setString(3, notice.what());
                        insert.setString(4, notice.kind());
                        insert.setObject(5, notice.disclosed().atOffset(ZoneOffset.UTC));
                    });
        }
    }

    /** A recipient is told; how many notices that closed. */
    public int notified(String order, String recipient, Instant at, String by) {
        return database.change(
                "update rights_notice set notified_at = ?, notified_by = ? where order_id = ? and recipient = ?"
                        + " and notified_at is null",
                update -> {
                    update.setObject(1, at.atOffset(ZoneOffset.UTC));
                    update.setString(2, by);
                    update.setString(3, order);
                    update.setString(4, recipient);
                });
    }

    /** Notices of an order. */
    public List<Notice> notices(String order) {
        return database.list(
                "select * from rights_notice where order_id = ? order by recipient, what",
                query -> query.setString(1, order),
                RightsTable::notice);
    }

    /** Notices to this effect: all that tell of one of these things. */
    public List<Notice> about(List<String> things) {
        return database.list(
                "select * from rights_notice where what = any (?) order by disclosed, recipient",
                query -> query.setArray(1, query.getConnection().createArrayOf("text", things.toArray())),
                RightsTable::notice);
    }

    /** Notices that are still to be sent, those that wait longest first. */
    public List<Notice> open(int limit) {
        return database.list(
                "select * from rights_notice where notified_at is null order by disclosed, recipient, what limit ?",
                query -> query.setInt(1, limit),
                RightsTable::notice);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        OffsetDateTime told = row.getObject("notified_at", OffsetDateTime.class);
        return new Notice(
                row.getString("order_id"),
                row.getString("recipient"),
                row.getString("what"),
                row.getString("kind"),
                RecordRows.instant(row, "disclosed"),
                told == null ? null : told.toInstant(),
                row.getString("notified_by"));
    }
}
