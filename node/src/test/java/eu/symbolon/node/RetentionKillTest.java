package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.node.store.Everything;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kills the program while it erases, five years late. */
class RetentionKillTest {
    private static final String RECEIVED = "2026-01-15T12:00:00Z";
    private static final String DUE = "2031-03-01T00:00:01Z";

    private static Process child(Path data, String clock, int messages) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRetention.class.getName(),
                        data.toString(),
                        clock,
                        Integer.toString(messages))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aRunThatIsKilledGoesOnAtTheNextStartAndNothingIsHalfDone() throws Exception {
        Path data = Trial.folder();
        assertTrue(lines(child(data, RECEIVED, 200)).contains("ready"));
        for (int patience = 2_000; patience <= 6_000; patience += 2_000) {
            Process killed = child(data, DUE, 0);
            Thread.sleep(patience);
            killed.toHandle().destroyForcibly();
            killed.waitFor();
        }
        try (Node node = Trial.start(data, new StoppedClock(DUE))) {
            Everything everything = Everything.of(node);
            assertEquals(List.of(), everything.tablesWith("Killedplanted"));
            for (String table : List.of("message", "record", "identifier", "name_token", "hit", "finding", "reject")) {
                assertEquals(List.of("0"), everything.ask("select count(*) from " + table), table);
            }
            assertEquals(
                    List.of("40000"),
                    everything.ask("select sum(records) from tombstone where action = 'erase' and audit is not null"));
            assertEquals(List.of("0"), everything.ask("select count(*) from tombstone where audit is null"));
            assertEquals(List.of(), node.audit().verify());
        }
        Trial.delete(data);
    }

    private static List<String> lines(Process process) throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader()) {
            List<String> all = lines.readAllLines();
            process.waitFor();
            return all;
        }
    }
}
