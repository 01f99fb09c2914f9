package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets findings follow their sources. After records were erased, masked, relabelled or rectified: a finding whose evidence is
 * gone goes; the others take the join of what their evidence is labelled now, which may move them to the hit of another access
 * class; what a person said to a hit moves along when all of it moves, and goes with it when nothing is left.
 */
final class HitRefold {
    private static final String MASKED = "masked";

    private final Labels labels;
    private final Classes classes;
    private final HitWriter writer;
    private final HitFold fold;

    HitRefold(Labels labels, Classes classes, HitWriter writer) {
        this.labels = labels;
        this.classes = classes;
        this.writer = writer;
        this.fold = new HitFold(labels);
    }

    private record Kept(long hit, long number, List<Long> records, int context, int label) {}

    private record Matter(String detector, String key, int accessClass) {}

    void refold(Connection connection, Collection<Long> records) throws SQLException {
        Set<Long> hits = new HashSet<>();
        RecordTable.ask(
                connection,
                "select distinct hit from hit_evidence where record = any (?)",
                records,
                row -> hits.add(row.getLong(1)));
        if (hits.isEmpty()) {
            return;
        }
        List<Kept> findings = findings(connection, hits);
        Map<Long, Integer> labelOf = labelsNow(connection, findings);
        Set<Long> touched = new HashSet<>(hits);
        Map<Long, Map<Long, Integer>> moved = new HashMap<>();
        Set<Long> left = new HashSet<>();
        Map<Long, Matter> matters = matters(connection, hits);
        for (Kept finding : findings) {
            if (!labelOf.keySet().containsAll(finding.records())) {
                delete(connection, finding);
                continue;
            }
            Label label = finding.context() == Classes.NOBODY ? Label.ANYONE : classes.label(finding.context());
            for (long record : finding.records()) {
                label = label.join(labels.label(labelOf.getOrDefault(record, finding.label())));
            }
            int accessClass = classes.of(label);
            if (accessClass == Classes.NOBODY) {
                delete(connection, finding);
                continue;
            }
            int number = labels.number(label);
            if (number != finding.label()) {
                relabel(connection, finding, number);
            }
            Matter matter = matters.get(finding.hit());
            if (matter == null || matter.accessClass() == accessClass) {
                left.add(finding.hit());
                continue;
            }
            long target = HitWriter.number(
                    matter.detector(), matter.key(), classes.label(accessClass).toString());
            writer.cover(connection, accessClass);
            moved.computeIfAbsent(finding.hit(), hit -> new HashMap<>()).put(target, accessClass);
            touched.add(target);
            makeRoom(connection, finding.hit(), target, accessClass, number);
            move(connection, finding, target);
        }
        for (var from : moved.entrySet()) {
            Set<Integer> parts = new HashSet<>(from.getValue().values());
            Matter matter = matters.get(from.getKey());
            if (matter != null && left.contains(from.getKey())) {
                parts.add(matter.accessClass());
            }
            for (var to : from.getValue().entrySet()) {
                if (parts.stream().allMatch(part -> classes.covers(part, to.getValue()))) {
                    carryDecisions(connection, from.getKey(), to.getKey());
                }
            }
        }
        rebuildEvidence(connection, touched);
        fold.fold(connection, touched);
        for (String table : List.of("decision", "decided_link")) {
            RecordTable.change(
                    connection,
                    "update " + table + " t set label = h.label from hit h where h.id = t.hit and h.id = any (?)",
                    touched);
        }
    }

    void mask(Connection connection, Collection<Long> records) throws SQLException {
        Set<Long> touched = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select hit, number, reasons from finding"
                        + " where hit in (select hit from hit_evidence where record = any (?)) and records && ?");
                PreparedStatement update = connection.prepareStatement(
                        "update finding set title = ?, reasons = ?::jsonb where hit = ? and number = ?")) {
            query.setArray(1, connection.createArrayOf("int8", records.toArray()));
            query.setArray(2, connection.createArrayOf("int8", records.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    touched.add(row.getLong(1));
                    update.setString(1, MASKED);
                    update.setString(2, masked(row.getString(3)));
                    update.setLong(3, row.getLong(1));
                    update.setLong(4, row.getLong(2));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        RecordTable.change(connection, "update hit set key = 'masked ' || id where id = any (?)", touched);
        RecordTable.change(connection, "update decision set reason = '" + MASKED + "' where hit = any (?)", touched);
        fold.fold(connection, touched);
    }

    private static String masked(String reasons) {
        List<Reason> blank = StoredWords.reasons(JsonText.read(reasons)).stream()
                .map(reason -> new Reason(
                        reason.speaksFor(), reason.code(), reason.code().replace('-', ' '), "", "", reason.weight()))
                .toList();
        return new String(JsonText.bytes(out -> StoredWords.reasons(out, blank)), StandardCharsets.UTF_8);
    }

    private static List<Kept> findings(Connection connection, Collection<Long> hits) throws SQLException {
        List<Kept> findings = new ArrayList<>();
        RecordTable.ask(
                connection,
                "select hit, number, records, context, label from finding where hit = any (?) order by hit, number",
                hits,
                row -> findings.add(new Kept(
                        row.getLong(1),
                        row.getLong(2),
                        List.of((Long[]) row.getArray(3).getArray()),
                        row.getInt(4),
                        row.getInt(5))));
        return findings;
    }

    private static Map<Long, Integer> labelsNow(Connection connection, List<Kept> findings) throws SQLException {
        Set<Long> records = new HashSet<>();
        findings.forEach(finding -> records.addAll(finding.records()));
        Map<Long, Integer> found = new HashMap<>();
        for (String table : List.of("position", "record")) {
            RecordTable.ask(
                    connection,
                    "select id, label from " + table + " where id = any (?)",
                    records,
                    row -> found.put(row.getLong(1), row.getInt(2)));
        }
        return found;
    }

    private static Map<Long, Matter> matters(Connection connection, Collection<Long> hits) throws SQLException {
        Map<Long, Matter> matters = new HashMap<>();
        RecordTable.ask(
                connection,
                "select id, detector, key, class from hit where id = any (?)",
                hits,
                row -> matters.put(row.getLong(1), new Matter(row.getString(2), row.getString(3), row.getInt(4))));
        return matters;
    }

    private static void delete(Connection connection, Kept finding) throws SQLException {
        change(connection, "delete from finding where hit = ? and number = ?", finding, List.of());
    }

    private static void relabel(Connection connection, Kept finding, int label) throws SQLException {
        change(connection, "update finding set label = ? where hit = ? and number = ?", finding, List.of((long) label));
    }

    /** The same finding may stand there already. */
    private static void move(Connection connection, Kept finding, long target) throws SQLException {
        change(
                connection,
                "update finding f set hit = ? where hit = ? and number = ? and not exists"
                        + " (select from finding g where g.hit = " + target + " and g.number = f.number)",
                finding,
                List.of(target));
        delete(connection, finding);
    }

    private static void change(Connection connection, String sql, Kept finding, List<Long> first) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int n = 1;
            for (long value : first) {
                statement.setLong(n++, value);
            }
            statement.setLong(n++, finding.hit());
            statement.setLong(n, finding.number());
            statement.executeUpdate();
        }
    }

    /** The hit of the other class, made like the one it comes from where there is none; its columns are folded afterwards. */
    private static void makeRoom(Connection connection, long from, long to, int accessClass, int label)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into hit select ?, version, detector, key, area, areas, severity, score, at, found, deadline, title,"
                        + " reasons, ?, 'open', null, ?, matter, false, 0 from hit where id = ?"
                        + " on conflict (id) do nothing")) {
            insert.setLong(1, to);
            insert.setInt(2, label);
            insert.setInt(3, accessClass);
            insert.setLong(4, from);
            insert.executeUpdate();
        }
        RecordTable.change(
                connection,
                "update hit set alone = false where matter in (select matter from hit where id = any (?))",
                List.of(to));
    }

    /** What was said to the whole is said to a part whose readers may read the whole, and to no other. */
    private static void carryDecisions(Connection connection, long from, long to) throws SQLException {
        List<Long> hit = List.of(from);
        RecordTable.change(
                connection,
                "update hit t set state = f.state, taken_by = f.taken_by, changes = f.changes from hit f where f.id = any (?)"
                        + " and t.id = " + to + " and t.changes = 0",
                hit);
        RecordTable.change(
                connection,
                "insert into decision (hit, at, person, verdict, reason, audit, label) select " + to
                        + ", at, person, verdict, reason, audit, label from decision d where hit = any (?) and not exists"
                        + " (select from decision e where e.hit = " + to + " and e.audit = d.audit) order by id",
                hit);
        RecordTable.change(
                connection,
                "insert into flag select record, " + to + " from flag where hit = any (?) on conflict do nothing",
                hit);
    }

    static void rebuildEvidence(Connection connection, Collection<Long> hits) throws SQLException {
        RecordTable.change(connection, "delete from hit_evidence where hit = any (?)", hits);
        RecordTable.change(
                connection,
                "insert into hit_evidence select f.hit, e.record, e.mention, e.area, l.label from finding f"
                        + " cross join lateral unnest(f.records, f.mentions, f.areas) as e (record, mention, area)"
                        + " cross join lateral (" + HitFold.EVIDENCE_LABEL.formatted("e.record", "0") + ") l"
                        + " where f.hit = any (?) and l.label > 0 on conflict do nothing",
                hits);
    }
}
