package eu.symbolon.node.http;

import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.fuse.Found;
import eu.symbolon.node.fuse.Subject;
import java.util.List;

/** Subjects, and how to find them. */
final class SubjectRoutes {
    private SubjectRoutes() {}

    static List<Route> table() {
        return List.of(
                Route.get(
                        "/api/search",
                        "Mentions by identifier in any notation, or by words of a name.",
                        Types.page(Found.class),
                        SubjectRoutes::search,
                        "q: what to look for",
                        "limit: at most 200"),
                Route.get(
                        "/api/subjects/{record}/{mention}",
                        "The subject this mention belongs to, assembled from what the reader may see.",
                        Subject.class,
                        SubjectRoutes::show));
    }

    /** Found mentions; there is no second page of a search. */
    record FoundAnswer(List<Found> items) {}

    private static Reply search(Call call) {
        String text = call.query("q").strip();
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "search",
                () -> new FoundAnswer(
                        text.isEmpty()
                                ? List.of()
                                : call.node().subjects().search(call.context(), text, call.limit()))));
    }

    private static Reply show(Call call) {
        String record = call.path("record");
        int mention = call.index("mention");
        return Reply.json(call.release(
                        Operation.CONSULTATION,
                        "subject " + record + "/" + mention,
                        () -> call.node().subjects().subject(call.context(), record, mention))
                .orElseThrow(Problem::notFound));
    }
}
