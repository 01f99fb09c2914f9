package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.node.json.Clean;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes findings and the hits they fold into: one hit for each (detector, key, access class). Its number is a hash of these
 * three, so that it does not depend on what else the node holds: 63 bits, a collision among a million hits is one in ten million.
 */
final class HitWriter {
    private static final System.Logger LOG = System.getLogger(HitWriter.class.getName());

    private final Labels labels;
    private final Classes classes;
    private final HitFold fold;

    HitWriter(Labels labels, Classes classes) {
        this.labels = labels;
        this.classes = classes;
        this.fold = new HitFold(labels);
    }

    /** A finding with the hit it belongs to. */
    private record Placed(
            long hit, long matter, int accessClass, Finding finding, List<Evidence> evidence, List<Long> records) {}

    List<Ledger.NewHit> write(Connection connection, List<Draft> drafts, List<Finding> findings) throws SQLException {
        if (findings.isEmpty()) {
            return List.of();
        }
        Map<String, Draft> inBatch = new HashMap<>();
        drafts.forEach(draft -> inBatch.put(draft.sha256(), draft));
        Map<String, Long> firsts = firsts(connection, inBatch, findings);
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : findings) {
            Hit hit = finding.hit();
            int accessClass = classes.of(hit.label());
            if (accessClass == Classes.NOBODY) {
                LOG.log(Level.WARNING, "detector " + hit.detector() + " found what nobody may read: it is not kept");
                continue;
            }
            List<Evidence> evidence = hit.evidence().stream()
                    .filter(piece -> firsts.containsKey(piece.message()))
                    .toList();
            placed.add(new Placed(
                    number(hit.detector(), hit.key(), classes.label(accessClass).toString()),
                    number(hit.detector(), hit.key()),
                    accessClass,
                    finding,
                    evidence,
                    evidence.stream()
                            .map(piece -> firsts.getOrDefault(piece.message(), 0L) + piece.index())
                            .toList()));
        }
        Map<Long, Placed> fresh = insertHits(connection, placed);
        insertFindings(connection, placed);
        insertEvidence(connection, placed, inBatch);
        fold.fold(connection, placed.stream().map(Placed::hit).distinct().toList());
        return told(connection, fresh, inBatch);
    }

    /** 63 bits of the SHA-256 of the parts. */
    static long number(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest()).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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

    /** Makes the rows of hits that are not there yet; the fold fills them. */
    private Map<Long, Placed> insertHits(Connection connection, List<Placed> placed) throws SQLException {
        Map<Long, Placed> byHit = new LinkedHashMap<>();
        for (Placed one : placed) {
            byHit.putIfAbsent(one.hit(), one);
        }
        List<Placed> asked = List.copyOf(byHit.values());
        for (Placed one : asked) {
            cover(connection, one.accessClass());
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into hit (id, version, detector, key, area, areas, severity, score, at, found, deadline, title, reasons,"
                        + " label, state, class, matter) values (?, 0, ?, ?, ?, '{}', 0, 0, ?, ?, 'infinity', '', '[]', ?, 'open', ?, ?)"
                        + " on conflict (id) do nothing")) {
            for (Placed one : asked) {
                Hit hit = one.finding().hit();
                insert.setLong(1, one.hit());
                insert.setString(2, Clean.text(hit.detector()));
                insert.setString(3, Clean.text(hit.key()));
                insert.setString(4, hit.area());
                insert.setObject(5, hit.at().atOffset(ZoneOffset.UTC));
                insert.setObject(6, one.finding().found().atOffset(ZoneOffset.UTC));
                insert.setInt(7, labels.number(hit.label()));
                insert.setInt(8, one.accessClass());
                insert.setLong(9, one.matter());
                insert.addBatch();
            }
            int[] inserted = insert.executeBatch();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] == 0) {
                    byHit.remove(asked.get(i).hit());
                }
            }
        }
        if (!byHit.isEmpty()) {
            try (PreparedStatement update =
                    connection.prepareStatement("update hit h set alone = false where h.matter = any (?) and h.alone"
                            + " and exists (select from hit g where g.matter = h.matter and g.id <> h.id)")) {
                update.setArray(
                        1,
                        connection.createArrayOf(
                                "int8",
                                byHit.values().stream().map(Placed::matter).toArray()));
                update.executeUpdate();
            }
        }
        return byHit;
    }

    /** Notes which classes cover a class that no hit had before; a class that was noted covers itself. */
    void cover(Connection connection, int accessClass) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into class_cover values (?, ?) on conflict do nothing")) {
            insert.setInt(1, accessClass);
            insert.setInt(2, accessClass);
            if (insert.executeUpdate() == 0) {
                return;
            }
            Set<Integer> others = new HashSet<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select label from class_cover where looser = label")) {
                while (row.next()) {
                    others.add(row.getInt(1));
                }
            }
            others.remove(accessClass);
            for (int other : others) {
                pair(insert, accessClass, other);
                pair(insert, other, accessClass);
            }
            insert.executeBatch();
        }
    }

    private void pair(PreparedStatement insert, int looser, int stricter) throws SQLException {
        if (classes.covers(looser, stricter)) {
            insert.setInt(1, looser);
            insert.setInt(2, stricter);
            insert.addBatch();
        }
    }

    private void insertFindings(Connection connection, List<Placed> placed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into finding (hit, number, severity, score,"
                + " at, found, deadline, title, reasons, records, mentions, areas, label, context, version)"
                + " values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            for (Placed one : placed) {
                Hit hit = one.finding().hit();
                String reasons = new String(
                        JsonText.bytes(out -> StoredWords.reasons(out, hit.reasons())), StandardCharsets.UTF_8);
                insert.setLong(1, one.hit());
                insert.setLong(
                        2,
                        number(
                                hit.title(),
                                reasons,
                                hit.severity() + " " + hit.score() + " " + hit.at(),
                                hit.evidence().toString()));
                insert.setInt(3, hit.severity().ordinal());
                insert.setFloat(4, (float) hit.score());
                insert.setObject(5, hit.at().atOffset(ZoneOffset.UTC));
                insert.setObject(6, one.finding().found().atOffset(ZoneOffset.UTC));
                insert.setString(
                        7,
                        one.finding().deadline() == null
                                ? "infinity"
                                : one.finding().deadline().toString());
                insert.setString(8, Clean.text(hit.title()));
                insert.setString(9, reasons);
                insert.setArray(
                        10, connection.createArrayOf("int8", one.records().toArray()));
                insert.setArray(
                        11,
                        connection.createArrayOf(
                                "int2",
                                one.evidence().stream().map(Evidence::mention).toArray()));
                insert.setArray(
                        12,
                        connection.createArrayOf(
                                "text",
                                one.evidence().stream().map(Evidence::area).toArray()));
                insert.setInt(13, labels.number(hit.label()));
                insert.setInt(14, one.finding().context());
                insert.setString(15, one.finding().version());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Evidence carries the label of its record. */
    private static void insertEvidence(Connection connection, List<Placed> placed, Map<String, Draft> inBatch)
            throws SQLException {
        CopyRows copy = new CopyRows(4096);
        for (Placed one : placed) {
            List<Evidence> evidence = one.evidence();
            for (int i = 0; i < evidence.size(); i++) {
                Evidence piece = evidence.get(i);
                Draft draft = inBatch.get(piece.message());
                copy.row(5)
                        .int8(one.hit())
                        .int8(one.records().get(i))
                        .int2(piece.mention())
                        .text(piece.area())
                        .int4(draft != null && piece.index() < draft.labels.length ? draft.labels[piece.index()] : 0);
            }
        }
        if (copy.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table if not exists new_evidence"
                    + " (hit int8, record int8, mention int2, area text, label int) on commit delete rows");
            Ledger.copy(connection, "new_evidence", java.util.stream.Stream.of(copy));
            statement.execute("insert into hit_evidence select n.hit, n.record, n.mention, n.area, e.label"
                    + " from new_evidence n cross join lateral ("
                    + HitFold.EVIDENCE_LABEL.formatted("n.record", "n.label")
                    + ") e where e.label > 0 on conflict do nothing");
        }
    }

    private List<Ledger.NewHit> told(Connection connection, Map<Long, Placed> fresh, Map<String, Draft> inBatch)
            throws SQLException {
        List<Ledger.NewHit> told = new ArrayList<>();
        Map<Long, HitFold.Told> folded = fold.told(connection, fresh.keySet());
        for (Placed one : fresh.values()) {
            HitFold.Told row = folded.get(one.hit());
            if (row != null) {
                String message = "";
                for (Evidence evidence : one.evidence()) {
                    message = inBatch.containsKey(evidence.message()) ? evidence.message() : message;
                }
                told.add(new Ledger.NewHit(
                        one.hit(),
                        row.title(),
                        row.severity(),
                        one.finding().hit().area(),
                        row.label(),
                        message));
            }
        }
        return told;
    }
}
