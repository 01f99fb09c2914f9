package eu.symbolon.node.cli;

import eu.symbolon.node.access.Accounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symbolon run}: the node for real; its state survives restarts and kill -9. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the node and its page until it is told to end.")
final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of everything that lasts (${DEFAULT-VALUE}).")
    private Path data = Path.of(System.getProperty("user.home"), ".local", "share", "symbolon");

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description =
                    "A PostgreSQL server of version 15 or newer instead of the embedded one: jdbc:postgresql://...")
    private @Nullable String db;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8710",
            description = "Port of page and interface (${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

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
        try (Running running = Running.start(data, db, host, port)) {
            Accounts accounts = running.node().accounts();
            if (administrator != null || !accounts.hasAdministrator()) {
                Accounts.Made made = accounts.administrator(administrator == null ? "admin" : administrator);
                err.printf(
                        "Sign in as %s with the secret %s%nIt is shown this once, for one use: change it at the first"
                                + " sign-in. An administrator makes the accounts and sees no content.%n",
                        made.account().user(), made.secret());
            }
            err.printf(
                    "Symbolon is ready after %.1f s: http://%s:%d/ with %s, data in %s%n",
                    (System.nanoTime() - started) / 1e9,
                    host,
                    running.port(),
                    running.node().database(),
                    data);
            err.flush();
            running.await();
        }
        return Exit.DONE;
    }
}
