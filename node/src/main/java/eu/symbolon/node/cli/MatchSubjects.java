package eu.symbolon.node.cli;

import eu.symbolon.match.subject.PreparedSubject;
import eu.symbolon.match.subject.SubjectMatch;
import eu.symbolon.match.subject.SubjectScore;
import eu.symbolon.match.subject.Weights;
import eu.symbolon.node.json.WordJson;
import eu.symbolon.node.subject.FtmPairs;
import eu.symbolon.wire.Malformed;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code symbolon match subjects FILE.jsonl[.gz]}: each pair with its score, the reasons, and whether it is confirmed. */
@Command(
        name = "subjects",
        mixinStandardHelpOptions = true,
        description = {
            "Scores pairs of subjects. Each line is {\"left\":ENTITY,\"right\":ENTITY}, entities in FollowTheMoney form;"
                    + " gzip or plain. A judgement in the line is not read.",
            "Writes one JSON object a pair, in the same order: line, score, probability, confirmed, standing, reasons."
        },
        footer = {
            "",
            "score        0.80 and more is worth a person's look; pairs rank within it, none is exactly 1.",
            "probability  share of pairs with this evidence that people judged to be one subject.",
            "confirmed    true when something beyond the name agrees; standing says CONFIRMED, NAME_ONLY (nothing to"
                    + " disagree) or CONTRADICTED.",
            "reasons      {speaksFor, code, text, left, right, weight}; a weight is how far it alone moves an even chance."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:some lines rejected, each with its number", "2:usage", "65:no readable pair"})
final class MatchSubjects implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights by 'symbolon match fit'; those of the program when missing.")
    private @Nullable Path weights;

    @Parameters(paramLabel = "FILE", description = "JSON lines, or gzip of them.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    private long pairs;
    private long lost;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read. Maybe the path is wrong");
        }
        SubjectScore scorer = new SubjectScore(weights(weights));
        long started = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
                JsonGenerator generator =
                        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            FtmPairs.each(
                    Files.readAllBytes(file),
                    pair -> {
                        pairs++;
                        SubjectMatch match =
                                scorer.compare(PreparedSubject.of(pair.left()), PreparedSubject.of(pair.right()));
                        write(generator, pair.line(), match);
                    },
                    fault -> reject(fault, err));
        } catch (Malformed e) {
            reject(e, err);
        }
        err.printf(Locale.ROOT, "%d pairs, %d rejected, %.3f s%n", pairs, lost, (System.nanoTime() - started) / 1e9);
        err.flush();
        return pairs == 0 ? Exit.NOTHING_READABLE : lost > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    static Weights weights(@Nullable Path file) throws IOException {
        return file == null ? Weights.current() : Weights.read(Files.newBufferedReader(file), file.toString());
    }

    private void reject(Malformed fault, PrintWriter err) {
        lost++;
        err.println(file + ":" + fault.where() + ": " + fault.getMessage());
    }

    private static void write(JsonGenerator out, int line, SubjectMatch match) {
        out.writeStartObject();
        out.writeNumberProperty("line", line);
        out.writeNumberProperty("score", rounded(match.score()));
        out.writeNumberProperty("probability", rounded(match.probability()));
        out.writeBooleanProperty("confirmed", match.confirmed());
        out.writeStringProperty("standing", match.standing().name());
        out.writeName("reasons");
        WordJson.reasons(out, match.reasons());
        out.writeEndObject();
        out.writeRaw('\n');
    }

    /** Nine digits: strong pairs still rank. */
    private static double rounded(double value) {
        return Math.round(value * 1e9) / 1e9;
    }
}
