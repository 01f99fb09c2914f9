package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Zone;
import eu.symbolon.node.json.GeometryJson;
import eu.symbolon.node.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Zones that operators drew. */
public final class ZoneTable {
    private final Database database;

    ZoneTable(Database database) {
        this.database = database;
    }

    public List<Zone> all() {
        return database.write(connection -> {
            List<Zone> zones = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select id, name, use, geometry from zone order by id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    zones.add(new Zone(
                            row.getString(1),
                            row.getString(2),
                            Zone.Use.valueOf(row.getString(3)),
                            GeometryJson.read(JsonText.read(row.getString(4)))));
                }
            }
            return zones;
        });
    }

    public void put(Zone zone) {
        byte[] shape = JsonText.bytes(out -> GeometryJson.write(out, zone.geometry()));
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into zone values (?, ?, ?, ?::jsonb)"
                            + " on conflict (id) do update set name = excluded.name, use = excluded.use, geometry = excluded.geometry")) {
                insert.setString(1, zone.id());
                insert.setString(2, zone.name());
                insert.setString(3, zone.use().name());
                insert.setString(4, new String(shape, StandardCharsets.UTF_8));
                return insert.executeUpdate();
            }
        });
    }

    /** False when there was none. */
    public boolean remove(String id) {
        return database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from zone where id = ?")) {
                delete.setString(1, id);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
