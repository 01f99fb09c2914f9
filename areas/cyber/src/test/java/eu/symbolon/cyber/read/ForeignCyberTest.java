package eu.symbolon.cyber.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.cyber.Cyber;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.wire.Gzip;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Foreign files with known results: OASIS examples and test cases, ATT&CK, MISP events, JSONTestSuite. */
class ForeignCyberTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void attackEnterpriseAndMobileAreReadWholeAndEveryLinkResolves() {
        Set<String> ids = new HashSet<>();
        Set<String> ends = new HashSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (String file : List.of("enterprise-attack-sdo", "enterprise-attack-sro", "mobile-attack")) {
            byte[] bytes = Gzip.content(ForeignData.bytes("cyber/stix/" + file + ".json.gz"), 200 << 20);
            Reading reading = read(new StixReader(), bytes);
            assertEquals(0, reading.lost(), () -> reading.rejects().toString());
            counts.put(file, reading.records().size());
            for (Record record : reading.records()) {
                Map<String, Object> body = PlainFields.of(record.body());
                ids.add((String) body.get("id"));
                if (body.containsKey("target")) {
                    ends.add((String) body.get("source"));
                    ends.add((String) body.get("target"));
                }
            }
        }
        assertEquals(
                Map.of("enterprise-attack-sdo", 4_723, "enterprise-attack-sro", 15_036, "mobile-attack", 2_535),
                counts);
        ends.removeAll(ids);
        assertEquals(Set.of(), ends);
    }

    @Test
    void examplesAreReadWhole() {
        Map<String, Integer> expected = Map.of(
                "apt1.json",
                76,
                "infrastructure.json",
                10,
                "indicators-for-C2-with-COA.json",
                8,
                "indicator-for-c2-ip-address.json",
                1);
        expected.forEach((file, count) -> {
            byte[] bytes = ForeignData.bytes("cyber/stix/examples/" + file);
            assertTrue(new StixReader().recognise(bytes) > new MispReader().recognise(bytes), file);
            Reading reading = read(new StixReader(), bytes);
            assertEquals(0, reading.lost(), () -> reading.rejects().toString());
            assertEquals(count, reading.records().size(), file);
        });
        Reading apt1 = read(new StixReader(), ForeignData.bytes("cyber/stix/examples/apt1.json"));
        assertTrue(apt1.records().stream()
                .anyMatch(r ->
                        r.mentions().stream().anyMatch(m -> !m.identifiers().isEmpty())));
    }

    @Test
    void everyInstanceOfTheValidatorCasesKeepsAllItsObjects() {
        int[] read = {0};
        Json.tree(ForeignData.bytes("cyber/stix/validator-cases.json")).forEach(test -> {
            JsonNode instance = test.path("instance");
            int objects = 0;
            int whole = 0;
            for (JsonNode object : instance.path("type").asString("").equals("bundle")
                    ? instance.path("objects")
                    : List.of(instance)) {
                objects++;
                whole += Json.text(object, "id").isEmpty()
                                || Json.text(object, "type").isEmpty()
                        ? 0
                        : 1;
            }
            // One broken case puts an array of objects into a bare object: they are read as well.
            if (objects == 1
                    && instance.path("objects").isArray()
                    && !instance.path("type").asString("").equals("bundle")) {
                whole += instance.path("objects").size();
            }
            Reading reading = read(new StixReader(), instance.toString().getBytes(StandardCharsets.UTF_8));
            assertEquals(whole, reading.records().size(), () -> test.path("test") + " " + reading.rejects());
            assertTrue(objects <= whole || reading.lost() > 0);
            read[0]++;
        });
        assertEquals(349, read[0]);
    }

    @Test
    void everyPatternOfThePatternCasesIsScannedWithoutHarm() {
        int[] scanned = {0};
        Json.tree(ForeignData.bytes("cyber/stix/pattern-cases.json"))
                .path("cases")
                .forEach(test -> {
                    PatternScanner.scan(test.path("pattern").asString(""), new Subjects());
                    scanned[0]++;
                });
        assertEquals(278, scanned[0]);
    }

    @Test
    void mispEventsAreReadWithoutLoss() throws IOException {
        Map<String, Integer> lost = new TreeMap<>();
        int files = 0;
        for (Path file : list("cyber/misp/events")) {
            byte[] bytes = ForeignData.read(file);
            Reading reading = read(new MispReader(), bytes);
            String name = file.getFileName().toString();
            assertTrue(new MispReader().recognise(bytes) >= 50, name);
            assertEquals(0, new StixReader().recognise(bytes) > new MispReader().recognise(bytes) ? 1 : 0, name);
            assertFalse(reading.records().isEmpty(), name);
            lost.merge(name, reading.lost(), Integer::sum);
            files++;
        }
        assertEquals(10, files);
        lost.values().removeIf(count -> count == 0);
        assertEquals(Map.of(), lost);
    }

    @Test
    void mispAttributesAndObjectsAllBecomeRecords() {
        assertEquals(
                372 - 1,
                count("long_event.json", "indicator")
                        + count("long_event.json", "observable")
                        + count("long_event.json", "report"));
        assertEquals(17, count("mainly_objects_1.json", "indicator") + count("mainly_objects_1.json", "observable"));
        assertEquals(9 + 49, count("existing_event.json", "indicator") + count("existing_event.json", "observable"));
        assertEquals(38, count("misp-tests-event.json", "indicator") + count("misp-tests-event.json", "observable"));
    }

    @Test
    void pairsOfMispAndStixNameTheSameIdentifiers() {
        Set<String> differing = new java.util.TreeSet<>();
        int[] compared = {0};
        JsonNode pairs = Json.tree(ForeignData.bytes("cyber/misp/stix21/misp_attributes_to_stix21.json"));
        pairs.properties().forEach(pair -> {
            JsonNode misp = pair.getValue().path("MISP");
            JsonNode stix = pair.getValue().path("STIX");
            if (misp.isObject() && stix.isArray()) {
                Set<String> left =
                        identifiers(read(new MispReader(), misp.toString().getBytes(StandardCharsets.UTF_8)));
                Set<String> right =
                        identifiers(read(new StixReader(), stix.toString().getBytes(StandardCharsets.UTF_8)));
                compared[0]++;
                if (!left.equals(right)) {
                    differing.add(pair.getKey() + " " + left + " " + right);
                }
            }
        });
        // A link of MISP is a reference to read; its STIX rendering is a plain URL and cannot be told from
        // infrastructure.
        differing.removeIf(difference -> difference.startsWith("link "));
        assertTrue(compared[0] >= 60, "compared " + compared[0]);
        assertEquals(Set.of(), differing);
    }

    @Test
    void jsonTestSuiteNeverBreaksAReaderAndNeverPassesBrokenJson() throws IOException {
        int files = 0;
        for (Path file : list("security/json-parsing")) {
            byte[] bytes = ForeignData.read(file);
            for (Reader reader : List.of(new StixReader(), new MispReader())) {
                Reading reading = read(reader, bytes);
                assertTrue(reading.records().isEmpty(), file.toString());
                assertTrue(reading.lost() > 0, () -> "passed in silence: " + file);
                assertFalse(
                        reading.rejects().stream()
                                .anyMatch(reject -> reject.reason().contains("gave up")),
                        () -> file + " " + reading.rejects());
            }
            files++;
        }
        assertEquals(211, files);
    }

    private static Reading read(Reader reader, byte[] bytes) {
        return Reading.of(Message.of("foreign", RECEIVED, bytes), new Cyber(), reader);
    }

    private static int count(String file, String kind) {
        Reading reading = read(new MispReader(), ForeignData.bytes("cyber/misp/events/" + file));
        return (int) reading.records().stream()
                .filter(record -> record.kind().equals(kind))
                .count();
    }

    private static Set<String> identifiers(Reading reading) {
        Set<String> identifiers = new java.util.TreeSet<>();
        reading.records().stream()
                .filter(record -> !record.kind().equals("identity"))
                .forEach(record -> identifiers.addAll(StixReaderTest.identifiers(record)));
        identifiers.removeIf(identifier -> identifier.startsWith("list_reference"));
        return identifiers;
    }

    private static List<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ForeignData.path(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
