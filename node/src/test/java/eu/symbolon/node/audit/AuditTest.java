package eu.symbolon.node.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    Path folder;

    private static Event event(String what) {
        return Event.of(Operation.CONSULTATION, what)
                .by("n.papadaki", "EL-PIU", "terrorism", "2026-17")
                .count(1);
    }

    @Test
    void entriesFollowEachOtherAcrossRestartsAndManyWritersShareOneForce() throws Exception {
        try (Audit audit = Audit.open(folder, Clock.systemUTC())) {
            List<Future<Long>> indexes = new ArrayList<>();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 500; i++) {
                    String what = "hit " + i;
                    indexes.add(writers.submit(() -> audit.append(event(what))));
                }
            }
            assertEquals(500, indexes.stream().map(Future::resultNow).distinct().count());
        }
        Files.writeString(log(), "{\"index\":500,\"at\":\"20", java.nio.file.StandardOpenOption.APPEND);
        try (Audit audit = Audit.open(folder, Clock.systemUTC())) {
            assertEquals(500, audit.append(event("after the crash")));
            assertEquals(List.of(), audit.verify());
            List<Entry> recent = audit.recent(-1, 2);
            assertEquals("after the crash", recent.get(0).what());
            assertEquals(499, recent.get(1).index());
            assertEquals(498, audit.recent(499, 1).get(0).index());
        }
    }

    @Test
    void everyMutationIsFound() throws IOException {
        try (Audit audit = Audit.open(folder, Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                audit.append(event("hit " + i));
            }
            byte[] original = Files.readAllBytes(log());
            Random random = new Random(42);
            for (int round = 0; round < 200; round++) {
                byte[] changed = original.clone();
                changed[random.nextInt(lastLine(original))] ^= (byte) (1 << random.nextInt(7));
                Files.write(log(), changed);
                assertFalse(audit.verify().isEmpty(), "round " + round);
            }
            List<String> lines = new ArrayList<>(
                    new String(original, StandardCharsets.UTF_8).lines().toList());
            lines.remove(7);
            Files.write(log(), lines);
            assertFalse(audit.verify().isEmpty(), "deleted");
            Files.write(
                    log(),
                    new String(original, StandardCharsets.UTF_8)
                            .lines()
                            .limit(19)
                            .toList());
            assertFalse(audit.verify().isEmpty(), "cut");
            Files.write(log(), original);
            assertEquals(List.of(), audit.verify());
        }
    }

    private static int lastLine(byte[] log) {
        int at = log.length - 2;
        while (log[at] != '\n') {
            at--;
        }
        return at;
    }

    private Path log() {
        return folder.resolve("log.jsonl");
    }
}
