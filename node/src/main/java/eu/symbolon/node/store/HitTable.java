package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import eu.symbolon.node.store.row.DecisionRow;
import eu.symbolon.node.store.row.EvidenceRow;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.Page;
import eu.symbolon.node.store.row.RecordDetail;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hits and what rests on them and was said to them, as one reader may see it. */
public final class HitTable {
    private static final String COLUMNS =
            "h.id, h.version, h.area, h.areas, h.detector, h.severity, h.score, h.at, h.deadline,"
                    + " h.title, h.state, h.taken_by, h.label";
    private static final String ORDER = " order by h.deadline, h.severity desc, h.score desc, h.id";

    /** Of one matter only the strictest classes that the reader may read: the looser ones say less of the same. */
    static final String STRICTEST = " and (h.alone or not exists (select from hit g join class_cover c"
            + " on c.label = g.class and c.looser = h.class where g.matter = h.matter and g.id <> h.id))";

    private final Database database;
    private final Labels labels;
    private final RecordTable records;

    HitTable(Database database, Labels labels, RecordTable records) {
        this.database = database;
        this.labels = labels;
        this.records = records;
    }

    /** Labels of the positions on which a hit rests, for the program itself; none when there is no such hit. */
    public List<Label> positionsOf(String detector, String key, Label label) {
        long hit = HitWriter.number(detector, key, label.access().toString());
        return database.list(
                "select distinct e.label from hit_evidence e where e.hit = ?"
                        + " and exists (select from position p where p.id = e.record)",
                query -> query.setLong(1, hit),
                row -> labels.label(row.getInt(1)));
    }

    /**
     * Which hits; null does not restrict.
     *
     * @param states states of the hits
     * @param text words the title contains
     */
    public record Filter(
            Collection<String> states,
            @Nullable String area,
            @Nullable String detector,
            @Nullable Severity severity,
            @Nullable String text) {

        private String sql() {
            return " h.state = any (?)"
                    + (area == null ? "" : " and (h.area = ? or ? = any (h.areas))")
                    + (detector == null ? "" : " and h.detector = ?")
                    + (severity == null ? "" : " and h.severity = ?")
                    + (text == null ? "" : " and strpos(lower(h.title), lower(?)) > 0")
                    + STRICTEST;
        }

        private int set(Connection connection, PreparedStatement query) throws SQLException {
            int n = 1;
            query.setArray(n++, connection.createArrayOf("text", states.toArray()));
            if (area != null) {
                query.setString(n++, area);
                query.setString(n++, area);
            }
            if (detector != null) {
                query.setString(n++, detector);
            }
            if (severity != null) {
                query.setInt(n++, severity.ordinal());
            }
            if (text != null) {
                query.setString(n++, text);
            }
            return n;
        }
    }

    /** Where a page ends: the values of the order of the last hit on it. */
    private record Place(String deadline, int severity, float score, long id) {
        private static Place read(String token) {
            String[] part = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|");
            if (part.length != 4) {
                throw new IllegalArgumentException(
                        "'" + token + "' is no place in the queue. Maybe it was cut; start without it");
            }
            return new Place(part[0], Integer.parseInt(part[1]), Float.parseFloat(part[2]), Long.parseLong(part[3]));
        }

        private String token() {
            String text = deadline + "|" + severity + "|" + score + "|" + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A page in the order deadline, severity, score. */
    public Page<HitRow> page(Sight sight, Filter filter, String after, int limit) {
        Place from = after.isEmpty() ? null : Place.read(after);
        return database.read(sight, connection -> {
            String sql = "select " + COLUMNS + ", h.deadline::text as place from hit h where" + filter.sql()
                    + (from == null
                            ? ""
                            : " and (h.deadline > ?::timestamptz or h.deadline = ?::timestamptz and (h.severity < ?"
                                    + " or h.severity = ? and (h.score < ? or h.score = ? and h.id > ?)))")
                    + ORDER + " limit ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int n = filter.set(connection, query);
                if (from != null) {
                    query.setString(n++, from.deadline());
                    query.setString(n++, from.deadline());
                    query.setInt(n++, from.severity());
                    query.setInt(n++, from.severity());
                    query.setFloat(n++, from.score());
                    query.setFloat(n++, from.score());
                    query.setLong(n++, from.id());
                }
                query.setInt(n, limit + 1);
                List<HitRow> items = new ArrayList<>();
                Place last = null;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        if (items.size() == limit) {
                            return new Page<>(items, last == null ? null : last.token());
                        }
                        items.add(row(row));
                        last = new Place(
                                row.getString("place"),
                                row.getInt("severity"),
                                row.getFloat("score"),
                                row.getLong("id"));
                    }
                }
                return new Page<>(items, null);
            }
        });
    }

    private HitRow row(ResultSet row) throws SQLException {
        OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
        return new HitRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("area"),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getString("detector"),
                Severity.values()[row.getInt("severity")],
                Math.round(row.getFloat("score") * 1e4) / 1e4,
                RecordRows.instant(row, "at"),
                OffsetDateTime.MAX.equals(deadline) ? null : deadline.toInstant(),
                row.getString("title"),
                row.getString("state"),
                row.getString("taken_by"),
                labels.label(row.getInt("label")));
    }

    /** Counts of hits by one column among {@code area}, {@code severity}, {@code state}. */
    public Map<String, Long> counts(Sight sight, Column column, Collection<String> states) {
        return database.read(sight, connection -> {
            Map<String, Long> counts = new TreeMap<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select " + column.name().toLowerCase(java.util.Locale.ROOT)
                            + "::text, count(*) from hit h where state = any (?)" + STRICTEST + " group by 1")) {
                query.setArray(1, connection.createArrayOf("text", states.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        counts.put(row.getString(1), row.getLong(2));
                    }
                }
            }
            return counts;
        });
    }

    /** What hits are counted by. */
    public enum Column {
        AREA,
        SEVERITY,
        STATE
    }

    public Optional<HitRow> find(Sight sight, long id) {
        return database.read(sight, connection -> {
            List<HitRow> found =
                    rows(connection, "select " + COLUMNS + " from hit h where h.id = any (?)", List.of(id));
            return found.stream().findFirst();
        });
    }

    private List<HitRow> rows(Connection connection, String sql, Collection<Long> numbers) throws SQLException {
        List<HitRow> found = new ArrayList<>();
        RecordTable.ask(connection, sql, numbers, row -> found.add(row(row)));
        return found;
    }

    public List<Reason> reasons(Sight sight, long id) {
        return database.read(sight, connection -> {
            List<Reason> reasons = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select reasons from hit where id = any (?)",
                    List.of(id),
                    row -> reasons.addAll(StoredWords.reasons(JsonText.read(row.getString(1)))));
            return reasons;
        });
    }

    /** Evidence whose record the reader may see, newest first. */
    public List<EvidenceRow> evidence(Sight sight, long id, int limit) {
        return database.read(sight, connection -> {
            record At(long record, int mention) {}
            List<At> places = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select record, mention from hit_evidence where hit = any (?) order by record desc, mention limit "
                            + limit,
                    List.of(id),
                    row -> places.add(new At(row.getLong(1), row.getInt(2))));
            Map<Long, RecordDetail> found = records.find(
                    connection, places.stream().map(At::record).distinct().toList(), true);
            List<EvidenceRow> evidence = new ArrayList<>();
            for (At at : places) {
                RecordDetail record = found.get(at.record());
                if (record != null) {
                    List<Mention> mentions = record.mentions();
                    evidence.add(new EvidenceRow(
                            record.row(),
                            at.mention(),
                            at.mention() >= 0 && at.mention() < mentions.size() ? mentions.get(at.mention()) : null,
                            record.evidence(),
                            record.row().label()));
                }
            }
            return evidence;
        });
    }

    /** Decisions on a hit and on the same matter in other classes that the reader may read, oldest first. */
    public List<DecisionRow> history(Sight sight, long id) {
        return database.read(sight, connection -> {
            List<DecisionRow> history = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select d.at, d.person, d.verdict, d.reason from decision d join hit g on g.id = d.hit"
                            + " join hit h on h.matter = g.matter where h.id = any (?) order by d.at, d.id",
                    List.of(id),
                    row -> history.add(new DecisionRow(
                            RecordRows.instant(row, "at"),
                            row.getString("person"),
                            row.getString("verdict"),
                            row.getString("reason"))));
            return history;
        });
    }

    /** Hits of one detector by state. */
    public Map<String, Long> precision(Sight sight, String detector) {
        return database.read(sight, connection -> {
            Map<String, Long> counts = new TreeMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select state, count(*) from hit h where detector = ?" + STRICTEST + " group by state")) {
                query.setString(1, detector);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        counts.put(row.getString(1), row.getLong(2));
                    }
                }
            }
            return counts;
        });
    }

    /** Hits that rest on any of these mentions or on their whole records, in the order of the queue. */
    public List<HitRow> ofMentions(Sight sight, Collection<RecordTable.MentionAt> mentions, int limit) {
        return database.read(sight, connection -> {
            List<HitRow> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS
                    + " from hit h where h.id in (select e.hit"
                    + " from unnest(?::int8[], ?::int4[]) as q (record, mention) join hit_evidence e on e.record = q.record"
                    + " and (e.mention = q.mention or e.mention < 0))" + STRICTEST + ORDER + " limit " + limit)) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "int8",
                                mentions.stream()
                                        .map(RecordTable.MentionAt::record)
                                        .toArray()));
                query.setArray(
                        2,
                        connection.createArrayOf(
                                "int4",
                                mentions.stream()
                                        .map(RecordTable.MentionAt::mention)
                                        .toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(row(row));
                    }
                }
            }
            return found;
        });
    }

    /** Hits with evidence whose mentions carry an identifier of this hit's evidence, this one not among them. */
    public List<HitRow> related(Sight sight, long id, int limit) {
        return database.read(
                sight,
                connection -> rows(
                        connection,
                        "with mine as (select distinct i.h from hit_evidence e"
                                + " join identifier i on i.record = e.record and (i.mention = e.mention or e.mention < 0) where e.hit = any (?)"
                                + " order by i.h limit 100) select " + COLUMNS + " from hit h where h.id <> " + id
                                + " and h.id in (select e.hit"
                                + " from mine join identifier i on i.h = mine.h join hit_evidence e on e.record = i.record"
                                + " and (e.mention = i.mention or e.mention < 0))" + STRICTEST + ORDER + " limit "
                                + limit,
                        List.of(id)));
    }
}
