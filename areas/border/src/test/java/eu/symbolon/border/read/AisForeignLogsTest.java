package eu.symbolon.border.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.border.Border;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.wire.Gzip;
import eu.symbolon.wire.Json;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Logs of others, with the counts two or more decoders agree on. */
class AisForeignLogsTest {
    private static final Set<String> SCALED = Set.of("lon", "lat", "turn", "speed", "course", "draught");

    /** Types whose scaled values gpsd prints in other units than it reads. */
    private static final Set<Integer> SCALED_OTHERWISE = Set.of(6, 8, 9, 17, 22, 23, 27);

    @Test
    void aislibSentencesGiveItsMessages() {
        Reading reading = read(ForeignData.bytes("border/ais/aislib/decode_encode_messages.txt"));
        assertEquals(
                "{1=282, 3=35, 4=71, 5=15, 8=30, 18=103, 20=37, 24=28}",
                types(reading).toString());
        assertEquals(601, reading.records().size());
        assertEquals(List.of(), reading.rejects().stream().filter(r -> r.lost()).toList());
    }

    @Test
    void danishShoreFeedGivesItsMessages() {
        Reading reading = read(danish());
        assertEquals(
                "{1=20044, 3=4151, 4=1234, 5=69, 18=493, 21=25, 24=61}",
                types(reading).toString());
        assertEquals(26_077, reading.records().size());
        assertEquals(0, reading.lost(), () -> reading.rejects().toString());
        Record first = reading.records().get(0);
        assertEquals(Instant.parse("2013-11-12T12:00:00.011Z"), first.at());
        assertEquals("2190067", ((Map<?, ?>) PlainFields.of(first.body()).get("reception")).get("station"));
    }

    @Test
    void gpsdSampleAgreesFieldByField() {
        Reading reading = read(ForeignData.bytes("border/ais/gpsd/sample.aivdm"));
        List<JsonNode> expected = new ArrayList<>();
        Json.lines(ForeignData.bytes("border/ais/gpsd/sample.aivdm.ju.chk"), (node, line) -> expected.add(node), e -> {
            throw e;
        });
        assertEquals(97, expected.size());
        Map<Integer, Integer> counts = types(reading);
        // gpsd prints a pair of type 24 as one line and drops the three sentences that have no pair; here each is a
        // record.
        assertEquals(7, counts.put(24, 2));
        assertEquals(counts(expected), counts, () -> reading.rejects().toString());
        assertEquals(List.of(), compare(expected, reading));
    }

    @Test
    void aislibSentencesAgreeWithGpsdFieldByField() {
        differencesOfScaledLog(
                ForeignData.bytes("border/ais/aislib/decode_encode_messages.txt"),
                ForeignData.bytes("border/ais/aislib/decode_encode_messages.gpsdecode322.jsonl"));
    }

    @Test
    void danishShoreFeedAgreesWithGpsdFieldByField() {
        differencesOfScaledLog(
                danish(),
                Gzip.content(ForeignData.bytes("border/ais/aisabnormal/ais-sample.gpsdecode322.jsonl.gz"), 1 << 26));
    }

    private static void differencesOfScaledLog(byte[] log, byte[] json) {
        List<JsonNode> expected = new ArrayList<>();
        Json.lines(json, (node, line) -> expected.add(node), e -> {
            throw e;
        });
        List<String> differences = compare(expected, read(log));
        // gpsd knows status 14 and receiver 15 by an older edition, and a pair of type 24 has the repeat indicator of
        // its part A there.
        differences.removeIf(d -> d.contains("_text: Reserved, not AIS-SART")
                || d.contains("INVALID EPFD, not Internal GNSS")
                || d.startsWith("24 338085237 repeat: "));
        assertEquals(List.of(), differences);
    }

    @Test
    void commentBlocksAndBrokenLinesCostOnlyThemselves() {
        Reading reading = read(ForeignData.bytes("border/ais/aislib/small_cb_example.txt"));
        assertEquals(11, reading.records().size(), () -> reading.rejects().toString());
        assertEquals(1, reading.lost(), () -> reading.rejects().toString());
    }

    @Test
    void satelliteTagBlocksGiveFourMessages() {
        Reading reading = read(ForeignData.bytes("border/ais/libais/tagblock.nmea"));
        assertEquals("{1=3, 5=1}", types(reading).toString());
        assertEquals(
                Instant.ofEpochSecond(1_418_172_113), reading.records().get(0).at());
        assertEquals(
                "{station=rORBCOMM104, channel=B}",
                PlainFields.of(reading.records().get(0).body()).get("reception").toString());
    }

    @Test
    void curatedSentencesNeverThrow() {
        Reading reading = read(ForeignData.bytes("border/ais/libais/test.aivdm"));
        assertTrue(reading.records().size() >= 210, () -> reading.records().size() + " records");
        assertTrue(reading.rejects().stream().noneMatch(r -> r.reason().contains("gave up")));
    }

    @Test
    void curatedSentencesAgreeWithGpsdFieldByField() {
        differencesOfScaledLog(
                ForeignData.bytes("border/ais/libais/test.aivdm"),
                ForeignData.bytes("border/ais/libais/test.gpsdecode322.jsonl"));
    }

    @Test
    void mutatedSentencesNeitherThrowNorStall() {
        byte[] log = Arrays.copyOf(danish(), 400_000);
        Random random = new Random(20101122);
        for (int i = 0; i < 40_000; i++) {
            log[random.nextInt(log.length)] = (byte) random.nextInt(256);
        }
        byte[] curated = ForeignData.bytes("border/ais/libais/test.aivdm");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(log);
        long sentences = 0;
        while (sentences < 45_000) {
            byte[] copy = curated.clone();
            for (int i = 0; i < 400; i++) {
                copy[random.nextInt(copy.length)] = (byte) "!,*\\$\n01239AB".charAt(random.nextInt(13));
            }
            all.writeBytes(copy);
            sentences += 400;
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Reading reading = read(all.toByteArray());
            assertFalse(reading.records().isEmpty());
            assertTrue(reading.lost() > 0);
            assertTrue(reading.rejects().stream().noneMatch(r -> r.reason().contains("gave up")));
            for (Record record : reading.records()) {
                PlainFields.of(record.body());
            }
        });
    }

    @Test
    void everyAllottedDigitOfOthersHasAFlag() {
        String table =
                new String(ForeignData.bytes("border/ais/libais/mid.csv"), java.nio.charset.StandardCharsets.UTF_8);
        List<String> missing = table.lines()
                .skip(1)
                .filter(row ->
                        Flags.country(Integer.parseInt(row.substring(0, 3))).isEmpty())
                .toList();
        assertEquals(List.of(), missing);
    }

    private static byte[] danish() {
        return Gzip.content(ForeignData.bytes("border/ais/aisabnormal/ais-sample.txt.gz"), 1 << 26);
    }

    private static Reading read(byte[] bytes) {
        return Reading.of(
                Message.of("test", Instant.parse("2026-11-22T10:00:00Z"), bytes), new Border(), new AisReader());
    }

    private static Map<Integer, Integer> types(Reading reading) {
        Map<Integer, Integer> types = new TreeMap<>();
        for (Record record : reading.records()) {
            types.merge(((Long) PlainFields.of(record.body()).get("type")).intValue(), 1, Integer::sum);
        }
        return types;
    }

    private static Map<Integer, Integer> counts(List<JsonNode> lines) {
        Map<Integer, Integer> types = new TreeMap<>();
        lines.forEach(line -> types.merge(line.get("type").asInt(), 1, Integer::sum));
        return types;
    }

    /** Each expected line of a decoded type against the next record of that type and MMSI; parts of type 24 are put together. */
    private static List<String> compare(List<JsonNode> expected, Reading reading) {
        Map<String, List<Map<String, Object>>> ours = new TreeMap<>();
        Map<String, Map<String, Object>> partA = new TreeMap<>();
        for (Record record : reading.records()) {
            Map<String, Object> body = PlainFields.of(record.body());
            String key = body.get("type") + " " + body.get("mmsi");
            if ("A".equals(body.get("part"))) {
                partA.put(key, body);
            } else {
                if ("B".equals(body.get("part"))) {
                    body.putAll(partA.getOrDefault(key, Map.of()));
                }
                ours.computeIfAbsent(key, k -> new ArrayList<>()).add(body);
            }
        }
        List<String> differences = new ArrayList<>();
        for (JsonNode line : expected) {
            if (line.get("scaled").asBoolean()
                    && SCALED_OTHERWISE.contains(line.get("type").asInt())) {
                continue;
            }
            String key = line.get("type").asInt() + " " + line.get("mmsi").asInt();
            List<Map<String, Object>> queue = ours.getOrDefault(key, new ArrayList<>());
            if (queue.isEmpty()) {
                differences.add(key + " is missing");
                continue;
            }
            Map<String, Object> body = queue.remove(0);
            line.properties().forEach(field -> {
                String name = field.getKey();
                Object value = body.get(name);
                if (!Set.of("class", "device", "scaled").contains(name)
                        && !(line.get("scaled").asBoolean() && SCALED.contains(name)
                                ? sameScaled(name, field.getValue(), ((Long) value).intValue())
                                : same(field.getValue(), value))) {
                    differences.add(key + " " + name + ": "
                            + field.getValue().toString().replace("\"", "") + ", not " + value);
                }
            });
        }
        return differences;
    }

    private static boolean same(JsonNode theirs, Object ours) {
        if (theirs.isArray() && ours instanceof List<?> list) {
            return theirs.size() == list.size()
                    && IntStream.range(0, list.size())
                            .allMatch(i -> theirs.get(i).properties().stream()
                                    .allMatch(field ->
                                            same(field.getValue(), ((Map<?, ?>) list.get(i)).get(field.getKey()))));
        }
        return !theirs.isContainer()
                && theirs.asString().equalsIgnoreCase(ours == null && theirs.isString() ? "" : String.valueOf(ours));
    }

    /** gpsd's scaled values against ours, which are raw: degrees to six places, knots and degrees to one. */
    private static boolean sameScaled(String name, JsonNode theirs, int raw) {
        return switch (name) {
            case "lon", "lat" -> Math.abs(theirs.asDouble() - raw / 600_000.0) < 0.6e-6;
            case "turn" ->
                switch (theirs.asString()) {
                    case "nan" -> raw == -128;
                    case "fastleft" -> raw == -127;
                    case "fastright" -> raw == 127;
                    // gpsd 3.22 squares the sign away.
                    default -> Math.abs(theirs.asDouble() - Math.pow(raw / 4.733, 2)) <= 0.51;
                };
            case "speed" -> raw == 1023 ? theirs.asString().equals("nan") : same10(theirs, raw);
            default -> same10(theirs, raw);
        };
    }

    private static boolean same10(JsonNode theirs, int raw) {
        return theirs.asString().equals(raw / 10 + "." + raw % 10);
    }
}
