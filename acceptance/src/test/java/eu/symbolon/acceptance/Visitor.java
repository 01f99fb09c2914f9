package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at the page of a node, in a browser of their own. What must never happen on any page (an error in the console, a
 * request to another host) is a fault, and closing with a fault fails the test.
 */
final class Visitor implements AutoCloseable {
    static final Path SHOTS = Path.of("target", "shots").toAbsolutePath();
    private static final int MILLIS = 90_000;
    /** The browser says each refused call in the console; which ones may be refused is the test's own question. */
    private static final Pattern REFUSED_CALL = Pattern.compile("status of (401|403|404|412|422|429)");

    private final BrowserContext context;
    private final SampleNode node;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visitor(Browser browser, SampleNode node) {
        this(browser, node, ColorScheme.DARK, 1280);
    }

    Visitor(Browser browser, SampleNode node, ColorScheme theme, int width) {
        this.node = node;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 800)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Brussels"));
        context.setDefaultTimeout(MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !REFUSED_CALL.matcher(message.text()).find()) {
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
    }

    Page page() {
        return page;
    }

    /** Gives user and secret, and nothing more. */
    void give(String user, String secret) {
        page.navigate(node.url("/queue"));
        page.getByLabel("User").fill(user);
        page.getByLabel("Secret").fill(secret);
        page.keyboard().press("Enter");
    }

    /** Signs in for a purpose whose title holds these letters. */
    Visitor signIn(String user, String secret, String purpose) {
        give(user, secret);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(purpose, 2)))
                .first()
                .check();
        page.getByLabel("Case number").fill("2026-118");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
        return this;
    }

    void open(String path) {
        page.navigate(node.url(path));
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
        settle();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field with exactly this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The names of the links of a navigation. */
    List<String> links(String navigation) {
        return page
                .getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName(navigation).setExact(true))
                .getByRole(AriaRole.LINK)
                .allInnerTexts()
                .stream()
                .map(String::strip)
                .toList();
    }

    /** Confirms with the secret. */
    void confirm(String secret) {
        page.getByLabel("Your secret").fill(secret);
        page.keyboard().press("Enter");
    }

    private void settle() {
        page.waitForFunction("() => !document.querySelector('.wait, [aria-busy=\"true\"]')");
        page.waitForTimeout(400);
    }

    /** Looks at what is shown: a picture for people, and the checks of WCAG 2.2 AA. */
    void look(String name) {
        settle();
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        int tooWide = ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
        if (tooWide > 0) {
            faults.add(name + " is " + tooWide + " px too wide");
        }
        for (Rule violation : new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()) {
            faults.add(name + ": axe " + violation.getId() + ": " + violation.getHelp());
        }
        assertFalse(page.title().isBlank());
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), faults);
    }
}
