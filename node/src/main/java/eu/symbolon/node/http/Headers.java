package eu.symbolon.node.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers of every answer, so that a browser does with it what was meant and nothing else. The page runs only its own files: no
 * inline script or style, no frame, no other host, no text turned into markup but by the framework (Trusted Types). Answers of
 * the interface run nothing at all.
 */
final class Headers {
    private static final String PAGE = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types svelte-trusted-html default");
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " + "sandbox";
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Origin-Agent-Cluster",
            "?1",
            "Permissions-Policy",
            "accelerometer=(), autoplay=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                    + "hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), "
                    + "publickey-credentials-get=(self), publickey-credentials-create=(self)",
            "Cache-Control",
            "no-store");

    private final Map<String, String> page = new LinkedHashMap<>(ALWAYS);
    private final Map<String, String> data = new LinkedHashMap<>(ALWAYS);

    /** @param secure whether people reach the node by TLS: browsers then remember never to come without for two years */
    Headers(boolean secure) {
        page.put("Content-Security-Policy", PAGE);
        data.put("Content-Security-Policy", DATA);
        if (secure) {
            page.put("Strict-Transport-Security", "max-age=63072000");
            data.put("Strict-Transport-Security", "max-age=63072000");
        }
    }

    /** For files of the page; they say themselves how long they keep. */
    void page(ServerResponse response) {
        page.forEach((name, value) -> response.header(name, value));
    }

    /** For everything else. */
    void data(ServerResponse response) {
        data.forEach((name, value) -> response.header(name, value));
    }

    /** For what the web server refuses by itself before a route is found: without a word of what it choked on. */
    DirectHandlers refusals() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, (request, event, status, headers, message) -> {
                DirectHandler.TransportResponse.Builder response = DirectHandler.TransportResponse.builder()
                        .status(status)
                        .headers(headers)
                        .keepAlive(event.keepAlive())
                        .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                        .entity(("{\"type\":\"about:blank\",\"title\":\"" + status.reasonPhrase() + "\",\"status\":"
                                        + status.code() + "}")
                                .getBytes(StandardCharsets.UTF_8));
                data.forEach((name, value) -> response.header(HeaderNames.create(name), value));
                return response.build();
            });
        }
        return handlers.build();
    }
}
