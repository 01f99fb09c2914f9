package eu.symbolon.node.http;

import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.intake.Room;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.store.row.BodyRow;
import eu.symbolon.node.store.row.MessageDetail;
import eu.symbolon.node.store.row.MessageRow;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages in, and what became of them. */
final class MessageRoutes {
    private MessageRoutes() {}

    static List<Route> table() {
        return List.of(
                Route.post(
                                "/api/messages",
                                "Takes one message of any supported format; answers after its commit. 201 taken, 200 a repeat of what the sender may read, 422 unreadable.",
                                byte[].class,
                                Receipt.class,
                                MessageRoutes::receive)
                        .needs(Route.Needs.SESSION)
                        .needs(Right.SEND, Right.READ)
                        .queries("source: who sends it"),
                Route.get(
                        "/api/messages",
                        "Messages, newest first.",
                        Types.page(MessageRow.class),
                        MessageRoutes::list,
                        "after: where the page starts",
                        "limit: at most 200"),
                Route.get(
                        "/api/messages/{sha256}",
                        "A message with its rejects and records.",
                        MessageDetail.class,
                        MessageRoutes::show),
                Route.get(
                                "/api/messages/{sha256}/bytes",
                                "The evidence itself, as received.",
                                byte[].class,
                                MessageRoutes::bytes)
                        .needs(Right.EXPORT)
                        .stepUp("disclosure message {sha256}")
                        .queries(
                                "to: authorities that it is handed on to, with commas between; the own one when empty",
                                "judicial: true when it goes into judicial proceedings"),
                Route.get(
                        "/api/records/{id}", "A record with its evidence.", RecordDetail.class, MessageRoutes::record));
    }

    private static Reply receive(Call call) {
        String partner =
                call.maybeSession().map(session -> session.account().user()).orElseGet(call::source);
        call.pace(Pace.Of.SOURCE, call.source());
        try (Room.Place _ = call.node().intake().admit(partner, call.length())) {
            return admitted(call);
        }
    }

    private static Reply admitted(Call call) {
        byte[] bytes = call.bytes();
        if (bytes.length == 0) {
            throw Problem.invalid("the body is empty: the message itself is expected.");
        }
        Receipt receipt = call.node().intake().receive(call.source(), bytes, call.sight());
        call.release(Operation.CONSULTATION, "receipt " + receipt.message(), () -> receipt);
        return switch (receipt.outcome()) {
            case ACCEPTED -> new Reply.Json(201, receipt, Map.of());
            case REPEAT -> new Reply.Json(200, receipt, Map.of());
            case UNREADABLE ->
                throw new Problem(
                        422,
                        "unreadable",
                        "Nothing readable in it",
                        "No record could be read; the message is kept as evidence. Maybe it is of a format that is not supported: "
                                + "symbolon read --formats lists them.",
                        Map.of("message", receipt.message(), "format", receipt.format(), "rejects", receipt.rejects()));
        };
    }

    private static Reply list(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "messages",
                () -> call.node().archive().messages(call.context(), call.query("after"), call.limit())));
    }

    private static Reply show(Call call) {
        String sha256 = call.path("sha256");
        return Reply.json(call.release(
                        Operation.CONSULTATION,
                        "message " + sha256,
                        () -> call.node().archive().message(call.context(), sha256))
                .orElseThrow(Problem::notFound));
    }

    private static Reply bytes(Call call) {
        String sha256 = call.path("sha256");
        Set<String> to = Stream.of(call.query("to").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        Product product = new Product(
                "message " + sha256,
                to.isEmpty() ? Set.of(call.context().authority()) : to,
                call.query("judicial").equals("true"));
        BodyRow body = call.disclose(product, () -> call.node().archive().body(call.context(), sha256))
                .orElseThrow(Problem::notFound);
        return call.file(sha256 + ".bin", body.bytes());
    }

    private static Reply record(Call call) {
        String id = call.path("id");
        return Reply.json(call.release(
                        Operation.CONSULTATION,
                        "record " + id,
                        () -> call.node().archive().record(call.context(), id))
                .orElseThrow(Problem::notFound));
    }
}
