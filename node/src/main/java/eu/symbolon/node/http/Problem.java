package eu.symbolon.node.http;

import java.util.Map;

/**
 * An error answer, RFC 9457: what, value, where, and a way out.
 *
 * <p>{@code {"type":"/problems/no-context","title":"No purpose chosen","status":403,"detail":"..."}}
 */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final String title;
    private final transient Map<String, Object> more;

    Problem(int status, String type, String title, String detail) {
        this(status, type, title, detail, Map.of());
    }

    Problem(int status, String type, String title, String detail, Map<String, Object> more) {
        super(detail);
        this.status = status;
        this.type = "/problems/" + type;
        this.title = title;
        this.more = more;
    }

    static Problem notFound() {
        return new Problem(
                404,
                "not-found",
                "Nothing here",
                "There is nothing at this address for your purpose. Maybe choose another purpose, or ask the officer who works on it.");
    }

    static Problem invalid(String detail) {
        return new Problem(422, "invalid", "The request cannot be used", detail);
    }

    /** The same, with what the caller can do as far as it follows from the own session: so it tells nothing of what there is. */
    Problem with(Map<String, Object> help) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(more);
        all.putAll(help);
        return new Problem(status, type.substring("/problems/".length()), title, String.valueOf(getMessage()), all);
    }

    int status() {
        return status;
    }

    /** The members of the JSON object, in order. */
    Map<String, Object> members(String instance) {
        Map<String, Object> members = new java.util.LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", String.valueOf(getMessage()));
        members.put("instance", instance);
        members.putAll(more);
        return members;
    }
}
