package eu.symbolon.node.access;

import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long, how often, how many: dated data with a source ({@code limits.json}). */
record Limits(
        Duration sessionIdle,
        Duration sessionLife,
        int sessionsOfAnAccount,
        int secretLength,
        int wrongSecrets,
        Duration firstLock,
        Duration longestLock,
        Duration stepUpLife,
        Duration breakGlassMost,
        Duration orderLife,
        Period requestLife,
        Map<Pace.Of, Rate> rates) {

    /** A token bucket: so many at once, so many a second after. */
    record Rate(int burst, double perSecond) {}

    static Limits installed() {
        try (InputStream in = Limits.class.getResourceAsStream("limits.json")) {
            if (in == null) {
                throw new IllegalStateException("limits.json is not in the program");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Limits parse(byte[] json) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode row : JsonText.read(json)) {
            if (row.path("source").asString("").isBlank()) {
                throw new IllegalArgumentException("limit without a source: " + row);
            }
            values.put(row.path("limit").asString(""), row.path("value").asString(""));
        }
        Map<Pace.Of, Rate> rates = new HashMap<>();
        for (Pace.Of of : Pace.Of.values()) {
            rates.put(
                    of,
                    new Rate(
                            count(values, of.word() + "-burst"),
                            Double.parseDouble(value(values, of.word() + "-per-second"))));
        }
        return new Limits(
                time(values, "session-idle"),
                time(values, "session-life"),
                count(values, "sessions-of-an-account"),
                count(values, "secret-length"),
                count(values, "wrong-secrets"),
                time(values, "first-lock"),
                time(values, "longest-lock"),
                time(values, "step-up-life"),
                time(values, "break-glass-most"),
                time(values, "order-life"),
                Period.parse(value(values, "request-life")),
                Map.copyOf(rates));
    }

    private static String value(Map<String, String> values, String limit) {
        String value = values.get(limit);
        if (value == null) {
            throw new IllegalArgumentException("limit '" + limit + "' is missing in limits.json");
        }
        return value;
    }

    private static Duration time(Map<String, String> values, String limit) {
        return Duration.parse(value(values, limit));
    }

    private static int count(Map<String, String> values, String limit) {
        return Integer.parseInt(value(values, limit));
    }
}
