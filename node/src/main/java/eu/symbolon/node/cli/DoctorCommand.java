package eu.symbolon.node.cli;

import eu.symbolon.node.Node;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symbolon doctor}: says in words what is wrong and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks what a node needs and says what to do when it lacks.")
final class DoctorCommand implements Callable<Integer> {
    private static final long WANTED_BYTES = 2L << 30;
    private static final int JAVA = 25;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that the node will use (${DEFAULT-VALUE}).")
    private Path data = Path.of(System.getProperty("user.home"), ".local", "share", "symbolon");

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "Check this PostgreSQL server instead of the embedded one.")
    private @Nullable String db;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8710",
            description = "Port that the node will use (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--json", description = "Print the findings as JSON Lines.")
    private boolean json;

    /** One check: what was found, and the remedy when it is not well. */
    private record Finding(String check, boolean well, String found, String remedy) {}

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        int java = Runtime.version().feature();
        findings.add(new Finding("java", java == JAVA, "JDK " + java, "Install a JDK 25 and set JAVA_HOME to it."));
        findings.add(areas());
        findings.add(page());
        findings.add(folder());
        findings.add(disk());
        findings.add(freePort());
        findings.add(database());
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            if (json) {
                out.printf(
                        "{\"check\":\"%s\",\"well\":%b,\"found\":\"%s\"}%n",
                        finding.check, finding.well, escaped(finding.found));
            } else {
                out.printf("%-5s %-9s %s%n", finding.well ? "well" : "ILL", finding.check, finding.found);
                if (!finding.well) {
                    out.printf("%-15s %s%n", "", finding.remedy);
                }
            }
        }
        out.flush();
        return findings.stream().allMatch(Finding::well) ? Exit.DONE : Exit.UNAVAILABLE;
    }

    private static Finding areas() {
        Readers readers = Readers.installed();
        return new Finding(
                "areas",
                readers.areas().size() >= 8,
                readers.areas().size() + " areas, " + readers.formats().size() + " formats",
                "Eight areas belong to the program. Maybe the build was cut short: delete node/target and start again.");
    }

    private static Finding page() {
        boolean built = ClassLoader.getSystemResource("web/index.html") != null;
        return new Finding(
                "page",
                built,
                built ? "built" : "not built",
                "The interface works without it. Install Node.js 20.19 or newer and build again.");
    }

    private Finding folder() {
        return new Finding(
                "data",
                Files.isWritable(existingPart()),
                data.toString(),
                "The folder cannot be written. Name another with --data, or change its owner.");
    }

    /** The data folder, or as much of its path as is there already. */
    private Path existingPart() {
        Path existing = data.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    private Finding disk() {
        try {
            FileStore store = Files.getFileStore(existingPart());
            long free = store.getUsableSpace();
            return new Finding(
                    "disk",
                    free > WANTED_BYTES,
                    (free >> 20) + " MB free",
                    "Less than 2 GB are free. Make room or name another folder.");
        } catch (IOException e) {
            return new Finding("disk", false, e.toString(), "The disk of the data folder does not answer.");
        }
    }

    private Finding freePort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new Finding("port", true, socket.getLocalPort() + " is free", "");
        } catch (IOException e) {
            return new Finding(
                    "port", false, port + " is taken", "Maybe a node runs already; name another with --port.");
        }
    }

    /** Starts a node for real, in a temporary folder. */
    private Finding database() {
        String remedy = "Run as an ordinary user, or name a server with --db jdbc:postgresql://...";
        Path folder = null;
        try {
            folder = Files.createTempDirectory("symbolon-doctor");
            long started = System.nanoTime();
            try (Node node = Node.start(new Node.Options(folder, db))) {
                return new Finding(
                        "database",
                        node.isReady(),
                        node.database() + ", ready in " + (System.nanoTime() - started) / 1_000_000 + " ms",
                        remedy);
            }
        } catch (IOException | RuntimeException e) {
            return new Finding("database", false, String.valueOf(e.getMessage()), remedy);
        } finally {
            Folders.remove(folder);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
