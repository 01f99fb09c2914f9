package eu.symbolon.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second wall, with the first taken away: SQL that asks for everything. */
class SightInsideTest {
    /** Tables without labels that a reader may ask: words of positions. */
    private static final List<String> WITHOUT_LABEL = List.of("stream");

    @TempDir
    private static Path data;

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.open(data, null);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static BitSet labels(int... numbers) {
        BitSet labels = new BitSet();
        for (int number : numbers) {
            labels.set(number);
        }
        return labels;
    }

    private static List<String> ask(BitSet labels, String sql) {
        return database.read(() -> labels, connection -> texts(connection.createStatement(), sql));
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (statement;
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(String.valueOf(row.getString(1)));
            }
        }
        return texts;
    }

    private static List<String> owner(String sql) {
        return database.write(connection -> texts(connection.createStatement(), sql));
    }

    private static void change(String sql) {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Test
    @Proves("LED-20")
    void aReaderSeesOnlyRowsOfReadableLabelsInEveryTable() {
        List<String> readable = owner(
                "select c.relname from pg_class c where c.relkind in ('r', 'p') and"
                        + " has_table_privilege('symbolon_reader', c.oid, 'select') and c.relnamespace = current_schema::regnamespace");
        assertTrue(readable.size() > 10, readable::toString);
        for (String table : readable) {
            if (WITHOUT_LABEL.contains(table)) {
                continue;
            }
            change("truncate " + table);
            for (int label = 1; label <= 3; label++) {
                change(row(table, label));
            }
            assertEquals(List.of(), ask(labels(), "select label from " + table), table);
            assertEquals(List.of("2"), ask(labels(2, 7), "select label from " + table), table);
            assertEquals(
                    List.of("1", "2", "3"), ask(labels(1, 2, 3), "select label from " + table + " order by 1"), table);
            change("truncate " + table);
        }
    }

    /** A row of this label; every other column that must not be null gets a value of its type. */
    private static String row(String table, int label) {
        List<String> columns =
                owner("select attname || ' ' || format_type(atttypid, null) from pg_attribute where attrelid = '"
                        + table + "'::regclass and attnum > 0 and not attisdropped and attnotnull and attidentity = ''"
                        + " and attgenerated = '' and not atthasdef order by attnum");
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            String[] part = column.split(" ", 2);
            names.add(part[0]);
            values.add(
                    part[0].equals("label")
                            ? Integer.toString(label)
                            : switch (part[1]) {
                                case "bigint", "integer", "smallint", "real" -> Integer.toString(label);
                                case "boolean" -> "true";
                                case "bytea" -> "'\\x0" + label + "'";
                                case "json", "jsonb" -> "'[]'";
                                case "text[]" -> "'{}'";
                                case "date" -> "'2026-11-24'";
                                case "uuid" -> "gen_random_uuid()";
                                case "timestamp with time zone" -> "'2026-11-24T00:00:00Z'";
                                default -> "'" + label + "'";
                            });
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
    }

    @Test
    void everyTableWithALabelIsGuardedAndNoOtherIsOpen() {
        assertEquals(
                List.of(),
                owner(
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'label'"
                                + " where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p')"
                                + " and not c.relispartition and not (c.relrowsecurity and exists (select from pg_policies p"
                                + " where p.tablename = c.relname and p.policyname = 'sight' and p.roles = '{symbolon_reader}'))"),
                "tables with a label that have no policy");
        assertEquals(
                WITHOUT_LABEL,
                owner("select c.relname from pg_class c where c.relnamespace = current_schema::regnamespace"
                        + " and c.relkind in ('r', 'p', 'v', 'm') and not c.relrowsecurity"
                        + " and has_any_column_privilege('symbolon_reader', c.oid, 'select')"),
                "tables that a reader may ask without a policy");
        assertEquals(
                List.of("permissive SELECT"),
                owner(
                        "select distinct lower(permissive) || ' ' || cmd from pg_policies where 'symbolon_reader' = any (roles)"));
    }

    @Test
    void aMessageIsThereForWhoeverMayReadAPartOfItAndItsTotalsForNobody() {
        change(
                "insert into message (id, sha256, source, received, area, format, bytes, first, records, mentions, positions, lost,"
                        + " remarks, label) values (1, '\\x01', 's', now(), 'a', 'f', 10, 1, 2, 2, 0, 0, 0, 9)");
        change("insert into message_part values (1, 9, 0, 0, 0, 1, 2, 10, null, null), (1, 4, 1, 0, 1, 0, 0, 0, 1, 1)");
        assertEquals(List.of("1"), ask(labels(4), "select id from message"));
        assertEquals(List.of(), ask(labels(5), "select id from message"));
        assertThrows(StoreFailure.class, () -> ask(labels(4, 9), "select records from message"));
        change("truncate message; truncate message_part");
    }

    @Test
    void partsAreCountedAnewWhenRecordsChangeTheirLabelOrGo() {
        change(
                "insert into message (id, sha256, source, received, area, format, bytes, first, records, mentions, positions, lost,"
                        + " remarks, label) values (1, '\\x01', 's', now(), 'a', 'f', 10, 100, 3, 3, 1, 1, 0, 1)");
        for (int i = 0; i < 2; i++) {
            change(
                    "insert into record (id, message, idx, area, kind, at, place_name, place_code, label, place, mentions, body, title)"
                            + " values (" + (100 + i) + ", 1, " + i
                            + ", 'a', 'k', now(), '', '', 1, 1, '[{}, {}]', '{}', '')");
        }
        change("insert into position values (102, 1, 2, now(), 1, 1, 'x', 1, 1, 1, 1, 1, 1, 1)");
        change("update record set label = 2 where id = 101");
        String parts =
                "select concat_ws(' ', label, records, positions, mentions, lost, bytes, first, last) from message_part order by 1";
        assertEquals(List.of("1 2 1 3 1 10 100 102", "2 1 0 2 0 0 101 101"), owner(parts));
        change("delete from position where id = 102");
        change("update message set label = 2");
        assertEquals(List.of("1 1 0 2 0 0 100 100", "2 1 0 2 1 10 101 101"), owner(parts));
        change("delete from record where id >= 100; delete from message");
        assertEquals(List.of(), owner(parts));
    }

    @Test
    @Proves({"LED-20", "LED-29"})
    void nothingAReaderCanSayWidensWhatHeSees() {
        change("insert into identifier values (1, 1, now(), 1, 0, 1, true), (1, 2, now(), 2, 0, 1, true)");
        for (String attack : List.of(
                "set role symbolon",
                "reset role",
                "reset session authorization",
                "set session authorization symbolon",
                "set local symbolon.labels = '{1,2}'",
                "set row_security = off",
                "set local symbolon.sight = '00000000-0000-0000-0000-000000000000'",
                "reset symbolon.sight",
                "create temporary table sight (token uuid, labels bit varying)",
                "create function pg_temp.readable_labels() returns bit varying language sql as 'select B''111'''",
                "alter table identifier disable row level security",
                "set default_transaction_read_only = off")) {
            List<String> seen = new ArrayList<>();
            try {
                seen.addAll(database.read(() -> labels(2), connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(attack);
                    }
                    return texts(connection.createStatement(), "select label from identifier");
                }));
            } catch (StoreFailure refused) {
                continue;
            }
            assertEquals(List.of("2"), seen, attack);
        }
        for (String forbidden : List.of(
                "select labels from sight",
                "select secret from account",
                "select state from detector_state",
                "select text from label",
                "select pg_read_file('postgresql.conf')",
                "delete from identifier returning label")) {
            assertThrows(StoreFailure.class, () -> ask(labels(1, 2), forbidden), forbidden);
        }
        change("truncate identifier");
    }

    @Test
    void aTokenTheServerLostIsMadeAnewAndNeverReadsAsNothing() {
        change("insert into identifier values (1, 1, now(), 1, 0, 1, true)");
        assertEquals(List.of("1"), ask(labels(1), "select label from identifier"));
        change("delete from sight");
        assertEquals(List.of("1"), ask(labels(1), "select label from identifier"));
        change("truncate identifier");
    }

    @Test
    void readsSignInWithASecretOfTheirOwn() throws IOException {
        assertEquals(List.of("symbolon_reader"), ask(labels(), "select session_user"));
        assertEquals("PostgreSQL", database.description().split(" ")[0]);
        assertTrue(database.description().endsWith("embedded"), database.description());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))));
    }
}
