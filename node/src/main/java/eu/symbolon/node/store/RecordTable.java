package eu.symbolon.node.store;

import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.match.Folding;
import eu.symbolon.node.store.row.Annotation;
import eu.symbolon.node.store.row.RecordDetail;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** Records, positions among them, and the indexes that lead to them. */
public final class RecordTable {
    private final Database database;
    private final RecordRows rows;

    RecordTable(Database database, RecordRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A mention of a stored record. */
    public record MentionAt(long record, int mention) {}

    /** A mention that carries one of the identifiers that were asked for; its value is still to be compared. */
    public record Carrier(long key, long record, int mention, boolean identifies) {}

    /** These records, as far as the reader may see them, by number. */
    public Map<Long, RecordDetail> find(Sight sight, Collection<Long> ids, boolean withEvidence) {
        return database.read(sight, connection -> find(connection, ids, withEvidence));
    }

    Map<Long, RecordDetail> find(Connection connection, Collection<Long> ids, boolean withEvidence)
            throws SQLException {
        Map<Long, RecordDetail> found = new LinkedHashMap<>();
        Excerpts excerpts = withEvidence ? new Excerpts(connection) : null;
        ask(
                connection,
                "select " + RecordRows.RECORD
                        + " from record r join message m on m.id = r.message where r.id = any (?)",
                ids,
                row -> found.put(row.getLong("id"), rows.record(row, excerpts)));
        Set<Long> rest = new HashSet<>(ids);
        rest.removeAll(found.keySet());
        if (!rest.isEmpty()) {
            ask(
                    connection,
                    "select " + RecordRows.POSITION
                            + " from position p join message m on m.id = p.message where p.id = any (?)",
                    rest,
                    row -> found.put(row.getLong("id"), rows.position(row, excerpts)));
        }
        return found;
    }

    /** The record of this name, if the reader may see it. */
    public Optional<RecordDetail> find(Sight sight, Reference reference, boolean withEvidence) {
        return database.read(sight, connection -> {
            List<Long> keys = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select first + ? from message where sha256 between ? and ?")) {
                query.setInt(1, reference.index());
                query.setBytes(2, reference.least());
                query.setBytes(3, reference.greatest());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        keys.add(row.getLong(1));
                    }
                }
            }
            return find(connection, keys, withEvidence).values().stream()
                    .filter(record -> record.row().id().equals(reference.toString()))
                    .findFirst();
        });
    }

    /** What is said of a record beside its evidence. */
    public List<Annotation> annotationsOf(Sight sight, long record) {
        return database.read(sight, connection -> RectifyTable.of(connection, "record", List.of(record)));
    }

    /** What is said of the records of a message beside their evidence. */
    public List<Annotation> annotationsIn(Sight sight, long message) {
        return database.read(sight, connection -> RectifyTable.of(connection, "message", List.of(message)));
    }

    /** Records of one area in the order of their messages. */
    public List<RecordDetail> ofArea(Sight sight, String area, int limit) {
        return database.read(sight, connection -> {
            List<RecordDetail> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select " + RecordRows.RECORD
                    + " from record r join message m on m.id = r.message where r.area = ? order by r.id limit ?")) {
                query.setString(1, area);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(rows.record(row, null));
                    }
                }
            }
            return found;
        });
    }

    /** The first records of one message that the reader may see. */
    public List<RecordDetail> ofMessage(Sight sight, long message, int limit) {
        return database.read(sight, connection -> {
            List<Long> keys = new ArrayList<>();
            String range = " between (select min(first) from message_part where message = ?)"
                    + " and (select max(last) from message_part where message = ?) order by id limit " + limit;
            try (PreparedStatement query = connection.prepareStatement("(select id from record where id" + range
                    + ") union all (select id from position where id" + range + ") order by id limit " + limit)) {
                for (int n = 1; n <= 4; n++) {
                    query.setLong(n, message);
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        keys.add(row.getLong(1));
                    }
                }
            }
            return find(connection, keys, false).values().stream()
                    .sorted(Comparator.comparingInt(record -> record.row().index()))
                    .toList();
        });
    }

    /** Mentions that carry one of these identifiers, newest records first. */
    public List<Carrier> carriers(Sight sight, Collection<Long> keys, int limit) {
        return database.read(sight, connection -> {
            List<Carrier> found = new ArrayList<>();
            ask(
                    connection,
                    "select i.h, i.record, i.mention, i.identifies from unnest(?) as q (h) cross join lateral"
                            + " (select * from identifier x where x.h = q.h order by x.record desc, x.mention limit "
                            + limit
                            + ") i order by i.record desc, i.mention, i.h limit " + limit,
                    keys,
                    row -> found.add(new Carrier(row.getLong(1), row.getLong(2), row.getInt(3), row.getBoolean(4))));
            return found;
        });
    }

    /** Mentions whose names have all these folded words, newest records first. */
    public List<MentionAt> named(Sight sight, Collection<String> words, int limit) {
        return database.read(sight, connection -> {
            List<MentionAt> found = new ArrayList<>();
            Set<Long> tokens = new HashSet<>();
            words.forEach(word -> tokens.add(Drafts.token(word)));
            ask(
                    connection,
                    "select record, mention from name_token where h = any (?) group by record, mention having count(*) = "
                            + tokens.size() + " order by record desc, mention limit " + limit,
                    tokens,
                    row -> found.add(new MentionAt(row.getLong(1), row.getInt(2))));
            return found;
        });
    }

    /** Mentions with an identifier of this value, whoever issued it; identifiers without issuer are found by their key. */
    public List<MentionAt> valued(Sight sight, Collection<String> values, int limit) {
        return database.read(sight, connection -> {
            List<MentionAt> found = new ArrayList<>();
            List<Long> tokens = values.stream()
                    .map(value -> Drafts.token(Drafts.VALUE + value))
                    .toList();
            ask(
                    connection,
                    "select distinct record, mention from name_token where h = any (?) order by record desc, mention limit "
                            + limit,
                    tokens,
                    row -> found.add(new MentionAt(row.getLong(1), row.getInt(2))));
            return found;
        });
    }

    /** The folded words of a text, as the index of names has them. */
    public static List<String> words(String text) {
        return Folding.tokens(text).stream()
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    /** Mentions that a person linked to one of these, and these themselves where they stand in a link. */
    public Map<MentionAt, List<MentionAt>> links(Sight sight, Collection<Long> records) {
        return database.read(sight, connection -> {
            Map<MentionAt, List<MentionAt>> links = new HashMap<>();
            ask(
                    connection,
                    "select distinct record, mention, other_record, other_mention from decided_link where record = any (?)"
                            + " order by record, mention, other_record, other_mention",
                    records,
                    row -> links.computeIfAbsent(new MentionAt(row.getLong(1), row.getInt(2)), k -> new ArrayList<>())
                            .add(new MentionAt(row.getLong(3), row.getInt(4))));
            return links;
        });
    }

    /**
     * All records of these kinds in the order they came, for the program itself: what watch lists are rebuilt from, with the
     * number of parts that their message lost. No label restricts it; what is made of it carries the labels on.
     */
    public void forEachOf(String area, Collection<Kind> kinds, ObjIntConsumer<Record> each) {
        database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select " + RecordRows.RECORD
                            + ", r.regime, m.lost from record r join message m on m.id = r.message where r.area = ? and r.kind = any (?) order by r.id")) {
                query.setFetchSize(2_000);
                query.setString(1, area);
                query.setArray(
                        2,
                        connection.createArrayOf(
                                "text", kinds.stream().map(Kind::name).toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        each.accept(
                                kernel(rows.record(row, null), Regime.values()[row.getInt("regime")]),
                                row.getInt("lost"));
                    }
                }
            }
            return true;
        });
    }

    static Record kernel(RecordDetail detail, Regime regime) {
        var row = detail.row();
        return new Record(
                row.area(),
                row.kind(),
                regime,
                row.format(),
                row.message(),
                row.index(),
                row.at(),
                row.place(),
                detail.mentions(),
                (Fields out) -> {},
                detail.where(),
                row.label());
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** Runs a change whose one parameter is an array of row numbers; nothing where there are none. */
    static void change(Connection connection, String sql, Collection<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, numbers));
            statement.executeUpdate();
        }
    }

    static Array array(Connection connection, Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray());
    }

    static void ask(Connection connection, String sql, Collection<Long> numbers, Row each) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, array(connection, numbers));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }
}
