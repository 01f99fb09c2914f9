package eu.symbolon.node.audit.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final String NAME = "el-piu.example/audit";

    @TempDir
    Path folder;

    private final SignerKey log = SignerKey.generate(NAME, VerifierKey.Kind.ED25519);
    private final SignerKey ours = SignerKey.generate("witness.example/w1", VerifierKey.Kind.COSIGNATURE);
    private final SignerKey oursToo = SignerKey.generate("witness.example/w1", VerifierKey.Kind.COSIGNATURE_MLDSA44);
    private Witness witness = new Witness(Path.of("."), List.of(), Clock.systemUTC());

    @BeforeEach
    void knowTheLog() throws IOException {
        Path home = Files.createDirectories(folder.resolve("witness"));
        Files.writeString(home.resolve("logs"), "# partners\n" + log.verifier() + "\n");
        witness = new Witness(home, List.of(ours, oursToo), Clock.systemUTC());
    }

    private TileLog open(String name, int entries) throws IOException {
        TileLog opened = TileLog.open(folder.resolve(name), List.of(log), Clock.systemUTC());
        grow(opened, name, entries);
        return opened;
    }

    private static void grow(TileLog log, String text, int entries) throws IOException {
        List<byte[]> more = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            more.add((text + " " + i).getBytes(StandardCharsets.UTF_8));
        }
        log.append(more);
        log.publish();
    }

    private static byte[] submission(long old, List<byte[]> proof, Note note) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> body.append(Merkle.encode(hash)).append('\n'));
        return (body + "\n" + new String(note.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private Witness.Answer submit(long old, TileLog log) {
        long size = log.published().checkpoint().size();
        return witness.add(
                submission(old, log.consistency(old, size), log.published().note()));
    }

    @Test
    void aCheckpointThatContinuesTheLastIsCosignedWithBothKinds() throws IOException {
        try (TileLog partner = open("partner", 300)) {
            assertEquals(200, submit(0, partner).status());
            grow(partner, "more", 500);
            var answer = assertInstanceOf(Witness.Answer.Cosigned.class, submit(300, partner));
            Note note = partner.published().note();
            byte[] whole = (new String(note.bytes(), StandardCharsets.UTF_8) + answer.lines())
                    .getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    List.of(log.verifier(), ours.verifier(), oursToo.verifier()),
                    Note.parse(whole).signers(List.of(log.verifier(), ours.verifier(), oursToo.verifier())));
            assertEquals(200, submit(800, partner).status(), "the same again");
        }
    }

    @Test
    void aForkIsRefusedAndBothCheckpointsAreKept() throws IOException {
        try (TileLog one = open("one", 300);
                TileLog other = open("other", 400)) {
            assertEquals(200, submit(0, one).status());
            assertInstanceOf(Witness.Answer.Fork.class, submit(300, other));
            assertEquals(422, submit(300, other).status());
            Path evidence;
            try (var files = Files.walk(folder.resolve("witness"))) {
                evidence = files.filter(file -> file.getFileName().toString().startsWith("fork-"))
                        .findFirst()
                        .orElseThrow();
            }
            String both = Files.readString(evidence);
            assertTrue(
                    both.contains(new String(one.published().note().bytes(), StandardCharsets.UTF_8).substring(0, 80)));
            assertTrue(both.contains(new String(other.published().note().bytes(), StandardCharsets.UTF_8)));
            grow(one, "goes on", 10);
            assertEquals(200, submit(300, one).status(), "the true log goes on");
        }
    }

    @Test
    void twoRootsOfOneSizeAreAForkEvenWithAWrongOldSize() throws IOException {
        try (TileLog one = open("one", 300);
                TileLog other = open("other", 300)) {
            assertEquals(200, submit(0, one).status());
            assertEquals(409, submit(0, other).status());
            assertEquals(409, submit(300, other).status());
            assertEquals(1, witness.forks());
        }
    }

    @Test
    void eachRefusalHasItsStatus() throws IOException {
        try (TileLog partner = open("partner", 300)) {
            Note note = partner.published().note();
            assertEquals(
                    400, witness.add("hello".getBytes(StandardCharsets.UTF_8)).status());
            assertEquals(400, witness.add(submission(301, List.of(), note)).status());
            SignerKey strange = SignerKey.generate(NAME, VerifierKey.Kind.ED25519);
            Note forged = new Note(
                    note.text(),
                    List.of(strange.sign(note.text(), Clock.systemUTC().instant())));
            assertEquals(403, witness.add(submission(0, List.of(), forged)).status());
            SignerKey unknown = SignerKey.generate("unknown.example", VerifierKey.Kind.ED25519);
            String text = note.text().replace(NAME, "unknown.example");
            Note other =
                    new Note(text, List.of(unknown.sign(text, Clock.systemUTC().instant())));
            assertEquals(404, witness.add(submission(0, List.of(), other)).status());
            assertEquals(
                    422, witness.add(submission(0, List.of(new byte[32]), note)).status());
            assertEquals(200, submit(0, partner).status());
            grow(partner, "more", 5);
            assertEquals(new Witness.Answer.OtherSize(300), submit(0, partner));
        }
    }

    @Test
    void whatWasCosignedOutlivesARestart() throws IOException {
        try (TileLog partner = open("partner", 300)) {
            assertEquals(200, submit(0, partner).status());
            knowTheLog();
            assertEquals(new Witness.Answer.OtherSize(300), submit(0, partner));
        }
    }

    @Test
    void aProofFileConvincesWhoAsksForAWitnessOnlyWhenOneSigned() throws IOException {
        try (TileLog partner = open("partner", 300)) {
            ProofFile alone = ProofFile.parse(partner.proof(123).bytes());
            assertTrue(alone.fault(log.verifier(), List.of(), 0).isEmpty());
            assertTrue(alone.fault(log.verifier(), List.of(ours.verifier()), 1).isPresent());
            var answer = assertInstanceOf(Witness.Answer.Cosigned.class, submit(0, partner));
            List<Note.Signature> all = new ArrayList<>(alone.checkpoint().signatures());
            all.addAll(answer.signatures());
            ProofFile witnessed = new ProofFile(
                    alone.entry(),
                    alone.index(),
                    alone.proof(),
                    new Note(alone.checkpoint().text(), all));
            assertTrue(ProofFile.parse(witnessed.bytes())
                    .fault(log.verifier(), List.of(ours.verifier(), oursToo.verifier()), 1)
                    .isEmpty());
        }
    }
}
