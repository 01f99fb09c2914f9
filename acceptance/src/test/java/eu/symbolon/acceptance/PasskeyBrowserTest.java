package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser with a virtual authenticator: what navigator.credentials takes and gives is what the node speaks. */
class PasskeyBrowserTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final String CALLS = """
            const call = async (method, path, body, stepUp) => {
              const answer = await fetch(path, {
                method,
                headers: {'X-Symbolon': '1', 'Content-Type': 'application/json', ...(stepUp ? {'X-Symbolon-Step-Up': stepUp} : {})},
                body: body === undefined ? undefined : JSON.stringify(body),
              });
              const text = await answer.text();
              return {status: answer.status, ...(text ? JSON.parse(text) : {})};
            };
            const sign = async question => (await navigator.credentials.get(
              {publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question.publicKey)})).toJSON();
            """;

    private static SampleNode node;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("!!! NO CHROMIUM at " + CHROMIUM + ": the browser tests are SKIPPED");
        }
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        node = new SampleNode(false);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            node.close();
        }
    }

    private static CDPSession authenticator(BrowserContext context, Page page, boolean verifies) {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verifies);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
        return devtools;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> run(Page page, String script) {
        return (Map<String, Object>) page.evaluate("async secret => {" + CALLS + script + "}", node.secret());
    }

    @Test
    void aPersonRegistersAPasskeySignsInWithItAndApprovesAnActionByIt() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            authenticator(context, page, true);
            // A browser keeps no passkey for an address: the node is opened by its name.
            page.navigate(node.url("/").replace("127.0.0.1", "localhost"));

            Map<String, Object> registered = run(page, """
                    await call('POST', '/api/session', {user: 'analyst', secret});
                    const question = await call('POST', '/api/passkeys/options');
                    const made = await navigator.credentials.create(
                      {publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question.publicKey)});
                    const body = {name: 'Test key', credential: made.toJSON()};
                    const refused = await call('POST', '/api/passkeys', body);
                    const proof = await call('POST', '/api/session/step-up', {action: refused.action, secret});
                    const key = await call('POST', '/api/passkeys', body, proof.token);
                    await call('DELETE', '/api/session');
                    const out = await call('GET', '/api/session');
                    return {refused: refused.status, action: refused.action, made: key.status, name: key.name, out: out.status};
                    """);
            assertEquals(
                    Map.of(
                            "refused",
                            403,
                            "action",
                            "register passkey Test key",
                            "made",
                            201,
                            "name",
                            "Test key",
                            "out",
                            401),
                    registered);

            Map<String, Object> signedIn = run(page, """
                    const answer = await sign(await call('POST', '/api/session/passkey/options'));
                    const session = await call('POST', '/api/session/passkey', answer);
                    const replayed = await call('POST', '/api/session/passkey', answer);
                    const keys = await call('GET', '/api/passkeys');
                    return {status: session.status, user: session.user, replayed: replayed.status, keys: keys.items.length};
                    """);
            assertEquals(Map.of("status", 200, "user", "analyst", "replayed", 403, "keys", 1), signedIn);

            Map<String, Object> approved = run(page, """
                    const action = 'remove passkey ' + (await call('GET', '/api/passkeys')).items[0].id;
                    const question = await call('POST', '/api/session/step-up/options', {action});
                    const text = new TextEncoder().encode(action);
                    const random = Uint8Array.from(atob(question.random.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
                    const both = new Uint8Array([...random, ...text]);
                    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', both));
                    const shown = btoa(String.fromCharCode(...digest)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');
                    const passkey = await sign(question);
                    const other = await call('POST', '/api/session/step-up', {action: 'another', passkey});
                    const again = await call('POST', '/api/session/step-up/options', {action});
                    const proof = await call('POST', '/api/session/step-up', {action, passkey: await sign(again)});
                    const removed = await call('DELETE', '/api/passkeys/' + action.split(' ')[2], undefined, proof.token);
                    return {signed: shown === question.publicKey.challenge, other: other.status, proof: proof.status, removed: removed.status};
                    """);
            assertEquals(Map.of("signed", true, "other", 403, "proof", 200, "removed", 204), approved);
        }
    }

    @Test
    void anAuthenticatorThatDoesNotVerifyThePersonRegistersNothing() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            authenticator(context, page, false);
            page.navigate(node.url("/").replace("127.0.0.1", "localhost"));
            Map<String, Object> refused = run(page, """
                    await call('POST', '/api/session', {user: 'analyst', secret});
                    const question = await call('POST', '/api/passkeys/options');
                    try {
                      await navigator.credentials.create(
                        {publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question.publicKey)});
                      return {name: 'made'};
                    } catch (e) {
                      return {name: e.name};
                    }
                    """);
            assertTrue(refused.get("name").toString().equals("NotAllowedError"), refused.toString());
        }
    }
}
