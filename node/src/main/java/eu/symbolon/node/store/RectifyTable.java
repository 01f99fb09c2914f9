package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import eu.symbolon.node.store.row.Annotation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Corrects records. The index and the states into which a record went are dropped first, so that it is met anew; then the
 * record, its index and what was found in it are written in one transaction. A node that falls in between does it again.
 */
public final class RectifyTable {
    private final Database database;
    private final Labels labels;
    private final RecordRows rows;
    private final Ledger ledger;

    RectifyTable(Database database, Labels labels, RecordRows rows, Ledger ledger) {
        this.database = database;
        this.labels = labels;
        this.rows = rows;
        this.ledger = ledger;
    }

    /**
     * A record as it is kept.
     *
     * @param record its words; the body is what it wrote
     */
    public record Kept(long number, Record record, String mentions, String body, String title) {}

    /**
     * A correction as it is written.
     *
     * @param kept the record before
     * @param record the record after
     * @param notes one for each field, with the commitment to what stood there
     * @param findings what is found in it now
     * @param states states into which it went
     * @param unsaid which findings that rest on it are taken back: those of a detector, with a text
     */
    public record Correction(
            Kept kept,
            Record record,
            String body,
            String title,
            List<Note> notes,
            List<Finding> findings,
            List<Ledger.State> states,
            Predicate<Said> unsaid) {}

    /** What is noted of one field. */
    public record Note(String field, boolean disputed, Instant at, String order, byte[] salt, byte[] before) {}

    /** A finding: whose, and all that it says. */
    public record Said(String detector, String text) {}

    /** A record in sight, unless it is masked. */
    public Optional<Kept> find(long number) {
        return database
                .list(
                        "select " + RecordRows.RECORD + ", r.regime from record r join message m on m.id = r.message"
                                + " where r.id = ? and not exists (select from veil v where v.record = r.id)",
                        query -> query.setLong(1, number),
                        row -> {
                            var detail = rows.record(row, null);
                            var line = detail.row();
                            Record record = new Record(
                                    line.area(),
                                    line.kind(),
                                    Regime.values()[row.getInt("regime")],
                                    line.format(),
                                    line.message(),
                                    line.index(),
                                    line.at(),
                                    line.place(),
                                    detail.mentions(),
                                    Body.EMPTY,
                                    detail.where(),
                                    line.label());
                            return new Kept(
                                    number, record, row.getString("mentions"), row.getString("body"), line.title());
                        })
                .stream()
                .findFirst();
    }

    /** Those of these records of which something is noted. */
    public List<Long> annotated(Collection<Long> records) {
        return database.list(
                "select distinct record from annotation where record = any (?)",
                query -> query.setArray(1, RecordTable.array(query.getConnection(), records)),
                row -> row.getLong(1));
    }

    /** Whether this order was carried out. */
    public boolean isNoted(String order) {
        return !database.list(
                        "select 1 from annotation where order_id = ? limit 1",
                        query -> query.setString(1, order),
                        row -> 1)
                .isEmpty();
    }

    /** Lets nothing lead to the record any more, and drops the states of detectors into which it went. */
    public void unindex(long record, Map<String, Set<String>> states) {
        database.write(connection -> {
            for (String table : List.of("identifier", "name_token", "sealed_identifier")) {
                RecordTable.change(connection, "delete from " + table + " where record = any (?)", List.of(record));
            }
            for (Map.Entry<String, Set<String>> keys : states.entrySet()) {
                Ledger.forgetStates(connection, keys.getKey(), keys.getValue());
            }
            return true;
        });
    }

    /** Writes the corrected record with all that leads to it and rests on it. */
    public void write(Correction correction) {
        database.write(connection -> {
            long number = correction.kept().number();
            int label = labels.number(correction.record().label());
            List<Long> ids = List.of(number);
            row(connection, number, correction);
            ledger.index(connection, correction.record(), number, label);
            for (Note note : correction.notes()) {
                note(connection, number, label, note);
            }
            Set<Long> said = Erasure.decisionsOn(connection, ids);
            unsay(connection, number, correction.unsaid());
            ledger.say(connection, correction.findings(), correction.states());
            ledger.refold(connection, ids);
            Erasure.forget(connection, said);
            return true;
        });
    }

    /** Notes without a change: a value is disputed. */
    public void dispute(Kept kept, List<Note> notes) {
        database.write(connection -> {
            for (Note note : notes) {
                note(connection, kept.number(), labels.number(kept.record().label()), note);
            }
            return true;
        });
    }

    private static void row(Connection connection, long number, Correction correction) throws SQLException {
        List<Mention> mentions = correction.record().mentions();
        try (PreparedStatement update = connection.prepareStatement(
                "update record set mentions = ?::json, body = ?::json, title = ? where id = ?")) {
            update.setString(
                    1, new String(JsonText.bytes(out -> StoredWords.mentions(out, mentions)), StandardCharsets.UTF_8));
            update.setString(2, correction.body());
            update.setString(3, correction.title());
            update.setLong(4, number);
            update.executeUpdate();
        }
    }

    private static void note(Connection connection, long number, int label, Note note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into annotation (record, message, label, field, disputed, at, order_id, salt, before)"
                        + " select id, message, ?, ?, ?, ?, ?, ?, ? from record where id = ? on conflict do nothing")) {
            insert.setInt(1, label);
            insert.setString(2, note.field());
            insert.setBoolean(3, note.disputed());
            insert.setObject(4, note.at().atOffset(ZoneOffset.UTC));
            insert.setString(5, note.order());
            insert.setBytes(6, note.salt());
            insert.setBytes(7, note.before());
            insert.setLong(8, number);
            insert.executeUpdate();
        }
    }

    private static void unsay(Connection connection, long number, Predicate<Said> unsaid) throws SQLException {
        record One(long hit, long finding) {}
        List<One> gone = new ArrayList<>();
        RecordTable.ask(
                connection,
                "select f.hit, f.number, h.detector, h.key || ' ' || f.title || ' ' || f.reasons::text from finding f"
                        + " join hit h on h.id = f.hit where f.hit in (select hit from hit_evidence where record = any (?))"
                        + " and f.records @> array[" + number + "::int8]",
                List.of(number),
                row -> {
                    if (unsaid.test(new Said(row.getString(3), row.getString(4)))) {
                        gone.add(new One(row.getLong(1), row.getLong(2)));
                    }
                });
        try (PreparedStatement delete =
                connection.prepareStatement("delete from finding where hit = ? and number = ?")) {
            for (One one : gone) {
                delete.setLong(1, one.hit());
                delete.setLong(2, one.finding());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** What is said of these records, as far as the reader may see them. */
    static List<Annotation> of(Connection connection, String column, Collection<Long> numbers) throws SQLException {
        List<Annotation> found = new ArrayList<>();
        RecordTable.ask(
                connection,
                "select encode(m.sha256, 'hex'), r.idx, a.field, a.disputed, a.at, a.order_id from annotation a"
                        + " join record r on r.id = a.record join message m on m.id = r.message where a." + column
                        + " = any (?) order by r.id, a.at, a.field",
                numbers,
                row -> found.add(new Annotation(
                        Reference.record(row.getString(1), row.getInt(2)),
                        row.getString(3),
                        row.getBoolean(4),
                        RecordRows.instant(row, "at"),
                        row.getString(6))));
        return found;
    }
}
