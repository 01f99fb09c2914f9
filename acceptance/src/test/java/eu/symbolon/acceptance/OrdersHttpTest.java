package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Accounts;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders of two persons: one asks, another approves, and nobody is both. */
class OrdersHttpTest {
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static SampleNode node;
    private static String asksSecret;
    private static String approvesSecret;
    private static String twinSecret;
    private static int subjects;

    private Caller asks;
    private Caller approves;
    private String subject;

    @BeforeAll
    static void start() {
        node = new SampleNode(false, CLOCK);
        asksSecret = node.person("asks", "EL-PIU", Set.of("analyst"), "terrorism");
        approvesSecret = node.person("approves", "EL-DPO", Set.of("data-protection-officer"), "terrorism");
        twinSecret = Accounts.newSecret();
        node.node()
                .accounts()
                .create(
                        new Account(
                                "twin", "asks", "Twin", "EL-DPO", Level.LIMITE, Set.of("decider"), Set.of("terrorism")),
                        twinSecret);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void signIn() {
        asks = new Caller(node, "asks", asksSecret).choose();
        approves = new Caller(node, "approves", approvesSecret).choose();
        subject = "record k3JxUq0aZ9LmPw2d." + subjects++;
    }

    private JsonNode ask(String more) {
        HttpResponse<String> asked = asks.call(
                "POST",
                "/api/orders",
                "{'kind':'unmask','subject':'" + subject
                        + "','reason':'The booking matches the transfer','basis':'Directive (EU) 2016/681 Art 12(3)'"
                        + more + "}");
        assertEquals(200, asked.statusCode(), asked.body());
        return Caller.json(asked);
    }

    private static String decision(JsonNode order) {
        return "/api/orders/" + order.path("id").asString() + "/decision";
    }

    private static String verdict(String word) {
        return "{'verdict':'" + word + "','reason':'Seen the case file'}";
    }

    private HttpResponse<String> approve(Caller who, JsonNode order) {
        return who.byStepUp("POST", decision(order), verdict("approve"), "approve unmask " + subject);
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("/problems/" + type, Caller.json(answer).path("type").asString(), answer.body());
    }

    @Test
    void anotherPersonApprovesAfterProvingToBeThere() {
        JsonNode order = ask("");
        assertEquals("open", order.path("state").asString());
        assertTrue(approves.json("/api/orders?state=open").toString().contains(subject));
        HttpResponse<String> bare = approves.call("POST", decision(order), verdict("approve"));
        assertProblem(403, "step-up-needed", bare);
        assertEquals(
                "approve unmask " + subject, Caller.json(bare).path("action").asString());
        JsonNode approved = Caller.json(approve(approves, order));
        assertEquals("approved", approved.path("state").asString());
        assertEquals("approves", approved.path("decidedBy").asString());
        assertEquals("Seen the case file", approved.path("verdictReason").asString());
        assertEquals(approved, asks.json("/api/orders/" + order.path("id").asString()), "who asked sees the verdict");
        assertProblem(403, "order-closed", approves.call("POST", decision(order), verdict("refuse")));
    }

    @Test
    void whoAskedDoesNotApproveUnderAnyAccount() {
        JsonNode order = ask("");
        assertProblem(403, "right-missing", approve(asks, order));
        Caller twin = new Caller(node, "twin", twinSecret).choose();
        HttpResponse<String> same = approve(twin, order);
        assertProblem(403, "same-person", same);
        assertTrue(same.body().contains("ask a colleague"), same.body());
        assertEquals("same-person", node.node().audit().recent(-1, 1).getFirst().reason());
        assertEquals(
                "open",
                asks.json("/api/orders/" + order.path("id").asString())
                        .path("state")
                        .asString());
    }

    @Test
    void aRefusalNeedsAReasonAndWhoAskedMayTakeItBack() {
        JsonNode order = ask("");
        assertProblem(422, "invalid", approves.call("POST", decision(order), "{'verdict':'refuse','reason':' '}"));
        assertProblem(422, "invalid", approves.call("POST", decision(order), verdict("perhaps")));
        assertEquals(
                "refused",
                Caller.json(approves.call("POST", decision(order), verdict("refuse")))
                        .path("state")
                        .asString());
        JsonNode second = ask("");
        assertEquals(
                "refused",
                Caller.json(asks.call("POST", decision(second), verdict("refuse")))
                        .path("state")
                        .asString());
    }

    @Test
    void anOrderExpiresAndIsDecidedNoMore() {
        JsonNode order = ask(",'until':'" + CLOCK.instant().plusSeconds(3600) + "'");
        JsonNode used = ask(",'until':'" + CLOCK.instant().plusSeconds(3600) + "'");
        assertEquals(
                "approved", Caller.json(approve(approves, used)).path("state").asString());
        CLOCK.pass("PT1H1S");
        signIn(); // a new subject is not used below, and sessions without activity ended
        HttpResponse<String> late = approves.call("POST", decision(order), verdict("refuse"));
        assertProblem(403, "order-closed", late);
        assertTrue(late.body().contains("expired"), late.body());
        assertEquals(
                "expired",
                asks.json("/api/orders/" + used.path("id").asString())
                        .path("state")
                        .asString());
        HttpResponse<String> longer = asks.call(
                "POST",
                "/api/orders",
                "{'kind':'unmask','subject':'x','reason':'r','basis':'b','until':'2027-11-24T08:00:00Z'}");
        assertProblem(422, "invalid", longer);
        assertTrue(longer.body().contains("14 days"), longer.body());
    }

    @Test
    void anOrderOfAnotherPurposeIsNoOrder() {
        JsonNode order = ask("");
        Caller stranger = new Caller(
                        node,
                        "csirt" + subjects,
                        node.person("csirt" + subjects, "EL-CSIRT", Set.of("decider"), "cybersecurity"))
                .choose("cybersecurity", "C-1");
        String real = order.path("id").asString();
        String madeUp = "A".repeat(real.length());
        assertEquals(
                stranger.get("/api/orders/" + madeUp).body().replace(madeUp, real),
                stranger.get("/api/orders/" + real).body());
        HttpResponse<String> decided = stranger.call("POST", decision(order), verdict("approve"));
        assertEquals(404, decided.statusCode());
        assertEquals(
                stranger.call("POST", "/api/orders/" + madeUp + "/decision", verdict("approve"))
                        .body()
                        .replace(madeUp, real),
                decided.body());
        assertEquals(0, stranger.json("/api/orders").path("items").size());
    }

    @Test
    void whoMayNotAskForItIsToldWhoMay() {
        HttpResponse<String> erase = asks.call(
                "POST",
                "/api/orders",
                "{'kind':'erase','subject':'" + subject
                        + "','reason':'r','basis':'Directive (EU) 2016/680 Art 16(2)'}");
        assertProblem(403, "right-missing", erase);
        assertEquals(
                "data-protection-officer",
                Caller.json(erase).path("roles").get(0).asString());
        HttpResponse<String> none =
                asks.call("POST", "/api/orders", "{'kind':'undo','subject':'x','reason':'r','basis':'b'}");
        assertProblem(422, "invalid", none);
        assertTrue(none.body().contains("unmask"), none.body());
    }
}
