package eu.symbolon.node.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes records out of every table, with all that leads to them and rests on them, and leaves a tombstone. In the caller's
 * transaction; what is found again after a crash is done again.
 */
final class Erasure {
    private final Relabel relabel;
    private final Ledger ledger;

    Erasure(Relabel relabel, Ledger ledger) {
        this.relabel = relabel;
        this.ledger = ledger;
    }

    /** On what day and what ground; the ground is a code or the reference of an order, never personal data. */
    record Cause(LocalDate day, String ground) {}

    /** Erases these records and positions, wherever they stand. */
    void records(Connection connection, Collection<Long> ids, Cause cause) throws SQLException {
        Collection<Long> messages = Relabel.messagesOf(connection, ids);
        erase(connection, ids, cause);
        messages(connection, messages, cause);
    }

    /** Erases records and positions; their messages are the caller's to follow. */
    void erase(Connection connection, Collection<Long> ids, Cause cause) throws SQLException {
        Set<Long> said = decisionsOn(connection, ids);
        forgetOrders(
                connection,
                "select 'record ' || translate(encode(substring(m.sha256 from 1 for 12), 'base64'), '+/', '-_')"
                        + " || '.' || r.idx from record r join message m on m.id = r.message where r.id = any (?)",
                ids);
        unlink(connection, ids);
        for (Runs.Run run : Runs.of(ids)) {
            bury(connection, run, cause);
            for (String table : List.of(
                    "identifier", "name_token", "sealed_identifier", "annotation", "veil", "ruled", "hold_record")) {
                delete(connection, table, "record", run);
            }
            delete(connection, "record", "id", run);
            delete(connection, "position", "id", run);
        }
        ledger.refold(connection, ids);
        forget(connection, said);
    }

    /**
     * Follows the erasure of records in their messages: bytes and rejects go at once, because what was erased stands in them,
     * unless a record that is held stands in them too: then they go behind the veil. A message of which nothing is left goes.
     */
    void messages(Connection connection, Collection<Long> messages, Cause cause) throws SQLException {
        Set<Long> left = new TreeSet<>();
        Set<Long> held = new TreeSet<>();
        for (String table : List.of("record", "position")) {
            RecordTable.ask(
                    connection,
                    "select m.id, exists (select from " + table + " r join hold_record h on h.record = r.id"
                            + " where r.id >= m.first and r.id < m.first + m.records) from message m where m.id = any (?)"
                            + " and exists (select from " + table
                            + " r where r.id >= m.first and r.id < m.first + m.records)",
                    messages,
                    row -> {
                        left.add(row.getLong(1));
                        if (row.getBoolean(2)) {
                            held.add(row.getLong(1));
                        }
                    });
        }
        veil(connection, held);
        List<Long> bare = new ArrayList<>(messages);
        bare.removeAll(held);
        for (String table : List.of("message_body", "veil_body")) {
            RecordTable.change(connection, "delete from " + table + " where message = any (?)", bare);
        }
        RecordTable.change(connection, "delete from reject where message = any (?)", messages);
        RecordTable.change(connection, "delete from blanked where message = any (?)", bare);
        relabel.messages(connection, left);
        List<Long> gone = new ArrayList<>(messages);
        gone.removeAll(left);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tombstone (message, area, kind, records, indexes, action, ground, day, dated)"
                        + " select sha256, area, 'message', 0, '{}', 'erase', ?, ?, label from message where id = any (?)")) {
            insert.setString(1, cause.ground());
            insert.setDate(2, Date.valueOf(cause.day()));
            insert.setArray(3, RecordTable.array(connection, gone));
            insert.executeUpdate();
        }
        forgetOrders(connection, "select 'message ' || encode(sha256, 'hex') from message where id = any (?)", gone);
        RecordTable.change(connection, "delete from message where id = any (?)", gone);
    }

    /** What people wrote in orders on these goes too; the reason of an order to erase stays, it is the ground. */
    private static void forgetOrders(Connection connection, String subjects, Collection<Long> ids) throws SQLException {
        RecordTable.change(
                connection,
                "insert into forget_order select id from two_person_order where kind <> 'erase' and subject in ("
                        + subjects + ") on conflict do nothing",
                ids);
    }

    /** Moves the bytes of messages behind the veil. */
    static void veil(Connection connection, Collection<Long> messages) throws SQLException {
        RecordTable.change(
                connection,
                "insert into veil_body select message, label, body from message_body where message = any (?)"
                        + " on conflict do nothing",
                messages);
        RecordTable.change(connection, "delete from message_body where message = any (?)", messages);
    }

    private static void bury(Connection connection, Runs.Run run, Cause cause) throws SQLException {
        String row = " insert into tombstone (message, area, kind, records, indexes, action, ground, day, dated) ";
        List<String> kinds = List.of(
                row
                        + "select m.sha256, r.area, r.kind, count(*), array_agg(r.idx order by r.idx), 'erase', ?, ?, r.label"
                        + " from record r join message m on m.id = r.message where r.id between ? and ? and r.id = any (?)"
                        + " group by m.sha256, r.area, r.kind, r.label",
                row + "select m.sha256, s.area, s.kind, count(*), '{}', 'erase', ?, ?, p.label"
                        + " from position p join message m on m.id = p.message join stream s on s.id = p.stream"
                        + " where p.id between ? and ? and p.id = any (?) group by m.sha256, s.area, s.kind, p.label");
        for (String sql : kinds) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, cause.ground());
                insert.setDate(2, Date.valueOf(cause.day()));
                insert.setLong(3, run.from());
                insert.setLong(4, run.to());
                insert.setArray(5, RecordTable.array(connection, run.ids()));
                insert.executeUpdate();
            }
        }
    }

    private static void delete(Connection connection, String table, String key, Runs.Run run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + table + " where " + key + " between ? and ? and " + key + " = any (?)")) {
            delete.setLong(1, run.from());
            delete.setLong(2, run.to());
            delete.setArray(3, RecordTable.array(connection, run.ids()));
            delete.executeUpdate();
        }
    }

    /** Links stand in both directions: their other ends are found through them. */
    static void unlink(Connection connection, Collection<Long> ids) throws SQLException {
        RecordTable.change(
                connection,
                "delete from decided_link d using decided_link x where x.record = any (?)"
                        + " and d.record = x.other_record and d.other_record = x.record",
                ids);
        RecordTable.change(connection, "delete from decided_link where record = any (?)", ids);
    }

    /** Entries of the log of what was said to the hits that rest on these records. */
    static Set<Long> decisionsOn(Connection connection, Collection<Long> ids) throws SQLException {
        Set<Long> entries = new TreeSet<>();
        RecordTable.ask(
                connection,
                "select d.audit from decision d join hit_evidence e on e.hit = d.hit where e.record = any (?)",
                ids,
                row -> entries.add(row.getLong(1)));
        return entries;
    }

    /** What was said to a hit that is gone is erased behind its entries of the log too, once this is committed. */
    static void forget(Connection connection, Set<Long> said) throws SQLException {
        Set<Long> gone = new TreeSet<>(said);
        RecordTable.ask(
                connection,
                "select audit from decision where audit = any (?)",
                said,
                row -> gone.remove(row.getLong(1)));
        RecordTable.change(
                connection, "insert into forget_entry select unnest(?::int8[]) on conflict do nothing", gone);
    }
}
