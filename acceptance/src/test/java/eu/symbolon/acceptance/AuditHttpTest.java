package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.tlog.LogCheck;
import eu.symbolon.node.audit.tlog.ProofFile;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The log as the supervisory authority, programs and partners meet it. */
class AuditHttpTest {
    private static SampleNode node;
    private static HttpClient overseer;
    private static HttpClient nobody;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        node = new SampleNode(false);
        node.node()
                .accounts()
                .create(
                        new Account("overseer", "Overseer", "EL-DPA", Level.UNCLASSIFIED, Set.of("overseer"), Set.of()),
                        "correct horse");
        nobody = HttpClient.newHttpClient();
        overseer = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<byte[]> signedIn = overseer.send(
                HttpRequest.newBuilder(URI.create(node.url("/api/session")))
                        .header("X-Symbolon", "1")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"user\":\"overseer\",\"secret\":\"correct horse\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, signedIn.statusCode());
        for (int i = 0; i < 400; i++) {
            node.node()
                    .audit()
                    .submit(List.of(Event.of(Operation.ALTERATION, "hit h" + i % 4 + " accept")
                            .by("person" + i % 3, "EL-PIU", "terrorism", "2026-17")
                            .count(1)));
        }
        node.node().audit().append(Event.of(Operation.LOGIN, "session"));
    }

    @AfterAll
    static void stop() {
        overseer.close();
        nobody.close();
        node.close();
    }

    private static HttpResponse<byte[]> get(HttpClient who, String path) {
        try {
            return who.send(
                    HttpRequest.newBuilder(URI.create(node.url(path))).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String path) {
        HttpResponse<byte[]> answer = get(overseer, path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        return Json.tree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    @Proves("LED-25-3")
    void theAuthorityFindsEntriesByPersonCaseAndSubject() {
        JsonNode page = json("/api/audit?what=hit%20h2&user=person1&operation=alteration&limit=10");
        assertEquals(10, page.path("items").size());
        for (JsonNode entry : page.path("items")) {
            assertEquals("hit h2 accept", entry.path("what").asString());
            assertEquals("person1", entry.path("user").asString());
            assertEquals("2026-17", entry.path("case").asString());
        }
        int found = 0;
        String next = "";
        do {
            page = json("/api/audit?what=h2&case=2026-17&limit=30" + next);
            found += page.path("items").size();
            next = "&after=" + page.path("next").asString("");
        } while (!page.path("next").isNull());
        assertEquals(100, found);
        assertEquals(
                0, json("/api/audit?from=2200-01-01T00:00:00Z").path("items").size());
        assertEquals(422, get(overseer, "/api/audit?operation=peeking").statusCode());
    }

    @Test
    void readingTheLogIsItselfLoggedWithWhatWasLookedFor() {
        json("/api/audit?user=person2&outcome=deny");
        JsonNode own = json("/api/audit?user=overseer&operation=consultation").path("items");
        assertTrue(own.toString().contains("audit user=person2 outcome=deny"), own.toString());
    }

    @Test
    void samplesAreRepeatableAndStatisticsCount() {
        String sample = "/api/audit/sample?n=5&seed=7&operation=alteration";
        assertEquals(json(sample), json(sample));
        assertEquals(5, json(sample).path("items").size());
        JsonNode statistics = json("/api/audit/statistics");
        assertEquals(400, statistics.path("byOperation").path("alteration").asInt());
        assertEquals(400, statistics.path("byPurpose").path("terrorism").asInt());
    }

    @Test
    void theLogIsCheckedOverHttpAndNotShownToOthers() {
        assertEquals(401, get(nobody, "/log/checkpoint").statusCode());
        assertEquals(401, get(nobody, "/log/tile/0/000").statusCode());
        var keys = node.node().audit().keys();
        assertTrue(node.node().audit().verify().isEmpty());
        LogCheck.Verdict verdict = LogCheck.run(
                path -> {
                    HttpResponse<byte[]> answer = get(overseer, "/log/" + path);
                    return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
                },
                keys,
                List.of());
        assertEquals(List.of(), verdict.faults());
        assertTrue(verdict.entries() > 400);
        HttpResponse<byte[]> checkpoint = get(overseer, "/log/checkpoint");
        assertTrue(header(checkpoint, "Content-Type").startsWith("text/plain"));
        assertEquals("private, no-cache", header(checkpoint, "Cache-Control"));
        HttpResponse<byte[]> tile = get(overseer, "/log/tile/0/000");
        assertEquals(8192, tile.body().length);
        assertTrue(header(tile, "Cache-Control").contains("immutable"));
        assertEquals(404, get(overseer, "/log/tile/7/000").statusCode());
        assertEquals(404, get(overseer, "/log/tile/0/1").statusCode());
    }

    @Test
    void theProofOfOneDecisionIsOneFile() {
        HttpResponse<byte[]> answer = get(overseer, "/api/audit/42/proof");
        assertEquals("attachment; filename=\"decision-42.tlog-proof\"", header(answer, "Content-Disposition"));
        ProofFile proof = ProofFile.parse(answer.body());
        assertEquals(Optional.empty(), proof.fault(node.node().audit().keys().get(0), List.of(), 0));
        assertEquals(404, get(overseer, "/api/audit/1000000/proof").statusCode());
    }

    @Test
    void aJustificationIsShownUntilItsSaltIsErasedAndPersonalValuesOnlyToReaders() {
        long index = node.node()
                .audit()
                .append(Event.of(Operation.BREAK_GLASS, "purpose")
                        .justified("life in danger")
                        .about("Ali Example"));
        String path = "/api/audit/" + index + "/opened";
        assertEquals("life in danger", json(path).path("justification").asString());
        assertTrue(json(path).path("about").isNull());
        assertFalse(json("/api/audit").toString().contains("life in danger"));
        assertEquals(2, node.node().audit().forget(List.of(index)));
        assertTrue(json(path).path("justification").isNull());
    }

    @Test
    void aWitnessAnswersPartnersWithoutASession() throws IOException, InterruptedException {
        HttpResponse<String> answer = nobody.send(
                HttpRequest.newBuilder(URI.create(node.url("/witness/add-checkpoint")))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(("old 0\n\n"
                                        + new String(
                                                get(overseer, "/log/checkpoint").body(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("is known here"), answer.body());
    }
}
