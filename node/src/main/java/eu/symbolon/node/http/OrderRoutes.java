package eu.symbolon.node.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders of two persons: one asks, another approves. */
final class OrderRoutes {
    private OrderRoutes() {}

    /** What is asked for. */
    record Asked(
            String kind,
            String subject,
            String reason,
            String basis,
            @Nullable JsonNode detail,
            @Nullable Instant until) {}

    /** The second person's word: {@code approve} or {@code refuse}, the refusal of a person's request on a ground of the law. */
    record Decided(String verdict, String reason, @Nullable String ground) {}

    /** Why an order is stopped. */
    record Blocked(String reason) {}

    /** An order. */
    record OrderAnswer(
            String id,
            String kind,
            String subject,
            String reason,
            String basis,
            String askedBy,
            String authority,
            String purpose,
            @JsonProperty("case") String caseNumber,
            Instant askedAt,
            Instant until,
            String state,
            String decidedBy,
            @Nullable Instant decidedAt,
            String verdictReason,
            String ground,
            boolean carriedOut,
            @Nullable JsonNode detail) {

        static OrderAnswer of(Order order) {
            return new OrderAnswer(
                    order.id(),
                    order.kind().word(),
                    order.subject(),
                    order.reason(),
                    order.basis(),
                    order.askedBy(),
                    order.authority(),
                    order.purpose(),
                    order.caseNumber(),
                    order.askedAt(),
                    order.until(),
                    order.state().word(),
                    order.decidedBy(),
                    order.decidedAt(),
                    order.verdictReason(),
                    order.ground(),
                    order.carriedOut(),
                    order.detail().isEmpty() ? null : JsonText.read(order.detail()));
        }
    }

    static List<Route> table() {
        return List.of(
                anyReader(Route.get(
                        "/api/orders",
                        "Orders of the chosen purpose, and the own ones, newest first.",
                        Types.page(OrderAnswer.class),
                        OrderRoutes::list,
                        "state: open, approved, refused or expired")),
                anyReader(Route.post(
                        "/api/orders",
                        "Asks for what needs a second person.",
                        Asked.class,
                        OrderAnswer.class,
                        OrderRoutes::ask)),
                anyReader(Route.get("/api/orders/{id}", "An order.", OrderAnswer.class, OrderRoutes::show)),
                anyReader(Route.post(
                        "/api/orders/{id}/decision",
                        "The second person's word. Approving what lets something leave needs a step-up for 'approve KIND SUBJECT'.",
                        Decided.class,
                        OrderAnswer.class,
                        OrderRoutes::decide)),
                Route.get(
                                "/api/sealed-search",
                                "Searches in sealed collections as their overseers see them: who asks, why, what became of them.",
                                Types.page(OrderAnswer.class),
                                OrderRoutes::watched)
                        .needs(Route.Needs.SESSION)
                        .needs(Right.BLOCK),
                Route.post(
                                "/api/orders/{id}/block",
                                "Stops an approved search in a sealed collection; what it opened is closed at once.",
                                Blocked.class,
                                OrderAnswer.class,
                                OrderRoutes::block)
                        .needs(Route.Needs.SESSION)
                        .needs(Right.BLOCK));
    }

    private static Route anyReader(Route route) {
        return route.needs(Route.Needs.CONTEXT);
    }

    private static Orders orders(Call call) {
        return call.node().orders();
    }

    private static Reply list(Call call) {
        Optional<Order.State> state = Optional.of(call.query("state"))
                .filter(word -> !word.isEmpty())
                .map(word -> word(Order.State.class, "state", word));
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "orders",
                () -> new OversightRoutes.ItemsAnswer<>(
                        orders(call).list(call.context(), state).stream()
                                .map(OrderAnswer::of)
                                .toList(),
                        null)));
    }

    private static Reply ask(Call call) {
        JsonNode body = call.json();
        OrderKind kind = OrderKind.of(call.need(body, "kind"));
        String until = Json.text(body, "until");
        String subject = call.need(body, "subject");
        String reason = call.need(body, "reason");
        String basis = call.need(body, "basis");
        String detail = body.path("detail").isObject() ? body.path("detail").toString() : "";
        Order order = call.release(
                Operation.APPROVAL,
                "order " + kind.word(),
                () -> until.isEmpty()
                        ? orders(call).ask(call.context(), kind, subject, reason, basis, detail)
                        : orders(call)
                                .ask(call.context(), kind, subject, reason, basis, detail, call.time("until", until)));
        return Reply.json(OrderAnswer.of(order));
    }

    private static Reply show(Call call) {
        String id = call.path("id");
        return Reply.json(call.release(
                        Operation.CONSULTATION,
                        "order " + id,
                        () -> orders(call).find(call.context(), id).map(OrderAnswer::of))
                .orElseThrow(Problem::notFound));
    }

    private static Reply decide(Call call) {
        String id = call.path("id");
        JsonNode body = call.json();
        Orders.Verdict verdict = word(Orders.Verdict.class, "verdict", call.need(body, "verdict"));
        String reason = call.need(body, "reason");
        String ground = Json.text(body, "ground");
        Order order = orders(call).find(call.context(), id).orElseThrow(Problem::notFound);
        if (verdict == Orders.Verdict.APPROVE && order.kind().releases()) {
            call.stepUp("approve " + order.kind().word() + " " + order.subject());
        }
        return Reply.json(call.release(
                        Operation.APPROVAL,
                        "order " + id,
                        () -> orders(call)
                                .decide(call.context(), id, verdict, reason, ground)
                                .map(OrderAnswer::of))
                .orElseThrow(Problem::notFound));
    }

    private static Reply watched(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "sealed searches",
                () -> new OversightRoutes.ItemsAnswer<>(
                        orders(call).watched(OrderKind.SEALED_SEARCH).stream()
                                .map(OrderAnswer::of)
                                .toList(),
                        null)));
    }

    private static Reply block(Call call) {
        String id = call.path("id");
        String reason = call.need(call.json(), "reason");
        return Reply.json(call.release(
                        Operation.APPROVAL,
                        "order " + id,
                        () -> orders(call).block(call.session(), id, reason).map(OrderAnswer::of))
                .orElseThrow(Problem::notFound));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name, String word) {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        throw Problem.invalid(name + " '" + word + "' is none. Maybe one of: "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT) + ".");
    }
}
