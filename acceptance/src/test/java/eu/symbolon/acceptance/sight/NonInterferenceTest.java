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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The headline of the project (decisions/0060): what a reader may not see changes no byte of any answer. For random databases,
 * readers, purposes and scripts over every route. {@code -Dsymbolon.seed=N} repeats one, {@code -Dsymbolon.from=N} begins there.
 */
class NonInterferenceTest {
    private static final int RUNS =
            Integer.getInteger("symbolon.sights", Boolean.getBoolean("symbolon.long") ? 1_000 : 30);

    /** Each waits for its database, its files and its listeners as often as it works. */
    private static final int THREADS = Runtime.getRuntime().availableProcessors() + 1;

    private static final AtomicInteger FINISHED = new AtomicInteger();

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
    void whatAReaderMayNotSeeChangesNoByteOfAnyAnswer() throws InterruptedException, ExecutionException {
        Long only = Long.getLong("symbolon.seed");
        Set<String> told = new ConcurrentSkipListSet<>();
        LongAdder hidden = new LongAdder();
        List<Callable<String>> duels = new ArrayList<>();
        for (long seed = only == null ? Long.getLong("symbolon.from", 1) : only;
                seed <= (only == null ? RUNS : only);
                seed++) {
            long number = seed;
            duels.add(() -> duel(number, told, hidden));
        }
        List<String> differences = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<String> duel : threads.invokeAll(duels)) {
                differences.add(duel.get());
            }
        }
        differences.removeIf(String::isEmpty);
        assertEquals(
                List.of(), differences, () -> differences.size() + " seeds differ: " + String.join("\n", differences));
        assertTrue(hidden.sum() > 0, "nothing was hidden from anybody: the test tests nothing");
        if (only == null) {
            assertTrue(
                    told.containsAll(ANSWERED),
                    () -> "questions that were never answered: " + ANSWERED + " of " + told);
        }
    }

    private static String duel(long seed, Set<String> told, LongAdder hidden) throws SQLException, IOException {
        try (Duel duel = new Duel(seed, folder, databases)) {
            String difference = duel.run();
            told.addAll(duel.told());
            hidden.add(duel.hidden());
            return difference.isEmpty() ? "" : found("seed " + seed + ": " + difference);
        } catch (RuntimeException e) {
            return found("seed " + seed + " failed: " + e);
        } finally {
            if (FINISHED.incrementAndGet() % 50 == 0) {
                System.err.println(FINISHED + " of " + RUNS + " databases are through");
            }
        }
    }

    /** Said at once: a long run takes its time. */
    private static String found(String difference) {
        System.err.println(difference);
        return difference;
    }

    @Test
    void aHoleInTheWallIsFound() throws SQLException, IOException {
        for (String hole : HOLES) {
            String found = "";
            for (long seed = 1; seed <= 6 && found.isEmpty(); seed++) {
                try (Duel duel = new Duel(seed, folder, databases)) {
                    found = duel.run(hole);
                }
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
