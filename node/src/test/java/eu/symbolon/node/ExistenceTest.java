package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.fuse.Existence;
import eu.symbolon.node.http.Server;
import eu.symbolon.node.store.row.Page;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Existence before content: whether an owner has something, and never what, for those with the right to ask. */
class ExistenceTest {
    private static final String SECRET = "correct horse";
    private static Node node;
    private static Server server;
    private static int number;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        node = Trial.shared();
        server = Server.start(node, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Somebody signed in for serious crime: the cookie. */
    private String reader(String authority, Level clearance, String... roles) throws Exception {
        String user = "asker" + ++number;
        node.accounts()
                .create(new Account(user, "A", authority, clearance, Set.of(roles), Set.of("serious-crime")), SECRET);
        String first = cookie(call("", "POST", "/api/session", "{'user':'" + user + "','secret':'" + SECRET + "'}"));
        return cookie(call(first, "PUT", "/api/session/context", "{'purpose':'serious-crime','case':'T-1'}"));
    }

    private static String cookie(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<byte[]> call(String cookie, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("X-Symbolon", "1")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] ask(String cookie, String question) throws Exception {
        HttpResponse<byte[]> answer = call(cookie, "POST", "/api/hit-no-hit", question);
        assertEquals(200, answer.statusCode(), () -> text(answer.body()));
        return answer.body();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String line(String kind, String name, String identifiers) {
        return kind + "|2026-11-20T10:00:00Z|sender|PERSON|" + name + "|" + identifiers;
    }

    /** A record that a source sent; gives its passport. */
    private static String sent(String source, String area, String kind) {
        String passport = Trial.passport();
        node.intake()
                .receive(
                        source,
                        ("trial " + area + "\n" + line(kind, "Some Body", "PASSPORT=" + passport) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
        return passport;
    }

    private static String byIdentifier(String value) {
        return "{'identifier':'" + value + "'}";
    }

    @Test
    @Proves({"EXIT-1", "EX-20-TYPE", "EUROPOL-20"})
    void whatAnotherAuthorityKeepsIsAHitOfItsOwnerAndNothingOfItsContentIsTold() throws Exception {
        String passport = sent("fiu feed", "alpha", "note");
        String cookie = reader("EL-PIU", Level.LIMITE, "analyst");
        byte[] answer = ask(cookie, byIdentifier(passport));
        assertTrue(text(answer).contains("{\"owner\":\"EL-FIU\",\"hit\":1}"), () -> text(answer));
        HttpResponse<byte[]> search = call(cookie, "GET", "/api/search?q=" + passport, "");
        assertEquals("{\"items\":[]}", text(search.body()), "the content is not the reader's");
        for (Class<?> type : List.of(Existence.Answer.class, Existence.Owner.class)) {
            for (RecordComponent part : type.getRecordComponents()) {
                assertTrue(Set.of("owners", "owner", "hit").contains(part.getName()), part::toString);
                assertFalse(part.getType().equals(Label.class) || part.getType().equals(Page.class), part::toString);
            }
        }
    }

    @Test
    @Proves({"EXIT-1", "EX-CH-3", "EXIT-6"})
    void whatIsNotThereAndWhatIsNotAllowedAreTheSameBytesOfTheSameSize() throws Exception {
        sent("fiu feed", "alpha", "note");
        String hit = sent("fiu feed", "alpha", "note");
        List<String> notAllowed = List.of(
                sent("fiu feed", "alpha", "secret"),
                sent("fiu feed", "alpha", "sealed"),
                sent("sealed feed 1", "alpha", "note"),
                sent("red feed", "alpha", "note"),
                sent("test", "alpha", "secret"));
        String cookie = reader("EL-PIU", Level.LIMITE, "analyst");
        byte[] nothing = ask(cookie, byIdentifier(Trial.passport()));
        for (String passport : notAllowed) {
            assertArrayEquals(nothing, ask(cookie, byIdentifier(passport)));
        }
        byte[] found = ask(cookie, byIdentifier(hit));
        assertFalse(Arrays.equals(nothing, found));
        assertEquals(nothing.length, found.length, "one size for every question");
        String other = reader("EL-PIU", Level.SECRET, "analyst");
        assertTrue(text(ask(other, byIdentifier(notAllowed.getFirst()))).contains("\"hit\":1"), "the test can fail");
    }

    @Test
    @Proves("EX-CH-3")
    void aRefusalTakesTheTimeOfNothing() throws Exception {
        String secret = sent("fiu feed", "alpha", "secret");
        String nothing = Trial.passport();
        String cookie = reader("EL-PIU", Level.LIMITE, "analyst");
        long[][] nanos = new long[2][25];
        for (int i = 0; i < nanos[0].length; i++) {
            for (int which = 0; which < 2; which++) {
                long started = System.nanoTime();
                ask(cookie, byIdentifier(which == 0 ? secret : nothing));
                nanos[which][i] = System.nanoTime() - started;
            }
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        double ratio = (double) nanos[0][12] / nanos[1][12];
        assertTrue(ratio > 0.5 && ratio < 2, () -> "median times differ by the factor " + ratio);
    }

    @Test
    void aPersonIsAskedForByAllWordsOfTheNameAndTheDayOfBirth() throws Exception {
        String cookie = reader("EL-PIU", Level.LIMITE, "analyst");
        String family = "Zyxander" + ++number;
        node.intake()
                .receive(
                        "fiu feed",
                        ("trial alpha\n" + line("note", "Ivan Petrovich " + family, "BORN=1970-03-02") + "\n")
                                .getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("Ivan " + family, family.toUpperCase(java.util.Locale.ROOT) + ", Ivan")) {
            assertTrue(
                    text(ask(cookie, "{'name':'" + name + "','birthDate':'1970-03-02'}"))
                            .contains("\"hit\":1"),
                    name);
        }
        for (String wrong : List.of(
                "{'name':'Ivan " + family + "','birthDate':'1970-03-03'}",
                "{'name':'Igor " + family + "','birthDate':'1970-03-02'}")) {
            assertFalse(text(ask(cookie, wrong)).contains("\"hit\":1"), wrong);
        }
        for (String fishing : List.of(
                "{'name':'" + family + "'}",
                "{'birthDate':'1970-03-02'}",
                "{}",
                "{'name':'" + family + "','birthDate':'1970'}",
                "{'name':'x','birthDate':'1970-03-02','identifier':'y'}")) {
            assertEquals(422, call(cookie, "POST", "/api/hit-no-hit", fishing).statusCode(), fishing);
        }
    }

    @Test
    void everyQuestionIsLoggedWithoutWhomItIsAboutAndAskingManyIsSlowedDown() throws Exception {
        String passport = sent("fiu feed", "alpha", "note");
        String cookie = reader("EL-PIU", Level.LIMITE, "analyst");
        ask(cookie, byIdentifier(passport));
        Entry entry = node.audit().find(Question.about("hit-no-hit"), -1, 1).getFirst();
        assertEquals("asker" + number, entry.user());
        assertEquals(1, entry.count());
        assertEquals(1, entry.about().size());
        assertFalse(entry.toString().contains(passport));
        assertEquals(passport, node.audit().reveal(entry.about().getFirst()).orElseThrow());
        int status = 200;
        for (int i = 0; i < 100 && status == 200; i++) {
            status = call(cookie, "POST", "/api/hit-no-hit", byIdentifier(passport))
                    .statusCode();
        }
        assertEquals(429, status);
        String auditor = reader("EL-PIU", Level.LIMITE, "data-protection-officer");
        assertEquals(
                403,
                call(auditor, "POST", "/api/hit-no-hit", byIdentifier(passport)).statusCode());
    }

    @Test
    @Proves({"EXIT-1", "EUROPOL-20"})
    void theRequestGoesToTheOwnerAndAnotherPersonAnswersIt() throws Exception {
        String asker = reader("EL-PIU", Level.LIMITE, "analyst", "decider");
        String owner = reader("EL-FIU", Level.LIMITE, "decider");
        String stranger = reader("EL-CSIRT", Level.LIMITE, "decider");
        String passport = Trial.passport();
        HttpResponse<byte[]> asked = call(
                asker,
                "POST",
                "/api/requests",
                "{'owner':'EL-FIU','identifier':'" + passport + "','reason':'trafficking, case T-1'}");
        assertEquals(200, asked.statusCode(), () -> text(asked.body()));
        String id = text(asked.body()).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        Entry entry = node.audit().find(Question.about("request " + id), -1, 1).getFirst();
        assertEquals("disclosure", entry.operation());
        assertEquals("EL-FIU", entry.recipient());
        assertTrue(text(call(owner, "GET", "/api/requests", "").body()).contains(passport));
        assertFalse(text(call(stranger, "GET", "/api/requests", "").body()).contains(passport));
        String answer = "{'verdict':'grant','reason':'sent as SIENA 2026-17'}";
        String path = "/api/requests/" + id + "/answer";
        assertEquals(404, call(stranger, "POST", path, answer).statusCode());
        assertEquals(403, call(asker, "POST", path, answer).statusCode(), "nobody answers the own request");
        assertEquals(200, call(owner, "POST", path, answer).statusCode());
        assertEquals(403, call(owner, "POST", path, answer).statusCode(), "it is answered once");
        assertTrue(text(call(asker, "GET", "/api/requests", "").body()).contains("\"state\":\"granted\""));
    }
}
