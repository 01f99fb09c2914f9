package eu.symbolon.node.http;

import eu.symbolon.node.access.OneTime;
import java.util.Map;

/**
 * Tells browsers apart before there is a session, so that an answer fits the question that was asked of the same browser. It is
 * SameSite=Lax: a provider of identities sends the browser back from another site.
 */
final class BrowserCookie {
    private static final String NAME = "symbolon-browser";

    private BrowserCookie() {}

    private static String name(Call call) {
        return call.isSecure() ? "__Host-" + NAME : NAME;
    }

    /** What the browser shows; empty when it shows none, which fits no question. */
    static String of(Call call) {
        return call.cookie(name(call)).orElse("");
    }

    /** What the browser shows, or a new one. */
    static String orNew(Call call) {
        String shown = of(call);
        return shown.isEmpty() ? OneTime.random() : shown;
    }

    static Map<String, String> set(Call call, String value) {
        return Map.of(
                "Set-Cookie",
                name(call) + "=" + value + "; Path=/; Max-Age=900; HttpOnly; SameSite=Lax"
                        + (call.isSecure() ? "; Secure" : ""));
    }
}
