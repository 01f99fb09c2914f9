package eu.symbolon.node.http;

import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.audit.Statistics;
import eu.symbolon.node.audit.tlog.Checkpoint;
import eu.symbolon.node.audit.tlog.Note;
import eu.symbolon.node.audit.tlog.ProofFile;
import eu.symbolon.node.audit.tlog.VerifierKey;
import eu.symbolon.node.audit.tlog.Witness;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The log for people who watch over the node, for programs that check it (C2SP tlog-tiles under {@code /log}), and for partners
 * whose logs this node witnesses (C2SP tlog-witness under {@code /witness}). Reading the log is an entry of the log, too.
 */
final class AuditRoutes {
    private static final int MOST_SAMPLED = 500;
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final Map<String, String> FOR_EVER = Map.of("Cache-Control", "private, max-age=31536000, immutable");
    private static final String[] FILTERS = {
        "user: who did it",
        "authority: where that person works",
        "case: number of the case",
        "purpose: code of the purpose",
        "operation: collection, consultation, disclosure, ...",
        "what: what it is about: 'hit ID', 'message SHA256', or the id of a record alone",
        "outcome: permit or deny",
        "from: time, included",
        "to: time, excluded"
    };

    private AuditRoutes() {}

    /** Part of the log. */
    record EntriesAnswer(List<Entry> items, @Nullable String next) {}

    /** What the log says of itself, and the keys that check it. */
    record CheckpointAnswer(String origin, long size, String root, String note, List<String> keys) {}

    /**
     * What an entry commits to, as far as it is kept and this reader may see it.
     *
     * @param justification null when there is none, or it was erased
     * @param about null for those who may not read content; erased values are left out
     */
    record OpenedAnswer(
            @Nullable String justification, @Nullable List<String> about) {}

    static List<Route> table() {
        return List.of(
                logged(Route.get(
                        "/api/audit",
                        "Who read and decided what, newest first.",
                        EntriesAnswer.class,
                        AuditRoutes::find,
                        and("after: index of the last entry seen", "limit: at most 200"))),
                Route.get(
                                "/api/audit/sample",
                                "A random sample of entries; the same for the same seed.",
                                EntriesAnswer.class,
                                AuditRoutes::sample,
                                and("n: how many, at most 500", "seed: a number"))
                        .needs(Route.Needs.SESSION)
                        .needs(Right.SAMPLE_LOG),
                logged(Route.get(
                        "/api/audit/statistics",
                        "Numbers of entries by operation, outcome, purpose, authority, user, case and day.",
                        Statistics.class,
                        AuditRoutes::statistics,
                        "from: time, included",
                        "to: time, excluded")),
                hashes(Route.get(
                        "/api/audit/checkpoint",
                        "What the log says of itself, signed.",
                        CheckpointAnswer.class,
                        AuditRoutes::checkpoint)),
                logged(Route.get(
                        "/api/audit/{index}/proof",
                        "The proof of one entry as a file that anybody can check: C2SP tlog-proof.",
                        byte[].class,
                        AuditRoutes::proof)),
                logged(Route.get(
                        "/api/audit/{index}/opened",
                        "The free text and the values behind an entry's commitments, unless erased.",
                        OpenedAnswer.class,
                        AuditRoutes::opened)),
                hashes(Route.get("/log/checkpoint", "C2SP tlog-tiles: checkpoint.", byte[].class, AuditRoutes::note)),
                hashes(Route.get(
                        "/log/tile/{+path}",
                        "C2SP tlog-tiles: hashes (LEVEL/INDEX) and entries (entries/INDEX).",
                        byte[].class,
                        AuditRoutes::tile)),
                Route.post(
                                "/witness/add-checkpoint",
                                "C2SP tlog-witness: cosigns the checkpoint of a partner's log.",
                                byte[].class,
                                byte[].class,
                                AuditRoutes::witness)
                        .needs(Route.Needs.SIGNATURE)
                        .withoutContent(),
                hashes(Route.get(
                        "/witness/{origin}/checkpoint",
                        "C2SP tlog-witness: what was cosigned last; origin as SHA-256 in hexadecimal.",
                        byte[].class,
                        AuditRoutes::witnessed)));
    }

    private static Route logged(Route route) {
        return route.needs(Route.Needs.SESSION).needs(Right.READ_LOG);
    }

    /** Hashes and signatures have no content; the bundles of entries among the tiles pass release by themselves. */
    private static Route hashes(Route route) {
        return logged(route).withoutContent();
    }

    private static String[] and(String... more) {
        List<String> all = new ArrayList<>(List.of(FILTERS));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Audit audit(Call call) {
        return call.node().audit();
    }

    private static Question question(Call call) {
        String operation = call.query("operation");
        return new Question(
                call.query("user"),
                call.query("authority"),
                call.query("purpose"),
                call.query("case"),
                operation.isEmpty() ? "" : Operation.of(operation).word(),
                call.query("what"),
                call.query("outcome"),
                time(call, "from"),
                time(call, "to"));
    }

    private static @Nullable Instant time(Call call, String name) {
        return call.query(name).isEmpty() ? null : call.time(name, Instant.EPOCH);
    }

    private static long number(Call call, String name, long otherwise) {
        String text = call.query(name);
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(name + " '" + text + "' is no number.");
        }
    }

    private static long index(Call call) {
        String text = call.path("index");
        if (!text.matches("0|[1-9][0-9]{0,17}")
                || Long.parseLong(text) >= audit(call).size()) {
            throw Problem.notFound();
        }
        return Long.parseLong(text);
    }

    private static Reply find(Call call) {
        Question question = question(call);
        long after = number(call, "after", -1);
        int limit = call.limit();
        List<Entry> entries = call.release(
                Operation.CONSULTATION,
                "audit " + words(question),
                () -> audit(call).find(question, after, limit));
        boolean isLast = entries.size() < limit || entries.getLast().index() == 0;
        return Reply.json(new EntriesAnswer(
                entries, isLast ? null : Long.toString(entries.getLast().index())));
    }

    /** The question as it is logged: who watches the watchers sees what they looked for. */
    private static String words(Question question) {
        StringBuilder words = new StringBuilder();
        word(words, "user", question.user());
        word(words, "authority", question.authority());
        word(words, "purpose", question.purpose());
        word(words, "case", question.caseNumber());
        word(words, "operation", question.operation());
        word(words, "what", question.what());
        word(words, "outcome", question.outcome());
        word(words, "from", question.from() == null ? "" : question.from().toString());
        word(words, "to", question.to() == null ? "" : question.to().toString());
        return words.isEmpty() ? "everything" : words.toString();
    }

    private static void word(StringBuilder words, String name, String value) {
        if (!value.isEmpty()) {
            words.append(words.isEmpty() ? "" : " ").append(name).append('=').append(value);
        }
    }

    private static Reply sample(Call call) {
        Question question = question(call);
        int n = Math.clamp(number(call, "n", 20), 1, MOST_SAMPLED);
        long seed = number(call, "seed", 1);
        return Reply.json(new EntriesAnswer(
                call.release(
                        Operation.CONSULTATION,
                        "audit sample of " + n + ", seed " + seed + ", " + words(question),
                        () -> audit(call).sample(question, n, seed)),
                null));
    }

    private static Reply statistics(Call call) {
        Question time = new Question("", "", "", "", "", "", "", time(call, "from"), time(call, "to"));
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "audit statistics " + words(time),
                () -> audit(call).statistics(time)));
    }

    private static Reply checkpoint(Call call) {
        byte[] bytes = audit(call).file("checkpoint").orElseThrow();
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(bytes).text());
        return Reply.json(new CheckpointAnswer(
                checkpoint.origin(),
                checkpoint.size(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                new String(bytes, StandardCharsets.UTF_8),
                audit(call).keys().stream().map(VerifierKey::toString).toList()));
    }

    private static Reply proof(Call call) {
        long index = index(call);
        ProofFile proof = call.release(
                Operation.DISCLOSURE,
                "proof of entry " + index,
                () -> audit(call).proof(index).orElseThrow(Problem::notFound));
        return new Reply.Bytes(
                PLAIN,
                proof.bytes(),
                Map.of("Content-Disposition", "attachment; filename=\"decision-" + index + ".tlog-proof\""));
    }

    private static Reply opened(Call call) {
        long index = index(call);
        boolean mayRead = call.session().may(Right.READ);
        return Reply.json(call.release(Operation.CONSULTATION, "commitments of entry " + index, () -> {
            Entry entry = audit(call).entry(index).orElseThrow(Problem::notFound);
            List<String> about = entry.about().stream()
                    .flatMap(commitment -> audit(call).reveal(commitment).stream())
                    .toList();
            return new OpenedAnswer(
                    entry.justification().isEmpty()
                            ? null
                            : audit(call).reveal(entry.justification()).orElse(null),
                    mayRead ? about : null);
        }));
    }

    private static Reply note(Call call) {
        return new Reply.Bytes(
                PLAIN, audit(call).file("checkpoint").orElseThrow(), Map.of("Cache-Control", "private, no-cache"));
    }

    /** Hashes say nothing; a bundle is entries, and its reading is logged. */
    private static Reply tile(Call call) {
        String path = "tile/" + call.path("path");
        byte[] bytes = audit(call).file(path).orElseThrow(Problem::notFound);
        return new Reply.Bytes(
                "application/octet-stream",
                path.startsWith("tile/entries/")
                        ? call.release(Operation.CONSULTATION, "audit " + path, () -> bytes)
                        : bytes,
                FOR_EVER);
    }

    private static Reply witness(Call call) {
        Witness.Answer answer = audit(call).witness().add(call.bytes());
        return switch (answer) {
            case Witness.Answer.Cosigned cosigned -> {
                Checkpoint checkpoint = cosigned.checkpoint();
                audit(call)
                        .append(Event.of(Operation.KEY_USE, "cosignature of " + checkpoint.origin())
                                .count(checkpoint.size()));
                yield new Reply.Status(200, PLAIN, cosigned.lines().getBytes(StandardCharsets.UTF_8));
            }
            case Witness.Answer.OtherSize(long known) ->
                new Reply.Status(409, "text/x.tlog.size", (known + "\n").getBytes(StandardCharsets.UTF_8));
            case Witness.Answer.Fork(int status, String why) -> {
                audit(call).append(Event.of(Operation.KEY_USE, "cosignature").deny("not-continued"));
                yield new Reply.Status(status, PLAIN, (why + "\n").getBytes(StandardCharsets.UTF_8));
            }
            case Witness.Answer.Refused(int status, String why) ->
                new Reply.Status(status, PLAIN, (why + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Reply witnessed(Call call) {
        return new Reply.Bytes(
                PLAIN,
                audit(call).witness().latest(call.path("origin")).orElseThrow(Problem::notFound),
                Map.of("Cache-Control", "private, no-cache"));
    }
}
