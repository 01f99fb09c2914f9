package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.wire.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Strings made to break programs, as names in a message, as search texts, as paths and as headers of the API. */
class HostileTextTest {
    private static final int ONE_MESSAGE = 100;
    private static final JsonMapper JSON = new JsonMapper();
    private static SampleNode node;
    private static Caller caller;

    @BeforeAll
    static void start() {
        node = new SampleNode(false);
        caller = new Caller(node, SampleNode.USER, node.secret()).choose();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @Proves({"INPUT-SQL", "INPUT-TEXT"})
    void everyStringComesBackUnchangedFromTheStoreAndTheEvidenceIsByteEqual() throws NoSuchAlgorithmException {
        List<String> strings = strings();
        for (int from = 0; from < strings.size(); from += ONE_MESSAGE) {
            comesBack(strings.subList(from, Math.min(strings.size(), from + ONE_MESSAGE)));
        }
    }

    private static void comesBack(List<String> strings) throws NoSuchAlgorithmException {
        byte[] bundle = bundle(strings);
        HttpResponse<String> taken = caller.send(bundle);
        assertEquals(201, taken.statusCode(), taken.body());
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle));
        assertEquals(sha256, tree(taken).path("message").asString());
        JsonNode message = tree(caller.get("/api/messages/" + sha256));
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode row : message.path("records")) {
            JsonNode record = tree(caller.get("/api/records/" + row.path("id").asString()));
            names.add(record.path("body").path("name").asString(""));
            record.path("mentions")
                    .forEach(mention -> names.add(mention.path("title").asString("")));
        }
        List<String> missing = strings.stream()
                .filter(text -> !text.isBlank() && !names.contains(text) && !names.contains(text.strip()))
                .toList();
        assertEquals(List.of(), missing);
        HttpResponse<String> evidence =
                caller.getByStepUp("/api/messages/" + sha256 + "/bytes", "disclosure message " + sha256);
        assertArrayEquals(bundle, evidence.body().getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "application/octet-stream",
                evidence.headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                evidence.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    }

    @Test
    @Proves({"INPUT-SQL", "INPUT-PAGE", "INPUT-PATH"})
    void everyStringIsAnOrdinarySearchTextPathAndParameter() {
        List<String> strings = strings();
        for (int i = 0; i < strings.size(); i++) {
            String text = strings.get(i);
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            inert(caller.get("/api/search?q=" + encoded), text, 200, 400, 422);
            if (i % 4 == 0 && encoded.length() < 3_000) {
                inert(caller.get("/api/messages?after=" + encoded), text, 200, 400, 422);
                inert(caller.get("/api/records/" + encoded), text, 400, 404);
                inert(caller.get("/" + encoded), text, 200, 400, 404);
            }
        }
    }

    private static void inert(HttpResponse<String> answer, String text, Integer... allowed) {
        assertTrue(
                List.of(allowed).contains(answer.statusCode()),
                () -> answer.request().uri() + " gave " + answer.statusCode() + " for " + text + ": " + answer.body());
        assertFalse(answer.headers().map().containsKey("set-cookie"), () -> "a header came in by " + text);
        assertFalse(answer.body().contains("root:x:0:0"), () -> "a file was read by " + text);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.isEmpty() && type.startsWith("text/html")) {
            assertFalse(
                    text.contains("<") && text.length() > 8 && answer.body().contains(text),
                    () -> "the page repeats " + text);
        }
    }

    private static List<String> strings() {
        Set<String> all = new LinkedHashSet<>();
        Json.tree(ForeignData.bytes("security/bad-input/blns.json")).forEach(text -> all.add(text.asString()));
        for (String file : List.of(
                "directory_traversal.txt",
                "LDAP_FUZZ.txt",
                "sqli-generic-fuzz.txt",
                "XSS_Polyglots.txt",
                "crlfinjection.txt")) {
            new String(ForeignData.bytes("security/bad-input/" + file), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(all::add);
        }
        return new ArrayList<>(all);
    }

    private static byte[] bundle(List<String> strings) {
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("type", "bundle").put("id", "bundle--8c1b1a5e-0000-4000-8000-000000000000");
        ArrayNode objects = bundle.putArray("objects");
        for (int i = 0; i < strings.size(); i++) {
            objects.addObject()
                    .put("type", "identity")
                    .put("spec_version", "2.1")
                    .put("id", "identity--8c1b1a5e-0000-4000-8000-%012d".formatted(i))
                    .put("created", "2026-11-22T10:00:00Z")
                    .put("modified", "2026-11-22T10:00:00Z")
                    .put("identity_class", "organization")
                    .put("name", strings.get(i));
        }
        return JSON.writeValueAsBytes(bundle);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
