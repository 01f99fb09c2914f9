package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser against a real node: every screen, both themes, wide and narrow, and a decision by keyboard. */
class BrowserTest {
    private static final List<String> SCREENS =
            List.of("queue", "subject", "picture", "strategy", "intake", "oversight");

    private static SampleNode full;
    private static SampleNode empty;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws java.io.IOException {
        chromium = new Chromium();
        Files.createDirectories(Visitor.SHOTS);
        full = new SampleNode(true);
        empty = new SampleNode(false);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            full.close();
            empty.close();
        }
    }

    private static Visitor visitor(SampleNode node) {
        return new Visitor(chromium.browser(), node).signIn(SampleNode.USER, node.secret(), "terror");
    }

    private static void look(Visitor visitor, String screen, String name) {
        visitor.open("/" + screen);
        if (screen.equals("picture")) {
            visitor.page().waitForSelector(".canvas[data-idle]");
        }
        visitor.look(screen + "-" + name);
    }

    @Test
    void everyScreenIsAccessibleInBothThemesWideAndNarrow() {
        for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            for (int width : new int[] {1280, 390}) {
                String name = theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
                try (Visitor visitor = new Visitor(chromium.browser(), full, theme, width)) {
                    visitor.signIn(SampleNode.USER, full.secret(), "terror");
                    SCREENS.forEach(screen -> look(visitor, screen, name));
                }
            }
        }
    }

    @Test
    void emptyNodeShowsWhatToDoNext() {
        try (Visitor visitor = visitor(empty)) {
            SCREENS.forEach(screen -> look(visitor, screen, "empty"));
        }
    }

    @Test
    void hitIsDecidedByKeyboardAndTheDecisionIsAuditedAndShown() {
        try (Visitor visitor = visitor(full)) {
            Page page = visitor.page();
            page.locator(".row").first().waitFor();
            page.keyboard().press("j");
            Locator title = page.locator("#hit-title");
            title.waitFor();
            String decided = title.textContent();
            String address = page.url();
            page.keyboard().press("a");
            page.locator("#reason:focus").waitFor();
            page.keyboard().press("Enter");
            assertTrue(
                    page.getByText("A decision needs a reason").isVisible(),
                    "a decision without a reason went through");
            page.keyboard().type("Same person: passport and birth date agree");
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "before => document.getElementById('hit-title')?.textContent !== before && !document.getElementById('reason')",
                    decided);
            page.navigate(address);
            title.waitFor();
            page.getByText("Same person: passport and birth date agree").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Visitor.SHOTS.resolve("decided.png")));
            visitor.open("/oversight?tab=reads");
            page.locator(".row")
                    .filter(new Locator.FilterOptions().setHasText("Alteration"))
                    .first()
                    .waitFor();
        }
        assertTrue(full.node().audit().recent(-1, 50).stream()
                .anyMatch(entry -> entry.operation().equals("alteration")));
    }

    @Test
    void droppedFileShowsRecordsAndRejects() {
        try (Visitor visitor = visitor(empty)) {
            Page page = visitor.page();
            visitor.open("/intake");
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "transfer.rje",
                            "text/plain",
                            eu.symbolon.demo.Day.story().stream()
                                    .filter(sample -> sample.name().contains("transfer-dirty"))
                                    .findFirst()
                                    .orElseThrow()
                                    .bytes()));
            page.getByText("swift-mt").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Visitor.SHOTS.resolve("receipt.png")));
            assertTrue(page.getByText("32A").first().isVisible(), "the reject is not shown");
        }
    }
}
