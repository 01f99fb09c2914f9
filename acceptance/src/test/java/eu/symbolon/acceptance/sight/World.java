package eu.symbolon.acceptance.sight;

import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.node.Node;
import eu.symbolon.node.http.Server;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One database with its node and web server, and one reader who is signed in. */
final class World implements AutoCloseable {
    private static final Readers READERS = Readers.installed();

    private final Path data;
    private final Databases databases;
    private final String url;
    private final RandomLabels labels;
    private final StoppedClock time = new StoppedClock("2026-11-24T08:00:00Z");
    private final Connection owner;
    private Node node;
    private @Nullable Server server;
    private String token = "";

    World(Path data, Databases databases, RandomLabels labels) throws SQLException {
        this.data = data;
        this.databases = databases;
        this.url = databases.create();
        this.labels = labels;
        this.node = open();
        this.owner = DriverManager.getConnection(url);
    }

    private Node open() {
        return Node.start(new Node.Options(data, url), READERS, labels, time);
    }

    Node node() {
        return node;
    }

    void set(Instant now) {
        time.set(now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    /** What was in memory is built anew from the database, and people may come in. */
    void restart() {
        node.close();
        node = open();
        server = Server.start(node, "127.0.0.1", 0);
    }

    /** Rows of a question to the database, as its owner: columns joined by tabs. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(row.getString(i)).replace('\t', ' '));
                }
                rows.add(String.join("\t", values));
            }
        }
        return rows;
    }

    void change(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes every row away that the reader may not see, from every table that has labels. */
    void forget(Reader reader) throws SQLException {
        List<String> hidden = new ArrayList<>();
        for (String label : rows("select id, text from label")) {
            String[] part = label.split("\t", 2);
            if (!reader.mayRead(part[1], today())) {
                hidden.add(part[0]);
            }
        }
        String numbers = hidden.isEmpty() ? "0" : String.join(",", hidden);
        for (String table : rows("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and"
                + " a.attname = 'label' where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p')"
                + " and not c.relispartition and c.relname not in ('message', 'message_part')")) {
            change("delete from " + table + " where label in (" + numbers + ")");
        }
    }

    /** Without a secret, whose hash alone would be a tenth of the test: how people sign in is not what is asked here. */
    void signIn(Reader reader) throws SQLException {
        change("insert into account (login, person, name, authority, clearance, roles, purposes, secret, secret_at,"
                + " must_change, locked) values ('reader', 'reader', 'Reader', '" + reader.authority() + "', '"
                + reader.clearance() + "', " + array(reader.roles()) + ", " + array(reader.purposes())
                + ", '', '" + time.instant() + "', false, false)");
        token = node.access().admit("reader", "secret").orElseThrow().token();
        token = node.access().choose(token, reader.purpose(), "T-1").token();
    }

    private static String array(Set<String> texts) {
        return "array['" + String.join("', '", texts) + "']";
    }

    /** Tells the reader of something that he may read, for the end of a listening; false when he may read nothing. */
    boolean publish(String name) {
        int label =
                node.access().session(token).orElseThrow().context().readable().nextSetBit(0);
        if (label >= 0) {
            node.feed().publish(name, label, Map.of());
        }
        return label >= 0;
    }

    <T> HttpResponse<T> send(Ask ask, HttpResponse.BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + Objects.requireNonNull(server).port() + ask.path()))
                .header("X-Symbolon", "1")
                .method(ask.method(), HttpRequest.BodyPublishers.ofByteArray(ask.body()));
        ask.headers().forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Cookie", "symbolon=" + token);
        }
        try {
            return Client.HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(ask + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One client for all worlds. */
    private static final class Client {
        private static final HttpClient HTTP =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() throws SQLException {
        if (server != null) {
            server.close();
            endIdleTimer(server);
        }
        node.close();
        owner.close();
        databases.drop(url);
    }

    /**
     * Helidon 4.5 never cancels the timer of a stopped server, and the timer keeps the node: a thousand of them fill the memory.
     * Without its list of connections the timer's next turn fails, which ends it.
     */
    private static void endIdleTimer(Server server) {
        try {
            Object web = field(Server.class, "web").get(server);
            for (Object listener :
                    ((Map<?, ?>) field(web.getClass(), "listeners").get(web)).values()) {
                field(listener.getClass(), "activeConnections").set(listener, null);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Helidon changed. Maybe it cancels its timer by now, and this can go", e);
        }
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("helidon-idle-connection-timer"))
                .forEach(timer -> timer.setUncaughtExceptionHandler((thread, end) -> {}));
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
