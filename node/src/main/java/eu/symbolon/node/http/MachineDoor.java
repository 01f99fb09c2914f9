package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.access.machine.Machines;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The second port: machines deliver messages, and read log and counts when their role lets them. The same routes as on the
 * first, but few of them, and the certificate in the place of the cookie. It is looked up again at each call, so that a pin
 * that is taken out ends lines that are open.
 */
final class MachineDoor {
    static final String NAME = "machines";

    private MachineDoor() {}

    static HttpRouting.Builder routing(
            Node node, Gate gate, Metrics metrics, List<Route> routes, Headers headers, CompletableFuture<Site> site) {
        HttpRouting.Builder routing = HttpRouting.builder();
        routes.stream()
                .filter(MachineDoor::isForMachines)
                .map(MachineDoor::guarded)
                .forEach(route -> routing.route(
                        Method.create(route.method()),
                        route.path(),
                        (request, response) -> Faults.guarded(metrics, request, response, () -> {
                            headers.data(response);
                            Call call = new Call(node, request, site.join(), visitor(node, request));
                            Server.answer(response, gate, route, call);
                        })));
        routing.any((request, response) -> Faults.guarded(metrics, request, response, () -> {
            headers.data(response);
            throw Problem.notFound();
        }));
        return routing;
    }

    private static boolean isForMachines(Route route) {
        String path = route.path();
        return route.method().equals("POST") && path.equals("/api/messages")
                || route.method().equals("GET")
                        && (List.of("/metrics", "/healthz", "/readyz").contains(path)
                                || path.startsWith("/log/")
                                || path.startsWith("/api/audit"));
    }

    /** Counts and the log are nothing for who only delivers. */
    private static Route guarded(Route route) {
        return switch (route.path()) {
            case "/api/messages" -> route.needs(Right.SEND);
            case "/healthz", "/readyz" -> route;
            case "/metrics" -> route.needs(Route.Needs.SESSION).needs(Right.READ_TOTALS, Right.READ_LOG);
            default ->
                route.guard().rights().isEmpty()
                        ? route.needs(Route.Needs.SESSION).needs(Right.READ_LOG)
                        : route;
        };
    }

    private static Machines.Visitor visitor(Node node, ServerRequest request) {
        X509Certificate shown = request.remotePeer()
                .tlsCertificates()
                .filter(chain -> chain.length > 0 && chain[0] instanceof X509Certificate)
                .map(chain -> (X509Certificate) chain[0])
                .orElseThrow(
                        () -> new Refused("a machine shows its certificate. Maybe the client has none configured"));
        return node.machines().enter(shown);
    }
}
