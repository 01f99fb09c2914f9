package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The web server of a node: every route of the table, live events, metrics and the page. */
public final class Server implements AutoCloseable {
    /** Largest message taken, in bytes. */
    private static final long MAX_BODY = 64L << 20;

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "geolocation=(), camera=(), microphone=()");

    private final WebServer web;

    private Server(WebServer web) {
        this.web = web;
    }

    /**
     * Serves the node.
     *
     * @param host address to listen on: 127.0.0.1 unless there is a reason
     * @param port 0 takes a free one
     */
    public static Server start(Node node, String host, int port) {
        Metrics metrics = new Metrics(node);
        List<Route> routes = Routes.of(node, metrics);
        Gate gate = new Gate(node);
        HttpRouting.Builder routing = HttpRouting.builder();
        for (Route route : routes) {
            routing.route(Method.create(route.method()), route.path(), (request, response) -> {
                serve(node, gate, metrics, route, request, response);
            });
        }
        LiveEvents events = new LiveEvents(node);
        routing.get(
                "/events",
                (request, response) -> Faults.guarded(metrics, request, response, () -> {
                    secure(response);
                    Call call = new Call(node, request);
                    gate.pace(call);
                    events.serve(call, response);
                }));
        Page page = new Page();
        routing.get(
                "/*",
                (request, response) -> Faults.guarded(metrics, request, response, () -> {
                    secure(response);
                    page.serve(request, response);
                }));
        WebServer web = WebServer.builder()
                .host(host)
                .port(port)
                .maxPayloadSize(MAX_BODY)
                .shutdownGracePeriod(Duration.ofMillis(300))
                .shutdownHook(false)
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .routing(routing)
                .build()
                .start();
        if (!web.isRunning()) {
            throw new IllegalStateException(
                    "port " + port + " of " + host + " cannot be had. Maybe another node runs; name another");
        }
        return new Server(web);
    }

    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.stop();
    }

    private static void serve(
            Node node, Gate gate, Metrics metrics, Route route, ServerRequest request, ServerResponse response) {
        Faults.guarded(metrics, request, response, () -> {
            secure(response);
            send(response, gate.pass(route, new Call(node, request)));
        });
    }

    private static void send(ServerResponse response, Reply reply) {
        switch (reply) {
            case Reply.Json(int status, Object value, Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.status(status).header("Cache-Control", "no-store");
                response.header("Content-Type", "application/json");
                response.send(Answers.bytes(value));
            }
            case Reply.Bytes(String mediaType, byte[] bytes, Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.header("Content-Type", mediaType).header("Cache-Control", "no-store");
                response.send(bytes);
            }
            case Reply.Nothing(Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.status(204).send();
            }
        }
    }

    private static void secure(ServerResponse response) {
        SECURITY_HEADERS.forEach((name, value) -> response.header(name, value));
    }
}
