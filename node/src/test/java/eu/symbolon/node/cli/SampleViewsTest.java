package eu.symbolon.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.node.Node;
import eu.symbolon.node.http.Server;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The users of the demonstration at the interface that the page asks: lists, counts, facets and suggestions of each. */
class SampleViewsTest {
    private static final String TERMINAL = "sample port terminal";

    private static Path data;
    private static Node node;
    private static Server server;
    private static View piu;
    private static View csirt;
    private static View dpo;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("symbolon-test");
        Files.write(data.resolve("sources.json"), Day.agreements());
        node = Node.start(new Node.Options(data, null));
        server = Server.start(node, "127.0.0.1", 0);
        Map<String, SampleUser> users =
                SampleUser.create(node).stream().collect(Collectors.toMap(SampleUser::user, Function.identity()));
        for (Sample sample :
                Stream.concat(Day.lists().stream(), Day.story().stream()).toList()) {
            node.intake().receive(sample.source(), sample.bytes());
        }
        piu = new View(users.get("piu"), "terrorism");
        csirt = new View(users.get("csirt"), "cybersecurity");
        dpo = new View(users.get("dpo"), "cybersecurity");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        node.close();
        Folders.remove(data);
    }

    /** What one user gets to see. */
    private static final class View {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        View(SampleUser user, String purpose) {
            assertNotNull(user);
            send("POST", "/api/session", "{\"user\":\"" + user.user() + "\",\"secret\":\"" + user.secret() + "\"}");
            send("PUT", "/api/session/context", "{\"purpose\":\"" + purpose + "\",\"case\":\"2026-17\"}");
        }

        HttpResponse<String> send(String method, String path, String body) {
            try {
                return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .header("X-Symbolon", "1")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode get(String path) {
            HttpResponse<String> answer = send("GET", path, "");
            assertEquals(200, answer.statusCode(), path + ": " + answer.body());
            return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
        }

        JsonNode messages() {
            return get("/api/messages?limit=200").path("items");
        }

        /** Records by area, counted one by one. */
        Map<String, Integer> records() {
            Map<String, Integer> records = new TreeMap<>();
            messages().forEach(message -> {
                if (message.path("records").asInt() > 0) {
                    records.merge(
                            message.path("area").asString(),
                            message.path("records").asInt(),
                            Integer::sum);
                }
            });
            return records;
        }

        /** The subject of the first that is found. */
        JsonNode subject(String words) {
            JsonNode first = get("/api/search?q=" + words).path("items").get(0);
            return get("/api/subjects/" + first.path("record").asString() + "/"
                    + first.path("mention").asInt());
        }

        Set<String> found(String words) {
            Set<String> found = new TreeSet<>();
            get("/api/search?q=" + words)
                    .path("items")
                    .forEach(one -> found.add(one.path("area").asString() + " "
                            + one.path("record").asString()));
            return found;
        }
    }

    @Test
    void eachAreaIsSeenByWhoseLawOpensItAndByNobodyElse() {
        assertEquals(
                Set.of("cargo", "crisis", "cyber", "money", "passengers", "prevention"),
                piu.records().keySet());
        assertEquals(
                Set.of("crisis", "cyber", "money", "prevention"),
                csirt.records().keySet());
        assertTrue(piu.records().get("money") > csirt.records().get("money"), "payments beside the public lists");
        assertEquals(csirt.records(), dpo.records(), "the same purpose opens the same records");
    }

    @Test
    void whatTheTerminalToldTheIncidentTeamIsNotForThePassengerUnit() {
        JsonNode told = null;
        for (JsonNode message : csirt.messages()) {
            told = message.path("source").asString().equals(TERMINAL) ? message : told;
        }
        assertNotNull(told, "the incident team does not see it");
        JsonNode shown = csirt.get("/api/messages/" + told.path("message").asString());
        for (JsonNode record : shown.path("records")) {
            assertEquals(1, record.path("label").path("purposes").size());
            String path = "/api/records/" + record.path("id").asString();
            csirt.get(path);
            assertEquals(404, piu.send("GET", path, "").statusCode());
        }
        assertEquals(
                404,
                piu.send("GET", "/api/messages/" + told.path("message").asString(), "")
                        .statusCode());
        assertFalse(piu.messages().toString().contains(TERMINAL));
        assertEquals(
                csirt.records().get("cyber") - piu.records().get("cyber"),
                shown.path("records").size(),
                "it is all that the two see differently of this area");
    }

    @Test
    void searchSuggestsWhatMayBeReadAndNothingElse() {
        JsonNode wide = csirt.subject("rawdah-office.example");
        JsonNode narrow = piu.subject("rawdah-office.example");
        assertTrue(
                wide.path("mentions").size() > narrow.path("mentions").size(),
                "the terminal speaks of the domain, too");
        assertEquals(Set.of(), piu.found("berths.sample-port.example"));
        assertEquals(1, csirt.found("berths.sample-port.example").size());
        assertTrue(piu.found("%2B967%20712%20345%20678").stream().anyMatch(one -> one.startsWith("passengers")));
        assertTrue(csirt.found("%2B967%20712%20345%20678").stream().allMatch(one -> one.startsWith("cyber")));
    }

    @Test
    void countsAndFacetsAreThoseOfTheRowsEachSees() {
        for (View view : List.of(piu, csirt)) {
            JsonNode queue = view.get("/api/hits?state=all&limit=200");
            Map<String, Integer> byArea = new TreeMap<>();
            Map<String, Integer> bySeverity = new TreeMap<>();
            for (JsonNode hit : queue.path("items")) {
                byArea.merge(hit.path("area").asString(), 1, Integer::sum);
                bySeverity.merge(hit.path("severity").asString(), 1, Integer::sum);
            }
            assertTrue(queue.path("next").isNull());
            assertEquals(
                    queue.path("items").size(),
                    queue.path("counts").path("open").asInt());
            assertEquals(byArea, numbers(queue.path("counts").path("byArea")));
            assertEquals(bySeverity, numbers(queue.path("counts").path("bySeverity")));
            JsonNode status = view.get("/api/status");
            assertEquals("readable", status.path("scope").asString());
            assertEquals(byArea, numbers(status.path("hits").path("byArea")));
            assertEquals(
                    view.records().values().stream().mapToInt(Integer::intValue).sum(),
                    status.path("records").asInt());
        }
        assertFalse(piu.get("/api/hits?state=all")
                .path("counts")
                .equals(csirt.get("/api/hits?state=all").path("counts")));
        assertEquals("all", dpo.get("/api/status").path("scope").asString(), "who watches may know the totals");
    }

    private static Map<String, Integer> numbers(JsonNode counts) {
        Map<String, Integer> numbers = new TreeMap<>();
        counts.properties().forEach(count -> {
            if (count.getValue().asInt() > 0) {
                numbers.put(count.getKey(), count.getValue().asInt());
            }
        });
        return numbers;
    }

    @Test
    void theOfficerReadsTheLogOfBothAndTheyReadItNot() {
        piu.get("/api/hits");
        csirt.get("/api/hits");
        String log = dpo.get("/api/audit?limit=200").toString();
        assertTrue(log.contains("\"piu\"") && log.contains("\"csirt\""), "both readings are in the log");
        assertEquals(403, piu.send("GET", "/api/audit", "").statusCode());
        assertEquals(403, csirt.send("GET", "/api/audit", "").statusCode());
    }
}
