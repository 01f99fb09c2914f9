package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.store.row.HoldRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Legal holds, and with them the days in the labels of records that a hold or a flag concerns: a hold takes the days away, a
 * flag puts the day of erasure off. The label by rule is kept beside, and stands again when hold and flag are gone.
 */
public final class HoldTable {
    private final Database database;
    private final Labels labels;
    private final Relabel relabel;

    HoldTable(Database database, Labels labels, Relabel relabel) {
        this.database = database;
        this.labels = labels;
        this.relabel = relabel;
    }

    /** Says how long a flagged record of a kind is kept. */
    @FunctionalInterface
    public interface FlagClock {
        @Nullable
        LocalDate eraseAtWhenFlagged(String area, String kind, Instant received);
    }

    /** Places a hold; the same one twice is one. */
    public void place(HoldRow hold) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into hold (id, subject, reason, basis, since, until, asked_by) values (?, ?, ?, ?, ?, ?, ?)"
                            + " on conflict do nothing")) {
                insert.setString(1, hold.id());
                insert.setString(2, hold.subject());
                insert.setString(3, hold.reason());
                insert.setString(4, hold.basis());
                insert.setObject(5, hold.since().atOffset(ZoneOffset.UTC));
                Instant until = hold.until();
                insert.setObject(6, until == null ? null : until.atOffset(ZoneOffset.UTC));
                insert.setString(7, hold.askedBy());
                return insert.executeUpdate();
            }
        });
    }

    /** Lifts the hold of this id, or all on this subject. */
    public void lift(String idOrSubject, Instant at, String by) {
        database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update hold set lifted = ?, lifted_by = ? where (id = ? or subject = ?) and lifted is null")) {
                update.setObject(1, at.atOffset(ZoneOffset.UTC));
                update.setString(2, by);
                update.setString(3, idOrSubject);
                update.setString(4, idOrSubject);
                return update.executeUpdate();
            }
        });
    }

    /** Holds in force, oldest first. */
    public List<HoldRow> inForce(Instant now) {
        return holds(now, "");
    }

    /** Holds in force on this record. */
    public List<HoldRow> on(long record, Instant now) {
        return holds(now, " and h.id in (select hold from hold_record where record = " + record + ")");
    }

    private List<HoldRow> holds(Instant now, String which) {
        return database.write(connection -> {
            List<HoldRow> holds = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select h.*, (select count(*) from hold_record r"
                    + " where r.hold = h.id) as records from hold h where lifted is null and (until is null or until > ?)"
                    + which + " order by since, id")) {
                query.setObject(1, now.atOffset(ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
                        holds.add(new HoldRow(
                                row.getString("id"),
                                row.getString("subject"),
                                row.getString("reason"),
                                row.getString("basis"),
                                RecordRows.instant(row, "since"),
                                until == null ? null : until.toInstant(),
                                row.getString("asked_by"),
                                row.getLong("records")));
                    }
                }
            }
            return holds;
        });
    }

    /** The records a subject names: {@code record}, {@code message}, {@code subject} or {@code hit} and a reference. */
    public Set<Long> named(String subject) {
        int blank = subject.indexOf(' ');
        String word = blank < 0 ? "" : subject.substring(0, blank);
        String name = subject.substring(blank + 1).strip();
        return database.write(connection -> switch (word) {
            case "record" -> record(connection, name).map(Set::of).orElse(Set.of());
            case "message" -> ofMessage(connection, name);
            case "subject" -> ofSubject(connection, name);
            case "hit" -> ofHit(connection, name);
            default -> Set.of();
        });
    }

    private static Optional<Long> record(Connection connection, String name) throws SQLException {
        Optional<Reference> reference = Reference.parse(name);
        return reference.isEmpty() ? Optional.empty() : number(connection, reference.get());
    }

    /** The number of a record, for the program itself. */
    static Optional<Long> number(Connection connection, Reference reference) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select first + ? from message where sha256 between ? and ? and ? < records")) {
            query.setInt(1, reference.index());
            query.setBytes(2, reference.least());
            query.setBytes(3, reference.greatest());
            query.setInt(4, reference.index());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static Set<Long> ofMessage(Connection connection, String sha256) throws SQLException {
        Set<Long> found = new TreeSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("select first, records from message where encode(sha256, 'hex') = ?")) {
            query.setString(1, sha256);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    for (int i = 0; i < row.getInt(2); i++) {
                        found.add(row.getLong(1) + i);
                    }
                }
            }
        }
        return found;
    }

    /** All records that carry an identifier of the mention, and its own. */
    private static Set<Long> ofSubject(Connection connection, String name) throws SQLException {
        int dot = name.lastIndexOf('.');
        Optional<Long> record = dot < 0 ? Optional.empty() : record(connection, name.substring(0, dot));
        if (record.isEmpty() || !name.substring(dot + 1).matches("[0-9]{1,5}")) {
            return Set.of();
        }
        Set<Long> found = new TreeSet<>(List.of(record.get()));
        RecordTable.ask(
                connection,
                "select j.record from identifier i join identifier j on j.h = i.h and j.identifies where i.record = any (?)"
                        + " and i.identifies and i.mention = " + name.substring(dot + 1),
                List.of(record.get()),
                row -> found.add(row.getLong(1)));
        return found;
    }

    private static Set<Long> ofHit(Connection connection, String name) throws SQLException {
        OptionalLong hit = Reference.hit(name);
        Set<Long> found = new TreeSet<>();
        if (hit.isPresent()) {
            RecordTable.ask(
                    connection,
                    "select record from hit_evidence where hit = any (?)",
                    List.of(hit.getAsLong()),
                    row -> found.add(row.getLong(1)));
        }
        return found;
    }

    /** The records a hold holds from now on; what it held before it still holds. */
    public void hold(String id, Collection<Long> records) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into hold_record select ?, r from"
                    + " unnest(?::int8[]) as n (r) where exists (select from record where id = r)"
                    + " or exists (select from position where id = r) on conflict do nothing")) {
                insert.setString(1, id);
                insert.setArray(2, RecordTable.array(connection, records));
                return insert.executeUpdate();
            }
        });
    }

    private record Seen(int label, String area, String kind, Instant received) {}

    /** Gives all records that holds and flags concern the days that hold now; one transaction. */
    public void follow(Instant now, LocalDate day, FlagClock clock) {
        List<Integer> due = labels.where(label -> RetentionTable.isReached(label.eraseAt(), day));
        database.write(connection -> {
            try (PreparedStatement ended = connection.prepareStatement(
                    "delete from hold_record where hold in (select id from hold where lifted is not null or until <= ?)")) {
                ended.setObject(1, now.atOffset(ZoneOffset.UTC));
                ended.executeUpdate();
            }
            Set<Long> held = numbers(connection, "select distinct record from hold_record");
            Set<Long> flagged = numbers(connection, "select distinct record from flag");
            Map<Long, Integer> ruled = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select record, label from ruled")) {
                while (row.next()) {
                    ruled.put(row.getLong(1), row.getInt(2));
                }
            }
            Set<Long> concerned = new TreeSet<>(held);
            concerned.addAll(flagged);
            concerned.addAll(ruled.keySet());
            change(connection, concerned, held, flagged, ruled, due, clock);
            return true;
        });
    }

    private void change(
            Connection connection,
            Set<Long> concerned,
            Set<Long> held,
            Set<Long> flagged,
            Map<Long, Integer> ruled,
            List<Integer> due,
            FlagClock clock)
            throws SQLException {
        Map<Long, Integer> next = new HashMap<>();
        Map<Long, Integer> rules = new HashMap<>();
        List<Long> free = new ArrayList<>();
        seen(connection, concerned).forEach((record, seen) -> {
            int rule = ruled.getOrDefault(record, seen.label());
            Label label = labels.label(rule);
            if (held.contains(record)) {
                label = label.withDays(null, null);
            } else if (flagged.contains(record) && (due.contains(rule) || ruled.containsKey(record))) {
                LocalDate later = clock.eraseAtWhenFlagged(seen.area(), seen.kind(), seen.received());
                LocalDate erase = label.eraseAt();
                label = later != null && erase != null && later.isAfter(erase)
                        ? label.withDays(label.depersonaliseAt(), later)
                        : label;
            }
            int number = labels.number(label);
            if (number != seen.label()) {
                next.put(record, number);
            }
            if (number == rule) {
                free.add(record);
            } else {
                rules.put(record, rule);
            }
        });
        RecordTable.change(connection, "delete from ruled where record = any (?)", free);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into ruled values (?, ?) on conflict do nothing")) {
            for (Map.Entry<Long, Integer> rule : rules.entrySet()) {
                insert.setLong(1, rule.getKey());
                insert.setInt(2, rule.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        relabel.relabel(connection, next);
    }

    private static Map<Long, Seen> seen(Connection connection, Collection<Long> records) throws SQLException {
        Map<Long, Seen> seen = new HashMap<>();
        for (String sql : List.of(
                "select r.id, r.label, r.area, r.kind, m.received from record r join message m on m.id = r.message"
                        + " where r.id = any (?)",
                "select p.id, p.label, s.area, s.kind, m.received from position p join message m on m.id = p.message"
                        + " join stream s on s.id = p.stream where p.id = any (?)")) {
            RecordTable.ask(
                    connection,
                    sql,
                    records,
                    row -> seen.put(
                            row.getLong(1),
                            new Seen(
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    RecordRows.instant(row, "received"))));
        }
        return seen;
    }

    private static Set<Long> numbers(Connection connection, String sql) throws SQLException {
        Set<Long> numbers = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }
}
