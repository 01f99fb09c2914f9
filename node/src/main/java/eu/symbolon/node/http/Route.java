package eu.symbolon.node.http;

import eu.symbolon.node.access.Right;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: serves and documents.
 *
 * @param path with {@code {name}} for its variables
 * @param guard what the caller must have before the handler runs
 * @param summary one sentence for the document
 * @param queries query parameters, each {@code name: meaning}
 * @param body JSON type of the request, {@code byte[]} for raw bytes, or null
 * @param answer JSON type of the answer, {@code byte[]} for raw bytes, or null for none
 */
record Route(
        String method,
        String path,
        Guard guard,
        String summary,
        List<String> queries,
        @Nullable Type body,
        @Nullable Type answer,
        Handler handler) {

    /** What a caller must have. */
    enum Needs {
        NOTHING,
        /** No session: what comes is signed by a known key, and the handler checks it. */
        SIGNATURE,
        SESSION,
        CONTEXT
    }

    /**
     * What stands before a handler.
     *
     * @param rights rights of which the caller must hold one, none for everybody
     * @param stepUp action that the caller proves to mean, with {@code {name}} of the path or of the body; null for none
     * @param content whether its answer has content or counts, which leave through release only
     */
    record Guard(Needs needs, List<Right> rights, @Nullable String stepUp, boolean content) {}

    private static final Guard READS = new Guard(Needs.CONTEXT, List.of(Right.READ), null, true);

    /** Serves one call. */
    @FunctionalInterface
    interface Handler {
        Reply serve(Call call);
    }

    static Route get(String path, String summary, Type answer, Handler handler, String... queries) {
        return new Route("GET", path, READS, summary, List.of(queries), null, answer, handler);
    }

    static Route post(String path, String summary, @Nullable Type body, @Nullable Type answer, Handler handler) {
        return new Route("POST", path, READS, summary, List.of(), body, answer, handler);
    }

    /** Another state of the caller, and no right; say the right after it. */
    Route needs(Needs other) {
        return guard(new Guard(other, List.of(), guard.stepUp(), guard.content()));
    }

    /** One of these rights instead of the right to read. */
    Route needs(Right... oneOf) {
        return guard(new Guard(guard.needs(), List.of(oneOf), guard.stepUp(), guard.content()));
    }

    /** The caller proves to be present and to mean this: {@code disclosure message {sha256}}. */
    Route stepUp(String action) {
        return guard(new Guard(guard.needs(), guard.rights(), action, guard.content()));
    }

    /** Its answer has neither content nor counts: it says something of the caller or of the program. */
    Route withoutContent() {
        return guard(new Guard(guard.needs(), guard.rights(), guard.stepUp(), false));
    }

    private Route guard(Guard other) {
        return new Route(method, path, other, summary, queries, body, answer, handler);
    }

    Route method(String other) {
        return new Route(other, path, guard, summary, queries, body, answer, handler);
    }

    Route queries(String... names) {
        return new Route(method, path, guard, summary, List.of(names), body, answer, handler);
    }
}
