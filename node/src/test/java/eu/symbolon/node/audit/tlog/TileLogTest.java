package eu.symbolon.node.audit.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileLogTest {
    @TempDir
    Path folder;

    private final List<SignerKey> keys = List.of(
            SignerKey.generate("el-piu.example/audit", VerifierKey.Kind.ED25519),
            SignerKey.generate("el-piu.example/audit", VerifierKey.Kind.COSIGNATURE_MLDSA44));

    private TileLog open() {
        return TileLog.open(folder, keys, Clock.systemUTC());
    }

    private static List<byte[]> entries(long from, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (long i = from; i < from + count; i++) {
            entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    private LogCheck.Verdict check() {
        return LogCheck.run(
                LogSource.folder(folder), keys.stream().map(SignerKey::verifier).toList(), List.of());
    }

    @Test
    void pathsAreThoseOfTheStandard() {
        assertEquals("tile/0/x001/x234/067", Tile.full(0, 1234067).path());
        assertEquals("tile/entries/000.p/9", new Tile(Tile.ENTRIES, 0, 9).path());
        for (String path : List.of("tile/0/x001/x234/067", "tile/63/999.p/255", "tile/entries/000")) {
            assertEquals(path, Tile.parse(path).orElseThrow().path());
        }
        for (String path : List.of(
                "tile/0/x000/001", "tile/0/1", "tile/64/000", "tile/0/000.p/256", "tile/0/000.p/0", "tile/0/../000")) {
            assertTrue(Tile.parse(path).isEmpty(), path);
        }
    }

    @Test
    void partialTilesHaveTheWidthsOfTheStandard() {
        assertEquals(274, Tile.ofLevel(0, 70_000).size());
        assertEquals(new Tile(0, 273, 112), Tile.ofLevel(0, 70_000).getLast());
        assertEquals(List.of(Tile.full(1, 0), new Tile(1, 1, 17)), Tile.ofLevel(1, 70_000));
        assertEquals(List.of(new Tile(2, 0, 1)), Tile.ofLevel(2, 70_000));
        assertEquals(3, Tile.levels(70_000));
    }

    @Test
    void aLogGrownInSmallAndLargeStepsAcrossRestartsIsWhole() throws IOException {
        Random random = new Random(7);
        long size = 0;
        for (int run = 0; run < 6; run++) {
            try (TileLog log = open()) {
                assertEquals(size, log.size());
                for (int step = 0; step < 8; step++) {
                    int count = 1 + random.nextInt(step == 3 ? 15_000 : 400);
                    assertEquals(size, log.append(entries(size, count)));
                    size += count;
                    if (random.nextBoolean()) {
                        log.publish();
                    }
                }
                for (int i = 0; i < 50; i++) {
                    long index = random.nextLong(size);
                    assertEquals("entry " + index, new String(log.entry(index), StandardCharsets.UTF_8));
                    assertTrue(log.proof(index)
                            .fault(keys.get(0).verifier(), List.of(keys.get(1).verifier()), 1)
                            .isEmpty());
                }
            }
            LogCheck.Verdict verdict = check();
            assertEquals(List.of(), verdict.faults());
            assertEquals(size, verdict.entries());
        }
    }

    @Test
    void aRestartWithNothingNewLosesNoTile() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 208));
            log.publish();
        }
        try (TileLog log = open()) {
            assertEquals(208, log.published().checkpoint().size());
            assertTrue(log.file("tile/entries/000.p/208").isPresent());
            assertTrue(log.file("tile/0/000.p/208").isPresent());
        }
    }

    @Test
    void everyCheckpointContinuesEveryEarlierOne() throws IOException {
        List<Checkpoint> seen = new ArrayList<>();
        try (TileLog log = open()) {
            for (int i = 1; i <= 40; i++) {
                log.append(entries(log.size(), i * 13));
                seen.add(log.publish().checkpoint());
            }
            Checkpoint last = seen.getLast();
            for (Checkpoint old : seen) {
                assertTrue(Merkle.continues(
                        old.size(), last.size(), old.root(), last.root(), log.consistency(old.size(), last.size())));
            }
        }
        assertEquals(
                List.of(),
                LogCheck.run(LogSource.folder(folder), List.of(keys.get(0).verifier()), seen)
                        .faults());
    }

    @Test
    void everyTileOfAPublishedCheckpointIsServedUntilTheFullOneIsThere() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 300));
            log.publish();
            byte[] early = log.file("tile/entries/001.p/44").orElseThrow();
            log.append(entries(300, 100));
            assertTrue(log.file("tile/0/001.p/45").isEmpty(), "not published yet");
            log.publish();
            assertArrayEquals(early, log.file("tile/entries/001.p/44").orElseThrow());
            assertEquals(32 * 144, log.file("tile/0/001.p/144").orElseThrow().length);
            assertEquals(32, log.file("tile/1/000.p/1").orElseThrow().length);
            assertTrue(log.file("tile/1/000").isEmpty());
            assertTrue(log.file("tile/2/000.p/1").isEmpty(), "empty tiles are never served");
            assertTrue(log.file("../key").isEmpty());
        }
    }

    @Test
    void theJournalIsRemovedWhenItsTilesAreSafeAndTheLogOpensWithoutIt() throws IOException {
        byte[] large = new byte[60_000];
        long size;
        try (TileLog log = open()) {
            for (int i = 0; i < 12; i++) {
                List<byte[]> batch = new ArrayList<>();
                for (int j = 0; j < 200; j++) {
                    large[j] = (byte) i;
                    batch.add(large.clone());
                }
                log.append(batch);
                log.publish();
            }
            size = log.size();
        }
        List<Path> segments = Journal.files(folder.resolve("journal"));
        assertTrue(segments.size() < 3, segments.toString());
        assertTrue(!segments.get(0).endsWith("0000000000000000"), segments.toString());
        try (TileLog log = open()) {
            assertEquals(size, log.size());
            log.append(entries(size, 1));
        }
        assertEquals(List.of(), check().faults());
        assertEquals(size + 1, check().entries());
    }

    @Test
    void tilesThatAPowerCutLeftHalfWrittenAreMadeAgain() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 1_000));
        }
        Files.write(folder.resolve("tile/entries/001"), new byte[10]);
        Files.delete(folder.resolve("tile/0/002"));
        Files.write(folder.resolve("tile/0/003.p/232"), new byte[0]);
        open().close();
        assertEquals(List.of(), check().faults());
    }

    @Test
    void aRecordThatACrashCutIsDroppedAndNothingBeforeIt() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 10));
        }
        Path journal = Journal.files(folder.resolve("journal")).get(0);
        long end = Journal.read(journal, (first, entries) -> {});
        byte[] all = Files.readAllBytes(journal);
        all[(int) end + 3] = 100;
        all[(int) end + 20] = 55;
        Files.write(journal, all);
        try (TileLog log = open()) {
            assertEquals(10, log.append(entries(10, 5)));
        }
        try (TileLog log = open()) {
            assertEquals(15, log.size());
        }
    }

    @Test
    void aLogThatLostSignedEntriesIsNotOpened() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 10));
            log.publish();
            log.append(entries(10, 10));
        }
        Path journal = Journal.files(folder.resolve("journal")).get(0);
        byte[] all = Files.readAllBytes(journal);
        all[20] ^= 1;
        Files.write(journal, all);
        refused("damaged at byte 0");
        Files.write(journal, new byte[0]);
        refused("20 were signed: entries are missing");
    }

    @Test
    void aLogWhoseSignedEntriesWereChangedIsNotOpened() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 10));
        }
        Path other = folder.resolve("other");
        try (TileLog log = TileLog.open(other, keys, Clock.systemUTC())) {
            log.append(entries(5, 20));
        }
        Path journal = Journal.files(folder.resolve("journal")).get(0);
        Files.copy(
                Journal.files(other.resolve("journal")).get(0),
                journal,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refused("entries were changed");
    }

    @Test
    void aLogWithoutItsCheckpointOrUnderAnotherKeyIsNotOpened() throws IOException {
        try (TileLog log = open()) {
            log.append(entries(0, 10));
        }
        SignerKey another = SignerKey.generate("el-piu.example/audit", VerifierKey.Kind.ED25519);
        IllegalStateException strange = assertThrows(
                IllegalStateException.class, () -> TileLog.open(folder, List.of(another), Clock.systemUTC()));
        assertTrue(String.valueOf(strange.getMessage()).contains("another log"), strange.getMessage());
        Files.delete(folder.resolve("checkpoint"));
        refused("no checkpoint");
    }

    private void refused(String why) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, this::open);
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }

    @Test
    void twoProcessesCannotWriteOneLog() throws IOException {
        try (TileLog log = open()) {
            assertEquals(0, log.size());
            assertThrows(
                    java.nio.channels.OverlappingFileLockException.class,
                    this::open,
                    "within one process Java itself refuses, between processes the lock does");
        }
    }

    @Test
    void keysAreReadAsTheyWereWritten() {
        for (SignerKey key : keys) {
            SignerKey read = SignerKey.parse(key.line());
            assertEquals(key.verifier(), read.verifier());
            assertEquals(key.verifier(), VerifierKey.parse(key.verifier().toString()));
            String text = new Checkpoint("el-piu.example/audit", 5, new byte[32]).text();
            Note.Signature signature = read.sign(text, Clock.systemUTC().instant());
            assertTrue(key.verifier().verify(text, signature.bytes()));
        }
    }
}
