package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Kills the program while it takes messages in. Rounds: 5, or the system property {@code symbolon.kills}. */
class KillTest {

    @Test
    @Proves({"INPUT-LOAD", "LED-29", "EX-CH-1"})
    void whatWasAcknowledgedIsThereOnceAfterKillNine() throws Exception {
        int rounds = Integer.getInteger("symbolon.kills", Boolean.getBoolean("symbolon.long") ? 50 : 5);
        Path data = Trial.folder();
        Random random = new Random(2010);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int before = acknowledged.size();
            round(data, round, random, acknowledged);
            assertTrue(acknowledged.size() > before, "round " + round + " acknowledged nothing");
        }
        try (Node node = Trial.start(data)) {
            var context = Trial.analyst(node);
            for (String sha256 : acknowledged) {
                var message = node.archive().message(context, sha256);
                assertTrue(message.isPresent(), "acknowledged and lost: " + sha256);
                assertEquals(2, message.get().records().size(), sha256);
                assertEquals(
                        1,
                        node.audit()
                                .find(Question.about("message " + sha256), -1, 2)
                                .size(),
                        "acknowledged and not in the log: " + sha256);
            }
            var totals = node.totals();
            assertTrue(totals.messages() >= acknowledged.size());
            assertEquals(2 * totals.messages(), totals.records());
            assertEquals(totals.messages(), totals.positions());
            assertEquals(
                    totals.messages(),
                    node.audit().statistics(Question.of(Operation.COLLECTION)).entries(),
                    "every message that is stored is in the log once");
            assertEquals(List.of(), node.audit().verify());
        }
        Trial.delete(data);
    }

    private static void round(Path data, int round, Random random, List<String> acknowledged)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIntake.class.getName(),
                        data.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int enough = 20 + random.nextInt(400);
        boolean wholeTree = random.nextBoolean();
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (--enough == 0) {
                    if (wholeTree) {
                        child.descendants().forEach(ProcessHandle::destroyForcibly);
                    }
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
    }
}
