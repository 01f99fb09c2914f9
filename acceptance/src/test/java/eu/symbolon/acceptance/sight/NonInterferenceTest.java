package eu.symbolon.acceptance.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The headline of the project (decisions/0060): what a reader may not see changes no byte of any answer. For random databases,
 * readers, purposes and scripts over every route. {@code -Dsymbolon.seed=N} repeats one.
 */
class NonInterferenceTest {
    private static final int RUNS =
            Integer.getInteger("symbolon.sights", Boolean.getBoolean("symbolon.long") ? 1_000 : 30);

    /** Each of these is answered with content in some run: the questions reach something. */
    private static final List<String> ANSWERED = List.of(
            "200 GET /api/search",
            "200 GET /api/hits",
            "200 GET /api/messages",
            "200 GET /api/picture",
            "201 POST /api/messages");

    /** Ways to tear the second wall. */
    private static final List<String> HOLES = List.of(
            "alter policy sight on message_part using (true)",
            "alter policy sight on position using (true)",
            "create or replace function readable_labels() returns bit varying language sql as"
                    + " 'select repeat(''1'', 20000)::bit varying'");

    private static Path folder;
    private static Databases databases;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "symbolon-sight")
                : Files.createTempDirectory("symbolon-sight");
        databases = new Databases(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
        delete(folder);
    }

    @Test
    void whatAReaderMayNotSeeChangesNoByteOfAnyAnswer() throws SQLException, IOException {
        Long only = Long.getLong("symbolon.seed");
        List<String> differences = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        long hidden = 0;
        for (long seed = only == null ? 1 : only; seed <= (only == null ? RUNS : only); seed++) {
            try (Duel duel = new Duel(seed, folder, databases)) {
                String difference = duel.run();
                if (!difference.isEmpty()) {
                    differences.add("seed " + seed + ": " + difference);
                }
                told.addAll(duel.told());
                hidden += duel.hidden();
            }
            databases.dropAll();
        }
        assertEquals(
                List.of(), differences, () -> differences.size() + " seeds differ: " + String.join("\n", differences));
        assertTrue(hidden > 0, "nothing was hidden from anybody: the test tests nothing");
        if (only == null) {
            assertTrue(
                    told.containsAll(ANSWERED),
                    () -> "questions that were never answered: " + ANSWERED + " of " + told);
        }
    }

    @Test
    void aHoleInTheWallIsFound() throws SQLException, IOException {
        for (String hole : HOLES) {
            String found = "";
            for (long seed = 1; seed <= 6 && found.isEmpty(); seed++) {
                try (Duel duel = new Duel(seed, folder, databases)) {
                    found = duel.run(hole);
                }
                databases.dropAll();
            }
            assertFalse(found.isEmpty(), "not found: " + hole);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
