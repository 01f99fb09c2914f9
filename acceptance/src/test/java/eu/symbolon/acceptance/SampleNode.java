package eu.symbolon.acceptance;

import eu.symbolon.demo.AisTraffic;
import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Accounts;
import eu.symbolon.node.http.Server;
import eu.symbolon.node.intake.Sources;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real node on a free port of loopback, with the told part of the sample day in it. */
final class SampleNode implements AutoCloseable {
    static final String USER = "analyst";

    private final Path data;
    private final Node node;
    private final Server server;
    private final String secret = Accounts.newSecret();

    SampleNode(boolean full) {
        this(full, Clock.systemUTC());
    }

    SampleNode(boolean full, Clock clock) {
        try {
            data = Files.createTempDirectory("symbolon-acceptance");
            Path agreements = Files.write(data.resolve("sources.json"), Day.agreements());
            node = Node.start(new Node.Options(data, null), Readers.installed(), Sources.read(agreements), clock);
            server = Server.start(node, "127.0.0.1", 0);
            node.accounts().create(account(), secret);
            if (full) {
                for (Sample sample : story()) {
                    node.intake().receive(sample.source(), sample.bytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Account account() {
        Set<String> purposes = node.areas().stream()
                .flatMap(area -> area.purposes().stream())
                .map(Area.Purpose::code)
                .collect(Collectors.toSet());
        Set<String> roles = new HashSet<>(Set.of("decider", "data-protection-officer"));
        node.areas().forEach(area -> roles.add(area.procedure().deciders()));
        return new Account(USER, "Sample analyst", "SAMPLE", Level.UNCLASSIFIED, roles, purposes);
    }

    /** Another person; gives the secret. */
    String person(String user, String authority, Set<String> roles, String... purposes) {
        String made = Accounts.newSecret();
        node.accounts()
                .create(new Account(user, "Sample " + user, authority, Level.LIMITE, roles, Set.of(purposes)), made);
        return made;
    }

    private static List<Sample> story() throws IOException {
        List<Sample> all = new ArrayList<>();
        try (InputStream actions = ClassLoader.getSystemResourceAsStream("META-INF/symbolon/strategy/actions.csv")) {
            if (actions != null) {
                all.add(new Sample("strategy", "actions.csv", actions.readAllBytes()));
            }
        }
        all.addAll(Day.lists());
        all.addAll(Day.story());
        all.addAll(new AisTraffic(7).messages(12));
        return all;
    }

    /** A second user with the rights of the first; answers the secret. */
    String add(String user) {
        String given = Accounts.newSecret();
        Account first = account();
        node.accounts()
                .create(
                        new Account(user, user, first.authority(), first.clearance(), first.roles(), first.purposes()),
                        given);
        return given;
    }

    Node node() {
        return node;
    }

    String secret() {
        return secret;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
        node.close();
        delete(data);
    }

    /** Removes the folder with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
