package eu.symbolon.node.cli;

import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.tlog.Checkpoint;
import eu.symbolon.node.audit.tlog.LogCheck;
import eu.symbolon.node.audit.tlog.LogSource;
import eu.symbolon.node.audit.tlog.Note;
import eu.symbolon.node.audit.tlog.ProofFile;
import eu.symbolon.node.audit.tlog.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symbolon audit verify | proof | verify-proof | key}: the log, checked from outside. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks the audit log of a node, and proofs of its entries.")
final class AuditCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How a running node is asked. */
    static final class SignIn {
        @Option(
                names = "--user",
                paramLabel = "USER",
                description = "Sign in as this user to read the log of a running node; the secret is taken from "
                        + "the environment variable SYMBOLON_SECRET, or asked for.")
        private @Nullable String user;

        @SuppressWarnings("SystemConsoleNull")
        private String secret() {
            String named = System.getenv("SYMBOLON_SECRET");
            if (named != null) {
                return named;
            }
            char[] typed = System.console() == null ? null : System.console().readPassword("Secret: ");
            if (typed == null) {
                throw new IllegalArgumentException("a secret is needed to sign in. Maybe set SYMBOLON_SECRET");
            }
            return new String(typed);
        }

        /** The log at this address or in this folder: the data folder of a node, its audit folder, or a copy of the log. */
        LogSource source(String log) {
            if (log.startsWith("http://") || log.startsWith("https://")) {
                return user == null ? HttpLog.at(URI.create(log)) : HttpLog.signedIn(URI.create(log), user, secret());
            }
            return LogSource.folder(folder(log));
        }
    }

    private static Path folder(String log) {
        for (Path folder : List.of(Path.of(log), Path.of(log, "log"), Path.of(log, "audit", "log"))) {
            if (Files.exists(folder.resolve("checkpoint"))) {
                return folder;
            }
        }
        throw new IllegalArgumentException(
                "there is no log in " + log + ": no file checkpoint in it, nor in its folders " + "log and audit/log");
    }

    /** Keys as they are given, or else those that lie beside the log. */
    private List<VerifierKey> keys(List<String> given, String log) throws IOException {
        if (!given.isEmpty()) {
            return given.stream().map(VerifierKey::parse).toList();
        }
        if (log.startsWith("http")) {
            throw new IllegalArgumentException(
                    "name the key of the log with --key; 'symbolon audit key' prints it at the node");
        }
        Path audit = folder(log).resolveSibling("");
        spec.commandLine()
                .getErr()
                .println("The keys are those that lie beside the log: whoever changed the log could have changed them. "
                        + "Give the key you were told, with --key.");
        return Audit.keys(audit).stream().limit(2).toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks signatures, every entry, every tile and the root of a log.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the log is whole", "65:something is wrong with it", "69:it cannot be reached"})
    int verify(
            @Parameters(
                            paramLabel = "DIR|URL",
                            description = "A data folder, a copy of a log, or http://HOST:PORT/log.")
                    String log,
            @Option(
                            names = "--key",
                            paramLabel = "KEY",
                            description = "Verifier key of the log; each must have signed.")
                    @Nullable
                    List<String> keys,
            @Option(
                            names = "--seen",
                            paramLabel = "FILE",
                            description =
                                    "A checkpoint kept from an earlier check: shows that the log was not rolled back.")
                    @Nullable
                    List<Path> seen,
            @Mixin SignIn signIn)
            throws IOException {
        List<VerifierKey> trusted = keys(keys == null ? List.of() : keys, log);
        List<Checkpoint> earlier = new ArrayList<>();
        for (Path file : seen == null ? List.<Path>of() : seen) {
            Note note = Note.parse(Files.readAllBytes(file));
            if (note.signers(trusted).isEmpty()) {
                throw new IllegalArgumentException(
                        "the checkpoint in " + file + " is not signed by the key of the log");
            }
            earlier.add(Checkpoint.parse(note.text()));
        }
        LogCheck.Verdict verdict = LogCheck.run(signIn.source(log), trusted, earlier);
        verdict.faults().forEach(fault -> out().println("WRONG  " + fault));
        Checkpoint checkpoint = verdict.checkpoint();
        if (verdict.faults().isEmpty() && checkpoint != null) {
            out().println("whole  " + checkpoint.origin() + ": " + verdict.entries()
                    + " entries, every one under the signed root");
            out().println(
                            earlier.isEmpty()
                                    ? "       That none was cut off at the end, only a kept checkpoint (--seen) or a witness shows."
                                    : "       It continues every checkpoint that was seen before.");
        }
        out().flush();
        return verdict.faults().isEmpty() ? Exit.DONE : Exit.NOTHING_READABLE;
    }

    @Command(
            name = "proof",
            mixinStandardHelpOptions = true,
            description = "Writes the proof that one entry stands in the log, as one file.")
    int proof(
            @Parameters(paramLabel = "INDEX", description = "Index of the entry.") long index,
            @Parameters(
                            paramLabel = "DIR|URL",
                            description = "A data folder, a copy of a log, or http://HOST:PORT/log.")
                    String log,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to (decision-INDEX.tlog-proof).")
                    @Nullable
                    Path file,
            @Mixin SignIn signIn)
            throws IOException {
        ProofFile proof = ProofFile.of(signIn.source(log), index);
        Path target = file == null ? Path.of("decision-" + index + ".tlog-proof") : file;
        Files.write(target, proof.bytes());
        out().println(target);
        out().flush();
        return Exit.DONE;
    }

    @Command(
            name = "verify-proof",
            mixinStandardHelpOptions = true,
            description = "Checks a proof file and prints the entry that it proves.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:proved", "65:not proved"})
    int verifyProof(
            @Parameters(paramLabel = "FILE", description = "The proof file.") Path file,
            @Option(names = "--key", paramLabel = "KEY", required = true, description = "Verifier key of the log.")
                    String key,
            @Option(names = "--witness", paramLabel = "KEY", description = "Verifier key of a witness.") @Nullable
                    List<String> witnesses,
            @Option(
                            names = "--quorum",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "How many of the witnesses must have signed (${DEFAULT-VALUE}).")
                    int quorum)
            throws IOException {
        ProofFile proof = ProofFile.parse(Files.readAllBytes(file));
        List<VerifierKey> known = (witnesses == null ? List.<String>of() : witnesses)
                .stream().map(VerifierKey::parse).toList();
        Optional<String> fault = proof.fault(VerifierKey.parse(key), known, quorum);
        out().println(
                        fault.isPresent()
                                ? "NOT PROVED  " + fault.get()
                                : "proved  entry " + proof.index() + " of "
                                        + VerifierKey.parse(key).name() + ":\n"
                                        + new String(proof.entry(), StandardCharsets.UTF_8));
        out().flush();
        return fault.isPresent() ? Exit.NOTHING_READABLE : Exit.DONE;
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description =
                    "Prints the verifier keys of a node: of its log (two, the first is Ed25519) and of its witness.")
    int key(
            @Option(names = "--data", paramLabel = "DIR", description = "Data folder (${DEFAULT-VALUE}).") @Nullable
                    Path data,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description =
                                    "Make the keys of a log that is not begun, under this name: el-piu.example/audit.")
                    @Nullable
                    String name)
            throws IOException {
        Path audit = (data == null ? RunCommand.DATA : data).resolve("audit");
        if (name != null) {
            Audit.makeKeys(audit, name);
        }
        if (!Files.exists(audit.resolve("key.pub"))) {
            throw new IllegalArgumentException("there is no log in " + audit
                    + " yet. Maybe start the node once, or make its keys under a name of yours with --name");
        }
        Audit.keys(audit).forEach(key -> out().println(key));
        out().flush();
        return Exit.DONE;
    }
}
