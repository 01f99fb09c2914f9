package eu.symbolon.node.store;

import eu.symbolon.kernel.area.Masked;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.store.Erasure.Cause;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Masks records: the whole goes behind the veil, what stays in sight loses its hidden parts, and so do the indexes, the findings
 * that rest on it and the bytes of its message. In the caller's transaction.
 */
final class Depersonalising {
    private final Labels labels;
    private final Relabel relabel;
    private final Ledger ledger;

    Depersonalising(Labels labels, Relabel relabel, Ledger ledger) {
        this.labels = labels;
        this.relabel = relabel;
        this.ledger = ledger;
    }

    /** What is hidden of a kind, and what its title is then. */
    record Rule(Masked masked, String title) {}

    /** A record as it stands before it is masked. */
    private record Row(long id, String area, String kind, int label, String mentions, String body) {}

    /** Masks these records; positions among them hide nothing and lose their day only. */
    void mask(Connection connection, Collection<Long> ids, BiFunction<String, String, Rule> rules, Cause cause)
            throws SQLException {
        Collection<Long> messages = Relabel.messagesOf(connection, ids);
        List<Row> rows = new ArrayList<>();
        RecordTable.ask(
                connection,
                "select id, area, kind, label, mentions, body from record where id = any (?) order by id",
                ids,
                row -> rows.add(new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6))));
        List<Long> records = rows.stream().map(Row::id).toList();
        Map<Long, Integer> next = new HashMap<>();
        rows.forEach(row -> next.put(row.id(), done(row.label())));
        bury(connection, records, cause);
        RecordTable.change(
                connection,
                "insert into veil select id, message, label, mentions, body, title from record where id = any (?)"
                        + " on conflict do nothing",
                records);
        Map<Long, Masking> maskings = new HashMap<>();
        try (PreparedStatement update = connection.prepareStatement(
                "update record set mentions = ?::json, body = ?::json, title = ? where id = ?")) {
            for (Row row : rows) {
                Rule rule = rules.apply(row.area(), row.kind());
                Masking masking = Masking.of(row.mentions(), row.body(), rule.masked());
                maskings.put(row.id(), masking);
                update.setString(1, masking.mentions());
                update.setString(2, masking.body());
                update.setString(3, Masking.title(rule.title()));
                update.setLong(4, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        index(connection, maskings);
        ledger.mask(connection, records);
        findings(connection, maskings);
        Erasure.unlink(connection, records);
        Erasure.veil(connection, messages);
        RecordTable.change(
                connection, "update reject set value = '', reason = 'masked' where message = any (?)", messages);
        RecordTable.ask(
                connection,
                "select id, label from position where id = any (?)",
                ids,
                row -> next.put(row.getLong(1), done(row.getInt(2))));
        ruled(connection, records);
        relabel.relabel(connection, next);
    }

    private int done(int label) {
        Label old = labels.label(label);
        return labels.number(old.withDays(null, old.eraseAt()));
    }

    /** Identifiers and names of hidden mentions lead nowhere any more; those of others follow their mention. */
    private static void index(Connection connection, Map<Long, Masking> maskings) throws SQLException {
        for (String table : List.of("identifier", "name_token")) {
            for (Runs.Run run : Runs.of(maskings.keySet())) {
                List<Long> record = new ArrayList<>();
                List<Integer> from = new ArrayList<>();
                List<Integer> to = new ArrayList<>();
                for (long id : run.ids()) {
                    maskings.getOrDefault(id, new Masking("", "", Map.of()))
                            .kept()
                            .forEach((before, after) -> {
                                record.add(id);
                                from.add(before);
                                to.add(after);
                            });
                }
                String mine = " where t.record between ? and ? and t.record = any (?) and ";
                String kept = "unnest(?::int8[], ?::int4[], ?::int4[]) as n (record, before, after)";
                String same = "n.record = t.record and n.before = t.mention";
                for (String sql : List.of(
                        "delete from " + table + " t" + mine + "not exists (select from " + kept + " where " + same
                                + ")",
                        "update " + table + " t set mention = n.after from " + kept + mine + same)) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        int n = 1;
                        boolean keptFirst = sql.startsWith("update");
                        n = keptFirst ? kept(connection, statement, n, record, from, to) : n;
                        statement.setLong(n++, run.from());
                        statement.setLong(n++, run.to());
                        statement.setArray(n++, RecordTable.array(connection, run.ids()));
                        if (!keptFirst) {
                            kept(connection, statement, n, record, from, to);
                        }
                        statement.executeUpdate();
                    }
                }
            }
        }
    }

    private static int kept(
            Connection connection,
            PreparedStatement statement,
            int at,
            List<Long> record,
            List<Integer> from,
            List<Integer> to)
            throws SQLException {
        statement.setArray(at, RecordTable.array(connection, record));
        statement.setArray(at + 1, connection.createArrayOf("int4", from.toArray()));
        statement.setArray(at + 2, connection.createArrayOf("int4", to.toArray()));
        return at + 3;
    }

    /** Evidence points to mentions by their number. */
    private static void findings(Connection connection, Map<Long, Masking> maskings) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select hit, number, records, mentions from finding"
                        + " where hit in (select hit from hit_evidence where record = any (?))");
                PreparedStatement update =
                        connection.prepareStatement("update finding set mentions = ? where hit = ? and number = ?")) {
            query.setArray(1, RecordTable.array(connection, maskings.keySet()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Long[] records = (Long[]) row.getArray(3).getArray();
                    Object[] mentions = (Object[]) row.getArray(4).getArray();
                    for (int i = 0; i < mentions.length; i++) {
                        Masking masking = maskings.get(records[i]);
                        mentions[i] = masking == null
                                ? mentions[i]
                                : (short) masking.place(((Number) mentions[i]).intValue());
                    }
                    update.setArray(1, connection.createArrayOf("int2", mentions));
                    update.setLong(2, row.getLong(1));
                    update.setLong(3, row.getLong(2));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** The label by rule loses its day too. */
    private void ruled(Connection connection, Collection<Long> records) throws SQLException {
        Map<Long, Integer> rules = new HashMap<>();
        RecordTable.ask(
                connection,
                "select record, label from ruled where record = any (?)",
                records,
                row -> rules.put(row.getLong(1), done(row.getInt(2))));
        try (PreparedStatement update = connection.prepareStatement("update ruled set label = ? where record = ?")) {
            for (long record : new TreeSet<>(rules.keySet())) {
                update.setInt(1, rules.getOrDefault(record, 0));
                update.setLong(2, record);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void bury(Connection connection, Collection<Long> records, Cause cause) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tombstone (message, area, kind, records, indexes, action, ground, day, dated)"
                        + " select m.sha256, r.area, r.kind, count(*), array_agg(r.idx order by r.idx), 'mask', ?, ?, r.label"
                        + " from record r join message m on m.id = r.message where r.id = any (?)"
                        + " group by m.sha256, r.area, r.kind, r.label")) {
            insert.setString(1, cause.ground());
            insert.setDate(2, Date.valueOf(cause.day()));
            insert.setArray(3, RecordTable.array(connection, records));
            insert.executeUpdate();
        }
    }
}
