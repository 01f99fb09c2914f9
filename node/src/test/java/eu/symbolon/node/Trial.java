package eu.symbolon.node;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A node with the areas alpha and beta on the embedded PostgreSQL, and people who work with it. */
final class Trial {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SOURCES = """
            {"ceiling": "SECRET", "authorities": {"alpha": ["EL-PIU"]}, "sources": [
              {"name": "sealed feed*", "from": "2020-01-01", "regime": "SEALED", "owners": ["US-TREASURY"], "grade": "B2",
                "law": "trial agreement, Art 5"},
              {"name": "fiu feed", "from": "2020-01-01", "owners": ["EL-FIU"], "audience": ["EL-FIU"],
                "law": "trial agreement, Art 8"},
              {"name": "h2 feed", "from": "2020-01-01", "owners": ["FR-PNIJ"], "handling": ["H1", "H2"],
                "law": "trial agreement, Art 9"},
              {"name": "top feed", "from": "2020-01-01", "level": "TOP_SECRET", "law": "trial agreement, Art 6"},
              {"name": "owned feed", "from": "2020-01-01", "owners": ["DE-BKA"], "law": "trial agreement, Art 8"},
              {"name": "red feed", "from": "2020-01-01", "tlp": "RED", "audience": ["EL-FIU"], "law": "trial agreement, Art 7"}]}
            """;

    private static Node shared;

    private Trial() {}

    /** One for all tests that do not restart it. */
    static synchronized Node shared() {
        if (shared == null) {
            Path data = folder();
            shared = start(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                shared.close();
                delete(data);
            }));
        }
        return shared;
    }

    static Node start(Path data) {
        return start(data, Clock.systemUTC());
    }

    /** The trial areas know a secret kind: the ceiling lies above it. */
    static Node start(Path data, Clock clock) {
        try {
            Files.writeString(data.resolve("sources.json"), SOURCES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Node.start(
                new Node.Options(data, null),
                new Readers(List.of(new TrialArea("alpha"), new TrialArea("beta"))),
                clock);
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("symbolon-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Receipt receive(Node node, String area, String... lines) {
        String text = "trial " + area + "\n" + String.join("\n", lines) + "\n";
        return node.intake().receive("test", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A context of a new person with this clearance. */
    static Context context(Node node, Level clearance, String purpose, String... roles) {
        String user = "person" + NUMBER.incrementAndGet();
        node.accounts()
                .create(
                        new Account(user, "Person", "EL-PIU", clearance, Set.of(roles), Set.of(purpose)),
                        "correct horse");
        String token = node.access().signIn(user, "correct horse").token();
        return node.access().choose(token, purpose, "2026-17").context();
    }

    static Context analyst(Node node) {
        return context(node, Level.SECRET, "serious-crime", "analyst");
    }

    /** A passport number that no other test uses. */
    static String passport() {
        return "T" + (1_000_000 + NUMBER.incrementAndGet());
    }
}
