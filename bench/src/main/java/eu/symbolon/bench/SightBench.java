package eu.symbolon.bench;

import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.fuse.Found;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.server.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the second wall costs: the same subjects, searches and pages of the queue with row-level security and without it, in
 * turns, on one database whose every label the reader may read, so that both give the same rows.
 */
final class SightBench {
    private static final int FLIGHTS = 120;
    private static final int TURNS = 12;
    private static final int ASKED = 60;

    private SightBench() {}

    static void run(int sources) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("symbolon-bench");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            String url = server.url() + "?user=" + EmbeddedPostgres.USER + "&password=" + server.password();
            Node.Options options = new Node.Options(folder.resolve("node"), url);
            try (Node node = Node.start(options, Readers.installed(), new BySource(), Clock.systemUTC());
                    Connection owner = DriverManager.getConnection(url)) {
                fill(node, sources);
                measure(node, owner);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A label of its own for each source, all of them readable. */
    private record BySource() implements Labelling {
        @Override
        public Regime regime(Area area, Kind kind, Message message) {
            return kind.regime();
        }

        @Override
        public Label label(Area area, Kind kind, Message message, @Nullable Tlp colour) {
            return kind.label().labelFor(message.received()).withAudience(Allowed.of("EL-NODE", message.source()));
        }
    }

    private static void fill(Node node, int sources) {
        node.intake().receive("list", Inputs.list(2_000));
        List<Sample> flights = Inputs.flights(FLIGHTS);
        for (int i = 0; i < FLIGHTS; i++) {
            node.intake().receive("S" + i % sources, flights.get(i).bytes());
        }
    }

    private static Context reader(Node node) {
        Set<String> purposes = Set.of("terrorism", "serious-crime");
        node.accounts()
                .create(
                        new Account("bench", "Bench", "EL-NODE", Level.SECRET, Set.of("analyst"), purposes),
                        "correct horse battery");
        String token = node.access().signIn("bench", "correct horse battery").token();
        return java.util.Objects.requireNonNull(
                node.access().choose(token, "terrorism", "bench").context());
    }

    private static void measure(Node node, Connection owner) throws SQLException {
        Context context = reader(node);
        List<Found> subjects = new ArrayList<>();
        for (char c = 'a'; c <= 'z' && subjects.size() < ASKED; c++) {
            for (Found found : node.subjects().search(context, names(owner, c), ASKED - subjects.size())) {
                subjects.add(found);
            }
        }
        Runnable subject =
                () -> subjects.forEach(found -> node.subjects().subject(context, found.record(), found.mention()));
        Runnable search = () -> subjects.forEach(found -> node.subjects().search(context, found.title(), 20));
        Runnable queue = () -> {
            for (int i = 0; i < ASKED; i++) {
                node.desk().queue(context, new Question("open", "", "", null, ""), "", 50);
            }
        };
        report("subject", owner, subject, subjects.size());
        report("search", owner, search, subjects.size());
        report("page of the queue", owner, queue, ASKED);
    }

    /** A name that begins with this letter. */
    private static String names(Connection owner, char letter) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select title from record where lower(title) like '" + letter + "%' order by id limit 1")) {
            return row.next() ? row.getString(1) : "none";
        }
    }

    private static void report(String what, Connection owner, Runnable work, int asked) throws SQLException {
        double[] walled = new double[TURNS];
        double[] open = new double[TURNS];
        for (int turn = -3; turn < TURNS; turn++) {
            wall(owner, false);
            double without = seconds(work);
            wall(owner, true);
            double with = seconds(work);
            if (turn >= 0) {
                walled[turn] = with;
                open[turn] = without;
            }
        }
        Arrays.sort(walled);
        Arrays.sort(open);
        double with = walled[TURNS / 2] / asked * 1e6;
        double without = open[TURNS / 2] / asked * 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-20s %,9.0f us with row-level security, %,9.0f us without: %+5.1f %%%n",
                what,
                with,
                without,
                (with / without - 1) * 100);
    }

    private static void wall(Connection owner, boolean up) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select distinct quote_ident(tablename) from pg_policies where policyname = 'sight'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table " + table + (up ? " enable" : " disable") + " row level security");
            }
        }
    }

    private static double seconds(Runnable work) {
        work.run();
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }
}
