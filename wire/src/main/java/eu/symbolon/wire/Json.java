package eu.symbolon.wire;

import eu.symbolon.kernel.word.Where;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON (RFC 8259) by Jackson: depth at most 500, numbers exact, nothing after the value. Of repeated keys in one object the
 * last counts, as foreign feeds expect (JSONTestSuite).
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxNumberLength(1000)
                            .maxStringLength(64 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader NODE =
            MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** The whole text as one tree. */
    public static JsonNode tree(byte[] bytes) {
        int start = afterMark(bytes);
        try {
            JsonNode node = MAPPER.readTree(bytes, start, bytes.length - start);
            if (node == null || node.isMissingNode()) {
                throw new Malformed(Where.offset(0), "", "no JSON value in it");
            }
            return node;
        } catch (JacksonException e) {
            throw malformed(e, 0);
        } catch (NumberFormatException e) {
            throw number(1, e);
        }
    }

    /**
     * Hands out each element of the array under this key of the root object with its line, and returns the rest of the root.
     * A root that is itself an array hands out its elements. What was handed out before a {@link Malformed} is good.
     */
    public static ObjectNode each(byte[] bytes, String key, ObjIntConsumer<JsonNode> out) {
        int start = afterMark(bytes);
        ObjectNode rest = MAPPER.createObjectNode();
        try (JsonParser in = MAPPER.createParser(bytes, start, bytes.length - start)) {
            JsonToken first = in.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(in, out);
            } else if (first == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = in.currentName();
                    if (in.nextToken() == JsonToken.START_ARRAY && name.equals(key)) {
                        elements(in, out);
                    } else {
                        rest.set(name, value(in));
                    }
                }
            } else {
                throw new Malformed(Where.line(1), "", "an object or an array was expected");
            }
            if (in.nextToken() != null) {
                throw new Malformed(
                        Where.line(in.currentTokenLocation().getLineNr()),
                        "",
                        "something stands after the end of the JSON value");
            }
            return rest;
        } catch (JacksonException e) {
            throw malformed(e, 0);
        }
    }

    /** JSON Lines: one value a line; a bad line is handed to {@code faults} and the next goes on. */
    public static void lines(byte[] bytes, ObjIntConsumer<JsonNode> out, Consumer<Malformed> faults) {
        int line = 1;
        int from = afterMark(bytes);
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            if (!blank(bytes, from, to)) {
                try {
                    out.accept(MAPPER.readTree(bytes, from, to - from), line);
                } catch (JacksonException e) {
                    faults.accept(malformed(e, line));
                } catch (NumberFormatException e) {
                    faults.accept(number(line, e));
                }
            }
            from = to + 1;
            line++;
        }
    }

    /** The text under a key, or empty; numbers and booleans as text too. */
    public static String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() || value.isContainer() ? "" : value.asString();
    }

    private static void elements(JsonParser in, ObjIntConsumer<JsonNode> out) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            int line = in.currentTokenLocation().getLineNr();
            out.accept(value(in), line);
        }
    }

    private static JsonNode value(JsonParser in) {
        try {
            return NODE.readValue(in);
        } catch (NumberFormatException e) {
            throw number(in.currentTokenLocation().getLineNr(), e);
        }
    }

    /** Jackson lets an exponent beyond all bounds through as a plain exception. */
    private static Malformed number(int line, NumberFormatException e) {
        return new Malformed(Where.line(line), "", "not a number that can be kept exactly: " + e.getMessage());
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Position after a UTF-8 byte order mark. */
    private static int afterMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf
                ? 3
                : 0;
    }

    private static Malformed malformed(JacksonException e, int line) {
        TokenStreamLocation at = e.getLocation();
        int found = line > 0 ? line : at == null ? 1 : Math.max(1, at.getLineNr());
        String reason =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return new Malformed(Where.line(found), "", "not JSON: " + reason);
    }
}
