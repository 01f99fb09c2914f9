package eu.symbolon.node.http;

import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.desk.Bulk;
import eu.symbolon.node.desk.Decision;
import eu.symbolon.node.desk.HitDetail;
import eu.symbolon.node.desk.Question;
import eu.symbolon.node.desk.Queue;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.HitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The queue of hits and the decisions on them. */
final class HitRoutes {
    private HitRoutes() {}

    /** A decision: {@code accept}, {@code reject}, {@code later} or {@code authorise}, and why. */
    record Decided(String verdict, String reason) {}

    /** One decision on many hits. */
    record DecidedAll(List<Bulk.Seen> hits, String verdict, String reason) {}

    /** A page of the queue. */
    record QueueAnswer(List<HitRow> items, @Nullable String next, Counts counts) {
        /** Open hits by area and severity, as far as this reader may see them. */
        record Counts(long open, long decided, Map<String, Long> byArea, Map<Severity, Long> bySeverity) {}

        static QueueAnswer of(Queue queue) {
            return new QueueAnswer(
                    queue.items(),
                    queue.next(),
                    new Counts(queue.open(), queue.decided(), queue.byArea(), queue.bySeverity()));
        }
    }

    static List<Route> table() {
        return List.of(
                Route.get(
                        "/api/hits",
                        "Hits of all areas in one order: deadline, severity, score.",
                        QueueAnswer.class,
                        HitRoutes::queue,
                        "state: open, decided or all",
                        "area: area word",
                        "detector: detector word",
                        "severity: INFO, LOW, MEDIUM, HIGH or CRITICAL",
                        "q: words of the title",
                        "after: where the page starts",
                        "limit: at most 200"),
                Route.get(
                        "/api/hits/{id}",
                        "A hit with all that is needed to decide it.",
                        HitDetail.class,
                        HitRoutes::show),
                Route.post(
                                "/api/hits/{id}/decision",
                                "Decides a hit as it was seen (header If-Match). 412 when it changed.",
                                Decided.class,
                                HitDetail.class,
                                HitRoutes::decide)
                        .needs(Right.DECIDE),
                Route.post(
                                "/api/hits/{id}/take",
                                "Takes a hit, so that colleagues see who works on it.",
                                null,
                                HitDetail.class,
                                HitRoutes::take)
                        .needs(Right.DECIDE),
                Route.post(
                                "/api/decisions",
                                "One decision on many hits.",
                                DecidedAll.class,
                                Bulk.class,
                                HitRoutes::decideAll)
                        .needs(Right.DECIDE));
    }

    private static Reply queue(Call call) {
        String state = call.query("state");
        Question question = new Question(
                state.isEmpty() ? "open" : state,
                call.query("area"),
                call.query("detector"),
                severity(call.query("severity")),
                call.query("q"));
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "queue",
                () -> QueueAnswer.of(
                        call.node().desk().queue(call.context(), question, call.query("after"), call.limit()))));
    }

    private static @Nullable Severity severity(String word) {
        if (word.isEmpty()) {
            return null;
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().equalsIgnoreCase(word)) {
                return severity;
            }
        }
        throw Problem.invalid("severity '" + word + "' is none. Maybe INFO, LOW, MEDIUM, HIGH or CRITICAL was meant.");
    }

    private static Reply show(Call call) {
        long id = call.hit("id");
        HitDetail detail = call.release(
                        Operation.CONSULTATION,
                        "hit " + Reference.hit(id),
                        () -> call.node().desk().detail(call.context(), id))
                .orElseThrow(Problem::notFound);
        return Reply.versioned(detail, detail.row().version());
    }

    private static Reply decide(Call call) {
        JsonNode body = call.json();
        Bulk.Seen seen = new Bulk.Seen(call.hit("id"), call.seenVersion());
        Decision decision = decision(call.need(body, "verdict"));
        String reason = call.need(body, "reason");
        HitDetail detail = call.release(
                        Operation.CONSULTATION,
                        "hit " + Reference.hit(seen.id()),
                        () -> call.node().desk().decide(call.context(), seen, decision, reason))
                .orElseThrow(Problem::notFound);
        return Reply.versioned(detail, detail.row().version());
    }

    private static Reply take(Call call) {
        long id = call.hit("id");
        HitDetail detail = call.release(
                        Operation.CONSULTATION,
                        "hit " + Reference.hit(id),
                        () -> call.node().desk().take(call.context(), id))
                .orElseThrow(Problem::notFound);
        return Reply.versioned(detail, detail.row().version());
    }

    private static Reply decideAll(Call call) {
        JsonNode body = call.json();
        List<Bulk.Seen> seen = new ArrayList<>();
        for (JsonNode hit : body.path("hits")) {
            String id = hit.path("id").asString("");
            seen.add(new Bulk.Seen(
                    Reference.hit(id).orElseThrow(() -> Problem.invalid("'" + id + "' is no hit. Maybe it was cut.")),
                    hit.path("version").asInt()));
        }
        if (seen.isEmpty() || seen.size() > 1000) {
            throw Problem.invalid(
                    "'hits' has " + seen.size() + " entries; 1 to 1000 are expected, each with id and version.");
        }
        Decision decision = decision(call.need(body, "verdict"));
        String reason = call.need(body, "reason");
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "decisions",
                () -> call.node().desk().decideAll(call.context(), seen, decision, reason)));
    }

    private static Decision decision(String verdict) {
        for (Decision decision : Decision.values()) {
            if (decision.name().toLowerCase(Locale.ROOT).equals(verdict)) {
                return decision;
            }
        }
        throw Problem.invalid("verdict '" + verdict + "' is none. Maybe accept, reject, later or authorise was meant.");
    }
}
