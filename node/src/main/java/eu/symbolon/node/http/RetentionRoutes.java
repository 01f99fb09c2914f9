package eu.symbolon.node.http;

import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.retention.Retention;
import eu.symbolon.node.store.row.BodyRow;
import eu.symbolon.node.store.row.Page;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.RetentionRun;
import eu.symbolon.node.store.row.Tombstone;
import java.util.List;

/** The clock of erasure and masking, what it left, and what an order of two persons unmasks. */
final class RetentionRoutes {
    private RetentionRoutes() {}

    static List<Route> table() {
        return List.of(
                Route.get(
                                "/api/retention",
                                "What is due within a month, the holds in force, the last runs.",
                                Retention.View.class,
                                call -> Reply.json(call.release(
                                        Operation.CONSULTATION,
                                        "retention",
                                        () -> call.node().retention().view())))
                        .needs(Route.Needs.SESSION)
                        .needs(Right.READ_TOTALS),
                Route.post(
                                "/api/retention/run",
                                "Runs the clock now: erases and masks what is due today.",
                                null,
                                RetentionRun.class,
                                call -> Reply.json(call.release(
                                        Operation.ADMINISTRATION,
                                        "retention run",
                                        () -> call.node().retention().run())))
                        .needs(Route.Needs.SESSION)
                        .needs(Right.HOLD),
                Route.get(
                                "/api/retention/messages/{sha256}",
                                "What is left of a message that was erased or masked: the tombstones, without content.",
                                Types.page(Tombstone.class),
                                RetentionRoutes::tombstones)
                        .needs(Route.Needs.SESSION)
                        .needs(Right.READ_LOG),
                Route.get(
                        "/api/records/{id}/unmasked",
                        "A masked record whole, by an order of two persons.",
                        RecordDetail.class,
                        RetentionRoutes::record),
                Route.get(
                        "/api/messages/{sha256}/bytes-unmasked",
                        "The bytes of a masked message, by an order of two persons.",
                        byte[].class,
                        RetentionRoutes::bytes));
    }

    private static Reply tombstones(Call call) {
        String sha256 = call.path("sha256");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw Problem.notFound();
        }
        return Reply.json(new Page<>(
                call.release(
                        Operation.CONSULTATION,
                        "tombstones message " + sha256,
                        () -> call.node().retention().tombstones(sha256)),
                null));
    }

    private static Reply record(Call call) {
        String id = call.path("id");
        return Reply.json(call.release(
                        Operation.DISCLOSURE,
                        "record " + id + " unmasked",
                        () -> call.node().unmasking().record(call.context(), id))
                .orElseThrow(Problem::notFound));
    }

    private static Reply bytes(Call call) {
        String sha256 = call.path("sha256");
        Product product =
                Product.inside("message " + sha256 + " unmasked", call.context().authority());
        BodyRow body = call.disclose(product, () -> call.node().unmasking().bytes(call.context(), sha256))
                .orElseThrow(Problem::notFound);
        return call.file(sha256 + ".bin", body.bytes());
    }
}
