package eu.symbolon.node.http;

import eu.symbolon.node.access.Right;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: serves and documents.
 *
 * @param path with {@code {name}} for its variables
 * @param needs what the caller must have before the handler runs
 * @param rights rights of which the caller must hold one, none for everybody
 * @param summary one sentence for the document
 * @param queries query parameters, each {@code name: meaning}
 * @param body JSON type of the request, {@code byte[]} for raw bytes, or null
 * @param answer JSON type of the answer, {@code byte[]} for raw bytes, or null for none
 */
record Route(
        String method,
        String path,
        Needs needs,
        List<Right> rights,
        String summary,
        List<String> queries,
        @Nullable Type body,
        @Nullable Type answer,
        Handler handler) {

    /** What a caller must have. */
    enum Needs {
        NOTHING,
        SESSION,
        CONTEXT
    }

    /** Serves one call. */
    @FunctionalInterface
    interface Handler {
        Reply serve(Call call);
    }

    static Route get(String path, String summary, Type answer, Handler handler, String... queries) {
        return new Route(
                "GET", path, Needs.CONTEXT, List.of(Right.READ), summary, List.of(queries), null, answer, handler);
    }

    static Route post(String path, String summary, @Nullable Type body, @Nullable Type answer, Handler handler) {
        return new Route("POST", path, Needs.CONTEXT, List.of(Right.READ), summary, List.of(), body, answer, handler);
    }

    /** Another state of the caller, and no right; say the right after it. */
    Route needs(Needs other) {
        return new Route(method, path, other, List.of(), summary, queries, body, answer, handler);
    }

    /** One of these rights instead of the right to read. */
    Route needs(Right... oneOf) {
        return new Route(method, path, needs, List.of(oneOf), summary, queries, body, answer, handler);
    }

    Route method(String other) {
        return new Route(other, path, needs, rights, summary, queries, body, answer, handler);
    }
}
