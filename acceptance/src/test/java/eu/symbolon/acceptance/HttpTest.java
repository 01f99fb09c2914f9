package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.demo.Day;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The HTTP interface as a program meets it. */
class HttpTest {
    private static SampleNode node;
    private static HttpClient client;
    private static String cookie;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        node = new SampleNode(true);
        client = HttpClient.newHttpClient();
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create(node.url("/api/session")))
                        .header("X-Symbolon", "1")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"user\":\"" + SampleNode.USER + "\",\"secret\":\"" + node.secret() + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, signedIn.statusCode(), signedIn.body());
        cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertEquals(403, call("GET", "/api/hits", null).statusCode(), "read without a purpose");
        HttpResponse<String> chosen =
                call("PUT", "/api/session/context", "{\"purpose\":\"terrorism\",\"case\":\"T-1\"}");
        assertEquals(200, chosen.statusCode(), chosen.body());
        String before = cookie;
        cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertNotEquals(before, cookie, "the token is another one after the purpose was chosen");
    }

    @AfterAll
    static void stop() {
        client.close();
        node.close();
    }

    private static HttpResponse<String> call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.url(path)))
                .header("Cookie", cookie)
                .header("X-Symbolon", "1")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token for this action. */
    private static String stepUp(String action) {
        HttpResponse<String> token = call(
                "POST", "/api/session/step-up", "{\"action\":\"" + action + "\",\"secret\":\"" + node.secret() + "\"}");
        assertEquals(200, token.statusCode(), token.body());
        return Json.tree(token.body().getBytes(StandardCharsets.UTF_8))
                .path("token")
                .asString();
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = call("GET", path, null);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Proves("AIA-14")
    void queueGivesHitsOfAtLeastSixAreasWithReasonsAndEvidence() {
        Set<String> areas = new TreeSet<>();
        String next = "";
        int hits = 0;
        do {
            JsonNode page = get(
                    "/api/hits?state=all&limit=20&after=" + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8));
            for (JsonNode hit : page.path("items")) {
                hits++;
                areas.add(hit.path("area").asString());
                JsonNode detail = get("/api/hits/" + hit.path("id").asString());
                assertTrue(detail.path("reasons").size() > 0, detail::toString);
                assertTrue(detail.path("evidence").size() > 0, detail::toString);
                assertFalse(detail.path("title").asString("").isBlank());
            }
            next = page.path("next").isString() ? page.path("next").asString() : "";
        } while (!next.isEmpty());
        assertTrue(areas.size() >= 6, areas + " in " + hits + " hits");
    }

    @Test
    void phoneOfTheStoryJoinsCargoPassengersAndCyber() {
        JsonNode found = get("/api/search?q=%2B967%20712%20345%20678").path("items");
        assertTrue(found.size() > 0, "nothing found by the phone number");
        Set<String> areas = new TreeSet<>();
        for (JsonNode item : found) {
            areas.add(item.path("area").asString());
            JsonNode subject = get("/api/subjects/" + item.path("record").asString() + "/"
                    + item.path("mention").asInt());
            subject.path("areas").forEach(area -> areas.add(area.asString()));
            subject.path("links").forEach(link -> areas.add(link.path("area").asString()));
        }
        assertTrue(areas.containsAll(Set.of("cargo", "passengers", "cyber")), areas::toString);
    }

    @Test
    void nameIsFoundWithoutItsAccents() {
        assertTrue(get("/api/search?q=irina%20volkova").path("items").size() > 0);
    }

    @Test
    void pictureHoldsShipsWarningsAndTheirGeometry() {
        JsonNode picture = get("/api/picture");
        assertTrue(
                picture.path("positions").size() >= 10,
                () -> "positions: " + picture.path("positions").size());
        Set<String> areas = new TreeSet<>();
        picture.path("features")
                .forEach(feature -> areas.add(feature.path("area").asString()));
        assertTrue(areas.contains("crisis"), areas::toString);
    }

    @Test
    @Proves("STRAT-SOURCE")
    void strategyHasItsFortyOneActionsWithTheirSources() {
        int actions = 0;
        for (JsonNode objective : get("/api/strategy").path("objectives")) {
            for (JsonNode action : objective.path("actions")) {
                actions++;
                assertFalse(action.path("source").asString("").isBlank());
            }
        }
        assertEquals(41, actions);
    }

    /** The analyst may not read payments (LIMITE): that one was sent before is not for him to learn. */
    @Test
    void repeatIsSaidToWhoMayReadItAndUnreadableIsKeptAndSaid() {
        HttpResponse<String> repeat = call("POST", "/api/messages?source=test", sample("storm-warning"));
        assertEquals(200, repeat.statusCode(), repeat.body());
        assertTrue(repeat.body().contains("\"outcome\":\"repeat\""), repeat.body());
        HttpResponse<String> hidden = call("POST", "/api/messages?source=test", sample("rawdah.fin"));
        assertEquals(201, hidden.statusCode(), hidden.body());
        assertTrue(hidden.body().contains("\"records\":1"), hidden.body());
        HttpResponse<String> unreadable = call("POST", "/api/messages?source=test", "Dear colleague, nothing here");
        assertEquals(422, unreadable.statusCode(), unreadable.body());
        assertTrue(unreadable.body().contains("Maybe"), unreadable.body());
    }

    private static String sample(String name) {
        return Day.story().stream()
                .filter(sample -> sample.name().contains(name))
                .map(sample -> new String(sample.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves({"AIA-14", "PNR-6-5"})
    void decisionNeedsTheVersionSeenAndAReason() {
        JsonNode hit = get("/api/hits?state=open&limit=1").path("items").path(0);
        String path = "/api/hits/" + hit.path("id").asString() + "/decision";
        assertEquals(
                428,
                call("POST", path, "{\"verdict\":\"reject\",\"reason\":\"other person\"}")
                        .statusCode());
        String version = "\"" + hit.path("version").asInt() + "\"";
        assertEquals(
                422,
                call("POST", path, "{\"verdict\":\"reject\",\"reason\":\" \"}", "If-Match", version)
                        .statusCode());
        HttpResponse<String> decided =
                call("POST", path, "{\"verdict\":\"reject\",\"reason\":\"other person\"}", "If-Match", version);
        assertEquals(200, decided.statusCode(), decided.body());
        assertTrue(decided.body().contains("\"state\":\"rejected\""), decided.body());
        HttpResponse<String> late =
                call("POST", path, "{\"verdict\":\"accept\",\"reason\":\"too late\"}", "If-Match", version);
        assertEquals(412, late.statusCode(), late.body());
        assertTrue(late.body().contains("\"seen\""), late.body());
    }

    @Test
    void nothingIsReadWithoutASession() throws IOException, InterruptedException {
        for (JsonNode ignored : List.of(get("/api/openapi.json"))) {
            for (var path : ignored.path("paths").properties()) {
                if (!path.getValue().has("get") || !path.getValue().path("get").has("security")) {
                    continue;
                }
                String address = path.getKey().replaceAll("\\{[^}]+}", "1");
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(node.url(address))).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(401, answer.statusCode(), () -> address + " answers a stranger: " + answer.body());
            }
        }
    }

    @Test
    void everyDocumentedReadAnswers() {
        List<String> wrong = new ArrayList<>();
        for (var path : get("/api/openapi.json").path("paths").properties()) {
            if (path.getValue().has("get") && !path.getKey().equals("/events")) {
                HttpResponse<String> answer = call("GET", path.getKey().replaceAll("\\{[^}]+}", "1"), null);
                boolean guarded = answer.statusCode() == 403
                        && (answer.body().contains("/problems/right-missing")
                                || answer.body().contains("/problems/step-up-needed"));
                if (answer.statusCode() != 200 && answer.statusCode() != 404 && !guarded) {
                    wrong.add(path.getKey() + ": " + answer.body());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Answers that hold no record: of the caller's own session, of the program, or the log itself, whose reading is tested apart. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "/api/session",
            "/api/session/help",
            "/api/session/methods",
            "/api/passkeys",
            "/api/roles",
            "/api/areas",
            "/api/register",
            "/api/zones",
            "/api/notices",
            "/api/accounts",
            "/api/openapi.json",
            "/healthz",
            "/readyz");

    @Test
    @Proves({"EX-CH-2", "EXIT-7"})
    void noAnswerWithContentLeavesWithoutItsEntryAndItsMarking() {
        List<String> unlogged = new ArrayList<>();
        int logged = 0;
        for (var path : get("/api/openapi.json").path("paths").properties()) {
            String name = path.getKey();
            boolean isLog = name.startsWith("/api/audit") || name.startsWith("/log/");
            if (!path.getValue().has("get") || name.contains("{") || name.equals("/events") || isLog) {
                continue;
            }
            long before = node.node().audit().size();
            HttpResponse<String> answer = call("GET", name, null);
            boolean entry = node.node().audit().size() > before;
            if (answer.statusCode() == 200 && !WITHOUT_CONTENT.contains(name)) {
                boolean marked =
                        answer.headers().firstValue("X-Symbolon-Marking").isPresent();
                if (!entry || !marked) {
                    unlogged.add(name);
                }
                logged++;
            }
        }
        assertEquals(List.of(), unlogged);
        assertTrue(logged >= 8, "only " + logged + " routes with content");
    }

    @Test
    @Proves("LED-24")
    void theRegisterOfProcessingNamesEveryCollectionWithItsPersonsLawAndEnd() {
        JsonNode register = get("/api/register");
        Set<String> listed = new TreeSet<>();
        for (JsonNode row : register.path("collections")) {
            String name = row.path("collection").asString("");
            listed.add(name);
            for (String member : List.of("purposes", "erased", "basis", "level", "regime")) {
                assertFalse(
                        row.path(member).isEmpty()
                                && row.path(member).asString("").isBlank(),
                        name + " " + member);
            }
        }
        Set<String> declared = new TreeSet<>();
        node.node()
                .areas()
                .forEach(area -> area.vocabulary().forEach(kind -> declared.add(area.name() + "." + kind.name())));
        assertEquals(declared, listed);
        JsonNode booking = register.path("collections")
                .valueStream()
                .filter(row -> row.path("collection").asString("").equals("passengers.booking"))
                .findFirst()
                .orElseThrow();
        assertEquals("after P6M, flagged after P5Y", booking.path("erased").asString(""));
        assertTrue(booking.path("hidden").path("fields").size() > 3, booking::toString);
        assertTrue(booking.path("profiling").toString().contains("document-shared"), booking::toString);
        assertTrue(register.path("purposes").size() >= 8);
    }

    @Test
    @Proves("PREV-1")
    void bytesOfARefusedPracticeAreNotKept() {
        int refused = 0;
        for (JsonNode message : get("/api/messages?limit=200").path("items")) {
            if (message.path("area").asString("").equals("prevention")) {
                boolean lost = message.path("lost").asInt() > 0;
                String sha256 = message.path("message").asString("");
                String bytes = "/api/messages/" + sha256 + "/bytes";
                assertEquals(403, call("GET", bytes, null).statusCode(), "without a step-up");
                String token = stepUp("disclosure message " + sha256);
                assertEquals(
                        lost ? 404 : 200,
                        call("GET", bytes, null, "X-Symbolon-Step-Up", token).statusCode(),
                        bytes);
                refused += lost ? 1 : 0;
            }
        }
        assertEquals(1, refused);
    }

    @Test
    void liveEventsTellOfAMessage() throws IOException, InterruptedException {
        HttpResponse<InputStream> events = client.send(
                HttpRequest.newBuilder(URI.create(node.url("/events")))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, events.statusCode());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            lines.readLine();
            call(
                    "POST",
                    "/api/messages?source=live",
                    "{\"type\":\"bundle\",\"id\":\"bundle--6b1f3b1e-2f0a-4f0e-9b50-00000000ffff\",\"objects\":["
                            + "{\"type\":\"domain-name\",\"spec_version\":\"2.1\",\"id\":\"domain-name--6b1f3b1e-2f0a-5f0e-9b50-00000000fffe\",\"value\":\"live.example\"}]}");
            String line = lines.readLine();
            while (line != null && !line.startsWith("event:")) {
                line = lines.readLine();
            }
            assertTrue(line != null && (line.contains("message") || line.contains("hit")), line);
        }
    }

    @Test
    void pageAndItsAssetsComeWithTheRightTypesAndPolicy() {
        HttpResponse<String> page = call("GET", "/", null);
        assertEquals(200, page.statusCode());
        assertTrue(page.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("default-src 'none'; script-src 'self'"));
        java.util.regex.Matcher asset =
                java.util.regex.Pattern.compile("/(assets/[^\"]+)\"").matcher(page.body());
        while (asset.find()) {
            HttpResponse<String> file = call("GET", "/" + asset.group(1), null);
            assertEquals(200, file.statusCode(), asset.group(1));
            String type = file.headers().firstValue("Content-Type").orElse("");
            assertTrue(
                    asset.group(1).endsWith("js") ? type.startsWith("text/javascript") : !type.isBlank(),
                    asset.group(1) + " is " + type);
        }
        assertEquals(404, call("GET", "/..%2f..%2fetc/passwd.txt", null).statusCode());
    }

    @Test
    void operationEndpointsAnswerStrangers() throws IOException, InterruptedException {
        for (String path : List.of("/healthz", "/readyz", "/metrics")) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(node.url(path))).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.body().isBlank());
        }
    }
}
