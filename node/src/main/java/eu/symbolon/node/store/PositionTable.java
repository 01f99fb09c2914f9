package eu.symbolon.node.store;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.store.row.FeatureRow;
import eu.symbolon.node.store.row.PositionRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is where: positions of craft, and other records with a place. */
public final class PositionTable {
    private final Database database;

    PositionTable(Database database) {
        this.database = database;
    }

    /**
     * A position of a track.
     *
     * @param record number of its record
     */
    public record Fix(long record, long message, Instant at, Point point) {}

    /** Latest position of each craft that was inside the box between these instants, at most {@code limit} craft. */
    public List<PositionRow> latest(Sight sight, Box box, Instant from, Instant to, int limit) {
        return database.read(sight, connection -> {
            record Latest(
                    String id, long craft, String identifier, Point point, float speed, float course, Instant at) {}
            List<Latest> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select l.*, encode(m.sha256, 'hex') as sha from (select distinct on (craft)"
                            + " id, message, idx, craft, identifier, lon, lat, speed, course, at from position"
                            + " where at >= ? and at < ? and lon between ? and ? and lat between ? and ?"
                            + " order by craft, at desc, id desc limit ?) l join message m on m.id = l.message order by l.craft")) {
                query.setObject(1, from.atOffset(ZoneOffset.UTC));
                query.setObject(2, to.atOffset(ZoneOffset.UTC));
                query.setInt(3, box.westE7());
                query.setInt(4, box.eastE7());
                query.setInt(5, box.southE7());
                query.setInt(6, box.northE7());
                query.setInt(7, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        all.add(new Latest(
                                Reference.record(row.getString("sha"), row.getInt("idx")),
                                row.getLong("craft"),
                                RecordRows.identifier(row.getString("identifier"))
                                        .toString(),
                                new Point(row.getInt("lon"), row.getInt("lat")),
                                row.getFloat("speed"),
                                row.getFloat("course"),
                                RecordRows.instant(row, "at")));
                    }
                }
            }
            Map<Long, String> names =
                    names(connection, all.stream().map(Latest::craft).toList());
            return all.stream()
                    .map(one -> new PositionRow(
                            one.id(),
                            one.identifier(),
                            names.getOrDefault(one.craft(), ""),
                            one.point().longitude(),
                            one.point().latitude(),
                            one.speed(),
                            one.course(),
                            one.at()))
                    .toList();
        });
    }

    /** Latest name heard of each craft: the first name of the newest mention with its identifier. */
    private static Map<Long, String> names(Connection connection, Collection<Long> crafts) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        if (!crafts.isEmpty()) {
            RecordTable.ask(
                    connection,
                    "select distinct on (i.h) i.h, r.mentions -> i.mention::int -> 'names' ->> 0"
                            + " from unnest(?) as q (h) join identifier i on i.h = q.h and i.identifies join record r on r.id = i.record"
                            + " where r.mentions -> i.mention::int -> 'names' ->> 0 is not null order by i.h, r.at desc, r.id desc, i.mention",
                    crafts,
                    row -> names.put(row.getLong(1), row.getString(2)));
        }
        return names;
    }

    /** Records with a place in the box, positions of craft not among them, newest first. */
    public List<FeatureRow> features(Sight sight, Box box, Instant from, Instant to, int limit) {
        return database.read(sight, connection -> {
            List<FeatureRow> features = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select encode(m.sha256, 'hex') as sha, r.idx, r.area, r.kind, r.title, r.at,"
                            + " r.lon, r.lat, r.geometry, (select max(h.severity) from hit_evidence e join hit h on h.id = e.hit where e.record = r.id)"
                            + " as severity from record r join message m on m.id = r.message where r.lon is not null and r.at >= ? and r.at < ?"
                            + " and (r.geometry is not null or r.lon between ? and ? and r.lat between ? and ?)"
                            + " order by r.at desc, r.id desc limit ?")) {
                query.setObject(1, from.atOffset(ZoneOffset.UTC));
                query.setObject(2, to.atOffset(ZoneOffset.UTC));
                query.setInt(3, box.westE7());
                query.setInt(4, box.eastE7());
                query.setInt(5, box.southE7());
                query.setInt(6, box.northE7());
                query.setInt(7, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        feature(row, box, features);
                    }
                }
            }
            return features;
        });
    }

    private static void feature(ResultSet row, Box box, List<FeatureRow> to) throws SQLException {
        Geometry geometry = RecordRows.geometry(row);
        if (geometry == null || !geometry.box().meets(box)) {
            return;
        }
        int severity = row.getInt("severity");
        to.add(new FeatureRow(
                Reference.record(row.getString("sha"), row.getInt("idx")),
                row.getString("area"),
                row.getString("kind"),
                row.getString("title"),
                RecordRows.instant(row, "at"),
                row.wasNull() ? null : Severity.values()[severity],
                geometry));
    }

    /** The newest positions of these craft, oldest first. */
    public List<Fix> track(Sight sight, Collection<Long> crafts, int limit) {
        return database.read(sight, connection -> {
            List<Fix> track = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "select id, message, at, lon, lat from position where craft = any (?) order by at desc, id desc limit "
                            + limit,
                    crafts,
                    row -> track.add(new Fix(
                            row.getLong(1),
                            row.getLong(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            new Point(row.getInt(4), row.getInt(5)))));
            return track.reversed();
        });
    }
}
