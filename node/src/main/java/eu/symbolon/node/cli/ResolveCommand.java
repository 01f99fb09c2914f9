package eu.symbolon.node.cli;

import eu.symbolon.match.resolve.Resolver;
import eu.symbolon.match.resolve.Why;
import eu.symbolon.node.subject.Records;
import eu.symbolon.wire.Malformed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
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

/** {@code symbolon resolve FILE...}: which records of the files are one subject. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the records that are one subject, within and across files: Senzing JSON lines, or CSV with a header;"
                    + " gzip or plain. Needs no node.",
            "Writes CSV: record_id,cluster_id,data_source,file. Records with the same cluster_id are one subject; the"
                    + " rows come in the order of the input, the numbers count up from 1."
        },
        footer = {
            "",
            "CSV columns read: name, full_name, first_name or given_name, middle_name, last_name or surname, alias,",
            "date_of_birth or birth_date or dob, gender, nationality, country, type, street_number, address, address_1,",
            "address_2, street, suburb, city, postcode, state, soc_sec_id or ssn or national_id, passport, tax_id,",
            "driving_licence, phone, email. record_id, rec_id or id names the record and is never compared; without one",
            "it is called by its line. The result does not depend on the order of the records.",
            "",
            "Try: symbolon resolve customers.jsonl watchlist.jsonl --why 1001 --why 1006"
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:some records rejected, each with its line", "2:usage", "65:no readable record"})
final class ResolveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--why",
            paramLabel = "RECORD",
            description = "Given twice: says why these two records are together or apart, instead of the clusters.")
    private List<String> why = new ArrayList<>();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to resolve.")
    private List<Path> files = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();
    private long lost;

    /** A record as it stands in the output; its name in the resolver is its place. */
    private record Row(Path file, Records.Found found) {
        String name() {
            return file + ":" + found.line();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        if (!why.isEmpty() && why.size() != 2) {
            err.println("symbolon resolve: --why names two records, not " + why.size());
            return Exit.USAGE;
        }
        long started = System.nanoTime();
        for (Path file : files) {
            read(file, err);
        }
        Resolver resolver = new Resolver();
        resolver.addAll(rows.stream()
                .map(row -> new Resolver.Named(row.name(), row.found().subject()))
                .toList());
        List<List<String>> clusters = resolver.clusters();
        if (why.isEmpty()) {
            write(clusters, out);
        } else {
            explain(resolver, out);
        }
        out.flush();
        err.printf(
                Locale.ROOT,
                "%d records, %d subjects, %d rejected, %.3f s%n",
                rows.size(),
                clusters.size(),
                lost,
                (System.nanoTime() - started) / 1e9);
        err.flush();
        return rows.isEmpty() ? Exit.NOTHING_READABLE : lost > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    private void read(Path file, PrintWriter err) throws IOException {
        if (!Files.isReadable(file)) {
            lost++;
            err.println(file + ": cannot be read. Maybe the path is wrong");
            return;
        }
        int thisYear = Year.now(Clock.systemUTC()).getValue();
        try {
            Records.each(
                    Files.readAllBytes(file),
                    thisYear,
                    found -> rows.add(new Row(file, found)),
                    fault -> reject(file, fault, err));
        } catch (Malformed e) {
            reject(file, e, err);
        }
    }

    private void reject(Path file, Malformed fault, PrintWriter err) {
        lost++;
        err.println(file + ":" + fault.where() + ": " + fault.getMessage());
    }

    private void write(List<List<String>> clusters, PrintWriter out) {
        Map<String, Integer> number = HashMap.newHashMap(rows.size());
        for (int i = 0; i < clusters.size(); i++) {
            for (String name : clusters.get(i)) {
                number.put(name, i + 1);
            }
        }
        out.println("record_id,cluster_id,data_source,file");
        for (Row row : rows) {
            out.println(cell(row.found().id()) + "," + number.get(row.name()) + ","
                    + cell(row.found().source()) + "," + cell(row.file().toString()));
        }
    }

    private static String cell(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void explain(Resolver resolver, PrintWriter out) {
        Row left = row(why.get(0));
        Row right = row(why.get(1));
        Why found = resolver.why(left.name(), right.name());
        out.println(found.together() ? "one subject" : "two subjects");
        if (found.path().size() > 2) {
            out.println("by way of " + String.join(" - ", found.path()));
        }
        found.obstacle()
                .ifPresent(obstacle -> out.println(
                        "kept apart: " + obstacle.kind() + " of " + obstacle.left() + " and " + obstacle.right()));
        out.printf(Locale.ROOT, "alone: probability %.4f%n", found.direct().probability());
        found.direct()
                .reasons()
                .forEach(reason -> out.printf(
                        Locale.ROOT,
                        "%s %-18s %s [%s ~ %s]%n",
                        reason.speaksFor() ? "+" : "-",
                        reason.code(),
                        reason.text(),
                        reason.left(),
                        reason.right()));
    }

    private Row row(String id) {
        return rows.stream()
                .filter(row -> row.found().id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no record is called " + id + ". Maybe it was rejected"));
    }
}
