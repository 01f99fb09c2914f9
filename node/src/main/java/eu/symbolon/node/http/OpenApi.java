package eu.symbolon.node.http;

import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.node.fuse.Subject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The route table as an OpenAPI 3.1 document. Schemas come from the records that the routes answer with; the words of the
 * kernel, which are written by hand, are described by hand here.
 */
final class OpenApi {
    private static final Map<Class<?>, Map<String, Object>> BY_HAND = Map.of(
            Label.class,
                    object(
                            "text",
                            "string",
                            "purposes",
                            "[string]",
                            "level",
                            "string",
                            "tlp",
                            "string",
                            "depersonaliseAt",
                            "string",
                            "eraseAt",
                            "string"),
            Mention.class,
                    object(
                            "role",
                            "string",
                            "type",
                            "string",
                            "names",
                            "[string]",
                            "birthDates",
                            "[string]",
                            "sex",
                            "string",
                            "countries",
                            "[string]",
                            "identifiers",
                            "[object]",
                            "addresses",
                            "[string]"),
            Identifier.class, object("type", "string", "value", "string", "issuer", "string"),
            Place.class, object("name", "string", "code", "string", "lon", "number", "lat", "number"),
            Where.class, object("line", "integer", "offset", "integer"),
            Reject.class,
                    object(
                            "line", "integer", "offset", "integer", "lost", "boolean", "value", "string", "reason",
                            "string"),
            Geometry.class, object("type", "string", "coordinates", "[number]"),
            Subject.Known.class, object("type", "string", "value", "string", "issuer", "string", "sources", "[string]"),
            Subject.Fix.class, Map.of("type", "array", "description", "[longitude, latitude, time]"));

    private final Map<String, Object> schemas = new TreeMap<>();

    private OpenApi() {}

    static Map<String, Object> document(List<Route> table) {
        OpenApi api = new OpenApi();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : table) {
            @SuppressWarnings("unchecked")
            Map<String, Object> path = (Map<String, Object>) paths.computeIfAbsent(
                    route.path().replace("{+", "{"), unused -> new LinkedHashMap<String, Object>());
            path.put(route.method().toLowerCase(Locale.ROOT), api.operation(route));
        }
        paths.put(
                "/events",
                Map.of(
                        "get",
                        Map.of(
                                "summary",
                                "Live events as Server-Sent Events: hit, message, decision, reload.",
                                "responses",
                                Map.of(
                                        "200",
                                        Map.of(
                                                "description",
                                                "events",
                                                "content",
                                                Map.of("text/event-stream", Map.of()))))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Symbolon",
                        "version",
                        "1",
                        "description",
                        "Every answer passes label check and audit before it leaves."));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        api.schemas,
                        "securitySchemes",
                        Map.of("session", Map.of("type", "apiKey", "in", "cookie", "name", Call.COOKIE))));
        return document;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.summary());
        List<Object> parameters = new ArrayList<>();
        for (String part : route.path().split("/")) {
            if (part.startsWith("{")) {
                parameters.add(
                        parameter("path", part.substring(part.startsWith("{+") ? 2 : 1, part.length() - 1), "", true));
            }
        }
        for (String query : route.queries()) {
            int colon = query.indexOf(':');
            parameters.add(parameter(
                    "query",
                    query.substring(0, colon),
                    query.substring(colon + 1).strip(),
                    false));
        }
        if (!route.method().equals("GET")) {
            parameters.add(parameter("header", "X-Symbolon", "any value; guards against forged requests", true));
        }
        String action = route.guard().stepUp();
        if (action != null) {
            parameters.add(parameter(
                    "header", "X-Symbolon-Step-Up", "token of POST /api/session/step-up for: " + action, true));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (route.body() != null) {
            operation.put("requestBody", Map.of("required", true, "content", content(route.body())));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        Type answer = route.answer();
        responses.put(
                answer == null ? "204" : "200",
                answer == null
                        ? Map.of("description", "done")
                        : Map.of("description", "done", "content", content(answer)));
        responses.put(
                "default",
                Map.of(
                        "description",
                        "a problem (RFC 9457)",
                        "content",
                        Map.of(
                                "application/problem+json",
                                Map.of(
                                        "schema",
                                        object(
                                                "type",
                                                "string",
                                                "title",
                                                "string",
                                                "status",
                                                "integer",
                                                "detail",
                                                "string",
                                                "instance",
                                                "string")))));
        operation.put("responses", responses);
        if (route.guard().needs() == Route.Needs.SESSION || route.guard().needs() == Route.Needs.CONTEXT) {
            operation.put("security", List.of(Map.of("session", List.of())));
        }
        return operation;
    }

    private Map<String, Object> content(Type type) {
        return type == byte[].class
                ? Map.of("application/octet-stream", Map.of())
                : Map.of("application/json", Map.of("schema", schema(type)));
    }

    private static Map<String, Object> parameter(String in, String name, String description, boolean required) {
        return Map.of(
                "in",
                in,
                "name",
                name,
                "description",
                description,
                "required",
                required,
                "schema",
                Map.of("type", "string"));
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == eu.symbolon.node.store.row.Page.class) {
                return Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "items", Map.of("type", "array", "items", schema(arguments[0])),
                                "next", Map.of("type", List.of("string", "null"))));
            }
            return Map.class.isAssignableFrom(raw)
                    ? Map.of("type", "object", "additionalProperties", schema(arguments[1]))
                    : Map.of("type", "array", "items", schema(arguments[0]));
        }
        return type instanceof Class<?> plain ? plain(plain) : Map.of();
    }

    private Map<String, Object> plain(Class<?> type) {
        if (BY_HAND.containsKey(type)) {
            return reference(type, BY_HAND.get(type));
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == float.class || type == double.class) {
            return Map.of("type", "number");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Map.of("type", "integer");
        }
        if (type.isEnum()) {
            return Map.of("type", "string");
        }
        if (!type.isRecord() || type == JsonNode.class) {
            return Map.of("type", "object");
        }
        return reference(type, null);
    }

    private Map<String, Object> reference(Class<?> type, @Nullable Map<String, Object> byHand) {
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, byHand == null ? components(type) : byHand);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> components(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> inlined = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = schema(component.getGenericType());
            switch (component.getName()) {
                case "row" -> inlined.add(schema);
                case "key" -> {}
                case "id" -> properties.put("id", plain(String.class));
                case "caseNumber" -> properties.put("case", schema);
                case "longitude" -> properties.put("lon", schema);
                case "latitude" -> properties.put("lat", schema);
                default -> properties.put(component.getName(), schema);
            }
        }
        Map<String, Object> own = Map.of("type", "object", "properties", properties);
        return inlined.isEmpty()
                ? own
                : Map.of(
                        "allOf", Stream.concat(inlined.stream(), Stream.of(own)).toList());
    }

    /** An object from pairs of name and type; {@code [string]} is a list of strings. */
    private static Map<String, Object> object(String... namesAndTypes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            String type = namesAndTypes[i + 1];
            properties.put(
                    namesAndTypes[i],
                    type.startsWith("[")
                            ? Map.of("type", "array", "items", Map.of("type", type.substring(1, type.length() - 1)))
                            : Map.of("type", type));
        }
        return Map.of("type", "object", "properties", properties);
    }
}
