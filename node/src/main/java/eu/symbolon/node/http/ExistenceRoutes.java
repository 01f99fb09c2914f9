package eu.symbolon.node.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.desk.Requests;
import eu.symbolon.node.fuse.Existence;
import eu.symbolon.node.store.RequestTable;
import eu.symbolon.wire.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hit or no hit, and then the request to the owner (Regulation (EU) 2016/794 Art 20). */
final class ExistenceRoutes {
    private ExistenceRoutes() {}

    /** Of whom: a name with the day of birth, or an identifier. */
    record Asked(
            @Nullable String name,
            @Nullable String birthDate,
            @Nullable String identifier) {}

    /** The same to one owner, with its reason. */
    record AskedOwner(
            String owner,
            @Nullable String name,
            @Nullable String birthDate,
            @Nullable String identifier,
            String reason) {}

    /** The owner's word: {@code grant} or {@code refuse}. */
    record Answered(String verdict, String reason) {}

    /** A request to an owner. */
    record RequestAnswer(
            String id,
            String owner,
            String name,
            String birthDate,
            String identifier,
            String reason,
            String askedBy,
            String authority,
            @JsonProperty("case") String caseNumber,
            Instant askedAt,
            String state,
            String answeredBy,
            @Nullable Instant answeredAt,
            String answer) {

        static RequestAnswer of(RequestTable.Row row) {
            return new RequestAnswer(
                    row.id(),
                    row.owner(),
                    row.name(),
                    row.birthDate(),
                    row.identifier(),
                    row.reason(),
                    row.askedBy(),
                    row.authority(),
                    row.caseNumber(),
                    row.askedAt(),
                    row.state(),
                    row.answeredBy(),
                    row.answeredAt(),
                    row.answer());
        }
    }

    static List<Route> table() {
        return List.of(
                Route.post(
                                "/api/hit-no-hit",
                                "Which owners have something on a subject: whether, never what. Of one size for every question.",
                                Asked.class,
                                Existence.Answer.class,
                                ExistenceRoutes::ask)
                        .needs(Right.HIT_NO_HIT),
                Route.post(
                                "/api/requests",
                                "Asks an owner for the content behind a hit; says nothing of whether there is any.",
                                AskedOwner.class,
                                RequestAnswer.class,
                                ExistenceRoutes::request)
                        .needs(Right.HIT_NO_HIT),
                Route.get(
                        "/api/requests",
                        "Requests to owners: the own ones, and those to and from the own authority.",
                        Types.page(RequestAnswer.class),
                        ExistenceRoutes::list),
                Route.post(
                                "/api/requests/{id}/answer",
                                "The owner's word, by a second person.",
                                Answered.class,
                                RequestAnswer.class,
                                ExistenceRoutes::answer)
                        .needs(Right.APPROVE));
    }

    private static Reply ask(Call call) {
        Requests.About about = about(call.json());
        Context context = call.context();
        call.pace(Pace.Of.HIT_NO_HIT, context.user());
        Existence existence = call.node().existence();
        return Reply.json(call.release(
                about.in(context.event(Operation.CONSULTATION, "hit-no-hit")),
                () -> about.identifier().isEmpty()
                        ? existence.ofPerson(context, about.name(), day(about.birthDate()))
                        : existence.ofIdentifier(context, about.identifier())));
    }

    private static Requests.About about(JsonNode body) {
        String name = Json.text(body, "name").strip();
        String birthDate = Json.text(body, "birthDate").strip();
        String identifier = Json.text(body, "identifier").strip();
        boolean person = !name.isEmpty() && !birthDate.isEmpty();
        if (identifier.isEmpty() ? !person : !(name + birthDate).isEmpty()) {
            throw Problem.invalid("a question has 'name' and 'birthDate', or 'identifier' alone: a name by itself means"
                    + " too many people.");
        }
        if (identifier.isEmpty()) {
            day(birthDate);
        }
        return new Requests.About(name, birthDate, identifier);
    }

    private static PartialDate day(String text) {
        return PartialDate.parse(text)
                .filter(date -> date.day() > 0)
                .orElseThrow(
                        () -> Problem.invalid("birthDate '" + text + "' is no day. Maybe write it as 1970-03-02."));
    }

    private static Reply request(Call call) {
        JsonNode body = call.json();
        Requests.About about = about(body);
        String owner = call.need(body, "owner");
        String reason = call.need(body, "reason");
        call.pace(Pace.Of.HIT_NO_HIT, call.context().user());
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "request",
                () -> RequestAnswer.of(call.node().requests().ask(call.context(), owner, about, reason))));
    }

    private static Reply list(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "requests",
                () -> new OversightRoutes.ItemsAnswer<>(
                        call.node().requests().list(call.context()).stream()
                                .map(RequestAnswer::of)
                                .toList(),
                        null)));
    }

    private static Reply answer(Call call) {
        JsonNode body = call.json();
        String word = call.need(body, "verdict");
        Requests.Verdict verdict = switch (word) {
            case "grant" -> Requests.Verdict.GRANT;
            case "refuse" -> Requests.Verdict.REFUSE;
            default -> throw Problem.invalid("verdict '" + word + "' is none. Maybe one of: grant, refuse.");
        };
        String reason = call.need(body, "reason");
        String id = call.path("id");
        return Reply.json(call.release(
                        Operation.APPROVAL,
                        "request " + id,
                        () -> call.node()
                                .requests()
                                .answer(call.context(), id, verdict, reason)
                                .map(RequestAnswer::of))
                .orElseThrow(Problem::notFound));
    }
}
