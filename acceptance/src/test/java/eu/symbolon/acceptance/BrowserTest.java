package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser against a real node: every screen, both themes, wide and narrow, and a decision by keyboard. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final Path SHOTS = Path.of("target", "shots").toAbsolutePath();
    private static final List<String> SCREENS =
            List.of("queue", "subject", "picture", "strategy", "intake", "oversight");
    private static final int MILLIS = 90_000;

    private static SampleNode full;
    private static SampleNode empty;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws java.io.IOException {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("!!! NO CHROMIUM at " + CHROMIUM + ": the browser tests are SKIPPED");
        }
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        Files.createDirectories(SHOTS);
        full = new SampleNode(true);
        empty = new SampleNode(false);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            full.close();
            empty.close();
        }
    }

    @Test
    void everyScreenIsAccessibleInBothThemesWideAndNarrow() {
        for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            for (int width : new int[] {1280, 390}) {
                String name = theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
                List<String> faults = new ArrayList<>();
                try (BrowserContext context = context(theme, width)) {
                    Page page = watched(context, full, faults);
                    signIn(page, full);
                    for (String screen : SCREENS) {
                        look(page, full, screen, name, faults);
                    }
                }
                assertEquals(List.of(), faults, name);
            }
        }
    }

    @Test
    void emptyNodeShowsWhatToDoNext() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(ColorScheme.DARK, 1280)) {
            Page page = watched(context, empty, faults);
            signIn(page, empty);
            for (String screen : SCREENS) {
                look(page, empty, screen, "empty", faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void hitIsDecidedByKeyboardAndTheDecisionIsAuditedAndShown() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(ColorScheme.DARK, 1280)) {
            Page page = watched(context, full, faults);
            signIn(page, full);
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
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("decided.png")));
            page.navigate(full.url("/oversight"));
            page.getByText("alteration").first().waitFor();
        }
        assertEquals(List.of(), faults);
        assertTrue(full.node().audit().recent(-1, 50).stream()
                .anyMatch(entry -> entry.operation().equals("alteration")));
    }

    @Test
    void droppedFileShowsRecordsAndRejects() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = watched(context, empty, faults);
            signIn(page, empty);
            page.navigate(empty.url("/intake"));
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
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("receipt.png")));
            assertTrue(page.getByText("32A").first().isVisible(), "the reject is not shown");
        }
        assertEquals(List.of(), faults);
    }

    private static BrowserContext context(ColorScheme theme, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 800)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Brussels"));
        context.setDefaultTimeout(MILLIS);
        return context;
    }

    private static Page watched(BrowserContext context, SampleNode node, List<String> faults) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("401")
                    && !message.location().contains("/api/session/methods")) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("page error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(node.url("/"))
                    && !request.url().startsWith("blob:")
                    && !request.url().startsWith("data:")) {
                faults.add("request to " + request.url());
            }
        });
        return page;
    }

    private static void signIn(Page page, SampleNode node) {
        page.navigate(node.url("/queue"));
        page.getByLabel("User").fill(SampleNode.USER);
        page.getByLabel("Secret").fill(node.secret());
        page.keyboard().press("Enter");
        Locator purpose = page.getByLabel("Purpose");
        if (purpose.count() > 0 && purpose.first().evaluate("e => e.tagName").equals("SELECT")) {
            purpose.first().selectOption("terrorism");
        } else {
            page.getByRole(
                            AriaRole.RADIO,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("terror", 2)))
                    .first()
                    .check();
        }
        page.getByLabel("Case number").fill("2026-118");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    }

    private static void look(Page page, SampleNode node, String screen, String name, List<String> faults) {
        page.navigate(node.url("/" + screen));
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
        page.waitForFunction("() => !document.querySelector('.wait, [aria-busy=\"true\"]')");
        if (screen.equals("picture")) {
            page.waitForSelector(".canvas[data-idle]");
        }
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(screen + "-" + name + ".png")));
        int tooWide = ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
        if (tooWide > 0) {
            faults.add(screen + " is " + tooWide + " px too wide");
        }
        for (Rule violation : new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()) {
            faults.add(screen + ": axe " + violation.getId() + ": " + violation.getHelp());
        }
        assertFalse(page.title().isBlank());
    }
}
