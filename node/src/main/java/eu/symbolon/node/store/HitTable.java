package eu.symbolon.node.store;

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
import java.time.Instant;
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

    private final Database database;
    private final Labels labels;
    private final RecordTable records;

    HitTable(Database database, Labels labels, RecordTable records) {
        this.database = database;
        this.labels = labels;
        this.records = records;
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
                    + (text == null ? "" : " and strpos(lower(h.title), lower(?)) > 0");
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
                            + "::text, count(*) from hit where state = any (?) group by 1")) {
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

    /** Decisions on a hit, oldest first. */
    public List<DecisionRow> history(Sight sight, long id) {
        return database.read(sight, connection -> {
            List<DecisionRow> history = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select at, person, verdict, reason from decision where hit = any (?) order by id",
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
            try (PreparedStatement query =
                    connection.prepareStatement("select state, count(*) from hit where detector = ? group by state")) {
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
            try (PreparedStatement query =
                    connection.prepareStatement("select " + COLUMNS + " from hit h where h.id in (select e.hit"
                            + " from unnest(?::int8[], ?::int4[]) as q (record, mention) join hit_evidence e on e.record = q.record"
                            + " and (e.mention = q.mention or e.mention < 0))" + ORDER + " limit " + limit)) {
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
                                + " and (e.mention = i.mention or e.mention < 0))" + ORDER + " limit " + limit,
                        List.of(id)));
    }

    /**
     * A change of a hit by a person.
     *
     * @param version version the person saw; a taken hit is not checked
     * @param state new state
     * @param takenBy who works on it, or null
     * @param audit index of the audit entry that is already durable
     */
    public record Change(
            long hit,
            int version,
            String state,
            @Nullable String takenBy,
            String user,
            String verdict,
            String reason,
            Instant at,
            long audit) {}

    /** Makes the change and keeps the decision; false when the hit is no longer at the version the person saw. */
    public boolean change(Change change) {
        return database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update hit set version = version + 1, state = ?,"
                            + " taken_by = ? where id = ? and version = ? returning label")) {
                update.setString(1, change.state());
                update.setString(2, change.takenBy());
                update.setLong(3, change.hit());
                update.setInt(4, change.version());
                try (ResultSet row = update.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    keep(connection, change, row.getInt(1));
                    return true;
                }
            }
        });
    }

    private static void keep(Connection connection, Change change, int label) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into decision (hit, at, person, verdict, reason, audit, label)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, change.hit());
            insert.setObject(2, change.at().atOffset(java.time.ZoneOffset.UTC));
            insert.setString(3, change.user());
            insert.setString(4, change.verdict());
            insert.setString(5, change.reason());
            insert.setLong(6, change.audit());
            insert.setInt(7, label);
            insert.executeUpdate();
        }
    }

    /** Links the listed mentions of an accepted hit with its others: from now on they are one subject. */
    public void link(long hit, Collection<String> listedKinds) {
        database.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("with e as (select e.record, e.mention, e.label,"
                            + " r.area || '.' || r.kind = any (?) as listed from hit_evidence e join record r on r.id = e.record"
                            + " where e.hit = ? and e.mention >= 0), pairs as (select a.record, a.mention, b.record as other_record,"
                            + " b.mention as other_mention from e a join e b on a.listed <> b.listed)"
                            + " insert into decided_link select p.record, p.mention, p.other_record, p.other_mention, h.id, h.label"
                            + " from pairs p, hit h where h.id = ? on conflict do nothing")) {
                insert.setArray(1, connection.createArrayOf("text", listedKinds.toArray()));
                insert.setLong(2, hit);
                insert.setLong(3, hit);
                return insert.executeUpdate();
            }
        });
    }
}
