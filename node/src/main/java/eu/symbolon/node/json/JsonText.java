package eu.symbolon.node.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON to bytes and back, for what this program wrote itself. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    /** What the writer writes, in UTF-8. */
    public static byte[] bytes(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        write(bytes, writer);
        return bytes.toByteArray();
    }

    /** Writes to the end of these bytes. */
    public static void write(OutputStream bytes, Consumer<JsonGenerator> writer) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.accept(out);
        }
    }

    /** Reads a value that this program wrote. */
    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** Reads a value that this program wrote. */
    public static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }
}
