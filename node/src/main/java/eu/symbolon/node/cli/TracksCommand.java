package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.node.read.Readers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** {@code symbolon tracks FILE...}: the positions of moving craft in the files, as segments that one craft each can have sailed. */
@Command(
        name = "tracks",
        mixinStandardHelpOptions = true,
        description = {
            "Tells apart the craft that send under one number, and takes out what none can have sailed. Needs no node.",
            "One JSON line per segment: a way that one craft can have gone, with no silence above 24 h."
        },
        footer = {
            "",
            "Segment: {\"mmsi\",\"segment\",\"first\",\"last\",\"positions\",\"names\",\"callSigns\",\"imos\"}; the last three were sent",
            "under the number within 15 minutes of the segment: claims, not facts.",
            "With --positions: {\"mmsi\",\"at\",\"lon\",\"lat\",\"speedKnots\",\"courseDegrees\",\"station\",\"segment\",\"reason\",\"file\",\"line\"};",
            "segment is null when the position is of none, and reason says why: NO_PLACE, NO_SPEED, DUPLICATE, COARSE, LATE, OUTLIER."
        })
final class TracksCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--positions", description = "One line per position with its segment, or why it has none.")
    private boolean positions;

    @Option(names = "--json", description = "Print the summary on stderr as one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read; gzip is unwrapped.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        long started = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        InputFiles input = new InputFiles(Readers.installed(), err);
        Ways ways = new Ways();
        for (Path file : files) {
            Optional<Reading> reading = input.read(file, null);
            reading.ifPresent(read -> ways.add(file.toString(), read.records()));
        }
        ways.tellApart();
        try (JsonGenerator line = lines(spec.commandLine().getOut())) {
            if (positions) {
                ways.positions().forEach(position -> write(line, ways, position));
            } else {
                ways.segments().forEach(segment -> write(line, segment));
            }
            line.writeRaw('\n');
        }
        err.printf(
                Locale.ROOT,
                json
                        ? "{\"positions\":%d,\"craft\":%d,\"segments\":%d,\"rejected\":%d,\"seconds\":%.3f}%n"
                        : "%d positions, %d craft, %d segments, %d positions of none, %.3f s%n",
                ways.positions().size(),
                ways.craft(),
                ways.segments().size(),
                ways.positions().stream().filter(one -> one.why != null).count(),
                (System.nanoTime() - started) / 1e9);
        err.flush();
        return ways.positions().isEmpty() ? Exit.NOTHING_READABLE : input.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    /** A generator that puts each object on a line. */
    static JsonGenerator lines(PrintWriter out) {
        return JsonFactory.builder()
                .rootValueSeparator("\n")
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    private static void write(JsonGenerator line, Ways ways, Ways.Position position) {
        line.writeStartObject();
        line.writeStringProperty("mmsi", position.number());
        line.writeStringProperty("at", position.at.toString());
        number(line, "lon", position.point == null ? Double.NaN : position.point.longitude());
        number(line, "lat", position.point == null ? Double.NaN : position.point.latitude());
        number(line, "speedKnots", tenth(position.motion.speedKnots()));
        number(line, "courseDegrees", tenth(position.motion.courseDegrees()));
        line.writeStringProperty("station", position.motion.heardBy());
        text(
                line,
                "segment",
                position.why == null ? ways.segments().get(position.segment).name() : null);
        text(line, "reason", position.why == null ? null : position.why.name());
        line.writeStringProperty("file", position.file);
        line.writeStringProperty("line", position.where.toString());
        line.writeEndObject();
    }

    private static void write(JsonGenerator line, Ways.Segment segment) {
        line.writeStartObject();
        line.writeStringProperty("mmsi", segment.number());
        line.writeStringProperty("segment", segment.name());
        line.writeStringProperty("first", segment.first().toString());
        line.writeStringProperty("last", segment.last().toString());
        line.writeNumberProperty("positions", segment.positions());
        texts(line, "names", segment.names());
        texts(line, "callSigns", segment.callSigns());
        texts(line, "imos", segment.imos());
        line.writeEndObject();
    }

    private static double tenth(float value) {
        return Math.round(value * 10.0) / 10.0;
    }

    private static void number(JsonGenerator line, String name, double value) {
        line.writeName(name);
        if (Double.isNaN(value)) {
            line.writeNull();
        } else {
            line.writeNumber(value);
        }
    }

    private static void text(JsonGenerator line, String name, @Nullable String value) {
        line.writeName(name);
        if (value == null) {
            line.writeNull();
        } else {
            line.writeString(value);
        }
    }

    private static void texts(JsonGenerator line, String name, Iterable<String> values) {
        line.writeArrayPropertyStart(name);
        values.forEach(line::writeString);
        line.writeEndArray();
    }
}
