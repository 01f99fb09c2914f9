package eu.symbolon.bench;

import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.audit.Salts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The audit log on this disk, with checkpoints signed meanwhile: durable appends, one alone, search over what was written. */
final class AuditBench {
    private static final int BATCH = 1_000;
    private static final int ENTRIES = 1_000_000;
    private static final int ALONE = 500;

    private AuditBench() {}

    private static final Salts NONE = new Salts() {
        @Override
        public void keep(List<Salt> salts) {
            throw new UnsupportedOperationException("nothing is committed to here");
        }

        @Override
        public Optional<Salt> find(String commitment) {
            return Optional.empty();
        }

        @Override
        public int erase(Collection<String> commitments) {
            return 0;
        }
    };

    static void run() throws IOException {
        Path folder = Files.createTempDirectory("symbolon-bench-audit");
        try (Audit audit = Audit.open(folder.resolve("audit"), NONE, Clock.systemUTC())) {
            append(audit, 50 * BATCH, 1);
            line("durable appends, one batch of 1,000 at a time", append(audit, ENTRIES / 4, 1), "/s");
            long cpu = cpuNanos();
            line("durable appends, four batches of 1,000 wait", append(audit, ENTRIES / 2, 4), "/s");
            line("CPU of an append, checkpoints and index included", (cpuNanos() - cpu) / 1e3 / (ENTRIES / 2), "us");
            double[] milliseconds = new double[ALONE];
            for (int i = 0; i < ALONE; i++) {
                long started = System.nanoTime();
                audit.append(event(i));
                milliseconds[i] = (System.nanoTime() - started) / 1e6;
            }
            Arrays.sort(milliseconds);
            line("one durable append, median", milliseconds[ALONE / 2], "ms");
            line("one durable append, 99 of 100", milliseconds[ALONE * 99 / 100], "ms");
            append(audit, (int) (ENTRIES - audit.size()), 4);
            timed("first search over " + audit.size() + " entries", () -> audit.find(Question.about("hit h7"), -1, 50));
            timed("search by what", () -> audit.find(Question.about("hit h77777"), -1, 50));
            timed(
                    "search by user and case",
                    () -> audit.find(new Question("user7", "", "", "case999", "", "", "", null, null), -1, 50));
            timed("statistics", () -> audit.statistics(Question.ALL));
            timed("proof of one entry", () -> audit.proof(123_456));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Of all threads of this process: a figure that other processes do not change. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static Event event(int i) {
        return Event.of(Operation.CONSULTATION, "hit h" + i % 100_000)
                .by("user" + i % 500, "EL-PIU", "terrorism", "case" + i % 1_000)
                .items(List.of("k3JxUq0aZ9LmPw2d." + i))
                .count(1);
    }

    private static double append(Audit audit, int entries, int waiting) {
        List<CompletableFuture<Long>> batches = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < entries; i += BATCH) {
            List<Event> batch = new ArrayList<>(BATCH);
            for (int j = i; j < i + BATCH; j++) {
                batch.add(event(j));
            }
            batches.add(audit.submit(batch));
            if (batches.size() >= waiting) {
                batches.get(batches.size() - waiting).join();
            }
        }
        batches.forEach(CompletableFuture::join);
        return entries / ((System.nanoTime() - started) / 1e9);
    }

    private static void timed(String what, Runnable work) {
        long started = System.nanoTime();
        work.run();
        line(what, (System.nanoTime() - started) / 1e6, "ms");
    }

    private static void line(String what, double figure, String unit) {
        System.out.printf(
                Locale.ROOT, unit.equals("/s") ? "%-48s %,10.0f %s%n" : "%-48s %,10.2f %s%n", what, figure, unit);
    }
}
