package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The one operation that gives records another label: all rows that carry it move with them, their messages take the join of
 * what is left, and what rests on them is folded anew. In the caller's transaction.
 */
final class Relabel {
    private final Labels labels;
    private final Ledger ledger;

    Relabel(Labels labels, Ledger ledger) {
        this.labels = labels;
        this.ledger = ledger;
    }

    /**
     * Relabels records and positions.
     *
     * @param to number of the new label by number of the record
     */
    void relabel(Connection connection, Map<Long, Integer> to) throws SQLException {
        if (to.isEmpty()) {
            return;
        }
        List<Long> ids = List.copyOf(new TreeSet<>(to.keySet()));
        Map<Long, Label> tightened = new HashMap<>();
        Collection<Long> widened = new TreeSet<>();
        sort(connection, to, Runs.of(ids), tightened, widened);
        for (Runs.Run run : Runs.of(ids)) {
            for (String table : List.of("record", "position")) {
                set(connection, table, "id", run, to);
            }
            for (String table : List.of("identifier", "name_token", "veil", "annotation", "sealed_identifier")) {
                set(connection, table, "record", run, to);
            }
        }
        give(connection, tightened);
        messages(connection, widened);
        ledger.refold(connection, ids);
    }

    /**
     * Sorts the messages of these records. One whose records are only tightened takes the join of its own label and the new ones:
     * no other record of it is asked, so that what a person sees after a change of his own does not rest on what he may not see.
     */
    private void sort(
            Connection connection,
            Map<Long, Integer> to,
            List<Runs.Run> runs,
            Map<Long, Label> tightened,
            Collection<Long> widened)
            throws SQLException {
        for (Runs.Run run : runs) {
            for (String table : List.of("record", "position")) {
                try (PreparedStatement query = connection.prepareStatement(
                        "select t.id, t.message, t.label, m.label from " + table
                                + " t join message m on m.id = t.message where t.id between ? and ? and t.id = any (?)")) {
                    query.setLong(1, run.from());
                    query.setLong(2, run.to());
                    query.setArray(3, connection.createArrayOf("int8", run.ids().toArray()));
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            Label next = labels.label(Objects.requireNonNull(to.get(row.getLong(1))));
                            if (labels.label(row.getInt(3)).join(next).equals(next)) {
                                Label own = labels.label(row.getInt(4));
                                tightened.merge(row.getLong(2), own.join(next), Label::join);
                            } else {
                                widened.add(row.getLong(2));
                            }
                        }
                    }
                }
            }
        }
        tightened.keySet().removeAll(widened);
    }

    private static void set(Connection connection, String table, String key, Runs.Run run, Map<Long, Integer> to)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update " + table
                + " t set label = n.label from unnest(?::int8[], ?::int4[]) as n (id, label) where t." + key
                + " = n.id and t." + key + " between ? and ? and t.label <> n.label")) {
            update.setArray(1, connection.createArrayOf("int8", run.ids().toArray()));
            Array numbers = connection.createArrayOf(
                    "int4", run.ids().stream().map(to::get).toArray());
            update.setArray(2, numbers);
            update.setLong(3, run.from());
            update.setLong(4, run.to());
            update.executeUpdate();
        }
    }

    /** Numbers of the messages these records stand in. */
    static Collection<Long> messagesOf(Connection connection, Collection<Long> records) throws SQLException {
        TreeSet<Long> messages = new TreeSet<>();
        for (Runs.Run run : Runs.of(records)) {
            for (String table : List.of("record", "position")) {
                try (PreparedStatement query = connection.prepareStatement(
                        "select distinct message from " + table + " where id between ? and ? and id = any (?)")) {
                    query.setLong(1, run.from());
                    query.setLong(2, run.to());
                    query.setArray(3, connection.createArrayOf("int8", run.ids().toArray()));
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            messages.add(row.getLong(1));
                        }
                    }
                }
            }
        }
        return messages;
    }

    /**
     * Gives messages, their bytes, rejects and blanks the join of the labels of the records that are left in them. A message
     * of which nothing is left keeps its label.
     */
    void messages(Connection connection, Collection<Long> messages) throws SQLException {
        Map<Long, Label> joined = new HashMap<>();
        RecordTable.ask(
                connection,
                "select distinct m.id, r.label from message m join record r on r.id >= m.first and r.id < m.first + m.records"
                        + " where m.id = any (?)",
                messages,
                row -> joined.merge(row.getLong(1), labels.label(row.getInt(2)), Label::join));
        RecordTable.ask(
                connection,
                "select distinct m.id, p.label from message m join position p on p.id >= m.first and p.id < m.first + m.records"
                        + " where m.positions > 0 and m.id = any (?)",
                messages,
                row -> joined.merge(row.getLong(1), labels.label(row.getInt(2)), Label::join));
        give(connection, joined);
    }

    /** Gives messages, and what stands with the label of the whole message, these labels. */
    private void give(Connection connection, Map<Long, Label> messages) throws SQLException {
        for (Map.Entry<Long, Label> entry : messages.entrySet()) {
            int number = labels.number(entry.getValue());
            for (String table : List.of("message", "message_body", "reject", "blanked", "veil_body")) {
                String key = table.equals("message") ? "id" : "message";
                try (PreparedStatement update = connection.prepareStatement(
                        "update " + table + " set label = ? where " + key + " = ? and label <> ?")) {
                    update.setInt(1, number);
                    update.setLong(2, entry.getKey());
                    update.setInt(3, number);
                    update.executeUpdate();
                }
            }
        }
    }
}
