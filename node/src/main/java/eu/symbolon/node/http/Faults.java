package eu.symbolon.node.http;

import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.RightMissing;
import eu.symbolon.node.access.TooSoon;
import eu.symbolon.node.desk.Conflict;
import eu.symbolon.node.intake.Overloaded;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Whatever a call throws becomes a problem that tells the caller what to do, and nothing that the caller may not know. */
final class Faults {
    private static final System.Logger LOG = System.getLogger("eu.symbolon.http");

    private Faults() {}

    static void guarded(Metrics metrics, ServerRequest request, ServerResponse response, Runnable handler) {
        long started = System.nanoTime();
        try {
            handler.run();
        } catch (RuntimeException thrown) {
            if (response.isSent()) {
                throw thrown;
            }
            send(request, response, problem(thrown, request, response));
        } finally {
            metrics.answered(response.status().code(), System.nanoTime() - started);
        }
    }

    private static Problem problem(RuntimeException thrown, ServerRequest request, ServerResponse response) {
        String words = String.valueOf(thrown.getMessage());
        return switch (thrown) {
            case Problem problem -> problem;
            case RightMissing missing ->
                new Problem(
                        403,
                        "right-missing",
                        "Not among your rights",
                        words,
                        Map.of("rights", missing.rights(), "roles", missing.holders(), "help", "/api/session/help"));
            case Refused refused ->
                new Problem(refused.code().equals("signed-out") ? 401 : 403, refused.code(), "Refused", words);
            case TooSoon soon -> {
                response.header("Retry-After", Long.toString(soon.retryAfterSeconds()));
                yield new Problem(429, soon.code(), "Too much at once", words);
            }
            case Conflict conflict ->
                new Problem(
                        412,
                        "changed",
                        "It changed meanwhile",
                        words,
                        Map.of("seen", conflict.seen(), "current", conflict.current()));
            case Overloaded _ -> {
                response.header("Retry-After", "1");
                yield new Problem(503, "overloaded", "Too much at once", words);
            }
            case IllegalArgumentException _ -> Problem.invalid(words);
            default -> {
                LOG.log(
                        Level.ERROR,
                        "request failed: " + request.prologue().method() + " "
                                + request.path().path(),
                        thrown);
                yield new Problem(
                        500,
                        "failure",
                        "The node failed at this",
                        "It is in the node's log. Maybe try again; nothing acknowledged is lost.");
            }
        };
    }

    private static void send(ServerRequest request, ServerResponse response, Problem problem) {
        response.status(problem.status()).header("Content-Type", "application/problem+json");
        response.header("Cache-Control", "no-store");
        response.send(Answers.bytes(problem.members(request.path().path())));
    }
}
