package eu.symbolon.acceptance.sight;

import eu.symbolon.demo.Sample;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** How each route of the table is asked: with what is seen, with what is hidden and with what is wrong. */
final class Script {
    /** Paths whose answers come from no record: they are not asked, and say here why. */
    static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("POST /api/session", "signs in with a token by chance; done at the start"),
            Map.entry("DELETE /api/session", "ends the script"),
            Map.entry("POST /api/session/everywhere", "ends the script"),
            Map.entry("DELETE /api/session/everywhere", "ends the script"),
            Map.entry("PUT /api/session/context", "done at the start: the reader of a run stays the same"),
            Map.entry("POST /api/session/secret", "the person's own secret"),
            Map.entry("PUT /api/session/secret", "the person's own secret"),
            Map.entry("POST /api/session/step-up", "a token by chance"),
            Map.entry("POST /api/session/step-up/options", "a challenge by chance"),
            Map.entry("POST /api/session/passkey/options", "a challenge by chance"),
            Map.entry("POST /api/session/passkey", "signs in; done at the start"),
            Map.entry("GET /api/passkeys", "the person's own keys"),
            Map.entry("POST /api/passkeys/options", "a challenge by chance"),
            Map.entry("POST /api/passkeys", "the person's own keys"),
            Map.entry("DELETE /api/passkeys/{id}", "the person's own keys"),
            Map.entry("GET /api/session/methods", "settings of the node"),
            Map.entry("GET /api/session/oidc/{id}", "leads to a provider with a state by chance"),
            Map.entry("GET /api/session/oidc/{id}/callback", "signs in; done at the start"),
            Map.entry("GET /api/retention", "totals, for those with the right to them"),
            Map.entry("POST /api/retention/run", "totals, for those with the right to them"),
            Map.entry("POST /api/session/break-glass", "another purpose is another reader"),
            Map.entry("DELETE /api/session/break-glass", "another purpose is another reader"),
            Map.entry("POST /api/notices/{id}/review", "notices tell of sessions, not of records"),
            Map.entry("POST /api/orders", "an id by chance; the subject is the asker's own words"),
            Map.entry("POST /api/orders/{id}/decision", "an order is the askers' own words"),
            Map.entry(
                    "POST /api/hit-no-hit", "tells existence to those with the right to it: ExistenceTest compares it"),
            Map.entry("POST /api/requests", "an id by chance; the request is the asker's own words"),
            Map.entry("POST /api/requests/{id}/answer", "the owner's own words"),
            Map.entry("POST /api/orders/{id}/block", "an order is the askers' own words"),
            Map.entry("GET /api/sealed-search", "orders, for those with the right to stop them"),
            Map.entry("GET /api/audit/sample", "the log, for those with the right to read it"),
            Map.entry("GET /api/audit/statistics", "the log, for those with the right to read it"),
            Map.entry("GET /api/audit/checkpoint", "the log, for those with the right to read it"),
            Map.entry("GET /api/audit/{index}/proof", "the log, for those with the right to read it"),
            Map.entry("GET /api/audit/{index}/opened", "the log, for those with the right to read it"),
            Map.entry("GET /log/checkpoint", "the log, for those with the right to read it"),
            Map.entry("GET /log/tile/{path}", "the log, for those with the right to read it"),
            Map.entry("GET /witness/{origin}/checkpoint", "logs of partners, not records"),
            Map.entry("POST /witness/add-checkpoint", "logs of partners, not records"));

    /** Routes whose holders have the right to see beyond their labels: log and totals. */
    static final Map<String, String> BEYOND = Map.of(
            "GET /api/audit", "data-protection-officer",
            "GET /api/status", "data-protection-officer",
            "GET /metrics", "data-protection-officer");

    private static final List<String> STATES = List.of("open", "decided", "all", "none", "");
    private static final List<String> AREAS = List.of("", "", "money", "border", "cyber", "crisis", "passengers");
    private static final List<String> VERDICTS = List.of("accept", "reject", "later", "authorise", "perhaps");

    private final Random random;
    private final Known known;
    private final List<Sample> samples;
    private final Map<String, Supplier<Ask>> steps = new LinkedHashMap<>();

    Script(Random random, Known known, List<Sample> samples) {
        this.random = random;
        this.known = known;
        this.samples = samples;
        get("/api/session", () -> "");
        get("/api/session/help", () -> "");
        get("/api/notices", () -> "");
        get("/api/roles", () -> "");
        get("/api/orders", () -> "");
        get("/api/requests", () -> "");
        get("/api/accounts", () -> "");
        get("/api/rights", () -> "");
        for (String way : List.of("", "/file", "/restrictions", "/notices")) {
            steps.put("GET /api/rights/{order}" + way, () -> Ask.get("/api/rights/" + random.nextInt(3) + way));
        }
        steps.put(
                "POST /api/rights/{order}/restrictions",
                () -> Ask.of(
                        "POST",
                        "/api/rights/" + random.nextInt(3) + "/restrictions",
                        "{\"what\":\"record " + known.record()
                                + "\",\"ground\":\"LED-15-1-a\",\"reason\":\"because\"}"));
        steps.put(
                "POST /api/rights/{order}/notified",
                () -> Ask.of("POST", "/api/rights/" + random.nextInt(3) + "/notified", "{\"recipient\":\"DE-BKA\"}"));
        steps.put(
                "POST /api/records/{id}/label",
                () -> Ask.of(
                        "POST",
                        "/api/records/" + known.record() + "/label",
                        "{\"label\":{\"tlp\":\"" + known.pick(List.of("CLEAR", "AMBER", "GREEN"))
                                + "\"},\"reason\":\"because\"}"));
        steps.put(
                "POST /api/sealed-search",
                () -> Ask.of("POST", "/api/sealed-search", "{\"order\":\"" + random.nextInt(3) + "\"}"));
        steps.put("GET /api/orders/{id}", () -> Ask.get("/api/orders/" + random.nextInt(3)));
        get("/api/areas", () -> "");
        get("/api/register", () -> "");
        get("/api/status", () -> "");
        get("/api/strategy", () -> "");
        get("/api/audit", () -> "?limit=5");
        get("/api/zones", () -> "");
        get("/api/openapi.json", () -> "");
        get("/healthz", () -> "");
        get("/readyz", () -> "");
        get("/metrics", () -> "");
        get("/api/messages", () -> "?limit=" + limit() + "&after=" + known.next());
        steps.put("GET /api/messages/{sha256}", () -> Ask.get("/api/messages/" + known.message()));
        steps.put("GET /api/messages/{sha256}/bytes", () -> Ask.get("/api/messages/" + known.message() + "/bytes"));
        steps.put(
                "GET /api/messages/{sha256}/bytes-unmasked",
                () -> Ask.get("/api/messages/" + known.message() + "/bytes-unmasked"));
        steps.put("GET /api/retention/messages/{sha256}", () -> Ask.get("/api/retention/messages/" + known.message()));
        steps.put("GET /api/records/{id}/unmasked", () -> Ask.get("/api/records/" + known.record() + "/unmasked"));
        steps.put("GET /api/records/{id}", () -> Ask.get("/api/records/" + known.record()));
        steps.put(
                "GET /api/subjects/{record}/{mention}",
                () -> Ask.get("/api/subjects/" + known.record() + "/" + random.nextInt(3)));
        get("/api/search", () -> "?limit=" + limit() + "&q=" + known.word());
        get("/api/picture", this::box);
        get(
                "/api/hits",
                () -> "?state=" + known.pick(STATES) + "&area=" + known.pick(AREAS) + "&limit=" + limit() + "&q="
                        + (random.nextBoolean() ? "" : known.word()) + "&after=" + known.next());
        steps.put("GET /api/hits/{id}", () -> Ask.get("/api/hits/" + known.hit()));
        steps.put("POST /api/hits/{id}/decision", this::decision);
        steps.put("POST /api/hits/{id}/take", () -> Ask.of("POST", "/api/hits/" + known.hit() + "/take", ""));
        steps.put("POST /api/decisions", this::decisions);
        steps.put("POST /api/messages", this::message);
        steps.put(
                "PUT /api/zones/{id}",
                () -> Ask.of(
                        "PUT",
                        "/api/zones/z" + random.nextInt(3),
                        "{\"name\":\"Zone\",\"use\":\"WATCHED\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[0,50],[10,50],[10,56],[0,56],[0,50]]]}}"));
        steps.put("DELETE /api/zones/{id}", () -> Ask.of("DELETE", "/api/zones/z" + random.nextInt(3), ""));
    }

    private void get(String path, Supplier<String> query) {
        steps.put("GET " + path, () -> Ask.get(path + query.get()));
    }

    /** Names of the routes it can ask. */
    java.util.Set<String> routes() {
        return steps.keySet();
    }

    Ask ask(String route) {
        Ask ask = steps.getOrDefault(route, () -> Ask.get("/")).get();
        return random.nextInt(25) == 0 ? ask.with("If-Match", "\"1\"") : ask;
    }

    private int limit() {
        return known.pick(List.of(1, 2, 3, 7, 200));
    }

    private String box() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "?bbox=0,40,20,60";
            case 2 -> "?from=2026-11-20T00:00:00Z&to=2026-11-22T12:00:00Z";
            default -> "?bbox=wrong";
        };
    }

    private Ask decision() {
        String hit = known.hit();
        return Ask.of(
                        "POST",
                        "/api/hits/" + hit + "/decision",
                        "{\"verdict\":\"" + known.pick(VERDICTS) + "\",\"reason\":\"because\"}")
                .with("If-Match", "\"" + known.version(hit) + "\"");
    }

    private Ask decisions() {
        String one = known.hit();
        String other = known.hit();
        return Ask.of(
                "POST",
                "/api/decisions",
                "{\"hits\":[{\"id\":\"" + one + "\",\"version\":" + known.version(one) + "},{\"id\":\"" + other
                        + "\",\"version\":" + known.version(other) + "}],\"verdict\":\"" + known.pick(VERDICTS)
                        + "\",\"reason\":\"because\"}");
    }

    /** Something new, or the very bytes of another message, hidden or not, from its own source. */
    private Ask message() {
        Sample sample = known.pick(samples);
        byte[] bytes = random.nextBoolean() ? sample.bytes() : twin(sample.bytes(), 2 + random.nextInt(1_000));
        byte[] sent = random.nextInt(8) == 0 ? "nothing a reader knows".getBytes(StandardCharsets.UTF_8) : bytes;
        return new Ask("POST", "/api/messages?source=" + Known.escaped(sample.source()), sent, Map.of());
    }

    /** The same content in other bytes: white space at the end. */
    static byte[] twin(byte[] bytes, int number) {
        StringBuilder more = new StringBuilder();
        for (int rest = number; rest > 0; rest >>= 1) {
            more.append((rest & 1) == 1 ? '\n' : ' ');
        }
        byte[] tail = more.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        byte[] twin = java.util.Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, twin, bytes.length, tail.length);
        return twin;
    }
}
