package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Level;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever leaves says how it is marked: answers, files, live events. The page's own marking is met in the browser. */
@Proves("EXIT-7")
class MarkingHttpTest {
    /** Answers about the caller or the program: no content, no marking. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "/api/openapi.json",
            "/events", // does not end, and is met below
            "/api/session",
            "/api/session/help",
            "/api/session/methods",
            "/api/passkeys",
            "/api/register",
            "/api/roles",
            "/api/areas",
            "/api/audit/checkpoint",
            "/log/checkpoint",
            "/healthz",
            "/readyz");

    private static SampleNode node;
    private static Caller csirt;
    private static Caller all;

    @BeforeAll
    static void start() {
        node = new SampleNode(true);
        csirt = new Caller(
                        node,
                        "csirt",
                        node.person("csirt", "EL-CSIRT", Set.of("decider", "data-protection-officer"), "cybersecurity"))
                .choose("cybersecurity", "C-1");
        all = new Caller(node, SampleNode.USER, node.secret()).choose();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String marking(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Symbolon-Marking").orElse("");
    }

    /** The labels that stand anywhere in an answer. */
    private static List<JsonNode> labels(JsonNode value) {
        List<JsonNode> labels = new ArrayList<>();
        if (value.has("marking") && value.has("tlp")) {
            labels.add(value);
        }
        value.forEach(part -> labels.addAll(labels(part)));
        return labels;
    }

    private static String strictest(List<JsonNode> labels) {
        JsonNode strictest = labels.getFirst();
        for (JsonNode label : labels) {
            if (level(label).compareTo(level(strictest)) > 0) {
                strictest = label;
            }
        }
        return strictest.path("marking").asString();
    }

    private static Level level(JsonNode label) {
        return Level.valueOf(label.path("level").asString());
    }

    /** Addresses with the names of things that this reader sees. */
    private static String filled(Caller reader, String path) {
        JsonNode hits = reader.json("/api/hits?state=all&limit=1").path("items");
        JsonNode message = reader.json("/api/messages?limit=1").path("items").get(0);
        String sha256 = message.path("message").asString();
        String record = reader.json("/api/messages/" + sha256)
                .path("records")
                .get(0)
                .path("id")
                .asString();
        String id = path.startsWith("/api/hits") && !hits.isEmpty()
                ? hits.get(0).path("id").asString()
                : record;
        return path.replace("{sha256}", sha256)
                        .replace("{id}", id)
                        .replace("{record}", record)
                        .replace("{mention}", "0")
                        .replace("{index}", "1")
                        .replace("{order}", "1")
                        .replace("{origin}", "0".repeat(64))
                        .replace("{path}", "entries/000.p/9")
                + (path.equals("/api/search") ? "?q=rawdah-office.example" : "");
    }

    @Test
    void everyAnswerWithContentIsMarkedWithTheStrictestLabelInItOrWithTheMostItsReaderMaySee() {
        Set<String> labelled = new TreeSet<>();
        Set<String> bounded = new TreeSet<>();
        for (Caller reader : List.of(csirt, all)) {
            String clearance = reader == csirt ? "UP TO LIMITE" : "UNCLASSIFIED";
            for (Map.Entry<String, JsonNode> route :
                    all.json("/api/openapi.json").path("paths").properties()) {
                if (!route.getValue().has("get") || WITHOUT_CONTENT.contains(route.getKey())) {
                    continue;
                }
                HttpResponse<String> answer = reader.get(filled(reader, route.getKey()));
                if (answer.statusCode() != 200) {
                    continue;
                }
                List<JsonNode> labels = answer.body().startsWith("{") ? labels(Caller.json(answer)) : List.of();
                String where = route.getKey() + " -> " + marking(answer);
                if (labels.isEmpty()) {
                    // The strategy is of labelled records and shows no label of each.
                    String bound = route.getKey().equals("/api/strategy") ? "UNCLASSIFIED" : clearance;
                    assertEquals(bound, marking(answer), where);
                    bounded.add(route.getKey());
                } else {
                    assertTrue((marking(answer) + " ").startsWith(strictest(labels) + " "), where);
                    labelled.add(route.getKey());
                }
            }
        }
        assertTrue(
                labelled.containsAll(
                        Set.of("/api/hits", "/api/hits/{id}", "/api/messages/{sha256}", "/api/records/{id}")),
                labelled.toString());
        assertTrue(bounded.containsAll(Set.of("/api/status", "/api/picture", "/api/audit")), bounded.toString());
    }

    @Test
    void aFileCarriesItsMarkingInItsName() {
        JsonNode found = csirt.json("/api/messages?limit=200").path("items");
        for (JsonNode message : found) {
            if (message.path("source").asString().equals("sample port terminal")) {
                String sha256 = message.path("message").asString();
                HttpResponse<String> file =
                        csirt.getByStepUp("/api/messages/" + sha256 + "/bytes", "disclosure message " + sha256);
                assertEquals(200, file.statusCode(), file.body());
                assertEquals("LIMITE TLP:AMBER", marking(file));
                assertEquals(
                        "attachment; filename=\"LIMITE_TLP-AMBER_" + sha256 + ".bin\"",
                        file.headers().firstValue("Content-Disposition").orElse(""));
                return;
            }
        }
        throw new AssertionError("the port terminal's message is not among " + found.size());
    }

    @Test
    void liveEventsAreMarkedWithTheMostTheirListenerMayHear() throws IOException, InterruptedException {
        try (HttpClient listener = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> line =
                    listener.send(csirt.at("/events").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, line.statusCode());
            assertEquals("UP TO LIMITE", marking(line));
            line.body().close();
            listener.shutdownNow();
        }
    }
}
