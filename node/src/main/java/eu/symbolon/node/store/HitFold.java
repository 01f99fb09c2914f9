package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Severity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folds findings into their hit: the gravest finding gives title and reasons, the hit takes the highest severity and score, the
 * latest time, the earliest deadline, the join of the labels. The same set of findings in any order gives the same row. What a
 * person said to the hit stays.
 */
final class HitFold {
    /** Label of a record or position by its number; the second argument stands when it is known already. */
    static final String EVIDENCE_LABEL = "select coalesce(nullif(%2$s, 0), (select label from record where id = %1$s),"
            + " (select label from position where id = %1$s limit 1), 0) as label";

    private final Labels labels;

    HitFold(Labels labels) {
        this.labels = labels;
    }

    /** What listeners are told of a hit. */
    record Told(String title, Severity severity, int label) {}

    /** A hit's findings, taken together. Findings come gravest first, ties by time and content. */
    private final class Folded {
        private final long hit;
        private final String title;
        private final String reasons;
        private final int severity;
        private float score;
        private String at;
        private String found;
        private String deadline;
        private Label label = Label.ANYONE;
        private final Set<String> areas = new TreeSet<>();
        private int findings;

        private Folded(ResultSet row) throws SQLException {
            hit = row.getLong("hit");
            title = row.getString("title");
            reasons = row.getString("reasons");
            severity = row.getInt("severity");
            score = row.getFloat("score");
            at = row.getString("at");
            found = row.getString("found");
            deadline = row.getString("deadline");
        }

        private void add(ResultSet row) throws SQLException {
            findings++;
            score = Math.max(score, row.getFloat("score"));
            at = row.getString("last");
            found = row.getString("first");
            deadline = row.getString("due");
            label = label.join(labels.label(row.getInt("label")));
            areas.addAll(List.of((String[]) row.getArray("areas").getArray()));
        }
    }

    /** Writes the rows of these hits anew; a hit without findings goes, with all that was said to it. */
    void fold(Connection connection, Collection<Long> hits) throws SQLException {
        Map<Long, Folded> folded = new HashMap<>();
        RecordTable.ask(
                connection,
                "select f.*, max(at) over w as last, min(found) over w as first, min(deadline) over w as due from finding f"
                        + " where hit = any (?) window w as (partition by hit)"
                        + " order by hit, severity desc, score desc, at, number",
                hits,
                row -> {
                    Folded one = folded.get(row.getLong("hit"));
                    if (one == null) {
                        one = new Folded(row);
                        folded.put(one.hit, one);
                    }
                    one.add(row);
                });
        try (PreparedStatement update = connection.prepareStatement("update hit set title = ?, reasons = ?::jsonb,"
                + " severity = ?, score = ?, at = ?::timestamptz, found = ?::timestamptz, deadline = ?::timestamptz, areas = ?,"
                + " label = ?, version = changes + ? where id = ?")) {
            for (Folded one : folded.values()) {
                update.setString(1, one.title);
                update.setString(2, one.reasons);
                update.setInt(3, one.severity);
                update.setFloat(4, one.score);
                update.setString(5, one.at);
                update.setString(6, one.found);
                update.setString(7, one.deadline);
                update.setArray(8, connection.createArrayOf("text", one.areas.toArray()));
                update.setInt(9, labels.number(one.label));
                update.setInt(10, one.findings);
                update.setLong(11, one.hit);
                update.addBatch();
            }
            update.executeBatch();
        }
        List<Long> gone = new ArrayList<>(hits);
        gone.removeAll(folded.keySet());
        remove(connection, gone);
    }

    private static void remove(Connection connection, List<Long> hits) throws SQLException {
        for (String table : List.of("hit_evidence", "decision", "decided_link", "flag", "hit")) {
            RecordTable.change(
                    connection,
                    "delete from " + table + " where " + (table.equals("hit") ? "id" : "hit") + " = any (?)",
                    hits);
        }
    }

    Map<Long, Told> told(Connection connection, Collection<Long> hits) throws SQLException {
        Map<Long, Told> told = new HashMap<>();
        RecordTable.ask(
                connection,
                "select id, title, severity, label from hit where id = any (?)",
                hits,
                row -> told.put(
                        row.getLong(1), new Told(row.getString(2), Severity.values()[row.getInt(3)], row.getInt(4))));
        return told;
    }
}
