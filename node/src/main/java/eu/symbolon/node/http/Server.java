package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.RightMissing;
import eu.symbolon.node.desk.Conflict;
import eu.symbolon.node.intake.Overloaded;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The web server of a node: every route of the table, live events, metrics and the page. */
public final class Server implements AutoCloseable {
    /** Largest message taken, in bytes. */
    private static final long MAX_BODY = 64L << 20;

    private static final System.Logger LOG = System.getLogger("eu.symbolon.http");
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
        HttpRouting.Builder routing = HttpRouting.builder();
        for (Route route : routes) {
            routing.route(Method.create(route.method()), route.path(), (request, response) -> {
                serve(node, metrics, route, request, response);
            });
        }
        LiveEvents events = new LiveEvents(node);
        routing.get(
                "/events",
                (request, response) -> guarded(metrics, request, response, () -> {
                    secure(response);
                    events.serve(new Call(node, request), response);
                }));
        Page page = new Page();
        routing.get(
                "/*",
                (request, response) -> guarded(metrics, request, response, () -> {
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

    private static void serve(Node node, Metrics metrics, Route route, ServerRequest request, ServerResponse response) {
        guarded(metrics, request, response, () -> {
            secure(response);
            Call call = new Call(node, request);
            if (!route.method().equals("GET") && call.header("X-Symbolon").isEmpty()) {
                throw new Problem(
                        403,
                        "header-missing",
                        "Header missing",
                        "Calls that change something carry the header X-Symbolon: 1.");
            }
            switch (route.needs()) {
                case NOTHING -> {}
                case SESSION -> node.access().need(call.session(), route.rights());
                case CONTEXT -> {
                    node.access().need(call.session(), route.rights());
                    call.context();
                }
            }
            send(response, route.handler().serve(call));
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

    /** Runs the handler; whatever it throws becomes a problem that tells the caller what to do and nothing it may not know. */
    private static void guarded(Metrics metrics, ServerRequest request, ServerResponse response, Runnable handler) {
        long started = System.nanoTime();
        try {
            handler.run();
        } catch (Problem problem) {
            send(request, response, problem);
        } catch (RightMissing missing) {
            send(
                    request,
                    response,
                    new Problem(
                            403,
                            "right-missing",
                            "Not among your rights",
                            String.valueOf(missing.getMessage()),
                            Map.of("rights", missing.rights(), "roles", missing.holders())));
        } catch (Refused refused) {
            send(request, response, new Problem(403, "refused", "Refused", String.valueOf(refused.getMessage())));
        } catch (Conflict conflict) {
            Map<String, Object> versions = Map.of("seen", conflict.seen(), "current", conflict.current());
            send(
                    request,
                    response,
                    new Problem(
                            412, "changed", "It changed meanwhile", String.valueOf(conflict.getMessage()), versions));
        } catch (Overloaded overloaded) {
            response.header("Retry-After", "1");
            send(
                    request,
                    response,
                    new Problem(503, "overloaded", "Too much at once", String.valueOf(overloaded.getMessage())));
        } catch (IllegalArgumentException invalid) {
            send(request, response, Problem.invalid(String.valueOf(invalid.getMessage())));
        } catch (RuntimeException failure) {
            if (response.isSent()) {
                throw failure;
            }
            LOG.log(
                    Level.ERROR,
                    "request failed: " + request.prologue().method() + " "
                            + request.path().path(),
                    failure);
            send(
                    request,
                    response,
                    new Problem(
                            500,
                            "failure",
                            "The node failed at this",
                            "It is in the node's log. Maybe try again; nothing acknowledged is lost."));
        } finally {
            metrics.answered(response.status().code(), System.nanoTime() - started);
        }
    }

    private static void send(ServerRequest request, ServerResponse response, Problem problem) {
        response.status(problem.status()).header("Content-Type", "application/problem+json");
        response.header("Cache-Control", "no-store");
        response.send(Answers.bytes(problem.members(request.path().path())));
    }
}
