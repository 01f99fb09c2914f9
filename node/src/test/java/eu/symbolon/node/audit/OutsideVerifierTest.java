package eu.symbolon.node.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our log before a judge that we did not write: {@code golang.org/x/mod} in src/test/go/tlogcheck. Skipped, with a loud line,
 * without Go; {@code ./symbolon test} installs it where it may.
 */
class OutsideVerifierTest {
    private static final Path GO_PATH = Path.of("/usr/share/gocode");
    private static Path program = Path.of("");

    @TempDir
    Path folder;

    private String key = "";
    private Path log = Path.of("");
    private Path old = Path.of("");

    @BeforeAll
    static void build(@TempDir Path bin) throws IOException, InterruptedException {
        boolean isThere = Files.isDirectory(GO_PATH.resolve("src/golang.org/x/mod/sumdb/tlog"))
                && (Files.isExecutable(Path.of("/usr/bin/go")) || Files.isExecutable(Path.of("/usr/local/go/bin/go")));
        if (!isThere) {
            System.err.println(
                    "!!! SKIPPED: the audit log before Go's verifier. Install: golang-go golang-golang-x-mod-dev");
        }
        Assumptions.assumeTrue(isThere, "skipped: no Go with golang.org/x/mod");
        program = bin.resolve("tlogcheck");
        ProcessBuilder go = new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                .directory(Path.of("src/test/go/tlogcheck").toFile())
                .redirectErrorStream(true);
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOFLAGS", "");
        go.environment().put("GOPATH", GO_PATH.toString());
        go.environment()
                .putIfAbsent(
                        "GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
        Process built = go.start();
        String said = new String(built.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, built.waitFor(), said);
    }

    @BeforeEach
    void fill() throws IOException {
        log = folder.resolve("log");
        old = folder.resolve("old");
        try (Audit audit = Audit.open(folder, "el-piu.example/audit", new KeptSalts(), Clock.systemUTC())) {
            grow(audit, 250);
            assertEquals(List.of(), audit.verify());
            copy(log, old);
            grow(audit, 30);
            assertEquals(List.of(), audit.verify());
            grow(audit, 17);
            key = audit.keys().get(0).toString();
        }
    }

    private static void grow(Audit audit, int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(Event.of(Operation.CONSULTATION, "hit k3j0aq7n2mx5t")
                    .by("n.papadaki", "EL-PIU", "terrorism", "2026-17")
                    .count(1));
        }
        audit.appendAll(events);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private String judge(int exit, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), log.toString(), key));
        command.addAll(List.of(arguments));
        Process judge = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(exit, judge.waitFor(), said);
        return said;
    }

    @Test
    void theOutsideVerifierAcceptsOurLog() throws Exception {
        assertEquals("whole: 297 entries\n", judge(0));
    }

    @Test
    void theOutsideVerifierAcceptsOurProofsAndRefusesTheProofOfAnotherEntry() throws Exception {
        Path file = folder.resolve("decision-281.tlog-proof");
        String proof;
        try (Audit audit = Audit.open(folder, new KeptSalts(), Clock.systemUTC())) {
            proof = new String(audit.proof(281).orElseThrow().bytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(file, proof);
        assertEquals("proved\n", judge(0, "proof", file.toString()));
        Files.writeString(file, proof.replace("index 281", "index 280"));
        judge(1, "proof", file.toString());
    }

    /** Every change of one bit in the long run, 2,000 of them otherwise; every checkpoint bit always. */
    @Test
    void theOutsideVerifierFindsEveryChange() throws Exception {
        String said = judge(0, "mutate", old.toString(), Boolean.getBoolean("symbolon.long") ? "all" : "2000");
        assertTrue(said.contains("missed 0"), said);
        for (String kind : List.of("bit:", "delete:", "insert:", "swap:", "cut:", "truncate:", "roll-back:1")) {
            assertTrue(said.contains(kind), said);
        }
    }
}
