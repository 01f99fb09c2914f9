package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The index of identifiers, asked by the program itself: which area met which identifier, in which access class. */
public final class SightingTable {
    private final Database database;
    private final Labels labels;
    private final Classes classes;
    private final Streams streams;
    private final RecordRows rows;

    SightingTable(Database database, Labels labels, Classes classes, Streams streams) {
        this.database = database;
        this.labels = labels;
        this.classes = classes;
        this.streams = streams;
        this.rows = new RecordRows(labels, streams);
    }

    /**
     * Where the program itself met an identifier under one label, for its own detectors only: a reader never gets one.
     *
     * @param key key of the identifier
     * @param times how many rows of this area and label carry the key
     * @param order grows with the time of storing
     * @param evidence the first of them
     * @param mention the mention there; its value is still to be compared
     */
    public record Sighting(
            long key, String area, long times, long order, Evidence evidence, Mention mention, Label label) {}

    /** Takes one key that an area met in an access class. */
    @FunctionalInterface
    public interface Met {
        void take(long key, int area, int accessClass);
    }

    /** The number under which an area stands in {@link #forEach}. */
    public int area(String name) {
        return streams.area(name);
    }

    /** All keys with the areas and classes that met them, craft of positions included. */
    public void forEach(Met met) {
        database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select h, area, label from identifier")) {
                query.setFetchSize(50_000);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        met.take(row.getLong(1), row.getInt(2), classOf(row.getInt(3)));
                    }
                }
            }
            try (PreparedStatement query =
                            connection.prepareStatement("select distinct craft, stream, label from position");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    met.take(
                            row.getLong(1),
                            streams.area(streams.stream(row.getInt(2)).area()),
                            classOf(row.getInt(3)));
                }
            }
            return true;
        });
    }

    private int classOf(int label) {
        return classes.of(labels.label(label));
    }

    /** The first sighting of each of these keys by each area under each label. */
    public List<Sighting> first(Collection<Long> keys) {
        return database.write(connection -> {
            List<Sighting> sightings = new ArrayList<>();
            RecordTable.ask(
                    connection,
                    "with f as (select distinct on (i.h, i.area, i.label) i.h, i.area, i.record, i.mention,"
                            + " count(*) over (partition by i.h, i.area, i.label) as times"
                            + " from unnest(?) as q (h) join identifier i on i.h = q.h"
                            + " order by i.h, i.area, i.label, i.record, i.mention) select f.h, f.area, f.times, f.mention, r.mentions, r.idx,"
                            + " r.label, encode(m.sha256, 'hex'), r.id from f join record r on r.id = f.record"
                            + " join message m on m.id = r.message",
                    keys,
                    row -> {
                        List<Mention> mentions = StoredWords.mentions(JsonText.read(row.getString(5)));
                        String area = streams.areaName(row.getInt(2));
                        int mention = row.getInt(4);
                        sightings.add(new Sighting(
                                row.getLong(1),
                                area,
                                row.getLong(3),
                                row.getLong(9),
                                new Evidence(row.getString(8), row.getInt(6), mention, area),
                                mentions.get(mention),
                                labels.label(row.getInt(7))));
                    });
            RecordTable.ask(
                    connection,
                    "select p.craft, " + RecordRows.POSITION + " from unnest(?) as q (h) cross join lateral (select"
                            + " distinct on (label) * from position where craft = q.h order by label, at, id) p"
                            + " join message m on m.id = p.message",
                    keys,
                    row -> {
                        var record = rows.position(row, null);
                        String area = record.row().area();
                        sightings.add(new Sighting(
                                row.getLong("craft"),
                                area,
                                1,
                                row.getLong("id"),
                                new Evidence(
                                        record.row().message(), record.row().index(), 0, area),
                                record.mentions().get(0),
                                record.row().label()));
                    });
            return sightings;
        });
    }
}
