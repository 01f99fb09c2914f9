package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the law asks of those who read, at the page: purposes, presence, two persons, broken glass, and those who watch. */
class LawfulBrowserTest {
    private static SampleNode node;
    private static Chromium chromium;
    private static String piu;
    private static String csirt;
    private static String dpo;
    private static String duty;

    @BeforeAll
    static void start() throws IOException {
        chromium = new Chromium();
        Files.createDirectories(Visitor.SHOTS);
        node = new SampleNode(true);
        piu = node.person("piu", "EL-PIU", Set.of("analyst", "decider"), "terrorism", "serious-crime");
        csirt = node.person("csirt", "EL-CSIRT", Set.of("analyst"), "cybersecurity");
        dpo = node.person("dpo", "EL-DPO", Set.of("data-protection-officer"), "terrorism", "cybersecurity");
        duty = node.person("duty", "EL-CSIRT", Set.of("duty-officer"), "cybersecurity");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            node.close();
        }
    }

    private static Visitor visitor(String user, String secret, String purpose) {
        Visitor visitor = new Visitor(chromium.browser(), node);
        visitor.signIn(user, secret, purpose);
        return visitor;
    }

    private static Set<String> hits(Visitor visitor) {
        visitor.open("/queue?state=all");
        visitor.page().locator(".row, .empty").first().waitFor();
        return new TreeSet<>(visitor.page().locator(".row .title").allInnerTexts());
    }

    @Test
    void threePeopleSeeWhatTheirPurposesAndRightsOpen() {
        try (Visitor passengers = visitor("piu", piu, "terror");
                Visitor incidents = visitor("csirt", csirt, "cyber");
                Visitor officer = visitor("dpo", dpo, "terror")) {
            Set<String> seenByPassengers = hits(passengers);
            Set<String> seenByIncidents = hits(incidents);
            assertFalse(seenByPassengers.isEmpty(), "the passenger unit sees no hit");
            assertFalse(seenByPassengers.equals(seenByIncidents), "two purposes see the same: " + seenByPassengers);
            assertTrue(passengers.links("Screens").contains("Queue"));
            passengers.open("/oversight");
            assertEquals(List.of("Orders"), passengers.links("Oversight"));
            officer.open("/oversight");
            assertEquals(
                    List.of("Reads", "Sample", "Statistics", "Retention", "Orders", "Notices", "Rights of persons"),
                    officer.links("Oversight"));
            passengers.look("lawful-piu");
            incidents.look("lawful-csirt");
            officer.look("lawful-dpo");
        }
    }

    @Test
    void whoMayNotDecideIsToldAndFindsNoButton() {
        try (Visitor officer = visitor("dpo", dpo, "terror")) {
            officer.open("/queue");
            officer.page().locator(".row").first().click();
            officer.page().getByText("You may read this hit.").waitFor();
            assertEquals(0, officer.button("Accept").count());
            officer.page().keyboard().press("a");
            assertEquals(0, officer.page().locator("#reason").count(), "the key opened what the right does not");
        }
    }

    @Test
    void theLabelSaysInWordsWhoWhatForUntilWhenAndWhyItIsShown() {
        try (Visitor reader = visitor("piu", piu, "terror")) {
            reader.open("/queue");
            reader.page().locator(".row").first().click();
            reader.page().locator("#hit-title").waitFor();
            reader.button("In words").click();
            Locator card = reader.page().getByRole(AriaRole.DIALOG);
            card.getByText("Why you see it:").waitFor();
            assertTrue(card.innerText().contains("2026-118"), card.innerText());
            reader.look("lawful-label");
            reader.page().keyboard().press("Escape");
            assertTrue(reader.button("In words")
                    .evaluate("e => e === document.activeElement")
                    .equals(true));
        }
    }

    @Test
    void theBytesOfAMessageLeaveOnlyAfterAConfirmation() {
        try (Visitor reader = visitor("piu", piu, "terror")) {
            reader.open("/queue");
            reader.page().locator(".row").first().click();
            reader.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Open record")))
                    .first()
                    .click();
            Locator save = reader.button("Download the message");
            save.click();
            reader.page().getByText("disclosure message").waitFor();
            reader.confirm("not the secret");
            reader.page().getByText("does not prove it").waitFor();
            reader.look("lawful-stepup");
            reader.page().keyboard().press("Escape");
            reader.page().getByText("Nothing was done").waitFor();
            Download file = reader.page().waitForDownload(() -> {
                save.click();
                reader.confirm(piu);
            });
            assertTrue(file.suggestedFilename().endsWith(".bin"), file.suggestedFilename());
        }
    }

    @Test
    void brokenGlassIsSeenEndsEarlyAndIsReviewedByAnother() {
        try (Visitor breaker = visitor("duty", duty, "cyber");
                Visitor officer = visitor("dpo", dpo, "terror")) {
            Page page = breaker.page();
            Set<String> before = hits(breaker);
            breaker.button("Switch").click();
            breaker.button("Break the glass").click();
            page.getByLabel("Purpose", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("terrorism");
            page.getByLabel("What is the emergency").fill("Threat against a station within the hour");
            breaker.button("Break the glass").click();
            page.getByRole(AriaRole.TIMER).waitFor();
            assertFalse(before.equals(hits(breaker)), "the widened purpose opened nothing");
            breaker.look("lawful-glass");
            breaker.button("End it now").click();
            page.getByRole(AriaRole.TIMER)
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            officer.open("/oversight?tab=notices");
            officer.page().getByText("Threat against a station").first().click();
            officer.page().getByLabel("What you found").fill("Needed, and ended at once");
            officer.button("Close the review").click();
            officer.page().getByText("Needed, and ended at once").waitFor();
            officer.look("lawful-notice");
        }
    }

    @Test
    void theLogIsFilteredSampledCountedAndProven() {
        try (Visitor reader = visitor("piu", piu, "serious");
                Visitor officer = visitor("dpo", dpo, "terror")) {
            hits(reader);
            officer.open("/oversight?tab=reads&operation=consultation#user=piu");
            officer.page().locator(".row").first().waitFor();
            List<String> rows = officer.page().locator(".row").allInnerTexts();
            assertTrue(rows.stream().allMatch(row -> row.contains("piu") && row.startsWith("Consultation")), "" + rows);
            officer.page().locator(".row").first().click();
            officer.look("lawful-reads");
            Download proof = officer.page()
                    .waitForDownload(() -> officer.page()
                            .getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("tlog-proof")))
                            .click());
            assertTrue(proof.suggestedFilename().matches("decision-\\d+\\.tlog-proof"), proof.suggestedFilename());
            officer.open("/oversight?tab=sample&seed=7&n=10");
            officer.page().locator(".row").first().click();
            officer.button("Mark as looked at").click();
            officer.page().getByText("1 of 10 looked at").waitFor();
            officer.look("lawful-sample");
            officer.open("/oversight?tab=statistics");
            officer.page().getByText("By operation").waitFor();
            officer.look("lawful-statistics");
        }
    }

    @Test
    void anOrderNeedsTwoPersons() {
        try (Visitor asks = visitor("piu", piu, "terror");
                Visitor approves = visitor("dpo", dpo, "terror")) {
            asks.open("/oversight?tab=orders&new=unmask");
            asks.page()
                    .getByLabel("Subject", new Page.GetByLabelOptions().setExact(true))
                    .fill("subject k3JxUq0aZ9LmPw2d.12/0");
            asks.page()
                    .getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                    .fill("The booking matches the transfer");
            asks.page().getByLabel("Legal basis").fill("Directive (EU) 2016/681, Article 12(3)");
            asks.button("Ask for it").click();
            asks.page().getByText("another person decides").waitFor();
            assertEquals(0, asks.button("Approve").count(), "who asked may approve");

            approves.open("/oversight?tab=orders");
            approves.page().getByText("subject k3JxUq0aZ9LmPw2d.12/0").first().click();
            approves.page().getByLabel("Your reason").fill("Needed for this case");
            approves.button("Approve").click();
            approves.page().getByText("approve unmask subject").waitFor();
            approves.confirm(dpo);
            approves.page().getByText("Decided by").waitFor();
            approves.look("lawful-order");
        }
    }

    @Test
    void whoKeepsTheAccountsReadsNoContentAndShowsASecretOnce() {
        String secret = node.person("keeper", "NODE", Set.of("administrator"));
        try (Visitor keeper = new Visitor(chromium.browser(), node);
                Visitor made = new Visitor(chromium.browser(), node)) {
            keeper.give("keeper", secret);
            keeper.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("dpo")))
                    .waitFor();
            assertEquals(List.of("Oversight"), keeper.links("Screens"));
            assertEquals(List.of("Accounts"), keeper.links("Oversight"));
            keeper.button("New account").click();
            keeper.page()
                    .getByLabel("User", new Page.GetByLabelOptions().setExact(true))
                    .fill("novice");
            keeper.page()
                    .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                    .fill("Sample novice");
            keeper.page().getByLabel("Authority").fill("EL-PIU");
            keeper.page().getByLabel(Pattern.compile("^analyst")).check();
            keeper.page().getByLabel("Terrorism").check();
            keeper.button("Make the account").click();
            keeper.confirm(secret);
            String once = keeper.page().locator(".secret").innerText().strip();
            keeper.look("lawful-account");

            made.give("novice", once);
            made.page().getByLabel("New secret").fill("four words that rhyme not");
            made.button("Set the secret").click();
            made.page().getByLabel("Case number").waitFor();
        }
    }
}
