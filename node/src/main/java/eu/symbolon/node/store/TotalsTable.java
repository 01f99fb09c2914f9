package eu.symbolon.node.store;

import eu.symbolon.node.store.row.Totals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts: of what a reader may see, and over everything for those who hold the right to it. No value leaves. */
public final class TotalsTable {
    private final Database database;

    TotalsTable(Database database) {
        this.database = database;
    }

    /** Counts over everything: no label restricts them. */
    public Totals count() {
        return database.write(TotalsTable::count);
    }

    /** Counts of what this reader may see. */
    public Totals count(Sight sight) {
        return database.read(sight, TotalsTable::count);
    }

    private static Totals count(Connection connection) throws SQLException {
        Map<String, Long> byArea = new TreeMap<>();
        long hits = 0;
        long open = 0;
        long across = 0;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select area, count(*), count(*) filter (where state in"
                    + " ('open', 'taken', 'later')), count(*) filter (where cardinality(areas) > 1) from hit h where true"
                    + HitTable.STRICTEST + " group by area")) {
                while (row.next()) {
                    byArea.put(row.getString(1), row.getLong(2));
                    hits += row.getLong(2);
                    open += row.getLong(3);
                    across += row.getLong(4);
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select count(distinct message), coalesce(sum(records), 0), coalesce(sum(positions), 0),"
                            + " coalesce(sum(mentions), 0), coalesce(sum(lost), 0) from message_part")) {
                row.next();
                return new Totals(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        hits,
                        open,
                        byArea,
                        across);
            }
        }
    }

    /**
     * Number of distinct subjects: mentions are one subject when they share an identifier that identifies, directly or through
     * others. A mention without one counts by itself, positions count by craft. One pass over the index of identifiers.
     */
    public long subjects() {
        return database.write(connection -> {
            Map<Long, Long> parent = new HashMap<>();
            long identified = 0;
            try (PreparedStatement query = connection.prepareStatement(
                    "select record, mention, h from identifier where identifies order by record, mention")) {
                query.setFetchSize(50_000);
                try (ResultSet row = query.executeQuery()) {
                    long record = -1;
                    int mention = -1;
                    long first = 0;
                    while (row.next()) {
                        long h = row.getLong(3);
                        parent.putIfAbsent(h, h);
                        if (row.getLong(1) == record && row.getInt(2) == mention) {
                            parent.put(root(parent, h), root(parent, first));
                        } else {
                            record = row.getLong(1);
                            mention = row.getInt(2);
                            first = h;
                            identified++;
                        }
                    }
                }
            }
            crafts(connection, parent);
            long joined = parent.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(entry.getValue()))
                    .count();
            return joined + unidentified(connection, identified);
        });
    }

    private static void crafts(Connection connection, Map<Long, Long> parent) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct craft from position")) {
            while (row.next()) {
                parent.putIfAbsent(row.getLong(1), row.getLong(1));
            }
        }
    }

    private static long unidentified(Connection connection, long identified) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(sum(mentions), 0) - coalesce(sum(positions), 0) from message")) {
            row.next();
            return row.getLong(1) - identified;
        }
    }

    private static long root(Map<Long, Long> parent, long of) {
        long root = of;
        for (Long up = parent.get(root); up != null && up != root; up = parent.get(root)) {
            root = up;
        }
        for (Long at = of; at != null && at != root; ) {
            at = parent.put(at, root);
        }
        return root;
    }
}
