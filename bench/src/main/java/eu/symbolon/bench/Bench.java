package eu.symbolon.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code symbolon bench read | names | screen | labels | subjects | audit | end-to-end | sight [SOURCES] | all}. */
public final class Bench {
    /** Sources of messages in the bench of readers, each with labels of its own. */
    private static final int SOURCES = 20;

    private Bench() {}

    public static void main(String[] arguments)
            throws RunnerException, IOException, InterruptedException, ExecutionException, SQLException {
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "read" -> jmh("ReadingBench");
            case "labels" -> jmh("LabelBench");
            case "names" -> jmh("NameBench");
            case "screen" -> jmh("ScreeningBench");
            case "lists" -> jmh("ListChangeBench");
            case "end-to-end" -> EndToEnd.run();
            case "sight" -> SightBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : SOURCES);
            case "audit" -> AuditBench.run();
            case "subjects" -> SubjectBench.run();
            case "all" -> {
                jmh("ReadingBench");
                jmh("NameBench");
                jmh("ScreeningBench");
                jmh("ListChangeBench");
                jmh("LabelBench");
                SubjectBench.run();
                EndToEnd.run();
                AuditBench.run();
                SightBench.run(SOURCES);
            }
            default -> {
                System.err.println(
                        "symbolon bench: no bench '" + name
                                + "'. Maybe one of: read, names, screen, lists, labels, subjects, audit, end-to-end, sight, all");
                System.exit(2);
            }
        }
    }

    private static void jmh(String pattern) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(pattern)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            String entries = result.getParams().getParam("entries");
            String label = result.getPrimaryResult().getLabel() + (entries == null ? "" : ", " + entries + " entries");
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %,12.0f +- %,.0f /s%n",
                    label,
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
    }
}
