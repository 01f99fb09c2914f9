package eu.symbolon.node.cli;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.match.NameMatch;
import eu.symbolon.match.NameScore;
import eu.symbolon.node.json.WordJson;
import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
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

/** {@code symbolon match names FILE.csv}: each row with the score of its two names and the reasons. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Scores pairs of names. The CSV has a header with name1 and name2, and perhaps schema (Person,"
                    + " Organization, Company, Vessel, Address; Person when it is missing).",
            "Writes the same rows with two columns more: score, from 0 to 1, and reasons."
        },
        footer = {
            "",
            "0.80 and more is worth a person's look; 1 is written alike.",
            "Reasons: '+code[left ~ right]' speaks for, '-code[left ~ right]' against; '=[word]' is the same on both sides.",
            "",
            "Try: printf 'name1,name2\\nMuhammad Karimi,Mohamed Karimi\\n' > names.csv; symbolon match names names.csv"
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:some rows rejected, each with its line", "2:usage", "65:no readable row"})
final class MatchNames implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a row: name1, name2, score, reasons, words.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "CSV with a header.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    private List<String> header = List.of();
    private int first;
    private int second;
    private int schema;
    private int done;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read. Maybe the path is wrong");
        }
        PairRows rows = new PairRows(file, err);
        rows.each(Files.readAllBytes(file), ',', row -> {
            if (header.isEmpty()) {
                open(row.cells(), out);
            } else {
                compare(row, rows, out);
            }
        });
        out.flush();
        err.printf(Locale.ROOT, "%d pairs, %d rejected%n", done, rows.lost());
        err.flush();
        return done == 0 ? Exit.NOTHING_READABLE : rows.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    private void open(List<String> names, PrintWriter out) {
        List<String> lower = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        first = lower.indexOf("name1");
        second = lower.indexOf("name2");
        schema = lower.indexOf("schema");
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException(file + ":line 1: the header has no columns name1 and name2, but "
                    + String.join(", ", names) + ". Maybe put 'name1,name2' on the first line");
        }
        header = names;
        if (!json) {
            out.println(line(names, "score", "reasons"));
        }
    }

    private void compare(Csv.Row row, PairRows rows, PrintWriter out) {
        String left = row.cell(first).strip();
        String right = row.cell(second).strip();
        if (row.cells().size() > header.size()) {
            rows.reject(
                    row.line(),
                    "has " + row.cells().size() + " cells, the header " + header.size() + ": "
                            + PairRows.brief(String.join(",", row.cells())) + ". Maybe quote the cell with a comma");
            return;
        }
        if (left.isEmpty() || right.isEmpty()) {
            rows.reject(row.line(), (left.isEmpty() ? "name1" : "name2") + " is empty");
            return;
        }
        SubjectType type = type(schema < 0 ? "" : row.cell(schema));
        if (type == null) {
            rows.reject(
                    row.line(),
                    "schema is " + PairRows.brief(row.cell(schema))
                            + ". Maybe one of Person, Organization, Company, Vessel, Address");
            return;
        }
        NameMatch match = NameScore.explain(left, right, type);
        done++;
        if (json) {
            out.println(object(left, right, match));
        } else {
            out.println(line(padded(row.cells()), score(match.score()), reasons(match)));
        }
    }

    private List<String> padded(List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < header.size()) {
            all.add("");
        }
        return all;
    }

    private static @Nullable SubjectType type(String schema) {
        return switch (schema.strip().toLowerCase(Locale.ROOT)) {
            case "", "person" -> SubjectType.PERSON;
            case "company", "organization", "organisation", "legalentity", "publicbody", "entity", "thing" ->
                SubjectType.ORGANISATION;
            case "vessel" -> SubjectType.VESSEL;
            case "airplane", "aircraft" -> SubjectType.AIRCRAFT;
            case "address", "place" -> SubjectType.PLACE;
            default -> null;
        };
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }

    private static String reasons(NameMatch match) {
        StringJoiner text = new StringJoiner(" ");
        for (NameMatch.Words pair : match.words()) {
            if (pair.left().equals(pair.right())) {
                text.add("=[" + pair.left() + "]");
            }
        }
        for (Reason reason : match.reasons()) {
            text.add((reason.speaksFor() ? "+" : "-") + reason.code() + "[" + reason.left()
                    + (reason.left().isEmpty() || reason.right().isEmpty() ? "" : " ~ ") + reason.right() + "]");
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String object(String left, String right, NameMatch match) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("name1", left);
            out.writeStringProperty("name2", right);
            out.writeNumberProperty("score", Math.round(match.score() * 1e4) / 1e4);
            out.writeName("reasons");
            WordJson.reasons(out, match.reasons());
            out.writeArrayPropertyStart("words");
            for (NameMatch.Words pair : match.words()) {
                out.writeStartObject();
                out.writeStringProperty("left", pair.left());
                out.writeStringProperty("right", pair.right());
                out.writeNumberProperty("likeness", Math.round(pair.likeness() * 1e4) / 1e4);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static String line(List<String> cells, String score, String reasons) {
        StringJoiner line = new StringJoiner(",");
        cells.forEach(cell -> line.add(quoted(cell)));
        return line.add(score).add(quoted(reasons)).toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
