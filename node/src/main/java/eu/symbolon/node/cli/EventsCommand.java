package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.detect.Replay;
import eu.symbolon.node.json.WordJson;
import eu.symbolon.node.read.Readers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code symbolon events FILE...}: what the areas' detectors find in the records of the files, in the order of their time. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the detectors of the areas over the records of files, in the order of the records' time. Needs no node.",
            "One JSON line per hit: a proposal with its reasons, for a person to decide."
        },
        footer = {
            "",
            "Hit: {\"detector\",\"key\",\"at\",\"score\",\"severity\",\"title\",\"reasons\":[{\"speaksFor\",\"code\",\"text\",\"left\",\"right\",\"weight\"}],",
            "\"evidence\":[\"FILE:LINE\"]}. Watch lists need 'symbolon screen'; zones need a node."
        })
final class EventsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--detector", paramLabel = "NAME", description = "Run this detector only; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--detectors", description = "List the detectors and what each looks for, and stop.")
    private boolean list;

    @Option(names = "--json", description = "Print the summary on stderr as one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to read; gzip is unwrapped.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        long started = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        Readers readers = Readers.installed();
        Replay replay = new Replay(readers.areas(), Settings.NONE);
        if (list) {
            replay.purposes()
                    .forEach((name, purpose) ->
                            spec.commandLine().getOut().printf(Locale.ROOT, "%-24s %s%n", name, purpose));
            return Exit.DONE;
        }
        for (String name : only) {
            if (!replay.purposes().containsKey(name)) {
                err.println("symbolon events: no detector '" + name + "'. 'symbolon events --detectors' lists them.");
                return Exit.USAGE;
            }
        }
        if (files.isEmpty()) {
            err.println("symbolon events: no file named. Maybe try: symbolon events FILE...");
            return Exit.USAGE;
        }
        InputFiles input = new InputFiles(readers, err);
        List<Record> records = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Path file : files) {
            for (Record record : input.read(file, null).map(Reading::records).orElse(List.of())) {
                records.add(record);
                names.putIfAbsent(record.message(), file.toString());
            }
        }
        Map<Evidence, String> lines = new HashMap<>();
        for (Record record : records) {
            lines.put(Evidence.of(record), names.get(record.message()) + ":" + record.where());
        }
        records.sort(Comparator.comparing(Record::at));
        long hits = 0;
        try (JsonGenerator line = TracksCommand.lines(spec.commandLine().getOut())) {
            for (Hit hit : replay.run(records, name -> only.isEmpty() || only.contains(name))) {
                write(line, hit, lines);
                hits++;
            }
            line.writeRaw('\n');
        }
        err.printf(
                Locale.ROOT,
                json
                        ? "{\"records\":%d,\"hits\":%d,\"rejects\":%d,\"seconds\":%.3f}%n"
                        : "%d records, %d hits, %d rejects, %.3f s%n",
                records.size(),
                hits,
                input.lost(),
                (System.nanoTime() - started) / 1e9);
        err.flush();
        return records.isEmpty() ? Exit.NOTHING_READABLE : input.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    private static void write(JsonGenerator line, Hit hit, Map<Evidence, String> lines) {
        line.writeStartObject();
        line.writeStringProperty("detector", hit.detector());
        line.writeStringProperty("key", hit.key());
        line.writeStringProperty("at", hit.at().toString());
        line.writeNumberProperty("score", hit.score());
        line.writeStringProperty("severity", hit.severity().name());
        line.writeStringProperty("title", hit.title());
        line.writeName("reasons");
        WordJson.reasons(line, hit.reasons());
        line.writeArrayPropertyStart("evidence");
        for (Evidence one : hit.evidence()) {
            Evidence whole = new Evidence(one.message(), one.index(), -1, one.area());
            line.writeString(lines.getOrDefault(whole, one.message() + "#" + one.index()));
        }
        line.writeEndArray();
        line.writeEndObject();
    }
}
