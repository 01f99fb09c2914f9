package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.OneTime;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.access.passkey.Passkey;
import eu.symbolon.node.access.passkey.Passkeys;
import eu.symbolon.node.access.passkey.Question;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.store.Everything;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passkeys against a real store and log, with an authenticator whose every claim can be made false. */
class PasskeyTest {
    private static final Site SITE = new Site("https://node.example:8710");
    private static final String BROWSER = "browser-token";
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static final Path DATA = Trial.folder();
    private static Node node;
    private static int people;

    private Session session;
    private SoftAuthenticator authenticator;

    @BeforeAll
    static void start() {
        node = Node.start(new Node.Options(DATA, null), new Readers(List.of(new TrialArea("alpha"))), CLOCK);
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    @BeforeEach
    void someoneSignsIn() {
        session = person();
        authenticator = new SoftAuthenticator(SITE.origin(), "node.example");
    }

    private static Session person() {
        String user = "passkey-person" + ++people;
        node.accounts()
                .create(
                        new Account(user, "Person", "EL-PIU", Level.UNCLASSIFIED, Set.of("analyst"), Set.of()),
                        "correct horse battery");
        return node.access().signIn(user, "correct horse battery");
    }

    private static Passkeys passkeys() {
        return node.passkeys();
    }

    private Passkey register() {
        Question question = passkeys().askToRegister(session, SITE);
        Question.Creation creation = (Question.Creation) question.publicKey();
        return passkeys()
                .register(
                        session,
                        " My laptop ",
                        authenticator.create(
                                creation.challenge(), creation.user().id()));
    }

    private static String signInChallenge() {
        return passkeys().askToSignIn(BROWSER, SITE).publicKey().challenge();
    }

    private static Entry last() {
        return node.audit().recent(-1, 1).getFirst();
    }

    private static void refused(String reason, Runnable attempt) {
        long before = node.audit().size();
        Refused refused = assertThrows(Refused.class, attempt::run);
        assertEquals(
                "the passkey was not accepted. Maybe try once more; otherwise sign in with your secret",
                refused.getMessage());
        assertEquals(before + 1, node.audit().size());
        assertEquals("refusal", last().operation());
        assertEquals("deny", last().outcome());
        assertEquals("passkey-" + reason, last().reason());
    }

    @Test
    void aQuestionToRegisterAsksForAVerifiedDiscoverableKeyAndHidesTheUserBehindAHandle() {
        Question.Creation creation =
                (Question.Creation) passkeys().askToRegister(session, SITE).publicKey();
        assertEquals("node.example", creation.rp().id());
        assertEquals(32, Base64.getUrlDecoder().decode(creation.user().id()).length);
        assertEquals(session.account().user(), creation.user().name());
        assertEquals(32, Base64.getUrlDecoder().decode(creation.challenge()).length);
        assertEquals(new Question.Selection("required", true, "required"), creation.authenticatorSelection());
        assertEquals("none", creation.attestation());
        assertEquals(120_000, creation.timeout());
        assertEquals(
                List.of(-7L, -8L, -257L),
                creation.pubKeyCredParams().stream()
                        .map(Question.Parameters::alg)
                        .toList());
        assertEquals(List.of(), creation.excludeCredentials());
    }

    @Test
    void aRegisteredPasskeyIsListedWithItsNameAndLogged() {
        Passkey made = register();
        Entry entry = last();
        assertEquals("My laptop", made.name());
        assertEquals(SoftAuthenticator.text(authenticator.id), made.id());
        assertEquals(List.of("internal"), made.transports());
        assertNull(made.lastUsed());
        assertEquals(CLOCK.instant(), made.created());
        assertEquals(List.of(made), passkeys().of(session));
        assertEquals(List.of(), passkeys().of(person()));
        assertEquals("administration", entry.operation());
        assertEquals("passkey registered", entry.what());
        assertEquals(session.account().user(), entry.user());
    }

    @Test
    void aPasskeySignsInWithoutAUserName() {
        register();
        CLOCK.pass(Duration.ofSeconds(60));
        authenticator.count = 1;
        Question question = passkeys().askToSignIn(BROWSER, SITE);
        assertEquals(
                new Question.Request(question.publicKey().challenge(), 120_000, "node.example", List.of(), "required"),
                question.publicKey());
        Session again = passkeys()
                .signIn(BROWSER, authenticator.get(question.publicKey().challenge()));
        assertEquals(session.account(), again.account());
        assertNotEquals(session.token(), again.token());
        assertEquals(CLOCK.instant(), passkeys().of(session).getFirst().lastUsed());
        assertEquals("login", last().operation());
        assertEquals("session by passkey", last().what());
    }

    @Test
    void anAnswerIsGoodOnce() {
        register();
        String answer = authenticator.get(signInChallenge());
        passkeys().signIn(BROWSER, answer);
        refused("replayed", () -> passkeys().signIn(BROWSER, answer));
    }

    @Test
    void anAnswerAfterTwoMinutesIsTooLate() {
        register();
        String inTime = signInChallenge();
        String late = signInChallenge();
        CLOCK.pass(Passkeys.LIFE.minusMillis(1));
        passkeys().signIn(BROWSER, authenticator.get(inTime));
        CLOCK.pass(Duration.ofMillis(1));
        refused("replayed", () -> passkeys().signIn(BROWSER, authenticator.get(late)));
    }

    @Test
    void aChallengeThatNobodyAskedIsRefused() {
        register();
        refused("replayed", () -> passkeys().signIn(BROWSER, authenticator.get(OneTime.random())));
    }

    @Test
    void aChallengeBelongsToTheBrowserThatAsked() {
        register();
        String challenge = signInChallenge();
        refused("asked-of-another", () -> passkeys().signIn("another-browser", authenticator.get(challenge)));
        refused("replayed", () -> passkeys().signIn(BROWSER, authenticator.get(challenge)));
    }

    @Test
    void aRefusedAnswerSpendsItsChallenge() {
        register();
        String challenge = signInChallenge();
        authenticator.flags = SoftAuthenticator.PRESENT;
        refused("user-not-verified", () -> passkeys().signIn(BROWSER, authenticator.get(challenge)));
        authenticator.flags = SoftAuthenticator.PRESENT | SoftAuthenticator.VERIFIED;
        refused("replayed", () -> passkeys().signIn(BROWSER, authenticator.get(challenge)));
    }

    private enum Attack {
        OTHER_ORIGIN(a -> a.origin = "https://node.example.evil.example:8710"),
        OTHER_PORT(a -> a.origin = "https://node.example:8711"),
        PLAIN_HTTP(a -> a.origin = "http://node.example:8710"),
        OTHER_RELYING_PARTY(a -> a.relyingParty = "example"),
        NOT_VERIFIED(a -> a.flags = SoftAuthenticator.PRESENT),
        NOT_PRESENT(a -> a.flags = SoftAuthenticator.VERIFIED),
        OTHER_KEY(a -> a.keys = SoftAuthenticator.newKeys()),
        OTHER_CREDENTIAL(a -> a.id[0] ^= 1),
        OTHER_HANDLE(a -> a.handle = new byte[32]),
        NO_HANDLE(a -> a.handle = new byte[0]),
        FRAMED(a -> a.crossOrigin = true);

        private final Consumer<SoftAuthenticator> change;

        Attack(Consumer<SoftAuthenticator> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_ORIGIN, wrong-origin",
        "OTHER_PORT, wrong-origin",
        "PLAIN_HTTP, wrong-origin",
        "OTHER_RELYING_PARTY, wrong-relying-party",
        "NOT_VERIFIED, user-not-verified",
        "NOT_PRESENT, user-not-present",
        "OTHER_KEY, wrong-signature",
        "OTHER_CREDENTIAL, unknown-credential",
        "OTHER_HANDLE, wrong-handle",
        "NO_HANDLE, wrong-handle",
        "FRAMED, cross-origin"
    })
    void aFalseSignatureIsRefusedWithItsReasonInTheLog(Attack attack, String reason) {
        register();
        attack.change.accept(authenticator);
        refused(reason, () -> passkeys().signIn(BROWSER, authenticator.get(signInChallenge())));
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_ORIGIN, wrong-origin",
        "OTHER_RELYING_PARTY, wrong-relying-party",
        "NOT_VERIFIED, user-not-verified",
        "NOT_PRESENT, user-not-present",
        "FRAMED, cross-origin"
    })
    void aFalseRegistrationIsRefusedWithItsReasonInTheLog(Attack attack, String reason) {
        attack.change.accept(authenticator);
        refused(reason, this::register);
        assertEquals(List.of(), passkeys().of(session));
    }

    @Test
    void aRegistrationIsNoSignatureAndASignatureNoRegistration() {
        register();
        String challenge = signInChallenge();
        refused("wrong-type", () -> passkeys().signIn(BROWSER, authenticator.get("webauthn.create", challenge)));
        String forRegistration =
                passkeys().askToRegister(session, SITE).publicKey().challenge();
        refused("asked-of-another", () -> passkeys().signIn(session.token(), authenticator.get(forRegistration)));
    }

    @Test
    void aCounterThatDoesNotGoOnIsRefused() {
        register();
        authenticator.count = 5;
        passkeys().signIn(BROWSER, authenticator.get(signInChallenge()));
        refused("counter-went-back", () -> passkeys().signIn(BROWSER, authenticator.get(signInChallenge())));
        String user = session.account().user();
        assertEquals(
                List.of("passkey-counter|" + user + "|data-protection-officer,duty-officer"),
                Everything.of(node)
                        .ask(
                                "select kind || '|' || login || '|' || array_to_string(roles, ',') from notice where login = '"
                                        + user + "'"),
                "a copy may be about: those who watch are told");
        authenticator.count = 4;
        refused("counter-went-back", () -> passkeys().signIn(BROWSER, authenticator.get(signInChallenge())));
        authenticator.count = 6;
        assertEquals(
                session.account(),
                passkeys().signIn(BROWSER, authenticator.get(signInChallenge())).account());
    }

    @Test
    void anAuthenticatorWithoutACounterSignsInAgainAndAgain() {
        register();
        for (int i = 0; i < 3; i++) {
            passkeys().signIn(BROWSER, authenticator.get(signInChallenge()));
        }
        assertEquals("login", last().operation());
    }

    @Test
    void nonsenseIsMalformed() {
        register();
        for (String nonsense : List.of("", "{}", "[]", "null", "{\"id\":\"\"}", "\u0000", "{\"response\":{}}")) {
            refused("malformed", () -> passkeys().signIn(BROWSER, nonsense));
            refused("malformed", () -> passkeys().register(session, "x", nonsense));
        }
        String answer = authenticator.get(signInChallenge());
        refused(
                "malformed",
                () -> passkeys()
                        .signIn(
                                BROWSER,
                                answer.replaceFirst("\"authenticatorData\":\"[^\"]{40}", "\"authenticatorData\":\"")));
    }

    @Test
    void onePasskeyBelongsToOneAccount() {
        register();
        Session other = person();
        Question.Creation creation =
                (Question.Creation) passkeys().askToRegister(other, SITE).publicKey();
        String answer =
                authenticator.create(creation.challenge(), creation.user().id());
        refused("already-registered", () -> passkeys().register(other, "stolen", answer));
        assertEquals(List.of(), passkeys().of(other));
    }

    @Test
    void anAccountsPasskeysShareAHandleAndExcludeEachOther() {
        Passkey first = register();
        byte[] handle = authenticator.handle;
        Question.Creation second =
                (Question.Creation) passkeys().askToRegister(session, SITE).publicKey();
        assertEquals(SoftAuthenticator.text(handle), second.user().id());
        assertEquals(
                List.of(new Question.Descriptor("public-key", first.id(), List.of("internal"))),
                second.excludeCredentials());
    }

    @Test
    void anAccountHasAtMostTwentyPasskeys() {
        for (int i = 0; i < 20; i++) {
            authenticator = new SoftAuthenticator(SITE.origin(), "node.example");
            register();
        }
        Refused refused = assertThrows(Refused.class, () -> passkeys().askToRegister(session, SITE));
        assertTrue(refused.getMessage().contains("at most 20"), refused.getMessage());
    }

    @Test
    void aRemovedPasskeyOpensNothingAndOnlyItsOwnerRemovesIt() {
        Passkey made = register();
        assertFalse(passkeys().remove(person(), made.id()));
        assertFalse(passkeys().remove(session, "not base64!"));
        assertEquals(1, passkeys().of(session).size());
        assertTrue(passkeys().remove(session, made.id()));
        assertEquals("passkey removed", last().what());
        assertFalse(passkeys().remove(session, made.id()));
        refused("unknown-credential", () -> passkeys().signIn(BROWSER, authenticator.get(signInChallenge())));
    }

    @Test
    void whatIsApprovedIsSigned() {
        register();
        Question question = passkeys().askToStepUp(session, SITE, "disclosure message 3fa");
        assertEquals("disclosure message 3fa", question.action());
        byte[] random = Base64.getUrlDecoder().decode(question.random());
        byte[] action = "disclosure message 3fa".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[random.length + action.length];
        System.arraycopy(random, 0, both, 0, random.length);
        System.arraycopy(action, 0, both, random.length, action.length);
        assertEquals(
                SoftAuthenticator.text(SoftAuthenticator.sha256(both)),
                question.publicKey().challenge());
        Question.Request request = (Question.Request) question.publicKey();
        assertEquals(
                List.of(SoftAuthenticator.text(authenticator.id)),
                request.allowCredentials().stream().map(Question.Descriptor::id).toList());
        String proof = authenticator.get(request.challenge());
        assertTrue(passkeys().holds(session, "disclosure message 3fa", proof));
        assertFalse(passkeys().holds(session, "disclosure message 3fa", proof));
        assertEquals("passkey-replayed", last().reason());
        assertEquals("passkey", passkeys().member());
    }

    @Test
    void anApprovalIsForOneActionOneSessionAndItsOwnPasskey() {
        register();
        String action = "disclosure message 3fa";
        String first = passkeys().askToStepUp(session, SITE, action).publicKey().challenge();
        assertFalse(passkeys().holds(session, "disclosure message 3fb", authenticator.get(first)));
        assertEquals("passkey-asked-of-another", last().reason());
        String second =
                passkeys().askToStepUp(session, SITE, action).publicKey().challenge();
        assertFalse(passkeys().holds(person(), action, authenticator.get(second)));
        assertEquals("passkey-asked-of-another", last().reason());
        String forSignIn =
                passkeys().askToSignIn(session.token(), SITE).publicKey().challenge();
        assertFalse(passkeys().holds(session, "", authenticator.get(forSignIn)));
        assertEquals("passkey-asked-of-another", last().reason());

        Session other = person();
        SoftAuthenticator owners = authenticator;
        Session owner = session;
        session = other;
        authenticator = new SoftAuthenticator(SITE.origin(), "node.example");
        register();
        String third = passkeys().askToStepUp(owner, SITE, action).publicKey().challenge();
        assertFalse(passkeys().holds(owner, action, authenticator.get(third)));
        assertEquals("passkey-unknown-credential", last().reason());
        String fourth = passkeys().askToStepUp(owner, SITE, action).publicKey().challenge();
        owners.handle = new byte[0];
        assertTrue(passkeys().holds(owner, action, owners.get(fourth)));
    }

    @Test
    void withoutAPasskeyThereIsNothingToApproveWith() {
        Refused refused = assertThrows(Refused.class, () -> passkeys().askToStepUp(session, SITE, "x"));
        assertTrue(refused.getMessage().contains("register a passkey first"), refused.getMessage());
    }

    @Test
    void questionsThatNobodyAnswersDoNotFillTheMemory() {
        OneTime<Integer> waiting = new OneTime<>(Duration.ofMinutes(1), CLOCK);
        for (int i = 0; i <= 10_000; i++) {
            waiting.keep("key" + i, i);
        }
        assertTrue(waiting.take("key0").isEmpty());
        assertEquals(1, waiting.take("key1").orElseThrow());
        assertTrue(waiting.take("key1").isEmpty());
        assertEquals(10_000, waiting.take("key10000").orElseThrow());
        assertNotEquals(OneTime.random(), OneTime.random());
    }
}
