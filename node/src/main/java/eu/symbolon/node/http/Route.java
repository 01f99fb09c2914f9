package eu.symbolon.node.http;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: serves and documents.
 *
 * @param path with {@code {name}} for its variables
 * @param needs what the caller must have before the handler runs
 * @param summary one sentence for the document
 * @param queries query parameters, each {@code name: meaning}
 * @param body JSON type of the request, {@code byte[]} for raw bytes, or null
 * @param answer JSON type of the answer, {@code byte[]} for raw bytes, or null for none
 */
record Route(
        String method,
        String path,
        Needs needs,
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
        return new Route("GET", path, Needs.CONTEXT, summary, List.of(queries), null, answer, handler);
    }

    static Route post(String path, String summary, @Nullable Type body, @Nullable Type answer, Handler handler) {
        return new Route("POST", path, Needs.CONTEXT, summary, List.of(), body, answer, handler);
    }

    Route needs(Needs other) {
        return new Route(method, path, other, summary, queries, body, answer, handler);
    }

    Route method(String other) {
        return new Route(other, path, needs, summary, queries, body, answer, handler);
    }
}
