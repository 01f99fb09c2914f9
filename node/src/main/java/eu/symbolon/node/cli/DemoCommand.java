package eu.symbolon.node.cli;

import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.word.Zone;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.json.GeometryJson;
import eu.symbolon.node.store.row.Totals;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code symbolon demo}: a node in a temporary folder, a day of sample messages through its intake, and the page. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts a node, plays a day of sample messages of all areas through its intake and stays up.",
        footer = {
            "",
            "--json prints {\"messages\",\"records\",\"mentions\",\"subjects\",\"rejects\",\"hits\":{\"total\",\"byArea\",\"acrossAreas\"},\"seconds\"}."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String ACTIONS = "META-INF/symbolon/strategy/actions.csv";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the summary.")
    private boolean once;

    @Option(names = "--json", description = "Print the summary on stdout as one JSON object and nothing else there.")
    private boolean json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data in this folder (a temporary one is removed).")
    private @Nullable Path data;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "Use this PostgreSQL server instead of the embedded one.")
    private @Nullable String db;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8710",
            description = "Port of the page (${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20101122",
            description = "Seed of the innocent traffic (${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter words =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        Path folder = data == null ? Files.createTempDirectory("symbolon-demo") : data;
        agree(folder);
        long started = System.nanoTime();
        try (Running running = Running.start(folder, db, "127.0.0.1", once ? 0 : port)) {
            words.printf(
                    Locale.ROOT,
                    "Node ready after %.1f s. Playing 22 November 2026 ...%n",
                    (System.nanoTime() - started) / 1e9);
            words.flush();
            List<SampleUser> users = SampleUser.create(running.node());
            List<Sample> day = day();
            long playing = System.nanoTime();
            drawZones(running, users.getFirst());
            long bytes = play(running, day, words);
            double seconds = (System.nanoTime() - playing) / 1e9;
            Totals totals = running.node().totals();
            if (json) {
                spec.commandLine()
                        .getOut()
                        .println(summary(totals, running.node().subjectCount(), seconds));
                spec.commandLine().getOut().flush();
            } else {
                tell(words, totals, running.node().subjectCount(), bytes, seconds);
            }
            if (!once) {
                words.printf(
                        "%nOpen http://127.0.0.1:%d/ and sign in; the same data look different to each:%n%n",
                        running.port());
                for (SampleUser user : users) {
                    words.printf("  %-7s %s  %s%n", user.user(), user.secret(), user.sees());
                }
                words.printf("%nAny case number will do. Ctrl-C ends the demonstration.%n");
                words.flush();
                running.await();
            }
        } finally {
            if (data == null) {
                Folders.remove(folder);
            }
        }
        return Exit.DONE;
    }

    private List<Sample> day() throws IOException {
        List<Sample> day = new ArrayList<>();
        try (InputStream actions = ClassLoader.getSystemResourceAsStream(ACTIONS)) {
            if (actions != null) {
                day.add(new Sample("Internal Security Strategy", "actions.csv", actions.readAllBytes()));
            }
        }
        day.addAll(Day.messages(seed));
        return day;
    }

    /** The sample agreements, unless this folder has its own. */
    private static void agree(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("sources.json");
        if (!Files.exists(file)) {
            Files.write(file, Day.agreements());
        }
    }

    /** Signs in as the sample analyst and draws the sample zones. */
    private static void drawZones(Running running, SampleUser analyst) {
        Access access = running.node().access();
        Session session = access.signIn(analyst.user(), analyst.secret());
        Context context = access.choose(session.token(), "border-management", "demonstration")
                .context();
        if (context == null) {
            throw new IllegalStateException("the analyst got no context for border-management");
        }
        for (JsonNode feature :
                Json.tree(Day.zones().getBytes(StandardCharsets.UTF_8)).path("features")) {
            running.node()
                    .zones()
                    .put(
                            context,
                            new Zone(
                                    feature.path("id").asString(""),
                                    feature.path("properties").path("name").asString(""),
                                    Zone.Use.valueOf(feature.path("properties")
                                            .path("use")
                                            .asString("")),
                                    GeometryJson.read(feature.path("geometry"))));
        }
    }

    private long play(Running running, List<Sample> day, PrintWriter words) {
        Map<String, int[]> byFormat = new TreeMap<>();
        long bytes = 0;
        for (Sample sample : day) {
            Receipt receipt = running.node().intake().receive(sample.source(), sample.bytes());
            bytes += sample.bytes().length;
            String format = receipt.format().isEmpty() ? "(not recognised)" : receipt.format();
            int[] counts = byFormat.computeIfAbsent(format, unused -> new int[4]);
            counts[0]++;
            counts[1] += receipt.records();
            counts[2] += receipt.lost();
            counts[3] += receipt.hits();
        }
        if (!json) {
            words.printf(Locale.ROOT, "%n%-22s %9s %9s %9s %9s%n", "format", "messages", "records", "rejects", "hits");
            byFormat.forEach((format, counts) -> words.printf(
                    Locale.ROOT, "%-22s %,9d %,9d %,9d %,9d%n", format, counts[0], counts[1], counts[2], counts[3]));
        }
        return bytes;
    }

    private static String summary(Totals totals, long subjects, double seconds) {
        String byArea = new TreeMap<>(totals.hitsByArea())
                .entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
        return String.format(
                Locale.ROOT,
                "{\"messages\":%d,\"records\":%d,\"mentions\":%d,\"subjects\":%d,\"rejects\":%d,"
                        + "\"hits\":{\"total\":%d,\"byArea\":%s,\"acrossAreas\":%d},\"seconds\":%.2f}",
                totals.messages(),
                totals.records(),
                totals.mentions(),
                subjects,
                totals.rejects(),
                totals.hits(),
                byArea,
                totals.hitsAcrossAreas(),
                seconds);
    }

    private static void tell(PrintWriter words, Totals totals, long subjects, long bytes, double seconds) {
        words.printf(
                Locale.ROOT,
                "%n%,d messages (%.1f MB) gave %,d records with %,d mentions of %,d subjects; %,d pieces were rejected, each with its place.%n",
                totals.messages(),
                bytes / 1e6,
                totals.records(),
                totals.mentions(),
                subjects,
                totals.rejects());
        words.printf(
                Locale.ROOT,
                "%.1f s, %,.0f records/s, %.1f MB/s, committed.%n%n",
                seconds,
                totals.records() / seconds,
                bytes / 1e6 / seconds);
        words.printf(Locale.ROOT, "%,d hits wait for a person:%n", totals.hits());
        new TreeMap<>(totals.hitsByArea())
                .forEach((area, count) -> words.printf(Locale.ROOT, "  %-12s %,6d%n", area, count));
        words.printf(Locale.ROOT, "  %,d of them join two areas or more.%n", totals.hitsAcrossAreas());
        words.flush();
    }
}
