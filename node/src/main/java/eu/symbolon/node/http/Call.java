package eu.symbolon.node.http;

import eu.symbolon.node.Node;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.Sight;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One request, with what handlers ask of it. Only through {@link #release} does content reach an answer. */
final class Call {
    static final String COOKIE = "symbolon";
    private static final int PAGE_LIMIT = 200;

    private final Node node;
    private final ServerRequest request;
    private final Optional<Session> session;

    Call(Node node, ServerRequest request) {
        this.node = node;
        this.request = request;
        this.session = token().flatMap(node.access()::session);
    }

    Node node() {
        return node;
    }

    /** The token of the session cookie. */
    Optional<String> token() {
        return request.headers().cookies().first(COOKIE).asOptional();
    }

    Session session() {
        return session.orElseThrow(() -> new Problem(
                401, "signed-out", "Not signed in", "Sign in first: POST /api/session with user and secret."));
    }

    Context context() {
        Context context = session().context();
        if (context == null) {
            throw new Problem(
                    403,
                    "no-context",
                    "No purpose chosen",
                    "Nothing is read without a purpose and a case. Choose them first: PUT /api/session/context.");
        }
        return context;
    }

    /** What the caller may see now: nothing without a context or without the right to read. */
    Sight sight() {
        Context context = session().context();
        return context != null && context.may(Right.READ) ? context : BitSet::new;
    }

    /** Whether somebody with this right is signed in. */
    boolean may(Right right) {
        return session.filter(signedIn -> signedIn.may(right)).isPresent();
    }

    /** The value, after its audit entry is durable; logged under purpose and case where they are chosen. */
    <T> T release(Operation operation, String what, Supplier<T> value) {
        return node.release().release(session(), operation, what, value);
    }

    String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /** The number of the hit that the path names. */
    long hit(String name) {
        return Reference.hit(path(name)).orElseThrow(Problem::notFound);
    }

    int index(String name) {
        try {
            return Integer.parseInt(path(name));
        } catch (NumberFormatException e) {
            throw Problem.notFound();
        }
    }

    String query(String name) {
        return request.query().first(name).orElse("");
    }

    /** How many items a page may have. */
    int limit() {
        String text = query("limit");
        try {
            return text.isEmpty() ? 50 : Math.clamp(Integer.parseInt(text), 1, PAGE_LIMIT);
        } catch (NumberFormatException e) {
            throw Problem.invalid(
                    "limit '" + text + "' is no number. Maybe try limit=50; at most " + PAGE_LIMIT + " are given.");
        }
    }

    /** A time of the query, or what stands for none. */
    Instant time(String name, Instant otherwise) {
        String text = query(name);
        try {
            return text.isEmpty() ? otherwise : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name + " '" + text + "' is no time. Maybe write it as 2026-11-22T10:00:00Z.");
        }
    }

    byte[] bytes() {
        return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    }

    /** The JSON object in the body. */
    JsonNode json() {
        try {
            JsonNode body = Json.tree(bytes());
            if (body.isObject()) {
                return body;
            }
        } catch (Malformed e) {
            throw new Problem(400, "not-json", "The body is not JSON", "line " + e.where() + ": " + e.getMessage());
        }
        throw new Problem(400, "not-json", "The body is not a JSON object", "An object { ... } is expected.");
    }

    /** A text of the body that must be there. */
    String need(JsonNode body, String name) {
        String text = Json.text(body, name).strip();
        if (text.isEmpty()) {
            throw Problem.invalid("'" + name + "' is missing or empty.");
        }
        return text;
    }

    /** The version in {@code If-Match}. */
    int seenVersion() {
        String text = header("If-Match")
                .orElseThrow(() -> new Problem(
                        428,
                        "version-needed",
                        "Version missing",
                        "Say which version you saw: header If-Match with the ETag of the hit."));
        try {
            return Integer.parseInt(text.replace("\"", "").replace("W/", "").strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match '" + text + "' is not the ETag of a hit.");
        }
    }

    Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /** Id of the last live event the caller heard, or empty. */
    String lastEventId() {
        return header("Last-Event-ID").orElse("");
    }

    String url() {
        return request.path().path();
    }
}
