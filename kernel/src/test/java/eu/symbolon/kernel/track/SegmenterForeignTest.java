package eu.symbolon.kernel.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * 26 numbers that several craft share or that send noise, 23,730 messages, against the segments gpsdio-segment makes of them: a
 * peer's opinion, not truth. Noise is counted in two ways: left out where either side says so, and as a class of its own for each
 * message.
 */
class SegmenterForeignTest {
    private static final int NOISE = -1;

    private static final class Verdicts implements SegmentSink {
        private final int[] segments;
        private final @Nullable Rejection[] why;

        private Verdicts(int size) {
            segments = new int[size];
            why = new Rejection[size];
            Arrays.fill(segments, Integer.MIN_VALUE);
        }

        @Override
        public void assigned(long position, int segment) {
            segments[(int) position] = segment;
        }

        @Override
        public void rejected(long position, Rejection reason) {
            segments[(int) position] = NOISE;
            why[(int) position] = reason;
        }
    }

    private record Line(
            String type,
            String mmsi,
            long millis,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double speed,
            @Nullable Double course,
            @Nullable Double heading,
            @Nullable String expected) {
        private static final Pattern FIELD =
                Pattern.compile("\"(\\w+)\":(null|\"((?:[^\"\\\\]|\\\\.)*)\"|[-+.eE0-9]+)");

        static Line of(String json) {
            Map<String, String> fields = new HashMap<>();
            Matcher field = FIELD.matcher(json);
            while (field.find()) {
                String value = field.group(3) == null ? field.group(2) : field.group(3);
                if (!field.group(2).equals("null")) {
                    fields.put(field.group(1), value);
                }
            }
            return new Line(
                    fields.get("type"),
                    fields.get("ssvid"),
                    OffsetDateTime.parse(fields.get("timestamp")).toInstant().toEpochMilli(),
                    number(fields.get("lon")),
                    number(fields.get("lat")),
                    number(fields.get("speed")),
                    number(fields.get("course")),
                    number(fields.get("heading")),
                    fields.get("expected"));
        }

        private static @Nullable Double number(@Nullable String text) {
            return text == null ? null : Double.valueOf(text);
        }

        /** Identity without position, speed and course: the peer makes a segment of each, nothing is to be decided. */
        boolean isIdentity() {
            return lon == null && lat == null && speed == null && course == null;
        }

        Equipment equipment() {
            return switch (type) {
                case "AIS.27" -> Equipment.LONG_RANGE;
                case "AIS.18", "AIS.19" -> Equipment.CLASS_B;
                default -> Equipment.CLASS_A;
            };
        }
    }

    private static List<Line> lines(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().map(Line::of).toList();
        }
    }

    @Test
    void segmentsAreThoseOfThePeerByAdjustedRandIndexOfAtLeast95HoweverNoiseIsCounted() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(ForeignData.path("border/segments"))) {
            files = all.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        assertEquals(26, files.size());
        List<String> expectedLeft = new ArrayList<>();
        List<String> foundLeft = new ArrayList<>();
        List<String> expectedOwn = new ArrayList<>();
        List<String> foundOwn = new ArrayList<>();
        int messages = 0;
        int noise = 0;
        for (Path file : files) {
            List<Line> lines = lines(file);
            Verdicts verdicts = segment(lines);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                messages++;
                if (line.isIdentity()) {
                    continue;
                }
                int segment = verdicts.segments[i];
                assertTrue(segment != Integer.MIN_VALUE, "no verdict on message " + i + " of " + file);
                assertTrue(segment >= 0 || verdicts.why[i] != null, "no reason for message " + i + " of " + file);
                String key = file + ":" + i;
                noise += line.expected() == null ? 1 : 0;
                if (line.expected() != null && segment >= 0) {
                    expectedLeft.add(line.expected());
                    foundLeft.add(file + "#" + segment);
                }
                expectedOwn.add(line.expected() == null ? key : line.expected());
                foundOwn.add(segment < 0 ? key : file + "#" + segment);
            }
        }
        assertEquals(23_730, messages);
        double left = index(expectedLeft, foundLeft);
        double own = index(expectedOwn, foundOwn);
        System.out.println("adjusted Rand index: " + left + " noise left out, " + own + " noise as classes");
        assertTrue(left >= 0.95, () -> "adjusted Rand index, noise left out: " + left);
        assertTrue(own >= 0.95, () -> "adjusted Rand index, each noise message a class: " + own);
        assertTrue(noise > 4_000, "noise of the peer: " + noise);
    }

    private static Verdicts segment(List<Line> lines) {
        Verdicts verdicts = new Verdicts(lines.size());
        Segmenter segmenter = new Segmenter(SegmentRule.DEFAULT, verdicts);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isIdentity()) {
                segmenter.take(
                        i,
                        Integer.parseInt(line.mmsi()),
                        line.millis(),
                        line.lon() == null || line.lon() > 180 ? Integer.MIN_VALUE : (int) Math.round(line.lon() * 1e7),
                        line.lat() == null ? Integer.MIN_VALUE : (int) Math.round(line.lat() * 1e7),
                        tenths(line.speed()),
                        tenths(line.course()),
                        line.heading() == null ? -1 : (int) Math.round(line.heading()),
                        line.equipment());
            }
        }
        return verdicts;
    }

    private static int tenths(@Nullable Double value) {
        return value == null ? -1 : (int) Math.round(value * 10);
    }

    /** Adjusted Rand index (Hubert and Arabie, 1985). */
    private static double index(List<String> left, List<String> right) {
        Map<String, Integer> both = new HashMap<>();
        Map<String, Integer> ofLeft = new HashMap<>();
        Map<String, Integer> ofRight = new HashMap<>();
        for (int i = 0; i < left.size(); i++) {
            both.merge(left.get(i) + "\n" + right.get(i), 1, Integer::sum);
            ofLeft.merge(left.get(i), 1, Integer::sum);
            ofRight.merge(right.get(i), 1, Integer::sum);
        }
        double expected = pairs(ofLeft) * pairs(ofRight) / (left.size() * (left.size() - 1.0) / 2);
        return (pairs(both) - expected) / ((pairs(ofLeft) + pairs(ofRight)) / 2 - expected);
    }

    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
