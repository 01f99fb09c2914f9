package eu.symbolon.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** STIX 2.1 bundles of everyday indicators. */
final class CyberTraffic {
    private static final String[] WORDS = {
        "login", "parcel", "update", "invoice", "cloud", "mail", "bank", "tax", "portal", "secure"
    };

    private final Random random;

    CyberTraffic(long seed) {
        random = new Random(seed ^ 0x435449);
    }

    List<Sample> messages(int bundles, int indicators) {
        List<Sample> all = new ArrayList<>();
        for (int bundle = 0; bundle < bundles; bundle++) {
            StringBuilder out = new StringBuilder("{\"type\":\"bundle\",\"id\":\"bundle--")
                    .append(uuid())
                    .append("\",\"objects\":[\n");
            for (int i = 0; i < indicators; i++) {
                out.append(i == 0 ? "" : ",\n").append(indicator());
            }
            out.append("\n]}\n");
            all.add(new Sample(
                    "sample CSIRT",
                    String.format(Locale.ROOT, "42-indicators-%02d.stix.json", bundle),
                    out.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private String indicator() {
        String word = WORDS[random.nextInt(WORDS.length)];
        String host = word + "-" + Integer.toHexString(random.nextInt(1 << 24)) + ".example";
        String pattern = switch (random.nextInt(3)) {
            case 0 -> "[domain-name:value = '" + host + "']";
            case 1 -> "[url:value = 'http://" + host + "/" + word + "']";
            default ->
                "[file:hashes.'SHA-256' = '"
                        + String.format(
                                Locale.ROOT,
                                "%016x%016x%016x%016x",
                                random.nextLong(),
                                random.nextLong(),
                                random.nextLong(),
                                random.nextLong())
                        + "']";
        };
        return "{\"type\":\"indicator\",\"spec_version\":\"2.1\",\"id\":\"indicator--" + uuid()
                + "\",\"created\":\"2026-11-22T01:00:00.000Z\",\"modified\":\"2026-11-22T01:00:00.000Z\",\"name\":\""
                + word
                + " lure\",\"pattern\":\"" + pattern
                + "\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-11-22T00:00:00Z\"}";
    }

    private UUID uuid() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
