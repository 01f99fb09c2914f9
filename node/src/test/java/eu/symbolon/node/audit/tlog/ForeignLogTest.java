package eu.symbolon.node.audit.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The log against files that others made: proofs of transparency-dev, a log of Tessera, signatures of Wycheproof. */
class ForeignLogTest {

    @Test
    void everyInclusionProofHasTheVerdictItIsPublishedWith() throws IOException {
        verdicts(
                "inclusion",
                4,
                61,
                json -> Merkle.includes(
                        number(json, "leafIdx"),
                        number(json, "treeSize"),
                        hash(json.path("leafHash")),
                        hash(json.path("root")),
                        proof(json)));
    }

    @Test
    void everyConsistencyProofHasTheVerdictItIsPublishedWith() throws IOException {
        verdicts(
                "consistency",
                4,
                53,
                json -> Merkle.continues(
                        number(json, "size1"),
                        number(json, "size2"),
                        hash(json.path("root1")),
                        hash(json.path("root2")),
                        proof(json)));
    }

    @Test
    void everySubtreeProofHasTheVerdictItIsPublishedWith() throws IOException {
        verdicts(
                "subtreeconsistency",
                12,
                106,
                json -> Merkle.stands(
                        number(json, "start"),
                        number(json, "end"),
                        number(json, "size"),
                        hash(json.path("root1")),
                        hash(json.path("root2")),
                        proof(json)));
    }

    private static void verdicts(String folder, int valid, int invalid, Predicate<JsonNode> verifier)
            throws IOException {
        int[] count = new int[2];
        try (var files = Files.walk(ForeignData.path("security/merkle/" + folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                JsonNode json = JsonText.read(Files.readAllBytes(file));
                boolean wanted = !json.path("wantErr").asBoolean(false);
                assertEquals(
                        wanted,
                        verifier.test(json),
                        file + ": " + json.path("desc").asString(""));
                count[wanted ? 0 : 1]++;
            }
        }
        assertEquals(List.of(valid, invalid), List.of(count[0], count[1]), "cases that verify and that must not");
    }

    /** Sizes of the files are unsigned: the largest become negative here. */
    private static long number(JsonNode json, String name) {
        return json.path(name).bigIntegerValue().longValue();
    }

    private static byte[] hash(JsonNode text) {
        return Base64.getDecoder().decode(text.asString(""));
    }

    private static List<byte[]> proof(JsonNode json) {
        List<byte[]> proof = new ArrayList<>();
        json.path("proof").forEach(hash -> proof.add(hash(hash)));
        return proof;
    }

    private static final String TESSERA = "security/tlog-tessera/";

    private static VerifierKey tesseraKey() {
        return VerifierKey.parse(new String(ForeignData.bytes(TESSERA + "log.vkey"), StandardCharsets.UTF_8));
    }

    /** Tessera's log as it was when it had so many entries. */
    private static Map<String, byte[]> tessera(int size) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("checkpoint", ForeignData.bytes(TESSERA + "checkpoint." + size));
        for (int width = 1; width <= size; width++) {
            for (String level : List.of("tile/0/000.p/", "tile/entries/000.p/")) {
                files.put(level + width, ForeignData.bytes(TESSERA + level + width));
            }
        }
        return files;
    }

    private static LogSource source(Map<String, byte[]> files) {
        return new LogSource() {
            @Override
            public Optional<byte[]> file(String path) {
                return Optional.ofNullable(files.get(path));
            }

            @Override
            public List<String> tiles() {
                return files.keySet().stream()
                        .filter(path -> path.startsWith("tile/"))
                        .toList();
            }
        };
    }

    @Test
    void tesserasLogIsAcceptedAtEachOfItsTenSizes() {
        VerifierKey key = tesseraKey();
        assertEquals(0x33d7b496, key.id());
        List<Checkpoint> seen = new ArrayList<>();
        for (int size = 0; size < 10; size++) {
            LogCheck.Verdict verdict = LogCheck.run(source(tessera(size)), List.of(key), seen);
            assertEquals(List.of(), verdict.faults(), "size " + size);
            assertEquals(size, verdict.entries());
            seen.add(verdict.checkpoint());
        }
    }

    @Test
    void aRolledBackLogOfTesseraIsFoundByWhoSawALaterCheckpoint() {
        Checkpoint nine =
                Checkpoint.parse(Note.parse(tessera(9).get("checkpoint")).text());
        LogCheck.Verdict verdict = LogCheck.run(source(tessera(8)), List.of(tesseraKey()), List.of(nine));
        assertTrue(
                verdict.faults().get(0).contains("rolled back"),
                verdict.faults().toString());
    }

    @Test
    void anyFlippedBitInAnyFileOfTesserasLogIsFound() {
        VerifierKey key = tesseraKey();
        Map<String, byte[]> files = tessera(9);
        assertEquals(
                List.of(), LogCheck.run(source(files), List.of(key), List.of()).faults());
        int flips = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] original = file.getValue();
            for (int bit = 0; bit < original.length * 8; bit++) {
                byte[] flipped = original.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Map<String, byte[]> changed = new HashMap<>(files);
                changed.put(file.getKey(), flipped);
                assertFalse(
                        LogCheck.run(source(changed), List.of(key), List.of())
                                .faults()
                                .isEmpty(),
                        "bit " + bit + " of " + file.getKey());
                flips++;
            }
        }
        assertTrue(flips > 10_000, flips + " flips");
    }

    @Test
    void ourProofsOfTesserasEntriesLeadToTesserasRoots() {
        List<byte[]> entries = Tile.entries(ForeignData.bytes(TESSERA + "tile/entries/000.p/9"), 9);
        Edge edge = new Edge();
        entries.forEach(entry -> edge.add(entry, new HashMap<>()));
        Merkle.Nodes nodes = Tile.nodes(tile -> edge.open(tile));
        for (int size = 1; size <= 9; size++) {
            byte[] root = Checkpoint.parse(
                            Note.parse(tessera(size).get("checkpoint")).text())
                    .root();
            assertArrayEquals(root, Merkle.root(0, size, nodes));
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = Merkle.proof(index, index + 1, size, nodes);
                assertTrue(Merkle.includes(index, size, Merkle.leaf(entries.get(index)), root, proof));
            }
        }
    }

    @Test
    void everyEd25519SignatureOfWycheproofHasItsVerdict() {
        signatures("ed25519_test.json", VerifierKey.Kind.ED25519, 88, 63, List.of());
    }

    /** Cases 3 and 4 are signed with a context, which notes do not have. */
    @Test
    void everyMldsa44SignatureOfWycheproofHasItsVerdict() {
        signatures("mldsa_44_verify_test.json", VerifierKey.Kind.COSIGNATURE_MLDSA44, 77, 103, List.of(3, 4));
    }

    private static void signatures(
            String file, VerifierKey.Kind kind, int valid, int invalid, List<Integer> expectedMiss) {
        int[] count = new int[2];
        for (JsonNode group :
                JsonText.read(ForeignData.bytes("security/wycheproof/" + file)).path("testGroups")) {
            JsonNode pk = group.path("publicKey");
            byte[] key = HexFormat.of().parseHex(pk.isObject() ? pk.path("pk").asString() : pk.asString());
            for (JsonNode test : group.path("tests")) {
                boolean wanted = test.path("result").asString().equals("valid");
                count[wanted ? 0 : 1]++;
                boolean found = key.length == kind.keyBytes && verify(new VerifierKey("wycheproof", kind, key), test);
                boolean missed = expectedMiss.contains(test.path("tcId").asInt());
                assertEquals(
                        wanted && !missed, found, file + " case " + test.path("tcId") + " " + test.path("comment"));
            }
        }
        assertEquals(List.of(valid, invalid), List.of(count[0], count[1]), "valid and invalid cases");
    }

    private static boolean verify(VerifierKey key, JsonNode test) {
        byte[] message = HexFormat.of().parseHex(test.path("msg").asString());
        byte[] signature = HexFormat.of().parseHex(test.path("sig").asString());
        return key.kind() == VerifierKey.Kind.ED25519
                ? key.ed25519(message, signature)
                : key.mldsa44(message, signature);
    }
}
