package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.release.RecordJson;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Inputs made to break parsers, put through every reader of every area as if each were its own. */
class HostileInputTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Readers READERS = Readers.installed();

    @Test
    @Proves({"INPUT-XML", "INPUT-JSON"})
    void noReaderFailsOnHostileFiles() throws IOException {
        for (Path file : files("security/bad-input", "security/json-parsing", "security/json-transform")) {
            byte[] bytes = Files.readAllBytes(file);
            for (Format format : READERS.formats()) {
                Reading reading = read(format, bytes, file.getFileName().toString());
                assertTrue(
                        reading.rejects().stream()
                                .noneMatch(reject -> reject.reason().contains("gave up")),
                        () -> format.id() + " threw on " + file + ": " + reading.rejects());
            }
        }
    }

    @Test
    @Proves("INPUT-JSON")
    void malformedJsonGivesALocatedRejectInEveryJsonReader() throws IOException {
        for (Path file : files("security/json-parsing")) {
            String name = file.getFileName().toString();
            if (!name.startsWith("n_")) {
                continue;
            }
            for (String format : List.of("stix", "misp", "practice-json")) {
                Reading reading = READERS.readAs(format, message(Files.readAllBytes(file), name))
                        .orElseThrow();
                assertTrue(reading.lost() > 0, () -> format + " took " + name + " without a reject");
                assertTrue(
                        reading.rejects().stream()
                                .allMatch(reject -> reject.where().line() > 0
                                        || reject.where().offset() >= 0),
                        () -> format + " rejects " + name + " without a place");
            }
        }
    }

    @Test
    @Proves("INPUT-XML")
    void entitiesAreNeverReadFromFiles() throws IOException {
        for (Path file : files("security/bad-input/xml")) {
            byte[] bytes = Files.readAllBytes(file);
            assertInert(bytes, file.getFileName().toString());
            for (String line :
                    new String(bytes, StandardCharsets.ISO_8859_1).lines().toList()) {
                assertInert(
                        line.getBytes(StandardCharsets.ISO_8859_1),
                        file.getFileName().toString());
            }
        }
    }

    private static void assertInert(byte[] bytes, String name) throws IOException {
        for (Format format : READERS.formats()) {
            Reading reading = read(format, bytes, name);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (Record record : reading.records()) {
                RecordJson.write(record, out);
            }
            for (Reject reject : reading.rejects()) {
                out.write(reject.toString().getBytes(StandardCharsets.UTF_8));
            }
            String text = out.toString(StandardCharsets.UTF_8);
            assertFalse(text.contains("root:x:0:0"), () -> format.id() + " read a local file from " + name);
            assertTrue(out.size() < 200_000, () -> format.id() + " grew " + name + " to " + out.size() + " bytes");
        }
    }

    @Test
    @Proves("INPUT-PAGE")
    void hostileLinesStayInertTextInAName() throws IOException {
        for (String file :
                List.of("directory_traversal.txt", "LDAP_FUZZ.txt", "sqli-generic-fuzz.txt", "XSS_Polyglots.txt")) {
            for (String line : new String(ForeignData.bytes("security/bad-input/" + file), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.chars().anyMatch(c -> c < ' ')) {
                    continue;
                }
                String xml =
                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf><GrpHdr><MsgId>1</MsgId>"
                                + "<CreDtTm>2026-11-21T16:40:00Z</CreDtTm><NbOfTxs>1</NbOfTxs></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E</EndToEndId>"
                                + "</PmtId><IntrBkSttlmAmt Ccy=\"EUR\">1.00</IntrBkSttlmAmt><Dbtr><Nm>" + escaped(line)
                                + "</Nm></Dbtr><Cdtr><Nm>B</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
                Reading reading = READERS.read(message(xml.getBytes(StandardCharsets.UTF_8), file))
                        .orElseThrow();
                String read = reading.records().get(0).mentions().stream()
                        .flatMap(mention -> mention.names().stream())
                        .map(name -> name.full())
                        .findFirst()
                        .orElse("");
                assertEquals(line.strip(), read.strip(), () -> "changed on the way: " + line);
            }
        }
    }

    @Test
    @Proves("INPUT-ZIP")
    void gzipThatGrowsWithoutMeasureIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertTrue(bomb.length < 80_000);
        Malformed refusal = assertThrows(Malformed.class, () -> READERS.read(message(bomb, "bomb")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("Send it in parts"), refusal.getMessage());
        byte[] inner = gzip(gzip("<alert/>".getBytes(StandardCharsets.UTF_8)));
        assertTrue(READERS.read(message(inner, "twice")).isEmpty(), "one wrapping is unpacked, not two");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    @Proves("INPUT-NUMBER")
    void numbersOfJsonKeepTheirValueOrAreRefused() {
        JsonNode numbers =
                Json.tree("[10000000000000000999,1.000000000000000005,1E-999]".getBytes(StandardCharsets.UTF_8));
        assertEquals(new BigDecimal("10000000000000000999"), numbers.path(0).decimalValue());
        assertEquals(new BigDecimal("1.000000000000000005"), numbers.path(1).decimalValue());
        assertEquals(0, new BigDecimal("1E-999").compareTo(numbers.path(2).decimalValue()));
        byte[] long_ = ("[" + "9".repeat(2_000) + "]").getBytes(StandardCharsets.UTF_8);
        assertThrows(Malformed.class, () -> Json.tree(long_));
    }

    /** What is read of bytes made to explode stays below ten times their size, and comes in bounded time. */
    @Test
    @Proves({"INPUT-XML", "INPUT-JSON"})
    void bigHostileInputCostsBoundedHeapAndTime() {
        int size = 1 << 20;
        for (byte[] bytes : List.of(
                repeat("[", size),
                repeat("{\"a\":", size),
                repeat("<a>", size),
                repeat("{\"type\":\"bundle\",\"objects\":[", size),
                repeat("<a b='c'/>", size),
                repeat("UNH+1+PAXLST:D:02B:UN'", size),
                repeat("{1:F01}{4:\n:20:x\n-}", size),
                repeat("!AIVDM,1,1,,A,1,0*00\n", size),
                repeat("\n", size),
                repeat(",", size),
                repeat("\"", size))) {
            for (Format format : READERS.formats()) {
                long least = Long.MAX_VALUE;
                for (int attempt = 0; attempt < 4 && least >= 10L * size; attempt++) {
                    least = Math.min(least, kept(format, bytes));
                }
                long kept = least;
                assertTrue(
                        kept < 10L * size,
                        () -> format.id() + " keeps " + kept + " bytes of " + size + ": "
                                + new String(bytes, 0, 40, StandardCharsets.US_ASCII));
            }
        }
    }

    /** Heap that a reading holds; other threads make garbage too, so the least of some measurements counts. */
    private static long kept(Format format, byte[] bytes) {
        Reading reading = read(format, bytes, format.id());
        assertTrue(reading.rejects().size() <= 5_001, format.id());
        if (reading.records().size() + reading.rejects().size() <= 1_000) {
            return 0;
        }
        long with = heap();
        java.lang.ref.Reference.reachabilityFence(reading);
        reading = null;
        return with - heap();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] repeat(String piece, int size) {
        return piece.repeat(size / piece.length()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Reading read(Format format, byte[] bytes, String name) {
        return assertTimeout(
                Duration.ofSeconds(30),
                () -> READERS.readAs(format.id(), message(bytes, name)).orElseThrow(),
                () -> format.id() + " stalls on " + name);
    }

    private static Message message(byte[] bytes, String name) {
        return Message.of(name, RECEIVED, bytes);
    }

    private static List<Path> files(String... folders) throws IOException {
        Stream<Path> all = Stream.empty();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(ForeignData.path(folder))) {
                all = Stream.concat(all, found.filter(Files::isRegularFile).toList().stream());
            }
        }
        return all.sorted().toList();
    }
}
