package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.demo.AisTraffic;
import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.word.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every reader under Jazzer, with its sanitizers on and the sample day as seeds. {@code ./symbolon test --long} gives each reader
 * 300 seconds, {@code ./symbolon fuzz SECONDS [FORMAT]} as many as said. Inputs that once found something stay in
 * src/test/resources/fuzz/FORMAT and run always.
 */
class FuzzTest {
    private static final int SECONDS =
            Integer.getInteger("symbolon.fuzz.seconds", Boolean.getBoolean("symbolon.long") ? 300 : 0);
    private static final String ONLY = System.getProperty("symbolon.fuzz.format", "");
    private static final Path WORK = Path.of("target/fuzz").toAbsolutePath();
    private static final int SEED_BYTES = 20_000;
    private static final int SEEDS = 40;

    @Test
    @Proves({"INPUT-XML", "INPUT-JSON"})
    void savedInputsAndSeedsPassAgain() throws IOException {
        int run = 0;
        for (Map.Entry<String, List<byte[]>> seeds : seeds().entrySet()) {
            for (byte[] seed : seeds.getValue()) {
                ReaderFuzz.check(seeds.getKey(), seed);
                run++;
            }
        }
        Path saved = Path.of("src/test/resources/fuzz");
        if (Files.isDirectory(saved)) {
            try (Stream<Path> files = Files.walk(saved)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    ReaderFuzz.check(file.getParent().getFileName().toString(), Files.readAllBytes(file));
                    run++;
                }
            }
        }
        assertTrue(run > 30, "only " + run + " inputs");
    }

    @Test
    void everyFormatHasASeed() throws IOException {
        Map<String, List<byte[]>> seeds = seeds();
        List<String> without = ReaderFuzz.READERS.formats().stream()
                .map(Format::id)
                .filter(id -> !seeds.containsKey(id) && !id.startsWith("ofac-"))
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void jazzerFindsNothing() throws Exception {
        Assumptions.assumeTrue(SECONDS > 0, "skipped: fuzzing runs with ./symbolon test --long or ./symbolon fuzz");
        Map<String, List<byte[]>> seeds = seeds();
        addForeign(seeds);
        List<Callable<String>> runs = new ArrayList<>();
        for (Format format : ReaderFuzz.READERS.formats()) {
            if (ONLY.isEmpty() || ONLY.equals(format.id())) {
                runs.add(() -> fuzz(format.id(), seeds.getOrDefault(format.id(), List.of())));
            }
        }
        List<String> findings = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<String> run : threads.invokeAll(runs)) {
                findings.add(run.get());
            }
        }
        findings.removeIf(String::isEmpty);
        assertEquals(List.of(), findings);
    }

    /** One process of Jazzer; answers empty, or what it found and where its input lies. */
    private static String fuzz(String format, List<byte[]> seeds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(WORK.resolve(format));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        Path log = WORK.resolve(format + ".log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1200m",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Dsymbolon.fuzz.format=" + format,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=eu.symbolon.acceptance.ReaderFuzz",
                        "--instrumentation_includes=eu.symbolon.**",
                        "--reproducer_path=" + WORK,
                        "-artifact_prefix=" + WORK.resolve(format) + "-",
                        "-max_total_time=" + SECONDS,
                        "-max_len=65536",
                        "-timeout=60",
                        "-rss_limit_mb=0",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return jazzer.waitFor() == 0 ? "" : format + ": see " + log;
    }

    private static Map<String, List<byte[]>> seeds() throws IOException {
        List<byte[]> all = new ArrayList<>();
        Stream.of(Day.lists(), Day.story(), new AisTraffic(7).messages(1))
                .flatMap(List::stream)
                .map(Sample::bytes)
                .forEach(all::add);
        try (InputStream actions = ClassLoader.getSystemResourceAsStream("META-INF/symbolon/strategy/actions.csv")) {
            if (actions != null) {
                all.add(actions.readAllBytes());
            }
        }
        Map<String, List<byte[]>> byFormat = new HashMap<>();
        all.forEach(bytes -> add(byFormat, bytes));
        return byFormat;
    }

    /** Small files of other makers, when they are there. */
    private static void addForeign(Map<String, List<byte[]>> seeds) throws IOException {
        Path root = ForeignData.path("");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) <= SEED_BYTES && !file.startsWith(root.resolve("security"))) {
                    add(seeds, Files.readAllBytes(file));
                }
            }
        }
    }

    private static void add(Map<String, List<byte[]>> seeds, byte[] bytes) {
        ReaderFuzz.READERS.read(Message.of("seed", Instant.EPOCH, bytes)).ifPresent(reading -> {
            List<byte[]> known = seeds.computeIfAbsent(reading.format().id(), id -> new ArrayList<>());
            if (known.size() < SEEDS) {
                known.add(bytes.length <= SEED_BYTES ? bytes : java.util.Arrays.copyOf(bytes, SEED_BYTES));
            }
        });
    }
}
