package eu.symbolon.node.cli;

import eu.symbolon.node.access.Accounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symbolon run}: the node for real; its state survives restarts and kill -9. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the node and its page until it is told to end.")
final class RunCommand implements Callable<Integer> {
    /** Where everything that lasts is when nothing else is said. */
    static final Path DATA = Path.of(System.getProperty("user.home"), ".local", "share", "symbolon");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of everything that lasts (${DEFAULT-VALUE}).")
    private Path data = DATA;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description =
                    "A PostgreSQL server of version 15 or newer instead of the embedded one: jdbc:postgresql://...")
    private @Nullable String db;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ListenOptions listen;

    @Option(
            names = "--administrator",
            paramLabel = "USER",
            description =
                    "Gives this administrator a new secret for one use: for who lost it. The first start gives one to admin.")
    private @Nullable String administrator;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        long started = System.nanoTime();
        try (Running running = Running.start(data, db, listen.listening(data, Clock.systemUTC(), err))) {
            Accounts accounts = running.node().accounts();
            if (administrator != null || !accounts.hasAdministrator()) {
                Accounts.Made made = accounts.administrator(administrator == null ? "admin" : administrator);
                err.printf(
                        "Sign in as %s with the secret %s%nIt is shown this once, for one use: change it at the first"
                                + " sign-in. An administrator makes the accounts and sees no content.%n",
                        made.account().user(), made.secret());
            }
            err.printf(
                    "Symbolon is ready after %.1f s: %s/ with %s, data in %s%n",
                    (System.nanoTime() - started) / 1e9,
                    running.address(),
                    running.node().database(),
                    data);
            if (running.machinePort() >= 0) {
                err.printf("Machines with a certificate are awaited on port %d.%n", running.machinePort());
            }
            err.flush();
            running.await();
        }
        return Exit.DONE;
    }
}
