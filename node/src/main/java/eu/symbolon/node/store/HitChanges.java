package eu.symbolon.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do to hits. The caller has seen to it that they may. */
public final class HitChanges {
    private static final String ACCEPTED = "accepted";

    private final Database database;

    HitChanges(Database database) {
        this.database = database;
    }

    /**
     * A change of a hit by a person.
     *
     * @param version version the person saw
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

    /**
     * Makes the change and keeps the decision; the records an accepted hit rests on are flagged, so that they may be kept as long
     * as the law lets flagged ones be kept.
     *
     * @return false when the hit is no longer at the version the person saw
     */
    public boolean change(Change change) {
        return database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update hit set version = version + 1,"
                    + " changes = changes + 1, state = ?, taken_by = ? where id = ? and version = ? returning label")) {
                update.setString(1, change.state());
                update.setString(2, change.takenBy());
                update.setLong(3, change.hit());
                update.setInt(4, change.version());
                try (ResultSet row = update.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    keep(connection, change, row.getInt(1));
                }
            }
            RecordTable.change(connection, "delete from flag where hit = any (?)", List.of(change.hit()));
            if (change.state().equals(ACCEPTED)) {
                RecordTable.change(
                        connection,
                        "insert into flag select distinct record, hit from hit_evidence where hit = any (?)",
                        List.of(change.hit()));
            }
            return true;
        });
    }

    private static void keep(Connection connection, Change change, int label) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into decision (hit, at, person, verdict, reason, audit, label)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, change.hit());
            insert.setObject(2, change.at().atOffset(ZoneOffset.UTC));
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
