package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of all routes. */
final class Routes {
    private Routes() {}

    static List<Route> of(Node node, Metrics metrics) {
        List<Route> table = new ArrayList<>();
        table.addAll(SessionRoutes.table());
        table.addAll(PasskeyRoutes.table());
        table.addAll(OidcRoutes.table());
        table.addAll(AccountRoutes.table());
        table.addAll(OrderRoutes.table());
        table.addAll(MessageRoutes.table());
        table.addAll(HitRoutes.table());
        table.addAll(SubjectRoutes.table());
        table.addAll(ExistenceRoutes.table());
        table.addAll(PictureRoutes.table());
        table.addAll(OversightRoutes.table());
        table.addAll(RegisterRoutes.table());
        table.addAll(RetentionRoutes.table());
        table.addAll(RightsRoutes.table());
        table.addAll(AuditRoutes.table());
        table.add(plain("/healthz", "Whether the node is alive.", call -> text("alive\n")));
        table.add(plain("/readyz", "Whether the node can work: its database answers.", call -> {
            if (!node.isReady()) {
                throw new Problem(
                        503, "not-ready", "Not ready", "The database does not answer. Maybe run: symbolon doctor");
            }
            return text("ready\n");
        }));
        table.add(plain(
                "/metrics",
                "How the process does, in Prometheus text format; counts of the content for those with the right.",
                call -> text(
                        call.may(Right.READ_TOTALS)
                                ? call.release(Operation.CONSULTATION, "metrics", () -> metrics.text(true))
                                : metrics.text(false))));
        byte[] document = Answers.bytes(OpenApi.document(table));
        table.add(plain(
                "/api/openapi.json",
                "This document.",
                call -> new Reply.Bytes("application/json", document, Map.of())));
        return table;
    }

    private static Route plain(String path, String summary, Route.Handler handler) {
        return Route.get(path, summary, byte[].class, handler)
                .needs(Route.Needs.NOTHING)
                .withoutContent();
    }

    private static Reply text(String text) {
        return new Reply.Bytes(
                "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
