package eu.symbolon.node.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eu.symbolon.node.store.server.EmbeddedPostgres;
import eu.symbolon.node.store.server.ServerFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The database of the node: the embedded server or one that was given. All SQL goes through {@link #read} (as the reader role,
 * rows of readable labels only) or {@link #write} (as the owner, one transaction).
 */
public final class Database implements AutoCloseable {
    private static final int OLDEST = 15;

    /** Kept, so that its level is not collected: the pool tells every start otherwise. */
    private static final Logger POOL_LOG = Logger.getLogger("com.zaxxer.hikari");

    private final @Nullable EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final String description;

    /** Work inside one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private Database(@Nullable EmbeddedPostgres server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
        this.description = describe();
    }

    /**
     * Opens and migrates the database.
     *
     * @param data data folder of the node
     * @param url JDBC address with user and password, or null for the embedded server
     */
    public static Database open(Path data, @Nullable String url) {
        EmbeddedPostgres server = url == null ? EmbeddedPostgres.start(data.resolve("postgres")) : null;
        POOL_LOG.setLevel(Level.WARNING);
        HikariConfig config = new HikariConfig();
        config.setPoolName("symbolon");
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setJdbcUrl(server == null ? url : server.url());
        if (server != null) {
            config.setUsername(EmbeddedPostgres.USER);
            config.setPassword(server.password());
        }
        config.addDataSourceProperty("ApplicationName", "symbolon");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("prepareThreshold", "3");
        try {
            Database database = new Database(server, new HikariDataSource(config));
            database.write(connection -> {
                Migrations.run(connection);
                return true;
            });
            return database;
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
            }
            throw e instanceof ServerFailure
                    ? e
                    : new ServerFailure(
                            "the database can not be opened: " + e.getMessage()
                                    + ". Maybe address, user or password of --db are wrong",
                            e);
        }
    }

    /** {@code PostgreSQL 18.6, embedded}. */
    public String description() {
        return description;
    }

    /** Whether it answers within two seconds. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A read as this reader may see it: without readable labels there are no rows. */
    <T> T read(Sight sight, Work<T> work) {
        String labels = literal(sight.readable());
        return transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local role symbolon_reader; set local symbolon.labels = '" + labels + "'");
            }
            return work.with(connection);
        });
    }

    /** Work of the program itself, as the owner: no label restricts it. */
    <T> T write(Work<T> work) {
        return transaction(work);
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                try {
                    connection.rollback();
                } catch (SQLException rollback) {
                    e.addSuppressed(rollback);
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreFailure(
                    "the database refused: " + e.getMessage() + " (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    /** The numbers as an array literal, digits and commas only. */
    private static String literal(BitSet labels) {
        StringBuilder text = new StringBuilder("{");
        for (int i = labels.nextSetBit(0); i >= 0; i = labels.nextSetBit(i + 1)) {
            text.append(text.length() > 1 ? "," : "").append(i);
        }
        return text.append('}').toString();
    }

    private String describe() {
        return write(connection -> {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (major < OLDEST) {
                throw new ServerFailure("the server is PostgreSQL " + version + ", " + OLDEST + " or newer is needed");
            }
            return "PostgreSQL " + version + (server == null ? "" : ", embedded");
        });
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
