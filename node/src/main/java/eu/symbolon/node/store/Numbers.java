package eu.symbolon.node.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** Row numbers, taken from the database in blocks of 65,536; what a stopped program leaves of a block is not used. */
final class Numbers {
    private static final int BLOCK = 1 << 16;

    private final Database database;
    private long next;
    private long end;

    Numbers(Database database) {
        this.database = database;
    }

    /** The first of {@code count} numbers that follow each other. */
    synchronized long take(int count) {
        if (end - next < count) {
            int blocks = count / BLOCK + 1;
            long first = blocks(blocks);
            if (first != end) {
                next = first;
            }
            end = first + (long) blocks * BLOCK;
        }
        long taken = next;
        next += count;
        return taken;
    }

    private long blocks(int count) {
        return database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select min(n), max(n) from (select nextval('block') as n from generate_series(1, ?)) as taken")) {
                for (int attempt = 0; attempt < 100; attempt++) {
                    query.setInt(1, count);
                    try (ResultSet rows = query.executeQuery()) {
                        rows.next();
                        if (rows.getLong(2) - rows.getLong(1) == count - 1) {
                            return rows.getLong(1) * BLOCK;
                        }
                    }
                }
                throw new IllegalStateException("no " + count
                        + " blocks of numbers follow each other. Maybe other programs write to this database");
            }
        });
    }
}
