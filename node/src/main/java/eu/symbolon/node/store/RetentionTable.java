package eu.symbolon.node.store;

import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.node.store.Erasure.Cause;
import eu.symbolon.node.store.row.Due;
import eu.symbolon.node.store.row.RetentionRun;
import eu.symbolon.node.store.row.Tombstone;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the clock takes. Work is cut into transactions of at most {@value #CHUNK} records, each whole: what a crash leaves undone
 * still carries a label that is due, so that the next step finds it and no reader ever saw it.
 */
public final class RetentionTable {
    private static final int CHUNK = 5_000;
    private static final int MESSAGES = 200;

    private final Database database;
    private final Labels labels;
    private final Relabel relabel;
    private final Erasure erasure;
    private final Depersonalising depersonalising;

    RetentionTable(Database database, Labels labels, Ledger ledger) {
        this.database = database;
        this.labels = labels;
        this.relabel = new Relabel(labels, ledger);
        this.erasure = new Erasure(relabel, ledger);
        this.depersonalising = new Depersonalising(labels, relabel, ledger);
    }

    Relabel relabel() {
        return relabel;
    }

    /** Whether this day is there and not later than the other. */
    static boolean isReached(@Nullable LocalDate at, LocalDate day) {
        return at != null && !at.isAfter(day);
    }

    /** One transaction of what is to be erased by this day; false when nothing was left to do. */
    public boolean eraseSome(LocalDate day) {
        List<Integer> due = labels.where(label -> isReached(label.eraseAt(), day));
        return database.write(connection -> {
            List<Long> messages = messages(connection, due);
            List<Long> ids = within(connection, messages, due);
            Cause cause = new Cause(day, "clock");
            erasure.erase(connection, ids, cause);
            erasure.messages(connection, messages, cause);
            return !messages.isEmpty();
        });
    }

    /** One transaction of what is to be masked by this day; false when nothing was left to do. */
    public boolean maskSome(LocalDate day, BiFunction<String, String, Kind> kinds) {
        List<Integer> due = labels.where(label -> isReached(label.depersonaliseAt(), day));
        return database.write(connection -> {
            List<Long> messages = messages(connection, due);
            List<Long> ids = within(connection, messages, due);
            depersonalising.mask(
                    connection,
                    ids,
                    (area, kind) -> {
                        Kind found = kinds.apply(area, kind);
                        return new Depersonalising.Rule(found.masked(), found.title());
                    },
                    new Cause(day, "clock"));
            return !messages.isEmpty();
        });
    }

    /**
     * Erases these records by order, and the states of detectors into which they went.
     *
     * @param states keys of states by detector
     */
    public void erase(Collection<Long> records, Map<String, Set<String>> states, LocalDate day, String order) {
        database.write(connection -> {
            erasure.records(connection, records, new Cause(day, order));
            for (Map.Entry<String, Set<String>> keys : states.entrySet()) {
                Ledger.forgetStates(connection, keys.getKey(), keys.getValue());
            }
            return true;
        });
    }

    /**
     * A message as far as its bytes are kept.
     *
     * @param first number of its first record
     */
    public record Evidence(long first, Message message) {}

    /** The messages that these records stand in, for the program itself. */
    public List<Evidence> evidence(Collection<Long> records) {
        return database.write(connection -> {
            List<Evidence> found = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select m.first, encode(m.sha256, 'hex'), m.source, m.received, coalesce(b.body, v.body) from message m"
                            + " left join message_body b on b.message = m.id and b.received = m.received"
                            + " left join veil_body v on v.message = m.id where m.id = any (?)"
                            + " and (b.body is not null or v.body is not null)",
                    Relabel.messagesOf(connection, records),
                    row -> found.add(new Evidence(
                            row.getLong(1),
                            new Message(
                                    row.getString(2),
                                    row.getString(3),
                                    RecordRows.instant(row, "received"),
                                    row.getBytes(5)))));
            return found;
        });
    }

    /** Drops the states of detectors into which something went that is due. */
    public int forgetStates(LocalDate day) {
        return database.write(connection -> Ledger.forgetStates(connection, day));
    }

    private static List<Long> messages(Connection connection, List<Integer> due) throws SQLException {
        List<Long> messages = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id from message where label = any (?) order by id limit " + MESSAGES)) {
            query.setArray(1, connection.createArrayOf("int4", due.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    messages.add(row.getLong(1));
                }
            }
        }
        return messages;
    }

    private static List<Long> within(Connection connection, List<Long> messages, List<Integer> due)
            throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (String table : List.of("record", "position")) {
            try (PreparedStatement query = connection.prepareStatement("select r.id from message m join " + table
                    + " r on r.id >= m.first and r.id < m.first + m.records where m.id = any (?) and r.label = any (?)"
                    + " limit ?")) {
                query.setArray(1, connection.createArrayOf("int8", messages.toArray()));
                query.setArray(2, connection.createArrayOf("int4", due.toArray()));
                query.setInt(3, CHUNK - ids.size());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getLong(1));
                    }
                }
            }
        }
        return ids;
    }

    /** Tombstones that no entry of the log proves yet, oldest first. */
    public List<Tombstone> unproven(int limit) {
        return tombstones("audit is null order by id limit " + limit);
    }

    /** What is left of the records of a message. */
    public List<Tombstone> of(String sha256) {
        return tombstones(
                "message = '\\x" + HexFormat.of().formatHex(HexFormat.of().parseHex(sha256)) + "' order by id");
    }

    private List<Tombstone> tombstones(String where) {
        return database.write(connection -> {
            List<Tombstone> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select id, encode(message, 'hex'), area, kind, records, indexes, action, ground, day, dated, audit"
                                    + " from tombstone where " + where);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Integer[] indexes = (Integer[]) row.getArray(6).getArray();
                    found.add(new Tombstone(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            Arrays.asList(indexes),
                            row.getString(7),
                            row.getString(8),
                            row.getObject(9, LocalDate.class),
                            row.getInt(10),
                            row.getObject(11, Long.class)));
                }
            }
            return found;
        });
    }

    /** The entry of the log that proves these. */
    public void prove(Collection<Long> tombstones, long audit) {
        database.write(connection -> {
            RecordTable.change(connection, "update tombstone set audit = " + audit + " where id = any (?)", tombstones);
            return true;
        });
    }

    /** Entries of the log whose committed texts are to be erased. */
    public List<Long> entriesToForget() {
        return database.write(connection -> {
            TreeSet<Long> entries = new TreeSet<>();
            try (PreparedStatement query = connection.prepareStatement("select audit from forget_entry");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(row.getLong(1));
                }
            }
            return List.copyOf(entries);
        });
    }

    /** Orders on records that are gone: their texts in the log are to be erased. */
    public List<String> ordersToForget() {
        return database.list("select id from forget_order", query -> {}, row -> row.getString(1));
    }

    /** Erases the texts of these orders, and of the notices that told of them. */
    public void forgottenOrders(Collection<String> ids) {
        database.write(connection -> {
            for (String sql : List.of(
                    "update two_person_order set reason = 'erased', basis = 'erased', verdict_reason = 'erased', detail = '',"
                            + " detail_salt = null where id = any (?)",
                    "update notice set reason = 'erased', review = 'erased' where id in (select 'unmask-' || unnest(?))",
                    "delete from forget_order where id = any (?)")) {
                try (PreparedStatement change = connection.prepareStatement(sql)) {
                    change.setArray(1, connection.createArrayOf("text", ids.toArray()));
                    change.executeUpdate();
                }
            }
            return true;
        });
    }

    /** Erases requests to owners that are not kept any longer; gives their entries of the log. */
    public List<Long> eraseRequests(LocalDate day) {
        return database.list(
                "delete from content_request where erase_at <= ? returning audit",
                delete -> delete.setDate(1, Date.valueOf(day)),
                row -> row.getLong(1));
    }

    /** Their texts are erased. */
    public void forgotten(Collection<Long> entries) {
        database.write(connection -> {
            RecordTable.change(connection, "delete from forget_entry where audit = any (?)", entries);
            return true;
        });
    }

    /** Erases the values that orders are about which ended. */
    public void forgetDetails(Instant now) {
        database.change(
                "update two_person_order set detail = '', detail_salt = null where detail <> '' and until <= ?",
                update -> update.setObject(1, now.atOffset(ZoneOffset.UTC)));
    }

    /** Keeps a run of the clock. */
    public void ran(RetentionRun run) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into retention_run (at, day, erased, masked, audit) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, run.at().atOffset(ZoneOffset.UTC));
                insert.setDate(2, Date.valueOf(run.day()));
                insert.setLong(3, run.erased());
                insert.setLong(4, run.masked());
                insert.setObject(5, run.audit());
                return insert.executeUpdate();
            }
        });
    }

    /** The last runs, newest first. */
    public List<RetentionRun> runs(int limit) {
        return database.write(connection -> {
            List<RetentionRun> runs = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select at, day, erased, masked, audit from retention_run order by id desc limit "
                                    + limit);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant at = RecordRows.instant(row, "at");
                    runs.add(new RetentionRun(
                            at,
                            row.getObject(2, LocalDate.class),
                            row.getLong(3),
                            row.getLong(4),
                            row.getObject(5, Long.class)));
                }
            }
            return runs;
        });
    }

    /** What the clock will take until this day, included. */
    public List<Due> due(LocalDate until) {
        List<Integer> dated =
                labels.where(label -> isReached(label.eraseAt(), until) || isReached(label.depersonaliseAt(), until));
        return database.write(connection -> {
            List<Due> due = new ArrayList<>();
            for (String sql : List.of(
                    "select label, area, kind, count(*) from record where label = any (?) group by label, area, kind",
                    "select p.label, s.area, s.kind, count(*) from position p join stream s on s.id = p.stream"
                            + " where p.label = any (?) group by p.label, s.area, s.kind")) {
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    query.setArray(1, connection.createArrayOf("int4", dated.toArray()));
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            add(due, row, until);
                        }
                    }
                }
            }
            return Due.sum(due);
        });
    }

    private void add(List<Due> to, ResultSet row, LocalDate until) throws SQLException {
        Label label = labels.label(row.getInt(1));
        LocalDate erase = label.eraseAt();
        LocalDate mask = label.depersonaliseAt();
        if (erase != null && isReached(erase, until)) {
            to.add(new Due(erase, "erase", row.getString(2), row.getString(3), row.getLong(4)));
        }
        if (mask != null && isReached(mask, until) && (erase == null || mask.isBefore(erase))) {
            to.add(new Due(mask, "mask", row.getString(2), row.getString(3), row.getLong(4)));
        }
    }
}
