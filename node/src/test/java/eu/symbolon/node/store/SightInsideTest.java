package eu.symbolon.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightInsideTest {

    @Test
    void theServerItselfShowsAReaderOnlyRowsOfReadableLabels(@TempDir Path data) throws IOException {
        try (Database database = Database.open(data, null)) {
            database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            "insert into identifier values (1, 1, now(), 1, 0, 1, true), (1, 2, now(), 2, 0, 1, true)");
                    return true;
                }
            });
            assertEquals(0, count(database, new BitSet(), "identifier"));
            BitSet two = new BitSet();
            two.set(2);
            assertEquals(1, count(database, two, "identifier"));
            two.set(1);
            assertEquals(2, count(database, two, "identifier"));
            assertThrows(StoreFailure.class, () -> count(database, new BitSet(), "account"));
            assertThrows(StoreFailure.class, () -> count(database, new BitSet(), "detector_state"));
            int withoutSetting = database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local role symbolon_reader");
                    try (ResultSet row = statement.executeQuery("select count(*) from identifier")) {
                        row.next();
                        return row.getInt(1);
                    }
                }
            });
            assertEquals(0, withoutSetting);
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgres/password"))));
        }
    }

    private static int count(Database database, BitSet labels, String table) {
        return database.read(() -> labels, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
