package eu.symbolon.acceptance.sight;

import eu.symbolon.node.Node;
import eu.symbolon.node.store.server.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases on one embedded server, each a copy of one that a node has made its tables in. */
final class Databases implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int made;

    Databases(Path folder) throws SQLException {
        server = EmbeddedPostgres.start(folder.resolve("postgres"));
        change("create database template_symbolon");
        Node.start(new Node.Options(folder.resolve("template"), url("template_symbolon")))
                .close();
    }

    /** Address of a new one. */
    String create() throws SQLException {
        String name = "world" + made++;
        change("create database " + name + " template template_symbolon strategy file_copy");
        return url(name);
    }

    /** Takes the databases of a finished run away. */
    void dropAll() throws SQLException {
        while (made > 0) {
            change("drop database if exists world" + --made + " with (force)");
        }
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
