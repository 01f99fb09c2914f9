package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.access.Site;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The web server of a node: every route of the table, live events, metrics and the page. */
public final class Server implements AutoCloseable {
    /** Largest message taken, in bytes. */
    static final long MAX_BODY = 64L << 20;

    /** What an answer is marked with. */
    static final String MARKING = "X-Symbolon-Marking";

    private final WebServer web;

    private final Site site;

    /**
     * Where and how a node listens.
     *
     * @param host address to listen on: 127.0.0.1 unless there is a reason
     * @param port 0 takes a free one
     * @param tls certificate and key, or null for plain HTTP on loopback or behind a proxy
     * @param site where people reach it, or null to take it from host and port
     * @param machinePort port for machines with certificates, 0 takes a free one; negative for none
     */
    public record Listening(
            String host,
            int port,
            @Nullable Tls tls,
            @Nullable Site site,
            int machinePort) {

        private Site site(int bound) {
            String name = switch (host) {
                case "127.0.0.1", "::1" -> "localhost";
                default -> host.contains(":") ? "[" + host + "]" : host;
            };
            return site != null ? site : new Site((tls == null ? "http://" : "https://") + name + ":" + bound);
        }
    }

    private Server(WebServer web, Site site) {
        this.web = web;
        this.site = site;
    }

    /** Serves the node on this address without TLS; port 0 takes a free one. */
    public static Server start(Node node, String host, int port) {
        return start(node, new Listening(host, port, null, null, -1));
    }

    public static Server start(Node node, Listening at) {
        CompletableFuture<Site> site = new CompletableFuture<>();
        Headers headers =
                new Headers(at.tls() != null || at.site() != null && at.site().secure());
        Metrics metrics = new Metrics(node);
        List<Route> routes = Routes.of(node, metrics);
        Gate gate = new Gate(node);
        HttpRouting.Builder routing = HttpRouting.builder();
        for (Route route : routes) {
            routing.route(
                    Method.create(route.method()),
                    route.path(),
                    (request, response) -> Faults.guarded(metrics, request, response, () -> {
                        headers.data(response);
                        answer(response, gate, route, new Call(node, request, site.join()));
                    }));
        }
        LiveEvents events = new LiveEvents(node);
        routing.get(
                "/events",
                (request, response) -> Faults.guarded(metrics, request, response, () -> {
                    headers.data(response);
                    Call call = new Call(node, request, site.join());
                    gate.pace(call);
                    events.serve(call, response);
                }));
        Page page = new Page();
        routing.get(
                "/*",
                (request, response) -> Faults.guarded(metrics, request, response, () -> {
                    headers.page(response);
                    page.serve(request, response);
                }));
        routing.any((request, response) -> Faults.guarded(metrics, request, response, () -> {
            headers.data(response);
            throw Problem.notFound();
        }));
        WebServerConfig.Builder web = WebServer.builder()
                .host(at.host())
                .port(at.port())
                .maxPayloadSize(MAX_BODY)
                .shutdownGracePeriod(Duration.ofMillis(300))
                .shutdownHook(false)
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .directHandlers(headers.refusals())
                .routing(routing);
        Tls tls = at.tls();
        if (tls != null) {
            web.tls(tls.forPeople());
            if (at.machinePort() >= 0) {
                HttpRouting.Builder machines = MachineDoor.routing(node, gate, metrics, routes, headers, site);
                web.putSocket(
                        MachineDoor.NAME,
                        socket -> socket.host(at.host())
                                .port(at.machinePort())
                                .maxPayloadSize(MAX_BODY)
                                .directHandlers(headers.refusals())
                                .tls(tls.forMachines(new PinnedMachines(node.machines())))
                                .routing(machines));
            }
        }
        WebServer started = web.build().start();
        if (!started.isRunning()) {
            throw new IllegalStateException(
                    "port " + at.port() + " of " + at.host() + " cannot be had. Maybe another node runs; name another");
        }
        site.complete(at.site(started.port()));
        return new Server(started, site.join());
    }

    public int port() {
        return web.port();
    }

    /** Port for machines; negative when there is none. */
    public int machinePort() {
        return web.port(MachineDoor.NAME);
    }

    /** Where people reach it. */
    public Site site() {
        return site;
    }

    @Override
    public void close() {
        web.stop();
    }

    /** What the gate lets out, with its marking. */
    static void answer(ServerResponse response, Gate gate, Route route, Call call) {
        Reply reply = gate.pass(route, call);
        if (call.isReleased()) {
            response.header(MARKING, call.marking());
        }
        send(response, reply);
    }

    private static void send(ServerResponse response, Reply reply) {
        switch (reply) {
            case Reply.Json(int status, Object value, Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.status(status);
                response.header("Content-Type", "application/json");
                response.send(Answers.bytes(value));
            }
            case Reply.Bytes(String mediaType, byte[] bytes, Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.header("Content-Type", mediaType);
                response.send(bytes);
            }
            case Reply.Status(int status, String mediaType, byte[] bytes) -> {
                response.status(status).header("Content-Type", mediaType);
                response.send(bytes);
            }
            case Reply.Elsewhere(String location, Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.status(303).header("Location", location).send();
            }
            case Reply.Nothing(Map<String, String> headers) -> {
                headers.forEach((name, text) -> response.header(name, text));
                response.status(204).send();
            }
        }
    }
}
