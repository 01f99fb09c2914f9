package eu.symbolon.node.http;

import java.util.Map;

/** What a handler answers. */
sealed interface Reply {

    /** A value written as JSON. */
    record Json(int status, Object value, Map<String, String> headers) implements Reply {}

    /** Bytes as they are. */
    record Bytes(String mediaType, byte[] bytes, Map<String, String> headers) implements Reply {}

    /** The browser goes on there. */
    record Elsewhere(String location, Map<String, String> headers) implements Reply {}

    /** Bytes with a status that says more than 200. */
    record Status(int status, String mediaType, byte[] bytes) implements Reply {}

    /** Done, nothing to say. */
    record Nothing(Map<String, String> headers) implements Reply {}

    static Reply json(Object value) {
        return new Json(200, value, Map.of());
    }

    /** With the version of the thing as entity tag, for {@code If-Match}. */
    static Reply versioned(Object value, int version) {
        return new Json(200, value, Map.of("ETag", "\"" + version + "\""));
    }
}
