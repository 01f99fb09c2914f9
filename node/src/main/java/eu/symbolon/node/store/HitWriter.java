package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.json.Clean;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes hits: one row for each (detector, key), whatever the number of findings. A finding on a known hit adds its evidence,
 * raises severity and score, tightens label and deadline; the state that a person gave stays.
 */
final class HitWriter {
    private static final long NO_DEADLINE = Long.MAX_VALUE;

    private final Labels labels;
    private final Numbers numbers;

    HitWriter(Labels labels, Numbers numbers) {
        this.labels = labels;
        this.numbers = numbers;
    }

    private record Key(String detector, String key) {}

    private record Piece(long record, int mention) {}

    /** A hit as it will stand in its row. */
    private static final class Row {
        private final boolean isNew;
        private final long id;
        private final Hit first;
        private final Instant found;
        private Label label;
        private Severity severity;
        private double score;
        private Instant at;
        private @Nullable Instant deadline;
        private String title;
        private List<Reason> reasons;
        private final Set<String> areas = new TreeSet<>();
        private final Map<Piece, Evidence> evidence = new LinkedHashMap<>();

        private Row(boolean isNew, long id, Finding finding) {
            this.isNew = isNew;
            this.id = id;
            this.first = finding.hit();
            this.found = finding.found();
            this.label = first.label();
            this.severity = first.severity();
            this.score = first.score();
            this.at = first.at();
            this.deadline = finding.deadline();
            this.title = first.title();
            this.reasons = first.reasons();
        }

        private void add(Finding finding) {
            Hit hit = finding.hit();
            label = label.join(hit.label());
            int more = hit.severity().compareTo(severity);
            if (more > 0 || more == 0 && hit.score() > score) {
                title = hit.title();
                reasons = hit.reasons();
            }
            severity = severity.compareTo(hit.severity()) >= 0 ? severity : hit.severity();
            score = Math.max(score, hit.score());
            at = at.isAfter(hit.at()) ? at : hit.at();
            Instant other = finding.deadline();
            deadline = deadline == null || other != null && other.isBefore(deadline) ? other : deadline;
        }
    }

    List<Ledger.NewHit> write(Connection connection, List<Draft> drafts, List<Finding> findings) throws SQLException {
        if (findings.isEmpty()) {
            return List.of();
        }
        Map<String, Draft> inBatch = new HashMap<>();
        drafts.forEach(draft -> inBatch.put(draft.sha256(), draft));
        Map<String, Long> firsts = firsts(connection, inBatch, findings);
        Map<Key, Row> rows = new LinkedHashMap<>();
        Map<Key, Stored> stored = stored(connection, findings);
        for (Finding finding : findings) {
            Hit hit = finding.hit();
            Key key = new Key(Clean.text(hit.detector()), Clean.text(hit.key()));
            Row row = rows.get(key);
            if (row == null) {
                Stored old = stored.get(key);
                row = new Row(old == null, old == null ? numbers.take(1) : old.id(), finding);
                if (old != null) {
                    row.label = row.label.join(labels.label(old.label()));
                    row.areas.addAll(old.areas());
                }
                rows.put(key, row);
            } else {
                row.add(finding);
            }
            for (Evidence evidence : hit.evidence()) {
                Long first = firsts.get(evidence.message());
                if (first != null) {
                    row.areas.add(evidence.area());
                    row.evidence.put(new Piece(first + evidence.index(), evidence.mention()), evidence);
                }
            }
        }
        insert(connection, rows);
        update(connection, rows, stored);
        evidence(connection, rows.values(), inBatch);
        return rows.values().stream()
                .filter(row -> row.isNew)
                .map(row -> told(row, inBatch))
                .toList();
    }

    private Ledger.NewHit told(Row row, Map<String, Draft> inBatch) {
        String message = "";
        for (Evidence evidence : row.evidence.values()) {
            if (inBatch.containsKey(evidence.message())) {
                message = evidence.message();
            }
        }
        return new Ledger.NewHit(row.id, row.title, row.severity, row.first.area(), labels.number(row.label), message);
    }

    /** Number of the first record of every message that is evidence. */
    private static Map<String, Long> firsts(Connection connection, Map<String, Draft> inBatch, List<Finding> findings)
            throws SQLException {
        Map<String, Long> firsts = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (Finding finding : findings) {
            for (Evidence evidence : finding.hit().evidence()) {
                Draft draft = inBatch.get(evidence.message());
                if (draft != null) {
                    firsts.put(evidence.message(), draft.first);
                } else {
                    asked.add(evidence.message());
                }
            }
        }
        if (!asked.isEmpty()) {
            try (PreparedStatement query = connection.prepareStatement(
                    "select encode(sha256, 'hex'), first from message where sha256 = any (?)")) {
                query.setArray(1, Ledger.digests(connection, asked));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        firsts.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return firsts;
    }

    private record Stored(long id, int label, Set<String> areas) {}

    private static Map<Key, Stored> stored(Connection connection, List<Finding> findings) throws SQLException {
        Set<Key> keys = new HashSet<>();
        findings.forEach(finding -> keys.add(new Key(
                Clean.text(finding.hit().detector()), Clean.text(finding.hit().key()))));
        Map<Key, Stored> stored = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select h.detector, h.key, h.id, h.label, h.areas from"
                        + " unnest(?::text[], ?::text[]) as q (detector, key) join hit h on h.detector = q.detector and h.key = q.key"
                        + " for update of h")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(Key::detector).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf("text", keys.stream().map(Key::key).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.put(
                            new Key(rows.getString(1), rows.getString(2)),
                            new Stored(rows.getLong(3), rows.getInt(4), Set.of((String[])
                                    rows.getArray(5).getArray())));
                }
            }
        }
        return stored;
    }

    private void insert(Connection connection, Map<Key, Row> rows) throws SQLException {
        CopyRows copy = new CopyRows(4096);
        rows.forEach((key, row) -> {
            if (!row.isNew) {
                return;
            }
            byte[] reasons = JsonText.bytes(out -> StoredWords.reasons(out, row.reasons));
            copy.row(16)
                    .int8(row.id)
                    .int4(1)
                    .text(key.detector())
                    .text(key.key())
                    .text(row.first.area())
                    .texts(row.areas)
                    .int2(row.severity.ordinal())
                    .float4((float) row.score)
                    .timestamp(row.at)
                    .timestamp(row.found)
                    .int8(row.deadline == null ? NO_DEADLINE : CopyRows.micros(row.deadline))
                    .text(Clean.text(row.title))
                    .jsonb(reasons, reasons.length)
                    .int4(labels.number(row.label))
                    .text("open")
                    .nothing();
        });
        if (!copy.isEmpty()) {
            Ledger.copy(connection, "hit", Stream.of(copy));
        }
    }

    private void update(Connection connection, Map<Key, Row> rows, Map<Key, Stored> stored) throws SQLException {
        if (stored.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update hit set"
                + " title = case when (?::int2, ?::float4) > (severity, score) then ? else title end,"
                + " reasons = case when (?::int2, ?::float4) > (severity, score) then ?::jsonb else reasons end,"
                + " severity = greatest(severity, ?), score = greatest(score, ?), at = greatest(at, ?::timestamptz),"
                + " deadline = least(deadline, ?::timestamptz), areas = ?, label = ?,"
                + " version = version + case when state in ('accepted', 'rejected', 'authorised') then 0 else 1 end"
                + " where id = ?")) {
            for (Row row : rows.values()) {
                if (row.isNew) {
                    continue;
                }
                byte[] reasons = JsonText.bytes(out -> StoredWords.reasons(out, row.reasons));
                update.setInt(1, row.severity.ordinal());
                update.setFloat(2, (float) row.score);
                update.setString(3, Clean.text(row.title));
                update.setInt(4, row.severity.ordinal());
                update.setFloat(5, (float) row.score);
                update.setString(6, new String(reasons, StandardCharsets.UTF_8));
                update.setInt(7, row.severity.ordinal());
                update.setFloat(8, (float) row.score);
                update.setString(9, row.at.toString());
                update.setString(10, row.deadline == null ? "infinity" : row.deadline.toString());
                update.setArray(11, connection.createArrayOf("text", row.areas.toArray()));
                update.setInt(12, labels.number(row.label));
                update.setLong(13, row.id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Evidence carries the label of its record; of a record that is no longer there, the label of the hit. */
    private void evidence(Connection connection, Iterable<Row> rows, Map<String, Draft> inBatch) throws SQLException {
        CopyRows copy = new CopyRows(4096);
        for (Row row : rows) {
            row.evidence.forEach((piece, evidence) -> {
                Draft draft = inBatch.get(evidence.message());
                copy.row(5)
                        .int8(row.id)
                        .int8(piece.record())
                        .int2(piece.mention())
                        .text(evidence.area())
                        .int4(
                                draft != null && evidence.index() < draft.labels.length
                                        ? draft.labels[evidence.index()]
                                        : labels.number(row.label));
            });
        }
        if (copy.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table if not exists new_evidence"
                    + " (hit int8, record int8, mention int2, area text, label int) on commit delete rows");
            Ledger.copy(connection, "new_evidence", Stream.of(copy));
            statement.execute(
                    "insert into hit_evidence select n.hit, n.record, n.mention, n.area, coalesce(r.label, n.label)"
                            + " from new_evidence n left join record r on r.id = n.record on conflict do nothing");
        }
    }
}
