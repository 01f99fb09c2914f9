package eu.symbolon.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symbolon match fit-sounds PAIRS.tsv}: the table by which a script is read, fitted anew. */
@Command(
        name = "fit-sounds",
        mixinStandardHelpOptions = true,
        description = {
            "Learns from pairs (Latin name, tab, the same name in another script) which signs stand for which letters,"
                    + " and prints the table. Same pairs, same table.",
            "The built-in tables match/src/main/resources/eu/symbolon/match/sounds-*.tsv were made so."
        },
        footer = {"", "Try: symbolon match fit-sounds PAIRS.tsv > sounds-arabic.tsv"})
final class MatchFitSounds implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PAIRS", description = "Tab-separated: Latin name, the same name in another script.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read. Maybe the path is wrong");
        }
        NamePairs pairs = NamePairs.read(file, spec.commandLine().getErr());
        spec.commandLine().getOut().print(pairs.fit().print());
        spec.commandLine().getOut().flush();
        return pairs.lost() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }
}
