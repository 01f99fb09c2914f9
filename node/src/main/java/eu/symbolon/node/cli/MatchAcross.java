package eu.symbolon.node.cli;

import eu.symbolon.match.AcrossScripts;
import eu.symbolon.match.AcrossScripts.Ranked;
import eu.symbolon.match.SoundTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symbolon match across QUERIES.tsv}: how often the engine finds a name written in another script. */
@Command(
        name = "across",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well a name is found in another script. Each line of the file holds one name in two scripts,"
                    + " with a tab between them: 'khalid<TAB>خالد'. Further columns are ignored.",
            "For each name on the right, all names on the left are ranked. Prints recall@1 (how often the right one"
                    + " comes first; a tie counts as a share) and MRR (the mean of 1 / rank)."
        },
        footer = {"", "Try: symbolon match across --best 3 QUERIES.tsv"},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:some lines rejected, each with its number", "2:usage", "65:no readable line"})
final class MatchAcross implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(
            names = "--pool",
            paramLabel = "N",
            defaultValue = "0",
            description = "Cut the file into pools of N lines and take the mean; 0 is one pool (${DEFAULT-VALUE}).")
    private int pool;

    @Option(
            names = "--best",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also show, for each name on the right, its rank and the N best names on the left.")
    private int best;

    @Option(
            names = "--fit-on",
            paramLabel = "PAIRS",
            description = "Read the script by a table fitted on these pairs instead of the built-in one: shows what the"
                    + " method is worth on names that it has not seen.")
    private @Nullable Path fitOn;

    @Parameters(paramLabel = "FILE", description = "Tab-separated: name, the same name in another script.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isReadable(file) || pool < 0 || best < 0) {
            throw new IllegalArgumentException(
                    Files.isReadable(file)
                            ? "--pool and --best are 0 or more"
                            : file + " cannot be read. Maybe the path is wrong");
        }
        NamePairs pairs = NamePairs.read(file, spec.commandLine().getErr());
        List<String> left = pairs.left();
        List<String> right = pairs.right();
        if (left.isEmpty()) {
            spec.commandLine().getErr().println("symbolon match across: no readable line in " + file);
            return Exit.NOTHING_READABLE;
        }
        SoundTable table = fitOn == null
                ? null
                : NamePairs.read(fitOn, spec.commandLine().getErr()).fit();
        long started = System.nanoTime();
        double first = 0;
        double reciprocal = 0;
        int size = pool == 0 ? left.size() : pool;
        for (int from = 0; from < left.size(); from += size) {
            int to = Math.min(left.size(), from + size);
            List<Ranked> ranked = AcrossScripts.rank(left.subList(from, to), right.subList(from, to), best, table);
            for (int i = 0; i < ranked.size(); i++) {
                first += ranked.get(i).first();
                reciprocal += ranked.get(i).reciprocalRank();
                show(right.get(from + i), ranked.get(i), out);
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        out.printf(
                Locale.ROOT,
                json
                        ? "{\"queries\":%d,\"pool\":%d,\"recall@1\":%.4f,\"mrr\":%.4f,\"rejects\":%d,\"seconds\":%.2f}%n"
                        : "%d names, each against %d: recall@1 %.4f, MRR %.4f, %d lines rejected, %.2f s%n",
                left.size(),
                Math.min(size, left.size()),
                first / left.size(),
                reciprocal / left.size(),
                pairs.lost(),
                seconds);
        out.flush();
        return pairs.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    private void show(String query, Ranked ranked, PrintWriter out) {
        if (best == 0 || json) {
            return;
        }
        StringBuilder line = new StringBuilder(query).append('\t').append(ranked.rank());
        for (AcrossScripts.Candidate candidate : ranked.best()) {
            line.append(String.format(Locale.ROOT, "\t%s %.3f", candidate.name(), candidate.score()));
        }
        out.println(line);
    }
}
