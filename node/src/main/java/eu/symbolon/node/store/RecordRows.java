package eu.symbolon.node.store;

import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.node.json.GeometryJson;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.RecordRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of records and positions, made into records again. */
final class RecordRows {
    /** Columns that {@link #record} reads, in its order; {@code r} is the record, {@code m} its message. */
    static final String RECORD =
            "r.id, r.area, r.kind, m.format, encode(m.sha256, 'hex') as sha, r.idx, r.at, r.lon, r.lat,"
                    + " r.geometry, r.place_name, r.place_code, r.label, r.place, r.title, r.mentions, r.body, r.message";

    /** Columns that {@link #position} reads; {@code p} is the position, {@code m} its message. */
    static final String POSITION =
            "p.id, p.stream, m.format, encode(m.sha256, 'hex') as sha, p.idx, p.at, p.lon, p.lat,"
                    + " p.identifier, p.speed, p.course, p.heading, p.place, p.label, p.message";

    private final Labels labels;
    private final Streams streams;

    RecordRows(Labels labels, Streams streams) {
        this.labels = labels;
        this.streams = streams;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    RecordDetail record(ResultSet row, @Nullable Excerpts excerpts) throws SQLException {
        RecordRow line = new RecordRow(
                row.getLong("id"),
                Reference.record(row.getString("sha"), row.getInt("idx")),
                row.getString("area"),
                row.getString("kind"),
                row.getString("format"),
                row.getString("sha"),
                row.getInt("idx"),
                instant(row, "at"),
                place(row),
                row.getString("title"),
                labels.label(row.getInt("label")));
        var where = Drafts.where(row.getLong("place"));
        return new RecordDetail(
                line,
                StoredWords.mentions(JsonText.read(row.getString("mentions"))),
                JsonText.read(row.getString("body")),
                where,
                excerpts == null ? "" : excerpts.around(row.getLong("message"), where));
    }

    static @Nullable Place place(ResultSet row) throws SQLException {
        Geometry geometry = geometry(row);
        String name = row.getString("place_name");
        String code = row.getString("place_code");
        return geometry == null && name.isEmpty() && code.isEmpty() ? null : new Place(name, code, geometry);
    }

    static @Nullable Geometry geometry(ResultSet row) throws SQLException {
        String shape = row.getString("geometry");
        if (shape != null) {
            return GeometryJson.read(JsonText.read(shape));
        }
        int lon = row.getInt("lon");
        return row.wasNull() ? null : new Point(lon, row.getInt("lat"));
    }

    RecordDetail position(ResultSet row, @Nullable Excerpts excerpts) throws SQLException {
        Streams.Stream stream = streams.stream(row.getInt("stream"));
        Identifier identifier = identifier(row.getString("identifier"));
        RecordRow line = new RecordRow(
                row.getLong("id"),
                Reference.record(row.getString("sha"), row.getInt("idx")),
                stream.area(),
                stream.kind(),
                row.getString("format"),
                row.getString("sha"),
                row.getInt("idx"),
                instant(row, "at"),
                Place.at(new Point(row.getInt("lon"), row.getInt("lat"))),
                identifier.toString(),
                labels.label(row.getInt("label")));
        Mention craft = Mention.of(stream.role(), SubjectType.valueOf(stream.subject()))
                .identifier(identifier)
                .build();
        float speed = row.getFloat("speed");
        float course = row.getFloat("course");
        float heading = row.getFloat("heading");
        byte[] body = JsonText.bytes(out -> {
            out.writeStartObject();
            number(out, "speedKnots", speed);
            number(out, "courseDegrees", course);
            number(out, "headingDegrees", heading);
            out.writeEndObject();
        });
        var where = Drafts.where(row.getLong("place"));
        return new RecordDetail(
                line,
                List.of(craft),
                JsonText.read(body),
                where,
                excerpts == null ? "" : excerpts.around(row.getLong("message"), where));
    }

    private static void number(tools.jackson.core.JsonGenerator out, String name, float value) {
        if (!Float.isNaN(value)) {
            out.writeNumberProperty(name, value);
        }
    }

    /** {@code MMSI||211378120}: type, issuer, value. */
    static Identifier identifier(String text) {
        int issuer = text.indexOf('|');
        int value = text.indexOf('|', issuer + 1);
        return new Identifier(
                IdentifierType.valueOf(text.substring(0, issuer)),
                text.substring(value + 1),
                text.substring(issuer + 1, value));
    }
}
