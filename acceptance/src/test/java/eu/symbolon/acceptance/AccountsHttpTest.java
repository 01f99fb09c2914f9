package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.StoppedClock;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People, their secrets and the proofs of presence, as the page meets them. */
class AccountsHttpTest {
    private static final String NOVICE =
            "{'user':'USER','person':'USER','name':'Sample novice','authority':'EL-PIU','clearance':'LIMITE','roles':['analyst'],'purposes':['terrorism']}";
    private static final String OWN = "four words that rhyme not";

    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static SampleNode node;
    private static String secret;
    private Caller keeper;

    @BeforeAll
    static void start() {
        node = new SampleNode(false, CLOCK);
        secret = node.person("keeper", "NODE", Set.of("administrator"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void signIn() {
        CLOCK.pass("PT1M");
        keeper = new Caller(node, "keeper", secret);
    }

    /** Makes an account; gives its secret. */
    private String make(String user) {
        HttpResponse<String> made =
                keeper.byStepUp("POST", "/api/accounts", NOVICE.replace("USER", user), "account " + user);
        assertEquals(200, made.statusCode(), made.body());
        return Caller.json(made).path("secret").asString();
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("/problems/" + type, Caller.json(answer).path("type").asString(), answer.body());
    }

    @Test
    void aSecretIsShownOnceOpensOneSignInAndIsChangedBeforeAnythingIsRead() {
        String once = make("novice");
        assertFalse(keeper.get("/api/accounts").body().contains(once), "the secret was shown again");
        JsonNode listed = keeper.json("/api/accounts").path("items");
        for (JsonNode account : listed) {
            assertTrue(account.path("secret").isNull(), account.toString());
        }

        Caller novice = new Caller(node, "novice", once);
        assertTrue(novice.json("/api/session").path("mustChangeSecret").asBoolean());
        assertProblem(
                403,
                "must-change-secret",
                novice.call("PUT", "/api/session/context", "{'purpose':'terrorism','case':'T-1'}"));
        assertProblem(
                422, "invalid", novice.call("PUT", "/api/session/secret", "{'old':'" + once + "','secret':'short'}"));
        novice.renewed(novice.call("PUT", "/api/session/secret", "{'old':'" + once + "','secret':'" + OWN + "'}"));
        assertEquals(200, novice.choose().get("/api/hits").statusCode());
        assertProblem(403, "wrong-secret", Caller.signIn(node, "novice", once));
    }

    @Test
    void aStepUpIsForOneActionOneSessionOneUseAndFiveMinutes() {
        String body = NOVICE.replace("USER", "second");
        HttpResponse<String> bare = keeper.call("POST", "/api/accounts", body);
        assertProblem(403, "step-up-needed", bare);
        assertEquals("account second", Caller.json(bare).path("action").asString());
        String token = keeper.stepUp("account second");
        Caller elsewhere = new Caller(node, "keeper", secret);
        assertProblem(
                403, "step-up-needed", elsewhere.call("POST", "/api/accounts", body, "X-Symbolon-Step-Up", token));
        assertProblem(403, "step-up-needed", keeper.byStepUp("POST", "/api/accounts", body, "account third"));
        String late = keeper.stepUp("account second");
        CLOCK.pass("PT5M1S");
        assertProblem(403, "step-up-needed", keeper.call("POST", "/api/accounts", body, "X-Symbolon-Step-Up", late));
        String good = keeper.stepUp("account second");
        assertEquals(
                200,
                keeper.call("POST", "/api/accounts", body, "X-Symbolon-Step-Up", good)
                        .statusCode());
        assertProblem(403, "step-up-needed", keeper.call("POST", "/api/accounts", body, "X-Symbolon-Step-Up", good));
        assertProblem(
                403,
                "wrong-secret",
                keeper.call("POST", "/api/session/step-up", "{'action':'account x','secret':'a guess'}"));
    }

    @Test
    void aLockedAccountLosesItsSessionsAndAnswersLikeAWrongSecret() {
        String once = make("leaver");
        Caller leaver = new Caller(node, "leaver", once);
        assertEquals(
                200,
                keeper.byStepUp("POST", "/api/accounts/leaver/lock", "", "account leaver lock")
                        .statusCode());
        assertProblem(401, "signed-out", leaver.get("/api/session"));
        HttpResponse<String> locked = Caller.signIn(node, "leaver", once);
        assertEquals(Caller.signIn(node, "keeper", "wrong").body(), locked.body());
        assertEquals(Caller.signIn(node, "nobody", "wrong").body(), locked.body());
        assertEquals(
                200,
                keeper.byStepUp("POST", "/api/accounts/leaver/unlock", "", "account leaver unlock")
                        .statusCode());
        assertEquals(200, Caller.signIn(node, "leaver", once).statusCode());
    }

    @Test
    void aNewSecretEndsTheOldOneAndAChangedAccountItsSessions() {
        String once = make("mover");
        Caller mover = new Caller(node, "mover", once);
        HttpResponse<String> renewed =
                keeper.byStepUp("POST", "/api/accounts/mover/secret", "", "account mover secret");
        String next = Caller.json(renewed).path("secret").asString();
        assertProblem(401, "signed-out", mover.get("/api/session"));
        assertProblem(403, "wrong-secret", Caller.signIn(node, "mover", once));
        Caller again = new Caller(node, "mover", next);
        assertEquals(
                200,
                keeper.byStepUp(
                                "PUT",
                                "/api/accounts/mover",
                                NOVICE.replace("USER", "mover").replace("LIMITE", "UNCLASSIFIED"),
                                "account mover")
                        .statusCode());
        assertProblem(401, "signed-out", again.get("/api/session"));
        assertEquals(
                "UNCLASSIFIED",
                new Caller(node, "mover", next)
                        .json("/api/session")
                        .path("clearance")
                        .asString());
    }

    @Test
    void nobodyKeepsAccountsAndReadsAndTheLastKeeperStays() {
        String both = NOVICE.replace("USER", "both").replace("'analyst'", "'analyst','administrator'");
        assertProblem(422, "invalid", keeper.byStepUp("POST", "/api/accounts", both, "account both"));
        String twoAccounts =
                NOVICE.replace("'user':'USER'", "'user':'keeper-reads'").replace("USER", "keeper");
        HttpResponse<String> second = keeper.byStepUp("POST", "/api/accounts", twoAccounts, "account keeper-reads");
        assertProblem(422, "invalid", second);
        assertTrue(second.body().contains("reads no content"), second.body());
        HttpResponse<String> last = keeper.byStepUp("POST", "/api/accounts/keeper/lock", "", "account keeper lock");
        assertProblem(422, "invalid", last);
        assertTrue(last.body().contains("last administrator"), last.body());
    }
}
