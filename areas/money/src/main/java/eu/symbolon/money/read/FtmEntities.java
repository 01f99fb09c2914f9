package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads FollowTheMoney entities as JSON lines, as a JSON array, or as one JSON object (FollowTheMoney schema 3.8).
 *
 * <pre>
 * {"id": "p-1", "schema": "Person", "properties": {"name": ["Ivo Exemplar"], "birthDate": ["1970-05"], "country": ["de"]}}
 * </pre>
 *
 * Persons, legal entities, craft, vehicles, accounts and wallets become {@code listed} records, all other schemata
 * {@code relation} records that point to them. Addresses of the same file are put where they are referred to.
 */
public final class FtmEntities implements Reader {
    private static final Format FORMAT =
            new Format("ftm-json", "FollowTheMoney entities", "FollowTheMoney 3.8 entity JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 4096).strip();
        boolean json = head.startsWith("{") || head.startsWith("[");
        return json && head.contains("\"schema\"") && head.contains("\"properties\"") && head.contains("\"id\"")
                ? 75
                : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        List<JsonNode> nodes = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try {
            if (Text.head(bytes, 64).strip().startsWith("[")) {
                Json.each(bytes, "", (node, line) -> keep(node, line, nodes, lines));
            } else if (isOneObject(bytes)) {
                keep(Json.tree(bytes), 1, nodes, lines);
            } else {
                Json.lines(bytes, (node, line) -> keep(node, line, nodes, lines), fault -> fault.rejectTo(out));
            }
        } catch (Malformed e) {
            e.rejectTo(out);
        }
        Map<String, JsonNode> known = new HashMap<>();
        nodes.forEach(node -> known.put(Json.text(node, "id"), node));
        for (int i = 0; i < nodes.size(); i++) {
            entity(nodes.get(i), Where.line(lines.get(i)), known, out);
        }
    }

    private static void keep(JsonNode node, int line, List<JsonNode> nodes, List<Integer> lines) {
        nodes.add(node);
        lines.add(line);
    }

    /** One object printed over several lines: its first line is not an object by itself. */
    private static boolean isOneObject(byte[] bytes) {
        String head = Text.head(bytes, 256).strip();
        int end = head.indexOf('\n');
        return end > 0 && head.substring(0, end).strip().equals("{");
    }

    private static void entity(JsonNode node, Where where, Map<String, JsonNode> known, Sink out) {
        String id = Json.text(node, "id");
        String schema = Json.text(node, "schema");
        JsonNode properties = node.get("properties");
        if (id.isEmpty() || schema.isEmpty() || properties == null || !properties.isObject()) {
            out.reject(where, id, "no FollowTheMoney entity: it has an id, a schema and an object of properties");
            return;
        }
        new FtmEntity(id, schema, properties, dataset(node), known).write(where, out);
    }

    /** The first data set the entity says it is of, or FTM. */
    private static String dataset(JsonNode node) {
        JsonNode datasets = node.get("datasets");
        String first = datasets != null && datasets.isArray() && !datasets.isEmpty()
                ? datasets.get(0).asString("")
                : "";
        String name = first.isBlank() ? Json.text(node, "dataset") : first;
        return name.isBlank() ? "FTM" : name;
    }
}
