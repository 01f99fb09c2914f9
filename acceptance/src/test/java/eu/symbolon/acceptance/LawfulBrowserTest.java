package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.symbolon.kernel.kit.Proves;
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
        return new Visitor(chromium.browser(), node).signIn(user, secret, purpose);
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
    @Proves("EXIT-7")
    void thePageIsMarkedWithTheStrictestLabelThatItShows() {
        try (Visitor reader = visitor("csirt", csirt, "cyber")) {
            Locator marking = reader.page().locator(".marking b");
            reader.open("/picture");
            assertEquals("May hold content up to Limite", marking.innerText());
            reader.open("/intake");
            reader.page()
                    .locator(".row")
                    .filter(new Locator.FilterOptions().setHasText("sample port terminal"))
                    .click();
            reader.page().locator("article").waitFor();
            assertEquals("LIMITE", marking.innerText());
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
        }
    }

    @Test
    void escapeClosesTheLabelAloneAndGivesTheFocusBack() {
        try (Visitor reader = visitor("piu", piu, "terror")) {
            Page page = reader.page();
            reader.open("/queue");
            page.locator(".row").first().click();
            page.locator("#hit-title").waitFor();
            assertClosesAlone(page, "section[aria-labelledby=label] button.label");
            assertTrue(page.locator("#hit-title").isVisible(), "the hit closed with its label");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Open record")))
                    .first()
                    .click();
            assertClosesAlone(page, "dialog button.label");
            assertTrue(page.locator("dialog[open]").isVisible(), "the record closed with its label");
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator("dialog").count() == 0);
            assertTrue(page.locator("#hit-title").isVisible(), "the hit closed with its record");
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator("#hit-title").count() == 0);
        }
    }

    /** Opens a label, presses keys that mean something below it, and closes it; a click on its button opens and closes, too. */
    private static void assertClosesAlone(Page page, String button) {
        Locator opens = page.locator(button).first();
        Locator card = page.locator(":popover-open");
        opens.click();
        card.getByText("Why you see it:").waitFor();
        assertEquals(true, card.evaluate("card => card === document.activeElement"), "the card has no focus");
        String address = page.url();
        page.keyboard().press("j");
        page.keyboard().press("Escape");
        page.waitForCondition(() -> card.count() == 0);
        assertEquals(address, page.url());
        assertEquals(true, opens.evaluate("button => button === document.activeElement"), "the focus went elsewhere");
        opens.click();
        card.waitFor();
        opens.click();
        page.waitForCondition(() -> card.count() == 0);
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
            assertTrue(file.suggestedFilename().matches("[A-Z]+_.*[0-9a-f]{64}\\.bin"), file.suggestedFilename());
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
}
