package eu.symbolon.node.cli;

import eu.symbolon.node.Node;
import eu.symbolon.node.http.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
        return start(data, db, new Server.Listening(host, port, null, null, -1));
    }

    static Running start(Path data, @Nullable String db, Server.Listening at) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "data folder " + data + " cannot be made: " + e + ". Maybe name another with --data", e);
        }
        refuseTakenPort(at.host(), at.port());
        if (at.machinePort() > 0) {
            refuseTakenPort(at.host(), at.machinePort());
        }
        Node node = Node.start(new Node.Options(data, db));
        try {
            Running running = new Running(node, Server.start(node, at));
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

    /** Port for machines; negative when there is none. */
    int machinePort() {
        return server.machinePort();
    }

    /** Where people reach it: {@code https://node.example:8710}. */
    String address() {
        return server.site().origin();
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
