package eu.symbolon.node.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Areas, and what the positions of one origin share, numbered, so that their rows stay narrow. */
final class Streams {

    /** Area and kind of the record, role and subject type (enum name) of its mention. */
    record Stream(String area, String kind, String role, String subject) {}

    private final Database database;
    private final Map<Stream, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> areas = new ConcurrentHashMap<>();
    private final List<String> areaNames = new CopyOnWriteArrayList<>();

    Streams(Database database) {
        this.database = database;
        load();
    }

    int number(Stream stream) {
        Integer known = numbers.get(stream);
        return known == null ? add(stream) : known;
    }

    Stream stream(int number) {
        return streams.get(number - 1);
    }

    private synchronized int add(Stream stream) {
        Integer known = numbers.get(stream);
        if (known != null) {
            return known;
        }
        int number = streams.size() + 1;
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into stream values (?, ?, ?, ?, ?)")) {
                insert.setInt(1, number);
                insert.setString(2, stream.area());
                insert.setString(3, stream.kind());
                insert.setString(4, stream.role());
                insert.setString(5, stream.subject());
                return insert.executeUpdate();
            }
        });
        streams.add(stream);
        numbers.put(stream, number);
        return number;
    }

    /** The number of an area, from 1. */
    int area(String name) {
        Integer known = areas.get(name);
        return known == null ? addArea(name) : known;
    }

    String areaName(int number) {
        return areaNames.get(number - 1);
    }

    private synchronized int addArea(String name) {
        Integer known = areas.get(name);
        if (known != null) {
            return known;
        }
        int number = areaNames.size() + 1;
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into area values (?, ?)")) {
                insert.setInt(1, number);
                insert.setString(2, name);
                return insert.executeUpdate();
            }
        });
        areaNames.add(name);
        areas.put(name, number);
        return number;
    }

    private void load() {
        database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select name from area order by id");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    areaNames.add(rows.getString(1));
                    areas.put(rows.getString(1), areaNames.size());
                }
            }
            try (PreparedStatement query =
                            connection.prepareStatement("select area, kind, role, subject from stream order by id");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Stream stream =
                            new Stream(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
                    streams.add(stream);
                    numbers.put(stream, streams.size());
                }
            }
            return true;
        });
    }
}
