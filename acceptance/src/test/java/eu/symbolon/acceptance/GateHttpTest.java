package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.StoppedClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands before every route: locks, pace, forged calls, rights, an emergency; and what its refusals say. */
class GateHttpTest {
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static final Map<String, String> MADE_UP = Map.of(
            "sha256", "0".repeat(64),
            "id", "AAAAAAAAAAAAAAAA.1",
            "record", "AAAAAAAAAAAAAAAA.1",
            "mention", "0",
            "user", "ghost",
            "index", "999999999",
            "origin", "0".repeat(64));

    private static SampleNode node;
    private static String piu;
    private static String csirt;
    private static String duty;
    private static String dpo;
    private static String keeper;

    @BeforeAll
    static void start() {
        node = new SampleNode(true, CLOCK);
        piu = node.person("piu", "EL-PIU", Set.of("analyst"), "terrorism", "serious-crime");
        csirt = node.person("csirt", "EL-CSIRT", Set.of("analyst"), "cybersecurity");
        duty = node.person("duty", "EL-CSIRT", Set.of("duty-officer"), "cybersecurity");
        dpo = node.person("dpo", "EL-DPO", Set.of("data-protection-officer"), "terrorism", "cybersecurity");
        keeper = node.person("keeper", "NODE", Set.of("administrator"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void rest() {
        CLOCK.pass("PT2M");
    }

    private static Caller csirt() {
        return new Caller(node, "csirt", csirt).choose("cybersecurity", "C-1");
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("/problems/" + type, Caller.json(answer).path("type").asString(), answer.body());
    }

    private static String retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").orElse("");
    }

    @Test
    void fiveWrongSecretsLockAUserWhoIsThereAndOneWhoIsNotAlike() {
        node.person("forgetful", "EL-PIU", Set.of("analyst"), "terrorism");
        String secret = node.person("locked", "EL-PIU", Set.of("analyst"), "terrorism");
        for (int wrong = 0; wrong < 5; wrong++) {
            HttpResponse<String> there = Caller.signIn(node, "locked", "guess " + wrong);
            assertProblem(403, "wrong-secret", there);
            assertEquals(Caller.signIn(node, "not-there", "guess " + wrong).body(), there.body());
        }
        HttpResponse<String> locked = Caller.signIn(node, "locked", secret);
        assertProblem(429, "locked", locked);
        assertEquals("30", retryAfter(locked));
        HttpResponse<String> ghost = Caller.signIn(node, "not-there", secret);
        assertEquals(locked.body(), ghost.body());
        assertEquals(retryAfter(locked), retryAfter(ghost));
        assertTrue(locked.body().contains("ask your administrator"), locked.body());
        CLOCK.pass("PT30S");
        Caller.signIn(node, "locked", "guess 6");
        assertEquals("60", retryAfter(Caller.signIn(node, "locked", secret)), "the lock doubles");
        CLOCK.pass("PT1M");
        assertEquals(200, Caller.signIn(node, "locked", secret).statusCode());
    }

    @Test
    void whoAsksTooFastIsToldWhenToAskAgainAndNobodyElseWaits() {
        Caller calm = csirt();
        HttpResponse<String> answer = Caller.stranger(node, "GET", "/healthz", "");
        int asked = 1;
        while (answer.statusCode() == 200 && asked < 2_000) {
            answer = Caller.stranger(node, "GET", "/healthz", "");
            asked++;
        }
        assertProblem(429, "too-fast", answer);
        assertEquals("1", retryAfter(answer));
        assertTrue(asked > 500, "refused after " + asked);
        assertEquals(200, calm.get("/api/hits").statusCode());
        CLOCK.pass("PT1S");
        assertEquals(200, Caller.stranger(node, "GET", "/healthz", "").statusCode());
    }

    @Test
    void aForgedCallIsRefusedOnEveryRouteThatChangesSomething() {
        Caller caller = csirt();
        int asked = 0;
        for (Map.Entry<String, JsonNode> path :
                caller.json("/api/openapi.json").path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String name = method.getKey().toUpperCase(Locale.ROOT);
                if (name.equals("GET") || path.getKey().startsWith("/witness/")) {
                    continue; // a witness asks for a signature
                }
                String address = fill(path.getKey(), MADE_UP);
                assertProblem(403, "header-missing", Caller.send(caller.at(address), name, BodyPublishers.noBody()));
                assertProblem(
                        403, "other-origin", caller.call(name, address, "", "Origin", "https://elsewhere.example"));
                asked++;
            }
        }
        assertTrue(asked > 20, "only " + asked + " routes were found");
        assertEquals(
                200,
                caller.call(
                                "PUT",
                                "/api/session/context",
                                "{'purpose':'cybersecurity','case':'C-2'}",
                                "Origin",
                                node.url(""))
                        .statusCode());
    }

    private static String fill(String path, Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled.replaceAll("\\{[^}]*}", "x");
    }

    /** Names of what piu reads and csirt does not. */
    private static Map<String, String> real() {
        Caller reader = new Caller(node, "piu", piu).choose();
        for (JsonNode message : reader.json("/api/messages?limit=200").path("items")) {
            if (message.path("area").asString().equals("passengers")) {
                String sha256 = message.path("message").asString();
                String record = reader.json("/api/messages/" + sha256)
                        .path("records")
                        .get(0)
                        .path("id")
                        .asString();
                return Map.of(
                        "sha256", sha256, "id", record, "record", record, "mention", "0", "user", "piu", "index", "1");
            }
        }
        throw new AssertionError("piu sees no message about passengers");
    }

    @Test
    void aRefusalSaysWhomToAskAndIsTheSameWhetherThereIsSomethingOrNot() {
        Map<String, String> real = real();
        Set<String> refused = new TreeSet<>();
        for (Caller caller : List.of(csirt(), new Caller(node, "keeper", keeper))) {
            for (String path : paths(caller)) {
                String there = fill(path, real);
                String nowhere = fill(path, MADE_UP);
                HttpResponse<String> answer = caller.get(there);
                if (answer.statusCode() < 400 || there.equals(nowhere)) {
                    continue;
                }
                assertEquals(masked(caller.get(nowhere), nowhere, MADE_UP), masked(answer, there, real), path);
                JsonNode problem = Caller.json(answer);
                assertFalse(problem.path("detail").asString("").isBlank(), answer.body());
                assertFalse(answer.body().contains("passengers"), answer.body());
                if (answer.statusCode() == 403 && problem.has("rights")) {
                    assertFalse(problem.path("roles").isEmpty(), answer.body());
                    assertEquals("/api/session/help", problem.path("help").asString());
                    assertTrue(problem.path("detail").asString().contains("ask a colleague"), answer.body());
                }
                refused.add(path + " " + problem.path("type").asString());
            }
        }
        assertTrue(refused.contains("/api/records/{id} /problems/not-found"), refused.toString());
        assertTrue(refused.contains("/api/records/{id} /problems/right-missing"), refused.toString());
        assertTrue(refused.size() > 12, refused.toString());
    }

    private static List<String> paths(Caller caller) {
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                caller.json("/api/openapi.json").path("paths").properties()) {
            if (path.getValue().has("get") && !path.getKey().equals("/events")) { // live events do not end
                paths.add(path.getKey());
            }
        }
        return paths;
    }

    /** Status and body without the address that was asked for. */
    private static String masked(HttpResponse<String> answer, String address, Map<String, String> values) {
        String body = answer.body().replace(address, "ADDRESS");
        for (String value : values.values()) {
            body = value.length() > 8 ? body.replace(value, "NAME") : body;
        }
        return answer.statusCode() + " " + body;
    }

    @Test
    void helpNamesTheMissingRightsTheRolesThatHoldThemAndOwnPurposesOnly() {
        JsonNode help = new Caller(node, "piu", piu).choose().json("/api/session/help");
        Set<String> missing = new HashSet<>();
        help.path("missing").forEach(one -> {
            missing.add(one.path("right").asString());
            assertFalse(one.path("right").asString().equals("read"));
        });
        assertTrue(missing.containsAll(Set.of("export", "approve", "read-log", "accounts")), missing.toString());
        assertEquals(1, help.path("otherPurposes").size());
        assertEquals(
                "serious-crime", help.path("otherPurposes").get(0).path("code").asString());
    }

    @Test
    void brokenGlassWidensThePurposeTellsThoseWhoWatchAndEndsByItself() {
        String body = "{'purpose':'terrorism','case':'E-1','reason':'Threat against a station','minutes':15}";
        HttpResponse<String> mayNot = csirt().call("POST", "/api/session/break-glass", body);
        assertProblem(403, "right-missing", mayNot);
        assertEquals("duty-officer", Caller.json(mayNot).path("roles").get(0).asString());

        Caller breaker = new Caller(node, "duty", duty).choose("cybersecurity", "C-1");
        String hidden = "/api/records/" + real().get("record");
        assertEquals(404, breaker.get(hidden).statusCode());
        JsonNode before = breaker.json("/api/session");
        JsonNode widened = Caller.json(breaker.renewed(breaker.call("POST", "/api/session/break-glass", body)));
        assertEquals("terrorism", widened.path("breakGlass").path("purpose").asString());
        assertEquals(before.path("clearance"), widened.path("clearance"));
        assertEquals(200, breaker.get(hidden).statusCode());
        assertEquals("break-glass", node.node().audit().recent(-1, 1).getFirst().reason());
        assertProblem(422, "invalid", breaker.call("POST", "/api/session/break-glass", body.replace("15", "121")));

        Caller officer = new Caller(node, "dpo", dpo);
        JsonNode notice = officer.json("/api/notices").path("items").get(0);
        assertEquals("Threat against a station", notice.path("reason").asString());
        assertEquals("duty", notice.path("user").asString());
        String review = "/api/notices/" + notice.path("id").asString() + "/review";
        assertProblem(403, "same-person", breaker.call("POST", review, "{'reason':'all well'}"));
        assertEquals(
                "dpo",
                Caller.json(officer.call("POST", review, "{'reason':'Needed'}"))
                        .path("reviewedBy")
                        .asString());
        assertProblem(403, "reviewed", officer.call("POST", review, "{'reason':'Needed'}"));

        CLOCK.pass("PT15M1S");
        assertNotEquals(200, breaker.get(hidden).statusCode());
        assertTrue(breaker.json("/api/session").path("breakGlass").isNull());
    }
}
