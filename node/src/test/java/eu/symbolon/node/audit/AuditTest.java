package eu.symbolon.node.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.node.audit.tlog.ProofFile;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    Path folder;

    private final KeptSalts salts = new KeptSalts();

    private Audit open() {
        return Audit.open(folder, salts, Clock.systemUTC());
    }

    private static Event event(String what) {
        return Event.of(Operation.CONSULTATION, what)
                .by("n.papadaki", "EL-PIU", "terrorism", "2026-17")
                .count(1);
    }

    @Test
    void entriesFollowEachOtherAcrossRestartsAndManyWritersShareOneForce() throws Exception {
        try (Audit audit = open()) {
            List<Future<Long>> indexes = new ArrayList<>();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 500; i++) {
                    String what = "hit " + i;
                    indexes.add(writers.submit(() -> audit.append(event(what))));
                }
            }
            assertEquals(500, indexes.stream().map(Future::resultNow).distinct().count());
        }
        try (Audit audit = open()) {
            assertEquals(500, audit.appendAll(List.of(event("after the restart"), event("and this"))));
            assertEquals(List.of(), audit.verify());
            List<Entry> recent = audit.recent(-1, 3);
            assertEquals("and this", recent.get(0).what());
            assertEquals("after the restart", recent.get(1).what());
            assertEquals(499, recent.get(2).index());
            assertEquals(498, audit.recent(499, 1).get(0).index());
        }
    }

    @Test
    @Proves({"LED-25-1", "PNR-13-6"})
    void anEntryIsCanonicalJsonWithTheFieldsOfTheLaw() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC);
        try (Audit audit = Audit.open(folder, salts, clock)) {
            long index = audit.append(Event.of(Operation.DISCLOSURE, "message \"3fa\"\n\u0001\u00e9\ud83d\ude00\ud800")
                    .by("n.papadaki", "EL-PIU", "terrorism", "2026-17")
                    .items(List.of("k3JxUq0aZ9LmPw2d.12"))
                    .count(3)
                    .to("CY-PIU")
                    .label("purposes=terrorism")
                    .score("list-screening", "7")
                    .rule("2026-05")
                    .permit("break-glass"));
            ProofFile proof = audit.proof(index).orElseThrow();
            assertEquals(
                    "{\"at\":\"2026-11-24T06:00:00.000Z\",\"authority\":\"EL-PIU\",\"case\":\"2026-17\",\"count\":3,"
                            + "\"detector\":\"list-screening\",\"index\":0,\"items\":[\"k3JxUq0aZ9LmPw2d.12\"],"
                            + "\"label\":\"purposes=terrorism\",\"operation\":\"disclosure\",\"outcome\":\"permit\","
                            + "\"purpose\":\"terrorism\",\"reason\":\"break-glass\",\"recipient\":\"CY-PIU\","
                            + "\"rule\":\"2026-05\",\"user\":\"n.papadaki\",\"version\":\"7\","
                            + "\"what\":\"message \\\"3fa\\\"\\n\\u0001\u00e9\ud83d\ude00\ufffd\"}",
                    new String(proof.entry(), StandardCharsets.UTF_8));
            assertTrue(JsonText.read(proof.entry()).isObject());
            assertEquals("CY-PIU", audit.entry(index).orElseThrow().recipient());
        }
    }

    @Test
    void whatIsTooLongForAnEntryStandsThereAsItsHash() {
        try (Audit audit = open()) {
            String text = "\u0001".repeat(70_000);
            List<String> items =
                    new Random(1).ints(5_000).mapToObj(Integer::toString).collect(Collectors.toList());
            long index = audit.append(Event.of(Operation.DISCLOSURE, text)
                    .by(text, text, text, text)
                    .items(items)
                    .label(text)
                    .to(text)
                    .rule(text)
                    .score(text, text)
                    .deny(text));
            assertTrue(audit.proof(index).orElseThrow().entry().length <= 65_535);
            Entry entry = audit.entry(index).orElseThrow();
            assertTrue(entry.what().startsWith("sha256:"), entry.what());
            assertEquals(1, entry.items().size());
            assertEquals(List.of(), audit.verify());
        }
    }

    @Test
    @Proves("ERASE-2")
    void freeTextAndPersonalValuesAreCommittedToAndGoneWhenTheSaltIsErased() throws IOException {
        try (Audit audit = open()) {
            long index = audit.append(event("search")
                    .justified("a tip from the neighbour")
                    .about("Ali Example")
                    .about("1970-01-01"));
            long other = audit.append(event("search").about("Ali Example"));
            Entry entry = audit.entry(index).orElseThrow();
            assertNotEquals(
                    entry.about().get(0),
                    audit.entry(other).orElseThrow().about().get(0),
                    "salted each time anew");
            assertEquals(
                    "a tip from the neighbour",
                    audit.reveal(entry.justification()).orElseThrow());
            assertEquals("Ali Example", audit.reveal(entry.about().get(0)).orElseThrow());
            ProofFile before = audit.proof(index).orElseThrow();
            assertEquals(3, audit.forget(List.of(index)));
            assertTrue(audit.reveal(entry.justification()).isEmpty());
            assertTrue(audit.reveal(audit.entry(other).orElseThrow().about().get(0))
                    .isPresent());
            assertTrue(before.fault(audit.keys().get(0), List.of(), 0).isEmpty());
            assertEquals(List.of(), audit.verify());
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains("Example"),
                        file + " holds a personal value");
            }
        }
    }

    @Test
    void aValueThatIsNotTheOneCommittedToIsNotShown() {
        try (Audit audit = open()) {
            long index = audit.append(event("search").about("Ali Example"));
            String commitment = audit.entry(index).orElseThrow().about().get(0);
            salts.keep(List.of(new Salts.Salt(commitment, new byte[32], "Somebody Else")));
            assertTrue(audit.reveal(commitment).isEmpty());
        }
    }

    @Test
    @Proves("LED-25-3")
    void entriesAreFoundByEachFieldAndByWhatTheyAreAbout() {
        try (Audit audit = open()) {
            for (int i = 0; i < 1_000; i++) {
                audit.submit(List.of(
                        Event.of(i % 2 == 0 ? Operation.CONSULTATION : Operation.ALTERATION, "hit h" + i % 10 + " x")
                                .by("user" + i % 3, "EL-PIU", "purpose" + i % 5, "case" + i % 7)
                                .items(List.of("record" + i))));
            }
            audit.append(Event.of(Operation.REFUSAL, "sign-in").deny("wrong-secret"));
            assertEquals(100, audit.find(Question.about("hit h3"), -1, 1_000).size());
            assertEquals(100, audit.find(Question.about("h3"), -1, 1_000).size());
            assertEquals(
                    777, audit.find(Question.about("record777"), -1, 10).get(0).index());
            assertEquals(0, audit.find(Question.about("record1777"), -1, 10).size());
            assertEquals(1, audit.find(Question.of(Operation.REFUSAL), -1, 10).size());
            Question all = new Question("user0", "EL-PIU", "purpose0", "case0", "alteration", "", "permit", null, null);
            List<Entry> found = audit.find(all, -1, 1_000);
            assertEquals(
                    List.of(945L, 735L, 525L, 315L, 105L),
                    found.stream().map(Entry::index).toList());
            assertEquals(
                    List.of(315L, 105L),
                    audit.find(all, 525, 10).stream().map(Entry::index).toList());
            Statistics statistics = audit.statistics(Question.ALL);
            assertEquals(1_001, statistics.entries());
            assertEquals(500, statistics.byOperation().get("consultation"));
            assertEquals(1, statistics.byOutcome().get("deny"));
            assertEquals(200, statistics.byPurpose().get("purpose4"));
            assertEquals(334, statistics.byUser().get("user0"));
            assertEquals(
                    1_001,
                    statistics.byDay().values().stream().mapToLong(n -> n).sum());
            Instant soon = Clock.systemUTC().instant().plus(Duration.ofHours(1));
            assertEquals(
                    0,
                    audit.statistics(new Question("", "", "", "", "", "", "", soon, null))
                            .entries());
        }
    }

    @Test
    void aSampleIsTheSameForTheSameSeedAndNotForAnother() {
        try (Audit audit = open()) {
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                events.add(event("hit " + i));
            }
            audit.appendAll(events);
            List<Entry> sample = audit.sample(Question.ALL, 20, 42);
            assertEquals(20, sample.stream().map(Entry::index).distinct().count());
            assertEquals(sample, audit.sample(Question.ALL, 20, 42));
            assertNotEquals(sample, audit.sample(Question.ALL, 20, 43));
            assertEquals(0, audit.sample(Question.of(Operation.ERASURE), 20, 42).size());
        }
    }

    @Test
    void theKeyIsReadableByItsOwnerAloneAndBelongsToOneLog() throws IOException {
        try (Audit audit = open()) {
            audit.append(event("hit 1"));
        }
        Path key = folder.resolve("key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        Path aside = folder.resolve("aside");
        Files.move(folder.resolve("log"), aside);
        refused("would be a fork");
        Files.move(aside, folder.resolve("log"));
        Files.move(key, folder.resolve("lost"));
        refused("its signing key");
        Files.move(folder.resolve("lost"), key);
        open().close();
    }

    @Test
    void aFirstStartThatWasCutGoesOnWithItsKey() throws IOException {
        open().close();
        String name;
        try (Audit audit = open()) {
            name = audit.keys().get(0).toString();
        }
        Files.move(folder.resolve("key"), folder.resolve("key.new"));
        try (Audit audit = open()) {
            assertEquals(name, audit.keys().get(0).toString());
        }
    }

    private void refused(String why) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, this::open);
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }
}
