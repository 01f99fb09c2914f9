package eu.symbolon.node.rights;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.node.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change that an order asks for: {@code {"field":"mentions.0.names.0","value":"Nikos Papadakis"}}, or
 * {@code {"field":"body.amount","disputed":true}}. A field is named by the way to it in the record's own answer.
 *
 * @param value what is to stand there, null where it is disputed only
 */
record Change(String field, @Nullable JsonNode value) {
    private static final int MOST = 20;
    private static final Pattern FIELD = Pattern.compile(
            "mentions\\.\\d{1,4}\\.(?:sex|(?:names|birthDates|countries|identifiers|addresses)\\.\\d{1,3})"
                    + "|body(?:\\.[A-Za-z0-9]{1,60}){1,8}");

    /** Reads the changes of an order. */
    static List<Change> read(String detail) {
        JsonNode rows =
                detail.isEmpty() ? JsonText.read("[]") : JsonText.read(detail).path("changes");
        if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST) {
            throw new IllegalArgumentException(
                    "a rectification names 1 to " + MOST
                            + " changes. Maybe send detail {\"changes\":[{\"field\":\"mentions.0.names.0\",\"value\":\"...\"}]}");
        }
        List<Change> changes = new ArrayList<>();
        for (JsonNode row : rows) {
            String field = row.path("field").asString("");
            JsonNode value = row.path("value");
            boolean disputed = row.path("disputed").asBoolean(false);
            if (!FIELD.matcher(field).matches()) {
                throw new IllegalArgumentException(
                        "field '" + field
                                + "' is no way to a value of a record. Maybe mentions.0.names.0, mentions.0.identifiers.1 or body.text");
            }
            boolean scalar = value.isString() && !value.asString("").isBlank() || value.isNumber() || value.isBoolean();
            if (disputed == scalar) {
                throw new IllegalArgumentException(
                        "field '" + field + "' needs either a value, a text or a number, or disputed: true");
            }
            changes.add(new Change(field, disputed ? null : value));
        }
        return List.copyOf(changes);
    }

    /** What stands in the field now; empty when there is no such field. */
    Optional<String> before(JsonNode record) {
        JsonNode node = record;
        for (String step : field.split("\\.", -1)) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        JsonNode found = node.isObject() ? node.path("value") : node;
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asString()) : Optional.empty();
    }

    /** Writes the value into its place. */
    void apply(JsonNode record) {
        JsonNode put = value;
        if (put == null) {
            return;
        }
        String[] steps = field.split("\\.", -1);
        JsonNode node = record;
        for (String step : List.of(steps).subList(0, steps.length - 1)) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        String last = steps[steps.length - 1];
        if (node instanceof ArrayNode array) {
            int index = Integer.parseInt(last);
            if (array.path(index) instanceof ObjectNode identifier) {
                identifier.put("value", normal(identifier, put.asString()));
            } else {
                array.set(index, put);
            }
        } else if (node instanceof ObjectNode object) {
            object.set(last, put);
        }
    }

    private static String normal(ObjectNode identifier, String text) {
        IdentifierType type = IdentifierType.valueOf(
                identifier.path("type").asString("").toUpperCase(Locale.ROOT).replace('-', '_'));
        return type.of(text, identifier.path("issuer").asString(""))
                .map(Identifier::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the new value is no " + identifier.path("type").asString("")));
    }
}
