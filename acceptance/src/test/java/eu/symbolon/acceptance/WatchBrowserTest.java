package eu.symbolon.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.node.store.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Those who watch, at the page: the log with its proofs, orders of two persons, accounts. */
class WatchBrowserTest {
    private static SampleNode node;
    private static Chromium chromium;
    private static String piu;
    private static String dpo;

    @BeforeAll
    static void start() throws IOException {
        chromium = new Chromium();
        Files.createDirectories(Visitor.SHOTS);
        node = new SampleNode(false);
        piu = node.person("piu", "EL-PIU", Set.of("analyst", "decider"), "terrorism", "serious-crime");
        dpo = node.person("dpo", "EL-DPO", Set.of("data-protection-officer"), "terrorism", "cybersecurity");
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

    @Test
    void theLogIsFilteredSampledCountedAndProven() {
        try (Visitor reader = visitor("piu", piu, "terror");
                Visitor officer = visitor("dpo", dpo, "terror")) {
            reader.open("/queue");
            officer.open("/oversight?tab=reads&operation=consultation#user=piu");
            officer.page().locator(".row").first().waitFor();
            List<String> rows = officer.page().locator(".row").allInnerTexts();
            assertTrue(rows.stream().allMatch(row -> row.contains("piu") && row.startsWith("Consultation")), "" + rows);
            officer.page().locator(".row").first().click();
            assertEquals(
                    "May hold content up to Limite",
                    officer.page().locator(".marking").innerText().strip());
            assertFalse(officer.page().locator("dt").allInnerTexts().contains("About"), "nothing personal is in it");
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
            officer.page()
                    .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("By operation"))
                    .waitFor();
            assertEquals("Consultation", officer.page().locator("td a").first().innerText());
            officer.look("lawful-statistics");
        }
    }

    @Test
    void anOrderNeedsTwoPersons() {
        try (Visitor asks = visitor("piu", piu, "terror");
                Visitor approves = visitor("dpo", dpo, "terror")) {
            asks.open("/oversight?tab=orders&new=unmask");
            asks.field("Subject").fill("record k3JxUq0aZ9LmPw2d.12");
            asks.field("Reason").fill("The booking matches the transfer");
            asks.page().getByLabel("Legal basis").fill("Directive (EU) 2016/681, Article 12(3)");
            asks.button("Ask for it").click();
            asks.page().getByText("another person decides").waitFor();
            assertEquals(0, asks.button("Approve").count(), "who asked may approve");

            approves.open("/oversight?tab=orders");
            approves.page().getByText("record k3JxUq0aZ9LmPw2d.12").first().click();
            approves.page().getByLabel("Your reason").fill("Needed for this case");
            approves.button("Approve").click();
            approves.page().getByText("approve unmask record").waitFor();
            approves.confirm(dpo);
            approves.page().getByText("Decided by").waitFor();
            approves.look("lawful-order");
        }
    }

    @Test
    void aPersonIsToldWhatIsHeldByTwoOfficers() throws IOException {
        Sample booking = Day.story().stream()
                .filter(sample ->
                        sample.name().endsWith(".edi") && new String(sample.bytes(), ISO_8859_1).contains("PNRGOV"))
                .findFirst()
                .orElseThrow();
        String sha256 =
                node.node().intake().receive(booking.source(), booking.bytes()).message();
        String subject = Reference.record(sha256, 0) + "/0";
        String second = node.person("dpo2", "EL-DPO", Set.of("data-protection-officer"), "terrorism", "cybersecurity");
        try (Visitor asks = visitor("dpo", dpo, "terror");
                Visitor approves = visitor("dpo2", second, "terror")) {
            asks.open("/oversight?tab=rights&new=rights-report#subject=subject%20" + subject.replace("/", "%2F"));
            asks.field("Reason").fill("The person asked on 20 November");
            asks.page().getByLabel("Legal basis").fill("Directive (EU) 2016/680, Article 14");
            asks.button("Ask for it").click();
            asks.page().getByText("another person decides").waitFor();

            approves.open("/oversight?tab=rights");
            approves.page().getByText("subject " + subject).first().click();
            approves.page().getByLabel("Ground, when you refuse").waitFor();
            approves.page().getByLabel("Your reason").fill("Identity is proved");
            approves.button("Approve").click();
            approves.confirm(second);
            approves.page().getByText("Save the person's copy").waitFor();
            approves.look("lawful-rights");

            asks.open("/oversight?tab=rights&state=approved");
            asks.page().getByText("subject " + subject).first().click();
            Download copy = asks.page().waitForDownload(() -> {
                asks.button("Save the person's copy").click();
                asks.confirm(dpo);
            });
            assertTrue(copy.suggestedFilename().endsWith(".html"), copy.suggestedFilename());
        }
    }

    @Test
    void whoKeepsTheAccountsReadsNoContentAndShowsASecretOnce() {
        String secret = node.person("keeper", "NODE", Set.of("administrator"));
        try (Visitor keeper = new Visitor(chromium.browser(), node);
                Visitor made = new Visitor(chromium.browser(), node)) {
            keeper.give("keeper", secret);
            keeper.page().getByText("Sample dpo").waitFor();
            assertEquals(List.of("Oversight"), keeper.links("Screens"));
            assertEquals(List.of("Accounts"), keeper.links("Oversight"));
            keeper.button("New account").click();
            keeper.field("User").fill("novice");
            keeper.field("Name").fill("Sample novice");
            keeper.field("Authority").fill("EL-PIU");
            keeper.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^analyst")))
                    .check();
            keeper.field("Terrorism").check();
            keeper.button("Make the account").click();
            keeper.confirm(secret);
            String once = keeper.page().locator(".secret").innerText().strip();
            keeper.look("lawful-account");
            keeper.page().keyboard().press("Escape");
            assertEquals(once, keeper.page().locator(".secret").innerText().strip(), "one key, and nobody has it");
            keeper.button("Done").click();
            keeper.page().reload();
            keeper.page().getByText("Sample novice").waitFor();
            assertFalse(keeper.page().content().contains(once), "the secret was shown again");

            made.give("novice", once);
            made.page().getByLabel("New secret").fill("four words that rhyme not");
            made.button("Set the secret").click();
            made.page().getByLabel("Case number").waitFor();
        }
    }
}
