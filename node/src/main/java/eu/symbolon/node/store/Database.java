package eu.symbolon.node.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eu.symbolon.node.store.server.EmbeddedPostgres;
import eu.symbolon.node.store.server.ServerFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The database of the node: the embedded server or one that was given. All SQL goes through {@link #read} (signed in as
 * the reader, rows of readable labels only) or {@link #write} (as the owner, one transaction).
 */
public final class Database implements AutoCloseable {
    private static final int OLDEST = 15;

    /** What the server says to a token it does not know: migration 0060. */
    private static final String NO_SUCH_SIGHT = "SY001";

    /** Kept, so that its level is not collected: the pool tells every start otherwise. */
    private static final Logger POOL_LOG = Logger.getLogger("com.zaxxer.hikari");

    private final @Nullable EmbeddedPostgres server;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Sights sights = new Sights(this);
    private final String description;

    /** Work inside one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private Database(@Nullable EmbeddedPostgres server, HikariDataSource writers) {
        this.server = server;
        this.writers = writers;
        String version = version();
        write(connection -> {
            Migrations.run(connection);
            return true;
        });
        ReaderLogin login = ReaderLogin.of(this, writers.getJdbcUrl(), writers.getPassword());
        this.readers = new HikariDataSource(login.pool());
        this.description = "PostgreSQL " + version + (server == null ? "" : ", embedded") + login.note();
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
        HikariConfig config = pool("symbolon", server == null ? url : server.url());
        config.setMaximumPoolSize(12);
        if (server != null) {
            config.setUsername(EmbeddedPostgres.USER);
            config.setPassword(server.password());
        }
        HikariDataSource writers = null;
        try {
            writers = new HikariDataSource(config);
            return new Database(server, writers);
        } catch (RuntimeException e) {
            if (writers != null) {
                writers.close();
            }
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

    static HikariConfig pool(String name, @Nullable String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setJdbcUrl(url);
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("prepareThreshold", "3");
        return config;
    }

    /** {@code PostgreSQL 18.6, embedded}. */
    public String description() {
        return description;
    }

    /** Whether it answers within two seconds. */
    public boolean answers() {
        try (Connection connection = writers.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A read as this reader may see it: without readable labels there are no rows. */
    <T> T read(Sight sight, Work<T> work) {
        try {
            return attempt(sight, work);
        } catch (StoreFailure e) {
            if (!e.state().equals(NO_SUCH_SIGHT)) {
                throw e;
            }
            sights.forget();
            return attempt(sight, work);
        }
    }

    private <T> T attempt(Sight sight, Work<T> work) {
        UUID token = sights.token(sight.readable());
        return transaction(readers, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local symbolon.sight = '" + token + "'");
            }
            return work.with(connection);
        });
    }

    /** Work of the program itself, as the owner: no label restricts it. */
    <T> T write(Work<T> work) {
        return transaction(writers, work);
    }

    /** Puts the values of a statement in their places. */
    @FunctionalInterface
    interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    /** Makes one of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows of a query of the program itself, in their order. */
    <T> List<T> list(String sql, Binding values, Reading<T> reading) {
        return write(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                values.to(query);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.of(rows));
                    }
                }
                return found;
            }
        });
    }

    /** Binds these texts from the first parameter on. */
    static void texts(PreparedStatement statement, String... texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            statement.setString(i + 1, texts[i]);
        }
    }

    /** A change by the program itself; how many rows it made or changed. */
    int change(String sql, Binding values) {
        return write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.to(statement);
                return statement.executeUpdate();
            }
        });
    }

    private static <T> T transaction(HikariDataSource pool, Work<T> work) {
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

    private String version() {
        return write(connection -> {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (major < OLDEST) {
                throw new ServerFailure("the server is PostgreSQL " + version + ", " + OLDEST + " or newer is needed");
            }
            return version;
        });
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
        if (server != null) {
            server.close();
        }
    }
}
