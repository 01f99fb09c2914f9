package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Gives records other labels, with all that rests on them, in one transaction. */
public final class RelabelTable {
    private final Database database;
    private final Labels labels;
    private final Relabel relabel;

    RelabelTable(Database database, Labels labels, Relabel relabel) {
        this.database = database;
        this.labels = labels;
        this.relabel = relabel;
    }

    /**
     * Relabels these records; their label by rule, which a hold or a flag suspends, changes likewise.
     *
     * @param states keys of states by detector into which they went: what was learnt under the old label is dropped
     * @return how many have another label now
     */
    public int relabel(Collection<Long> records, UnaryOperator<Label> change, Map<String, Set<String>> states) {
        return database.write(connection -> {
            Map<Long, Integer> next = new HashMap<>();
            for (String table : List.of("record", "position")) {
                numbers(connection, "select id, label from " + table + " where id = any (?)", records, change, next);
            }
            Map<Long, Integer> ruled = new HashMap<>();
            numbers(connection, "select record, label from ruled where record = any (?)", records, change, ruled);
            try (PreparedStatement update =
                    connection.prepareStatement("update ruled set label = ? where record = ?")) {
                for (Map.Entry<Long, Integer> rule : ruled.entrySet()) {
                    update.setInt(1, rule.getValue());
                    update.setLong(2, rule.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
            relabel.relabel(connection, next);
            for (Map.Entry<String, Set<String>> keys : states.entrySet()) {
                Ledger.forgetStates(connection, keys.getKey(), keys.getValue());
            }
            return next.size();
        });
    }

    private void numbers(
            Connection connection,
            String sql,
            Collection<Long> records,
            UnaryOperator<Label> change,
            Map<Long, Integer> to)
            throws SQLException {
        RecordTable.ask(connection, sql, records, row -> {
            int number = labels.number(change.apply(labels.label(row.getInt(2))));
            if (number != row.getInt(2)) {
                to.put(row.getLong(1), number);
            }
        });
    }

    /** Records of the next messages of a source after the message of this number; none at its end. */
    public Batch ofSource(String source, long after, int messages) {
        return database.write(connection -> {
            Set<Long> records = new TreeSet<>();
            long[] last = {after};
            try (PreparedStatement query = connection.prepareStatement(
                    "select id, first, records from message where source = ? and id > ? order by id limit ?")) {
                query.setString(1, source);
                query.setLong(2, after);
                query.setInt(3, messages);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        last[0] = row.getLong(1);
                        for (int i = 0; i < row.getInt(3); i++) {
                            records.add(row.getLong(2) + i);
                        }
                    }
                }
            }
            return new Batch(records, last[0]);
        });
    }

    /**
     * Some records of a source.
     *
     * @param last number of the last message
     */
    public record Batch(Set<Long> records, long last) {}
}
