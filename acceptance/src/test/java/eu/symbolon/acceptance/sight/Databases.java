package eu.symbolon.acceptance.sight;

import eu.symbolon.node.Node;
import eu.symbolon.node.store.server.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases on one embedded server, each a copy of one that a node has made its tables in. The server does not ask for passwords:
 * the work of checking them would be a tenth of the test.
 */
final class Databases implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final AtomicInteger made = new AtomicInteger();

    Databases(Path folder) throws SQLException, IOException {
        Path files = folder.resolve("postgres");
        server = EmbeddedPostgres.start(files);
        Files.writeString(files.resolve("cluster/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        change("select pg_reload_conf()");
        change("alter role " + EmbeddedPostgres.USER + " set synchronous_commit = off");
        change("create database template_symbolon");
        Node.start(new Node.Options(folder.resolve("template"), url("template_symbolon")))
                .close();
    }

    /** Address of a new one. */
    String create() throws SQLException {
        String name = "world" + made.getAndIncrement();
        change("create database " + name + " template template_symbolon strategy file_copy");
        return url(name);
    }

    /** Takes one away. */
    void drop(String url) throws SQLException {
        change("drop database " + url.replaceFirst(".*/", "").replaceFirst("[?].*", "") + " with (force)");
    }

    private String url(String database) {
        return server.url().replaceFirst("[^/]+$", database) + "?user=" + EmbeddedPostgres.USER + "&password="
                + server.password();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
