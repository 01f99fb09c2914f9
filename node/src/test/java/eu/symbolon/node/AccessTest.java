package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.StoppedClock;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Accounts;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Notices;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.RightMissing;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.TooSoon;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.read.Readers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final String SECRET = "correct horse";
    private static final Path DATA = Trial.folder();
    private static final StoppedClock CLOCK = new StoppedClock("2026-11-24T08:00:00Z");
    private static Node node;
    private static Access access;
    private static int number;

    @BeforeAll
    static void start() {
        node = Node.start(
                new Node.Options(DATA, null),
                new Readers(List.of(new TrialArea("alpha"), new TrialArea("beta"))),
                CLOCK);
        access = node.access();
    }

    @AfterAll
    static void stop() {
        node.close();
        Trial.delete(DATA);
    }

    private static Session signedIn(String... roles) {
        String user = "user" + ++number;
        node.accounts()
                .create(
                        new Account(user, "U", "EL-PIU", Level.LIMITE, Set.of(roles), Set.of("serious-crime", "alpha")),
                        SECRET);
        return access.signIn(user, SECRET);
    }

    private static Session analyst() {
        return access.choose(signedIn("analyst").token(), "serious-crime", "2026-17");
    }

    private static Context context(Session session) {
        Context context = session.context();
        assertNotNull(context);
        return context;
    }

    private static Entry last() {
        return node.audit().recent(-1, 1).getFirst();
    }

    @Test
    void aSessionEndsWhenNothingIsAskedOfItForHalfAnHour() {
        Session session = analyst();
        CLOCK.pass("PT29M59S");
        assertTrue(access.session(session.token()).isPresent());
        CLOCK.pass("PT29M59S");
        Session kept = access.session(session.token()).orElseThrow();
        assertEquals(CLOCK.instant().plusSeconds(1800), kept.idleUntil());
        assertFalse(context(kept).isOver());
        CLOCK.pass("PT30M");
        assertTrue(context(kept).isOver());
        assertTrue(access.session(session.token()).isEmpty());
    }

    @Test
    void aSessionEndsAfterAShiftHoweverBusyItIs() {
        Session session = analyst();
        for (int i = 0; i < 47; i++) {
            CLOCK.pass("PT15M");
            assertEquals(
                    session.until(),
                    access.session(session.token()).orElseThrow().until());
        }
        CLOCK.pass("PT14M59S");
        Session late = access.session(session.token()).orElseThrow();
        assertEquals(late.until(), late.idleUntil());
        CLOCK.pass("PT1S");
        assertTrue(access.session(session.token()).isEmpty());
    }

    @Test
    void aContextNeverOutlivesItsSession() {
        String passport = Trial.passport();
        Receipt receipt = Trial.receive(
                node, "alpha", "note|2026-11-20T10:00:00Z|sender|PERSON|Some Example|PASSPORT=" + passport);
        Session session = analyst();
        Context context = context(session);
        assertTrue(node.archive().message(context, receipt.message()).isPresent());
        access.signOut(session.token());
        assertTrue(context.isOver());
        assertTrue(node.archive().message(context, receipt.message()).isEmpty());
        assertEquals(0, context.readable().cardinality());
    }

    @Test
    @Proves({"NIS2-CRIM", "LED-4"})
    void anotherPurposeIsAnotherTokenAndEndsTheOldContextAndIsLoggedWithBoth() {
        Session first = analyst();
        Session second = access.choose(first.token(), "alpha", "A-1");
        assertNotEquals(first.token(), second.token());
        assertTrue(access.session(first.token()).isEmpty());
        assertTrue(context(first).isOver());
        assertFalse(context(second).isOver());
        Entry entry = last();
        assertEquals("alpha", entry.purpose());
        assertEquals("A-1", entry.caseNumber());
        assertEquals("context after serious-crime in case 2026-17", entry.what());
        assertThrows(Refused.class, () -> access.choose(first.token(), "alpha", "A-1"));
    }

    @Test
    void aCaseNumberIsShortPlainText() {
        Session session = signedIn("analyst");
        for (String wrong : List.of("", "  ", "a\nb", "x".repeat(65))) {
            assertEquals(
                    "case",
                    assertThrows(Refused.class, () -> access.choose(session.token(), "alpha", wrong))
                            .code());
        }
        assertEquals(
                "x".repeat(64),
                context(access.choose(session.token(), "alpha", " " + "x".repeat(64)))
                        .caseNumber());
    }

    @Test
    @Proves("LED-29")
    void anAdministratorGetsNoContextAndSeesNoContent() {
        Session administrator = signedIn("administrator");
        assertEquals(Set.of(Right.ACCOUNTS, Right.SETTINGS), administrator.rights());
        RightMissing missing = assertThrows(
                RightMissing.class, () -> access.choose(administrator.token(), "serious-crime", "2026-17"));
        assertTrue(missing.getMessage().contains("read"), missing::getMessage);
        assertTrue(missing.holders().contains("analyst"));
        assertNull(access.session(administrator.token()).orElseThrow().context());
        assertEquals("right-missing", last().reason());
    }

    @Test
    void whoKeepsTheAccountsHasNoAccountThatReads() {
        Session administrator = signedIn("administrator");
        String person = administrator.account().person();
        Account own =
                new Account(person + "-reads", person, "U", "EL-PIU", Level.LIMITE, Set.of("analyst"), Set.of("alpha"));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> node.accounts().make(administrator, own));
        assertTrue(refused.getMessage().contains("reads no content"), refused::getMessage);
        Account second =
                new Account(person + "-logs", person, "U", "EL-PIU", Level.LIMITE, Set.of("auditor"), Set.of());
        assertEquals(
                person, node.accounts().make(administrator, second).account().person());
        Session reader = signedIn("analyst");
        Account keeper = new Account(
                reader.account().user() + "-keeps",
                reader.account().person(),
                "U",
                "EL-PIU",
                Level.LIMITE,
                Set.of("administrator"),
                Set.of());
        assertThrows(IllegalArgumentException.class, () -> node.accounts().make(administrator, keeper));
    }

    @Test
    void aSecretForOneUseOpensNothingBeforeItIsChanged() {
        Session administrator = signedIn("administrator");
        String user = "user" + ++number;
        Accounts.Made made = node.accounts()
                .make(
                        administrator,
                        new Account(user, "U", "EL-PIU", Level.LIMITE, Set.of("analyst"), Set.of("alpha")));
        Session first = access.signIn(user, made.secret());
        assertTrue(first.mustChange());
        assertEquals(Set.of(), first.rights());
        Refused refused = assertThrows(Refused.class, () -> access.choose(first.token(), "alpha", "A-1"));
        assertEquals("must-change-secret", refused.code());
        for (String weak : List.of("short-one12", "aaaabbbbcccc", "it is " + user + " again", made.secret())) {
            assertThrows(IllegalArgumentException.class, () -> access.changeSecret(first, made.secret(), weak), weak);
        }
        assertThrows(Refused.class, () -> access.changeSecret(first, "wrong", "four words of my own"));
        Session changed = access.changeSecret(first, made.secret(), "four words of my own");
        assertFalse(changed.mustChange());
        assertTrue(changed.may(Right.READ));
        assertTrue(access.session(first.token()).isEmpty());
        assertThrows(Refused.class, () -> access.signIn(user, made.secret()));
        assertFalse(access.signIn(user, "four words of my own").mustChange());
    }

    @Test
    @Proves("LED-29")
    void changingLockingAndRenewingAnAccountEndsItsSessions() {
        Session administrator = signedIn("administrator");
        Session session = signedIn("analyst");
        Account account = session.account();
        node.accounts()
                .change(
                        administrator,
                        new Account(account.user(), "U", "EL-PIU", Level.LIMITE, Set.of("auditor"), Set.of("alpha")));
        assertTrue(access.session(session.token()).isEmpty());
        Session again = access.signIn(account.user(), SECRET);
        assertEquals(Set.of(Right.READ_LOG), again.rights());
        assertTrue(node.accounts().lock(administrator, account.user(), true).locked());
        assertTrue(access.session(again.token()).isEmpty());
        assertEquals(
                "wrong-secret",
                assertThrows(Refused.class, () -> access.signIn(account.user(), SECRET))
                        .code());
        assertTrue(access.admit(account.user(), "passkey").isEmpty());
        node.accounts().lock(administrator, account.user(), false);
        Session admitted = access.admit(account.user(), "passkey").orElseThrow();
        assertEquals(account.user(), admitted.account().user());
        String renewed = node.accounts().renew(administrator, account.user()).secret();
        assertTrue(access.session(admitted.token()).isEmpty());
        assertThrows(Refused.class, () -> access.signIn(account.user(), SECRET));
        assertTrue(access.signIn(account.user(), renewed).mustChange());
        assertFalse(access.admit(account.user(), "passkey").orElseThrow().mustChange());
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        Session administrator = signedIn("administrator");
        assertThrows(IllegalArgumentException.class, () -> node.accounts().lock(administrator, "nobody", true));
        assertThrows(
                IllegalArgumentException.class,
                () -> node.accounts()
                        .create(new Account("x", "X", "EL-PIU", Level.LIMITE, Set.of("analist"), Set.of()), SECRET));
        assertThrows(
                IllegalArgumentException.class,
                () -> node.accounts()
                        .create(new Account("x", "X", "EL-PIU", Level.LIMITE, Set.of("analyst"), Set.of()), "seven77"));
        IllegalArgumentException purpose = assertThrows(
                IllegalArgumentException.class,
                () -> node.accounts()
                        .make(
                                administrator,
                                new Account("x", "X", "EL-PIU", Level.LIMITE, Set.of("analyst"), Set.of("curiosity"))));
        assertTrue(purpose.getMessage().contains("'curiosity'"), purpose::getMessage);
        IllegalArgumentException twice = assertThrows(
                IllegalArgumentException.class, () -> node.accounts().make(administrator, administrator.account()));
        assertTrue(twice.getMessage().contains("exists"), twice::getMessage);
    }

    @Test
    void signingOutEverywhereEndsAllSessionsOfTheUserAndNoOthers() {
        Session one = signedIn("analyst");
        Session two = access.signIn(one.account().user(), SECRET);
        Session other = signedIn("analyst");
        access.signOutEverywhere(one);
        assertTrue(access.session(one.token()).isEmpty());
        assertTrue(access.session(two.token()).isEmpty());
        assertTrue(access.session(other.token()).isPresent());
    }

    @Test
    void anAccountHasTenSessionsAtMostAndTheOldestEnds() {
        Session oldest = signedIn("analyst");
        Session second = null;
        for (int i = 0; i < 10; i++) {
            CLOCK.pass("PT1S");
            Session next = access.signIn(oldest.account().user(), SECRET);
            second = second == null ? next : second;
        }
        assertTrue(access.session(oldest.token()).isEmpty());
        assertNotNull(second);
        assertTrue(access.session(second.token()).isPresent());
    }

    @Test
    void afterFiveWrongSecretsTheRightOneWaitsTooAndUnknownUsersLookTheSame() {
        Session session = signedIn("analyst");
        String user = session.account().user();
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    assertThrows(Refused.class, () -> access.signIn(user, "wrong horse"))
                            .getMessage(),
                    assertThrows(Refused.class, () -> access.signIn("nobody-" + user, "wrong horse"))
                            .getMessage());
        }
        TooSoon locked = assertThrows(TooSoon.class, () -> access.signIn(user, SECRET));
        TooSoon nobody = assertThrows(TooSoon.class, () -> access.signIn("nobody-" + user, SECRET));
        assertEquals(locked.getMessage(), nobody.getMessage());
        assertEquals(30, locked.retryAfterSeconds());
        assertEquals("locked", last().reason());
        assertFalse(last().toString().contains(user), "a typed name may be a secret: it stands in the log as a digest");
        CLOCK.pass("PT30S");
        assertEquals(user, access.signIn(user, SECRET).account().user());
    }

    @Test
    @Proves("LED-25-1")
    void aWidenedPurposeEndsByItselfAndEveryReadUnderItSaysSo() {
        Session officer = access.choose(signedIn("duty-officer").token(), "alpha", "A-1");
        Session widened = access.breakGlass(officer.token(), "beta", "A-1", "child abducted, no second officer", 20);
        assertNotEquals(officer.token(), widened.token());
        Context context = context(widened);
        assertEquals("beta", context.purpose());
        assertEquals(officer.account().clearance(), context.clearance());
        assertNotNull(widened.breakGlass());
        assertEquals(CLOCK.instant().plusSeconds(1200), widened.breakGlass().until());
        node.release().release(context, eu.symbolon.node.audit.Operation.CONSULTATION, "queue", () -> 1);
        assertEquals("break-glass", last().reason());
        assertEquals("permit", last().outcome());
        CLOCK.pass("PT19M59S");
        assertEquals(
                "beta", context(access.session(widened.token()).orElseThrow()).purpose());
        CLOCK.pass("PT1S");
        Session back = access.session(widened.token()).orElseThrow();
        assertEquals("alpha", context(back).purpose());
        assertNull(back.breakGlass());
        assertTrue(context.isOver());
        assertEquals(List.of("ends", "begins for 20 minutes"), glassOf(officer), "its end is an entry of its own");
        node.release().release(context(back), eu.symbolon.node.audit.Operation.CONSULTATION, "queue", () -> 1);
        assertEquals("", last().reason());
    }

    /** What the log says of the widenings of a person, newest first. */
    private static List<String> glassOf(Session session) {
        String user = session.account().user();
        Question asked = new Question(user, "", "", "", "break-glass", "", "", null, null);
        return node.audit().find(asked, -1, 20).stream().map(Entry::what).toList();
    }

    @Test
    void aWidenedPurposeEndsWithItsSessionOnceWhateverEndsIt() {
        List<java.util.function.Consumer<Session>> ends = List.of(
                session -> access.signOut(session.token()),
                access::signOutEverywhere,
                session -> access.choose(session.token(), "alpha", "A-2"),
                session -> CLOCK.pass("PT2H"));
        for (java.util.function.Consumer<Session> end : ends) {
            Session officer = signedIn("duty-officer");
            Session widened = access.breakGlass(officer.token(), "beta", "A-1", "fire", 100);
            end.accept(widened);
            access.session(widened.token());
            access.session("no token at all");
            assertEquals(List.of("ends", "begins for 100 minutes"), glassOf(officer));
        }
    }

    @Test
    void aWidenedPurposeCanBeGivenBackAndEndsWithAnotherChoice() {
        Session officer = access.choose(signedIn("duty-officer").token(), "alpha", "A-1");
        Session widened = access.breakGlass(officer.token(), "beta", "A-1", "fire", 20);
        Session back = access.endBreakGlass(widened.token());
        assertEquals("alpha", context(back).purpose());
        assertTrue(context(widened).isOver());
        assertThrows(IllegalArgumentException.class, () -> access.endBreakGlass(back.token()));
        Session again = access.breakGlass(back.token(), "beta", "A-1", "fire", 20);
        Session third = access.breakGlass(again.token(), "beta", "A-2", "fire", 20);
        assertTrue(context(again).isOver());
        Session chosen = access.choose(third.token(), "serious-crime", "S-1");
        assertTrue(context(third).isOver());
        assertNull(chosen.breakGlass());
    }

    @Test
    void breakingTheGlassNeedsTheRightAReasonAPurposeOfTheNodeAndAShortTime() {
        Session analyst = analyst();
        assertThrows(RightMissing.class, () -> access.breakGlass(analyst.token(), "beta", "A-1", "fire", 20));
        Session officer = signedIn("duty-officer");
        String token = officer.token();
        for (int minutes : new int[] {0, 121}) {
            assertThrows(
                    IllegalArgumentException.class, () -> access.breakGlass(token, "beta", "A-1", "fire", minutes));
        }
        assertThrows(IllegalArgumentException.class, () -> access.breakGlass(token, "beta", "A-1", " ", 20));
        assertThrows(IllegalArgumentException.class, () -> access.breakGlass(token, "curiosity", "A-1", "fire", 20));
        assertThrows(Refused.class, () -> access.breakGlass(token, "beta", "", "fire", 20));
        Session widened = access.breakGlass(token, "beta", "A-1", "fire", 120);
        assertEquals("beta", context(widened).purpose());
    }

    @Test
    void whoWatchesIsToldAndAnotherPersonReviews() {
        Session officer = signedIn("duty-officer");
        Session watcher = signedIn("data-protection-officer");
        CLOCK.pass("PT1S");
        access.breakGlass(officer.token(), "beta", "N-77", "fire in the port", 20);
        Notices.Notice notice = access.notices().list(watcher).stream()
                .filter(one -> one.user().equals(officer.account().user()))
                .findFirst()
                .orElseThrow();
        assertEquals("fire in the port", notice.reason());
        assertEquals("N-77", notice.caseNumber());
        assertEquals("", notice.reviewedBy());
        assertEquals(notice, access.notices().list(watcher).getFirst(), "what is not reviewed stands first");
        assertEquals(List.of(), access.notices().list(signedIn("analyst")));
        Refused own = assertThrows(Refused.class, () -> access.notices().review(officer, notice.id(), "fine"));
        assertEquals("same-person", own.code());
        assertTrue(access.notices()
                .review(signedIn("analyst"), notice.id(), "fine")
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> access.notices().review(watcher, notice.id(), " "));
        Notices.Notice reviewed =
                access.notices().review(watcher, notice.id(), "was needed").orElseThrow();
        assertEquals(watcher.account().user(), reviewed.reviewedBy());
        assertEquals("was needed", reviewed.review());
        assertEquals(CLOCK.instant(), reviewed.reviewedAt());
        assertThrows(Refused.class, () -> access.notices().review(watcher, notice.id(), "again"));
        Session later = signedIn("duty-officer");
        access.breakGlass(later.token(), "beta", "N-78", "fire", 20);
        assertEquals("N-78", access.notices().list(watcher).getFirst().caseNumber());
    }

    @Test
    void presenceIsProvenWithTheSecretAndGuessingItLocks() {
        Session session = analyst();
        String token = access.stepUp(session, "disclosure message 1", "secret", SECRET);
        assertTrue(access.steppedUp(session, "disclosure message 1", token));
        assertFalse(access.steppedUp(session, "disclosure message 1", token), "good once");
        String other = access.stepUp(session, "disclosure message 1", "secret", SECRET);
        assertFalse(access.steppedUp(session, "disclosure message 2", other), "for its action only");
        Session elsewhere = access.signIn(session.account().user(), SECRET);
        String foreign = access.stepUp(elsewhere, "disclosure message 1", "secret", SECRET);
        assertFalse(access.steppedUp(session, "disclosure message 1", foreign), "in its session only");
        String late = access.stepUp(session, "disclosure message 1", "secret", SECRET);
        CLOCK.pass("PT5M");
        assertFalse(access.steppedUp(session, "disclosure message 1", late));
        assertThrows(IllegalArgumentException.class, () -> access.stepUp(session, "x", "smile", "x"));
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    "wrong-secret",
                    assertThrows(Refused.class, () -> access.stepUp(session, "x", "secret", "wrong"))
                            .code());
        }
        assertThrows(TooSoon.class, () -> access.stepUp(session, "x", "secret", SECRET));
        assertThrows(TooSoon.class, () -> access.signIn(session.account().user(), SECRET));
    }
}
