package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Accounts;
import eu.symbolon.node.http.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A node with its web server, as run and demo start it; ends in order when the process is told to. */
final class Running implements AutoCloseable {
    private final Node node;
    private final Server server;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Running(Node node, Server server) {
        this.node = node;
        this.server = server;
    }

    static Running start(Path data, @Nullable String db, String host, int port) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "data folder " + data + " cannot be made: " + e + ". Maybe name another with --data", e);
        }
        refuseTakenPort(host, port);
        Node node = Node.start(new Node.Options(data, db));
        try {
            Running running = new Running(node, Server.start(node, host, port));
            Runtime.getRuntime().addShutdownHook(new Thread(running::end, "end"));
            return running;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /** Said before the database starts: the most common mistake should cost no time. */
    private static void refuseTakenPort(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new IllegalStateException("port " + port + " of " + host + " cannot be had: " + e.getMessage()
                    + ". Maybe another node runs; name another with --port");
        }
    }

    Node node() {
        return node;
    }

    int port() {
        return server.port();
    }

    /** Gives this user every purpose of the installed areas and the roles that decide; for first starts and demonstrations. */
    String createAccount(String user, String name, String authority) {
        Set<String> purposes = node.areas().stream()
                .flatMap(area -> area.purposes().stream())
                .map(Area.Purpose::code)
                .collect(Collectors.toSet());
        Set<String> roles =
                node.areas().stream().map(area -> area.procedure().deciders()).collect(Collectors.toSet());
        roles.add("decider");
        roles.add("data-protection-officer");
        String secret = Accounts.newSecret();
        node.accounts().create(new Account(user, name, authority, Level.UNCLASSIFIED, roles, purposes), secret);
        return secret;
    }

    /** Waits until the process is told to end. */
    void await() throws InterruptedException {
        ended.await();
    }

    private synchronized void end() {
        if (ended.getCount() > 0) {
            server.close();
            node.close();
            ended.countDown();
        }
    }

    @Override
    public void close() {
        end();
    }
}
