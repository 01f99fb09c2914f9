package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.match.Listed;
import eu.symbolon.match.Match;
import eu.symbolon.match.Screening;
import eu.symbolon.node.json.WordJson;
import eu.symbolon.node.read.Readers;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code symbolon screen --list LIST... FILE...}: mentions of readable files, and rows of CSV files with a header, against
 * watch lists. One hit a line: {@code {"query","line","list","entry","name","score","reasons":[{"speaksFor","code","text","left",
 * "right","weight"}]}}, where {@code entry} is the list's own reference.
 */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description =
                "Screens the mentions of files, or rows of a CSV with a header, against watch lists. Needs no node.",
        footer = {
            "",
            "CSV columns: full_name or name or query_name, date_of_birth, nationality, gender, schema, passport, imo.",
            "Each hit: {\"query\",\"line\",\"list\",\"entry\",\"name\",\"score\",\"reasons\"}, best first for each query."
        })
final class ScreenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Lists: UN XML, OFAC CSV, EU XML 1.1, FollowTheMoney JSON; several at once.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--min",
            paramLabel = "SCORE",
            defaultValue = "0.80",
            description = "Lowest score shown, 0 to 1 (${DEFAULT-VALUE}).")
    private double minimum;

    @Option(names = "--json", description = "Print the summary on stderr as one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "What to screen.")
    private List<Path> files = new ArrayList<>();

    private long queries;
    private long hits;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!(minimum >= 0 && minimum <= 1)) {
            err.println("symbolon screen: --min " + minimum + " is not within 0 and 1");
            return Exit.USAGE;
        }
        // 'screen --list a.xml b.csv' leaves no file to screen: then the last name was meant as one.
        if (files.isEmpty() && lists.size() > 1) {
            files = List.of(lists.removeLast());
        }
        if (files.isEmpty()) {
            err.println("symbolon screen: nothing to screen. Maybe try: symbolon screen --list LIST... FILE...");
            return Exit.USAGE;
        }
        Readers readers = Readers.installed();
        InputFiles input = new InputFiles(readers, err);
        Screening screening = Screening.of(entries(input));
        if (screening.size() == 0) {
            err.println("symbolon screen: no list entry in " + lists);
            return Exit.NOTHING_READABLE;
        }
        long started = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
                JsonGenerator generator =
                        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            for (Path file : files) {
                screen(file, input, screening, generator);
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        err.printf(
                Locale.ROOT,
                json
                        ? "{\"entries\":%d,\"queries\":%d,\"hits\":%d,\"rejects\":%d,\"seconds\":%.3f}%n"
                        : "%d entries, %d queries, %d hits, %d rejects, %.3f s%n",
                screening.size(),
                queries,
                hits,
                input.lost(),
                seconds);
        err.flush();
        return queries == 0 ? Exit.NOTHING_READABLE : input.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    private List<Listed> entries(InputFiles input) {
        List<Record> records = new ArrayList<>();
        for (Path list : lists) {
            input.read(list, null).ifPresent(reading -> {
                for (Record record : reading.records()) {
                    if (isListed(reading, record)) {
                        records.add(record);
                    }
                }
            });
        }
        return Listed.of(records);
    }

    private static boolean isListed(Reading reading, Record record) {
        for (Kind kind : reading.area().vocabulary()) {
            if (kind.name().equals(record.kind())) {
                return kind.regime() == Regime.LISTED;
            }
        }
        return false;
    }

    private void screen(Path file, InputFiles input, Screening screening, JsonGenerator out) throws IOException {
        byte[] bytes = Files.isReadable(file) ? Files.readAllBytes(file) : new byte[0];
        if (QueryTable.isOne(bytes)) {
            QueryTable.each(bytes, (query, line) -> print(query, Integer.toString(line), screening, out));
            return;
        }
        input.read(file, null).ifPresent(reading -> {
            for (Record record : reading.records()) {
                for (Mention mention : record.mentions()) {
                    print(mention, record.where().toString(), screening, out);
                }
            }
        });
    }

    private void print(Mention query, String line, Screening screening, JsonGenerator out) {
        queries++;
        for (Match match : screening.screen(query, minimum)) {
            hits++;
            out.writeStartObject();
            out.writeStringProperty("query", query.title());
            if (line.startsWith("@")) {
                out.writeStringProperty("line", line);
            } else {
                out.writeNumberProperty("line", Integer.parseInt(line));
            }
            out.writeStringProperty("list", match.entry().list());
            out.writeStringProperty("entry", match.entry().reference());
            out.writeStringProperty("name", match.name());
            out.writeNumberProperty("score", Math.round(match.score() * 10_000) / 10_000.0);
            out.writeName("reasons");
            WordJson.reasons(out, match.reasons());
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }
}
