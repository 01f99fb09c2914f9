package eu.symbolon.node.store;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Severity;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The one writer of messages and of all that was read and found in them.
 *
 * <p><b>Data.</b> A message becomes a row, its bytes, its rejects and its records. An ordinary record is one row of JSON; what
 * joins it to others are narrow rows beside it: one for each identifier (keyed by a 64-bit hash) and each word of a name. A
 * position is one narrow row and nothing else. Records are numbered without gaps inside their message, so that (message, index)
 * and the row number are the same thing.
 *
 * <p><b>Order of work.</b> {@link #read} encodes rows in the sender's thread. One thread calls {@link #commit} with all messages
 * that wait: partitions, then COPY BINARY table by table, then hits, then states of detectors, then one commit.
 *
 * <p><b>Cost.</b> O(rows). One durable commit for a batch; about 7 round trips however many messages it has. A record with 10
 * mentions costs about 3 kB, a position about 110 bytes with its indexes.
 *
 * <p><b>What may be lost.</b> Whatever was not committed, and nobody was told it was. A batch that fails leaves nothing.
 *
 * <p>Sources: PostgreSQL documentation, COPY and CREATE POLICY; figures in the decision pages on the store.
 */
public final class Ledger {
    private final Database database;
    private final Drafts drafts;
    private final HitWriter hits;
    private final HitRefold refold;
    private final HitWithdrawal withdrawal;
    private final Set<String> partitions = new HashSet<>();

    Ledger(Database database, Labels labels, Classes classes, Streams streams) {
        this.database = database;
        Numbers numbers = new Numbers(database);
        this.drafts = new Drafts(labels, numbers, streams);
        this.hits = new HitWriter(labels, classes);
        this.refold = new HitRefold(labels, classes, hits);
        this.withdrawal = new HitWithdrawal(labels);
    }

    /**
     * What one transaction takes.
     *
     * @param drafts messages, none of them stored yet
     * @param hits hits found, in any order, equal keys allowed
     * @param withdrawn list entries that are withdrawn or changed: findings that rest on them go, where no person said anything
     * @param states changed states of detectors
     */
    public record Batch(List<Draft> drafts, List<Finding> hits, List<Evidence> withdrawn, List<State> states) {}

    /**
     * State of one key of a detector in one access class; empty bytes take it away.
     *
     * @param forgetAt first day on which something that went into it is masked or erased, or null
     * @param isNew true when the store has none of this key and class
     */
    public record State(
            String detector,
            String key,
            int accessClass,
            byte[] bytes,
            @Nullable LocalDate forgetAt,
            boolean isNew) {}

    /**
     * A hit that was not there before this transaction.
     *
     * @param label number of its label
     * @param message SHA-256 of the message whose record brought it, as far as it was in this transaction, else empty
     */
    public record NewHit(long id, String title, Severity severity, String area, int label, String message) {}

    /** Makes a message that was read ready. Any thread. */
    public Draft read(Reading reading) {
        return drafts.read(reading);
    }

    /** Makes a message that no reader knew ready. Any thread. */
    public Draft unread(Message message, Reject why, Label label) {
        return drafts.unread(message, why, label);
    }

    /** Which of these messages are stored already. */
    public Set<String> known(Collection<String> sha256) {
        return database.write(connection -> {
            Set<String> known = new HashSet<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select encode(sha256, 'hex') from message where sha256 = any (?)")) {
                query.setArray(1, digests(connection, sha256));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
            }
            return known;
        });
    }

    static Array digests(Connection connection, Collection<String> sha256) throws SQLException {
        return connection.createArrayOf(
                "bytea", sha256.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new));
    }

    /** Saved states of these keys of one detector, in all classes. */
    public List<State> states(String detector, Collection<String> keys) {
        return database.write(connection -> {
            List<State> states = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select key, class, state, forget_at from detector_state where detector = ? and key = any (?)"
                            + " order by class")) {
                query.setString(1, detector);
                query.setArray(2, connection.createArrayOf("text", keys.toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        states.add(new State(
                                detector,
                                rows.getString(1),
                                rows.getInt(2),
                                rows.getBytes(3),
                                rows.getObject(4, LocalDate.class),
                                false));
                    }
                }
            }
            return states;
        });
    }

    /**
     * Recomputes what rests on these records, after they were erased, masked, relabelled or rectified, in the caller's
     * transaction: findings whose evidence is gone go, labels follow, hits without findings go with all that was said to them.
     */
    void refold(Connection connection, Collection<Long> records) throws SQLException {
        refold.refold(connection, records);
    }

    /** Takes names and values out of the findings that rest on these records; they keep their reasons' codes. */
    void mask(Connection connection, Collection<Long> records) throws SQLException {
        refold.mask(connection, records);
    }

    /** Drops states into which something went that is masked or erased on this day or before; the caller's memory is to follow. */
    static int forgetStates(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from detector_state where forget_at <= ?")) {
            delete.setObject(1, day);
            return delete.executeUpdate();
        }
    }

    /** Drops the states of these keys of one detector, in all classes; the caller's memory is to follow. */
    static int forgetStates(Connection connection, String detector, Collection<String> keys) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from detector_state where detector = ? and key = any (?)")) {
            delete.setString(1, detector);
            delete.setArray(2, connection.createArrayOf("text", keys.toArray()));
            return delete.executeUpdate();
        }
    }

    /** Writes the batch in one transaction and returns the new hits when it is committed. One thread at a time. */
    public List<NewHit> commit(Batch batch) {
        return database.write(connection -> {
            partitions(connection, batch.drafts());
            copy(connection, "message", batch.drafts(), draft -> draft.messages);
            copy(connection, "message_part", batch.drafts(), draft -> draft.partRows);
            copy(connection, "message_body", batch.drafts(), draft -> draft.bodies);
            copy(connection, "reject", batch.drafts(), draft -> draft.rejects);
            copy(connection, "blanked", batch.drafts(), draft -> draft.blanks);
            copy(connection, "record", batch.drafts(), draft -> draft.records);
            copy(connection, "identifier", batch.drafts(), draft -> draft.identifiers);
            copy(connection, "name_token", batch.drafts(), draft -> draft.tokens);
            copy(connection, "sealed_identifier", batch.drafts(), draft -> draft.sealed);
            copy(connection, "position", batch.drafts(), draft -> draft.positions);
            withdrawal.withdraw(connection, batch.withdrawn());
            List<NewHit> found = hits.write(connection, batch.drafts(), batch.hits());
            states(connection, batch.states());
            return found;
        });
    }

    /** Writes what was found in records that are stored already, in the caller's transaction. */
    void say(Connection connection, List<Finding> findings, List<State> states) throws SQLException {
        hits.write(connection, List.of(), findings);
        states(connection, states);
    }

    /** Writes what leads to a record that is stored already, in the caller's transaction. */
    void index(Connection connection, Record record, long id, int label) throws SQLException {
        Drafts.Index rows = Drafts.Index.empty();
        drafts.index(record, id, label, rows);
        copy(connection, "identifier", Stream.of(rows.identifiers()).filter(some -> !some.isEmpty()));
        copy(connection, "name_token", Stream.of(rows.tokens()).filter(some -> !some.isEmpty()));
        copy(connection, "sealed_identifier", Stream.of(rows.sealed()).filter(some -> !some.isEmpty()));
    }

    private static void copy(Connection connection, String table, List<Draft> drafts, Function<Draft, CopyRows> rows)
            throws SQLException {
        copy(connection, table, drafts.stream().map(rows).filter(some -> !some.isEmpty()));
    }

    static void copy(Connection connection, String table, Stream<CopyRows> rows) throws SQLException {
        List<CopyRows> all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        try {
            copy.writeToCopy(CopyRows.HEADER, 0, CopyRows.HEADER.length);
            for (CopyRows some : all) {
                copy.writeToCopy(some.bytes(), 0, some.size());
            }
            copy.writeToCopy(CopyRows.TRAILER, 0, CopyRows.TRAILER.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void states(Connection connection, List<State> states) throws SQLException {
        if (states.isEmpty()) {
            return;
        }
        CopyRows fresh = new CopyRows(4096);
        CopyRows changed = new CopyRows(4096);
        for (State state : states) {
            if (!state.isNew()) {
                row(changed, state);
            } else if (state.bytes().length > 0) {
                row(fresh, state);
            }
        }
        copy(connection, "detector_state", Stream.of(fresh).filter(rows -> !rows.isEmpty()));
        if (changed.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table if not exists changed_state"
                    + " (detector text, key text, state bytea, class int, forget_at date) on commit delete rows");
            copy(connection, "changed_state", Stream.of(changed));
            String same = " where old.detector = new.detector and old.key = new.key and old.class = new.class and ";
            statement.execute("update detector_state as old set state = new.state, forget_at = new.forget_at"
                    + " from changed_state as new" + same + "new.state <> ''");
            statement.execute("delete from detector_state as old using changed_state as new" + same + "new.state = ''");
        }
    }

    private static void row(CopyRows rows, State state) {
        rows.row(5)
                .text(state.detector())
                .text(state.key())
                .bytea(state.bytes())
                .int4(state.accessClass());
        if (state.forgetAt() == null) {
            rows.nothing();
        } else {
            rows.date(state.forgetAt());
        }
    }

    private void partitions(Connection connection, List<Draft> drafts) throws SQLException {
        for (Draft draft : drafts) {
            partition(
                    connection,
                    "message_body",
                    YearMonth.from(draft.message.received().atOffset(ZoneOffset.UTC)));
            for (YearMonth month : draft.positionMonths) {
                partition(connection, "position", month);
            }
        }
    }

    private void partition(Connection connection, String table, YearMonth month) throws SQLException {
        String name = table + "_" + month.toString().replace('-', '_');
        if (partitions.contains(name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + name + " partition of " + table + " for values from ('"
                    + month + "-01 00:00:00Z') to ('" + month.plusMonths(1) + "-01 00:00:00Z')");
        }
        partitions.add(name);
    }

    /** For a rolled back transaction: a partition that was to be made may not be there. */
    public void forget() {
        partitions.clear();
    }
}
