package eu.symbolon.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.KeptSalts;
import eu.symbolon.node.audit.Operation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {
    @TempDir
    Path data;

    private String key = "";
    private String said = "";

    @BeforeEach
    void fill() throws IOException {
        assertEquals(0, run("key", "--data", data.toString(), "--name", "el-piu.example/audit"), said);
        try (Audit audit = Audit.open(data.resolve("audit"), new KeptSalts(), Clock.systemUTC())) {
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                events.add(Event.of(Operation.CONSULTATION, "hit h" + i));
            }
            audit.appendAll(events);
            key = audit.keys().get(0).toString();
        }
    }

    private int run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new AuditCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            out.write(String.valueOf(problem.getMessage()));
            return 69;
        });
        int exit = line.execute(arguments);
        said = out.toString();
        return exit;
    }

    @Test
    void keysAreMadeUnderTheAuthoritysNameAndPrinted() {
        assertEquals(0, run("key", "--data", data.toString()));
        assertEquals(4, said.lines().count(), said);
        assertTrue(said.startsWith("el-piu.example/audit+"), said);
        assertEquals(key, said.lines().findFirst().orElseThrow());
    }

    @Test
    void aWholeLogAndAChangedOneAreToldApart() throws IOException {
        assertEquals(0, run("verify", data.toString(), "--key", key), said);
        assertTrue(said.contains("300 entries"), said);
        Path seen = data.resolve("seen");
        Files.copy(data.resolve("audit/log/checkpoint"), seen);
        assertEquals(0, run("verify", data.toString(), "--seen", seen.toString()), said);
        Path bundle = data.resolve("audit/log/tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);
        assertEquals(65, run("verify", data.toString(), "--key", key));
        assertTrue(said.contains("WRONG  tile/0/000 is not what the entries give"), said);
    }

    @Test
    void aProofIsWrittenAndCheckedWithoutTheLog() throws IOException {
        Path proof = data.resolve("p.tlog-proof");
        assertEquals(0, run("proof", "42", data.toString(), "--out", proof.toString()), said);
        assertEquals(0, run("verify-proof", proof.toString(), "--key", key), said);
        assertTrue(said.contains("hit h42"), said);
        Files.writeString(proof, Files.readString(proof).replace("index 42", "index 43"));
        assertEquals(65, run("verify-proof", proof.toString(), "--key", key), said);
        assertTrue(said.startsWith("NOT PROVED"), said);
        assertEquals(69, run("proof", "300", data.toString()), said);
        assertTrue(said.contains("none of index 300"), said);
    }
}
