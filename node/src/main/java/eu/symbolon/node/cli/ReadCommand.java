package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.release.RecordJson;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code symbolon read FILE...}: any supported file to records, one JSON object a line as {@link RecordJson} writes it; each
 * reject on stderr as {@code FILE:LINE} or {@code FILE:@OFFSET} and its reason; counts and rate in the last line of stderr.
 */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads files of any supported format and prints their records as JSON Lines. Needs no node.",
        footer = {
            "",
            "Each record: {\"area\",\"kind\",\"format\",\"message\" (sha-256),\"index\",\"at\",\"place\",\"mentions\":[{\"role\",\"type\",\"names\",",
            "\"birthDates\",\"sex\",\"countries\",\"identifiers\":[{\"type\",\"value\",\"issuer\"}],\"addresses\"}],\"body\",\"label\"}",
            "Rejects on stderr: FILE:LINE or FILE:@OFFSET, then the reason. 'symbolon read --formats' lists the formats."
        })
final class ReadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "Take the files for this format instead of recognising it.")
    private @Nullable String format;

    @Option(names = "--json", description = "Print the summary on stderr as one JSON object.")
    private boolean json;

    @Option(names = "--formats", description = "List the supported formats and stop.")
    private boolean list;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to read; gzip is unwrapped.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        Readers readers = Readers.installed();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (list) {
            for (Format each : readers.formats()) {
                out.printf(Locale.ROOT, "%-22s %-40s %s%n", each.id(), each.title(), each.standard());
            }
            return Exit.DONE;
        }
        if (files.isEmpty()) {
            err.println("symbolon read: no file named. Maybe try: symbolon read FILE...");
            return Exit.USAGE;
        }
        if (format != null
                && readers.formats().stream().noneMatch(each -> each.id().equals(format))) {
            err.println("symbolon read: no format '" + format + "'. 'symbolon read --formats' lists them.");
            return Exit.USAGE;
        }
        return read(readers, err);
    }

    private int read(Readers readers, PrintWriter err) throws IOException {
        long started = System.nanoTime();
        long records = 0;
        long mentions = 0;
        InputFiles input = new InputFiles(readers, err);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            for (Path file : files) {
                Optional<Reading> reading = input.read(file, format);
                for (Record record : reading.map(Reading::records).orElse(List.of())) {
                    RecordJson.write(record, out);
                    records++;
                    mentions += record.mentions().size();
                }
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        double rate = input.bytes() / 1e6 / seconds;
        err.printf(
                Locale.ROOT,
                json
                        ? "{\"messages\":%d,\"records\":%d,\"mentions\":%d,\"rejects\":%d,\"seconds\":%.3f,\"megabytesPerSecond\":%.2f}%n"
                        : "%d messages, %d records, %d mentions, %d rejects, %.3f s, %.2f MB/s%n",
                input.messages(),
                records,
                mentions,
                input.lost(),
                seconds,
                rate);
        err.flush();
        return records == 0 ? Exit.NOTHING_READABLE : input.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }
}
