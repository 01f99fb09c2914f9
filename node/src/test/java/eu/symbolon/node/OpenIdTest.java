package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.access.oidc.OpenId;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in at an OpenID provider that speaks real HTTP, and everything it may get wrong. */
class OpenIdTest {
    private static final Site SITE = new Site("https://node.example");
    private static final String BROWSER = "browser-token";
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static final Path DATA = Trial.folder();
    private static Node node;

    private TrialProvider provider;
    private OpenId openId;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        node = Node.start(new Node.Options(DATA, null), new Readers(List.of(new TrialArea("alpha"))), CLOCK);
        node.accounts()
                .create(
                        new Account("somebody", "Some Body", "EL-PIU", Level.UNCLASSIFIED, Set.of("analyst"), Set.of()),
                        "correct horse battery");
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    @BeforeEach
    void configure() throws IOException {
        provider = new TrialProvider(CLOCK);
        openId = openId(row("home", provider, "preferred_username", ""));
    }

    @AfterEach
    void stopProvider() {
        provider.close();
    }

    private static String row(String id, TrialProvider provider, String claim, String acr) {
        return "{\"id\":\"" + id + "\",\"title\":\"Home office\",\"issuer\":\"" + provider.issuer()
                + "\",\"client\":\"symbolon\",\"secret\":\"" + TrialProvider.SECRET + "\",\"claim\":\"" + claim
                + "\",\"acr\":\"" + acr + "\"}";
    }

    private OpenId openId(String... rows) throws IOException {
        return new OpenId(file("[" + String.join(",", rows) + "]"), node.access(), node.audit(), CLOCK);
    }

    private Path file(String json) throws IOException {
        Path file = folder.resolve("oidc.json");
        Files.writeString(file, json);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private URI send() {
        return openId.send("home", BROWSER, SITE).orElseThrow();
    }

    private Session signIn() {
        return openId.receive("home", BROWSER, provider.signIn(send())).orElseThrow();
    }

    private static void refused(String reason, Runnable attempt) {
        long before = node.audit().size();
        Refused refused = assertThrows(Refused.class, attempt::run);
        assertEquals(
                "the sign-in at Home office was not accepted. Maybe start it once more; the administrator finds the "
                        + "reason in the log",
                refused.getMessage());
        assertEquals(before + 1, node.audit().size());
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertEquals("refusal", entry.operation());
        assertEquals("sign-in by oidc home", entry.what());
        assertEquals("oidc-" + reason, entry.reason());
    }

    @Test
    void somebodyWithAnAccountSignsInAndGainsNoRightByTheToken() {
        provider.claims = claims -> claims.claim("roles", List.of("administrator"));
        Session session = signIn();
        assertEquals("somebody", session.account().user());
        assertEquals(Set.of("analyst"), session.account().roles());
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertEquals("login", entry.operation());
        assertEquals("session by oidc home", entry.what());
    }

    @Test
    void theBrowserIsSentWithStateNonceAndAChallengeOfTheVerifier() {
        URI sent = send();
        assertTrue(sent.toString().startsWith(provider.issuer() + "/authorize?"), sent.toString());
        Map<String, String> query = TrialProvider.form(sent.getRawQuery());
        assertEquals("code", query.get("response_type"));
        assertEquals("symbolon", query.get("client_id"));
        assertEquals("https://node.example/api/session/oidc/home/callback", query.get("redirect_uri"));
        assertEquals("openid profile", query.get("scope"));
        assertEquals("S256", query.get("code_challenge_method"));
        assertEquals(43, query.get("code_challenge").length());
        assertEquals(43, query.get("nonce").length());
        assertFalse(query.containsKey("acr_values"));
        Map<String, String> again = TrialProvider.form(send().getRawQuery());
        for (String name : List.of("state", "nonce", "code_challenge")) {
            assertFalse(query.get(name).equals(again.get(name)), name);
        }
    }

    @Test
    void aProviderThatIsNotConfiguredIsNone() {
        assertEquals(List.of(new OpenId.Method("home", "Home office")), openId.methods());
        assertTrue(openId.send("other", BROWSER, SITE).isEmpty());
        assertTrue(openId.receive("other", BROWSER, Map.of()).isEmpty());
    }

    static Stream<Arguments> falseTokens() {
        return Stream.of(
                claim("wrong-issuer", claims -> claims.issuer("http://127.0.0.1:1")),
                claim("wrong-audience", claims -> claims.audience("another")),
                claim("wrong-audience", claims -> claims.audience(List.of())),
                claim("wrong-party", claims -> claims.audience(List.of("symbolon", "another"))),
                claim("wrong-party", claims -> claims.claim("azp", "another")),
                claim("expired", claims -> claims.expirationTime(ago(60))),
                claim("expired", claims -> claims.expirationTime(null)),
                claim("not-fresh", claims -> claims.issueTime(ago(-61))),
                claim("not-fresh", claims -> claims.issueTime(ago(660))),
                claim("not-fresh", claims -> claims.issueTime(null)),
                claim("wrong-nonce", claims -> claims.claim("nonce", "another")),
                claim("wrong-nonce", claims -> claims.claim("nonce", null)),
                claim("wrong-access-token", claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")),
                claim("no-user-in-token", claims -> claims.claim("preferred_username", null)),
                claim("no-user-in-token", claims -> claims.claim("preferred_username", 7)),
                claim("no-user-in-token", claims -> claims.claim("preferred_username", " ")),
                claim("no-account", claims -> claims.claim("preferred_username", "nobody")));
    }

    private static Arguments claim(String reason, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(reason, change);
    }

    private static Date ago(long seconds) {
        return Date.from(CLOCK.instant().minusSeconds(seconds));
    }

    @ParameterizedTest
    @MethodSource("falseTokens")
    void aFalseTokenIsRefusedWithItsReasonInTheLog(String reason, Consumer<JWTClaimsSet.Builder> change) {
        provider.claims = change;
        refused(reason, this::signIn);
    }

    static Stream<Arguments> strangeTokens() {
        return Stream.of(
                claim("expired a moment ago, by the other clock", claims -> claims.expirationTime(ago(59))),
                claim("issued in a moment, by the other clock", claims -> claims.issueTime(ago(-60))),
                claim("issued ten minutes ago", claims -> claims.issueTime(ago(659))),
                claim("no hash of the access token", claims -> claims.claim("at_hash", null)),
                claim(
                        "one of two audiences, for us",
                        claims ->
                                claims.audience(List.of("symbolon", "another")).claim("azp", "symbolon")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeTokens")
    void aTokenWithinTheRulesIsAccepted(String what, Consumer<JWTClaimsSet.Builder> change) {
        provider.claims = change;
        assertEquals("somebody", signIn().account().user());
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        provider.signing = "none";
        refused("not-signed", this::signIn);
    }

    @Test
    void aTokenSignedWithTheSecretOfTheClientIsRefused() {
        provider.signing = "HS256";
        refused("wrong-algorithm", this::signIn);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        provider.key = TrialProvider.newKey("first");
        refused("wrong-signature", this::signIn);
        provider.key = TrialProvider.newKey("unheard-of");
        refused("wrong-signature", this::signIn);
    }

    @Test
    void aNewKeyOfTheProviderIsFetchedButNotAtEveryToken() {
        signIn();
        assertEquals(1, provider.keyRequests.get());
        signIn();
        assertEquals(1, provider.keyRequests.get());
        provider.key = TrialProvider.newKey("second");
        provider.publish(provider.key);
        refused("wrong-signature", this::signIn);
        assertEquals(1, provider.keyRequests.get());
        CLOCK.pass(Duration.ofMinutes(1));
        signIn();
        assertEquals(2, provider.keyRequests.get());
        CLOCK.pass(Duration.ofMinutes(15));
        signIn();
        assertEquals(3, provider.keyRequests.get());
    }

    @Test
    void aStateIsGoodOnceInTimeAndInItsBrowser() {
        Map<String, String> answer = provider.signIn(send());
        openId.receive("home", BROWSER, answer);
        refused("wrong-state", () -> openId.receive("home", BROWSER, answer));
        refused("wrong-state", () -> openId.receive("home", BROWSER, Map.of("code", "x")));
        Map<String, String> stolen = provider.signIn(send());
        refused("another-browser", () -> openId.receive("home", "another", stolen));
        refused("wrong-state", () -> openId.receive("home", BROWSER, stolen));
        Map<String, String> late = provider.signIn(send());
        CLOCK.pass(OpenId.LIFE);
        refused("wrong-state", () -> openId.receive("home", BROWSER, late));
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() throws IOException {
        Map<String, String> mixed = provider.signIn(send());
        mixed.put("iss", "https://attacker.example");
        refused("mixed-up-issuer", () -> openId.receive("home", BROWSER, mixed));
        Map<String, String> silent = provider.signIn(send());
        silent.remove("iss");
        refused("mixed-up-issuer", () -> openId.receive("home", BROWSER, silent));
        try (TrialProvider attacker = new TrialProvider(CLOCK)) {
            openId = openId(
                    row("home", provider, "preferred_username", ""), row("evil", attacker, "preferred_username", ""));
            Map<String, String> forEvil =
                    attacker.signIn(openId.send("evil", BROWSER, SITE).orElseThrow());
            refused("mixed-up-issuer", () -> openId.receive("home", BROWSER, forEvil));
        }
    }

    @Test
    void aProviderThatRefusesOrForgetsTheCodeSignsNobodyIn() {
        Map<String, String> denied = provider.signIn(send());
        denied.put("error", "access_denied");
        refused("provider-refused", () -> openId.receive("home", BROWSER, denied));
        Map<String, String> empty = provider.signIn(send());
        empty.remove("code");
        refused("provider-refused", () -> openId.receive("home", BROWSER, empty));
        Map<String, String> wrong = provider.signIn(send());
        wrong.put("code", "another");
        refused("provider-answered-400", () -> openId.receive("home", BROWSER, wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void nothingIsAskedOfAnotherHostThanTheIssuer(String endpoint) {
        for (String elsewhere : List.of(
                "http://169.254.169.254/latest",
                "https://127.0.0.1:" + URI.create(provider.issuer()).getPort() + "/x",
                "http://127.0.0.1:1/x",
                "http://user@127.0.0.1:" + URI.create(provider.issuer()).getPort() + "/x",
                "file:/etc/passwd",
                "")) {
            provider.metadata.put(endpoint, elsewhere);
            refused("provider-points-elsewhere", this::send);
        }
    }

    @Test
    void metadataOfAnotherIssuerIsRefused() {
        provider.metadata.put("issuer", "https://attacker.example");
        refused("mixed-up-issuer", this::send);
    }

    @Test
    void aProviderThatIsAwayIsSaidInTheLog() {
        provider.close();
        refused("provider-unreachable", this::send);
    }

    @Test
    void theLevelOfAuthenticationIsAskedForAndRequired() throws IOException {
        openId = openId(row("home", provider, "preferred_username", "high"));
        assertEquals("high", TrialProvider.form(send().getRawQuery()).get("acr_values"));
        assertEquals("somebody", signIn().account().user());
        provider.claims = claims -> claims.claim("acr", "low");
        refused("wrong-acr", this::signIn);
    }

    @Test
    void anAddressOfMailNamesAUserOnlyWhenItIsVerified() throws IOException {
        openId = openId(row("home", provider, "email", ""));
        assertEquals("openid email", TrialProvider.form(send().getRawQuery()).get("scope"));
        provider.claims = claims -> claims.claim("email", "somebody");
        refused("email-not-verified", this::signIn);
        provider.claims = claims -> claims.claim("email", "somebody").claim("email_verified", true);
        assertEquals("somebody", signIn().account().user());
        openId = openId(row("home", provider, "sub", ""));
        assertEquals("openid", TrialProvider.form(send().getRawQuery()).get("scope"));
    }

    @Test
    void aWrongConfigurationStopsTheStartAndSaysWhere() throws IOException {
        String good = row("home", provider, "preferred_username", "");
        for (String wrong : List.of(
                "[" + good + "," + good + "]",
                "[" + good.replace("\"home\"", "\"Home!\"") + "]",
                "[" + good.replace(provider.issuer(), "http://login.example.eu") + "]",
                "[" + good.replace(provider.issuer(), "ftp://127.0.0.1") + "]",
                "[" + good.replace("\"symbolon\"", "\"\"") + "]",
                "[" + good)) {
            Path file = file(wrong);
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> new OpenId(file, node.access(), node.audit(), CLOCK));
            assertTrue(e.getMessage().contains("oidc.json") && e.getMessage().contains("Maybe"), e.getMessage());
        }
        Path open = file("[" + good + "]");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new OpenId(open, node.access(), node.audit(), CLOCK));
        assertTrue(e.getMessage().contains("chmod 600"), e.getMessage());
        assertEquals(List.of(), new OpenId(folder.resolve("none.json"), node.access(), node.audit(), CLOCK).methods());
    }

    @Test
    void anOriginIsSchemeHostAndPort() {
        assertEquals("https://node.example", new Site("https://Node.Example:443").origin());
        assertEquals("http://localhost", new Site("http://localhost:80").origin());
        assertEquals("node.example", new Site("https://node.example:8710").host());
        assertTrue(SITE.secure());
        assertFalse(new Site("http://localhost:8710").secure());
        for (String wrong :
                List.of("node.example", "https://node.example/x", "ftp://node.example", "https://a@b", "https://a?b")) {
            assertThrows(IllegalArgumentException.class, () -> new Site(wrong), wrong);
        }
    }
}
