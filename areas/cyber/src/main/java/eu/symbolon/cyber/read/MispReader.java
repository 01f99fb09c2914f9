package eu.symbolon.cyber.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import tools.jackson.databind.JsonNode;

/**
 * MISP core format (draft-dulaunoy-misp-core-format): one event with or without its {@code Event} wrapper, an array of
 * events, {@code {"response":[...]}} of a search for events or attributes, lists of sharing groups. Numbers may be texts. One
 * real line: {@code {"Event":{"info":"OSINT - Regin","uuid":"54884656-2da8-4625-bf07-43ef950d210b","Attribute":[{"type":"md5",...}]}}}
 */
public final class MispReader implements Reader {

    @Override
    public Format format() {
        return new Format("misp", "MISP event", "MISP core format (draft-dulaunoy-misp-core-format), MISP 2.4 and 2.5");
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 8192);
        if (!Shapes.isJson(head) || head.contains("\"bundle--")) {
            return 0;
        }
        boolean event = head.contains("\"Event\"");
        boolean parts =
                head.contains("\"Attribute\"") || head.contains("\"Orgc\"") || head.contains("\"threat_level_id\"");
        if (event && parts) {
            return 97;
        }
        if (head.contains("\"threat_level_id\"") || head.contains("\"to_ids\"") || parts && head.contains("\"uuid\"")) {
            return 88;
        }
        return head.contains("\"SharingGroup\"") || event && head.contains("\"info\"") ? 75 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        int[] seen = {0};
        try {
            JsonNode rest = Json.each(bytes, "response", (node, line) -> {
                item(node, line, "response/" + seen[0]++, out);
            });
            if (!rest.isEmpty() || seen[0] == 0) {
                root(rest, seen[0] > 0, out);
            }
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    /** What stands beside {@code response}: the event itself, or {@code response} as an object. */
    private static void root(JsonNode root, boolean some, Sink out) {
        JsonNode response = root.get("response");
        if (response != null && response.isObject()) {
            item(response, 1, "response", out);
        } else if (!some) {
            item(root, 1, "", out);
        }
    }

    private static void item(JsonNode node, int line, String path, Sink out) {
        Where where = Where.line(line);
        JsonNode event = node.get("Event");
        if (event != null && event.isObject()) {
            new MispMapping(where, out).event(event, join(path, "Event"));
        } else if (node.isObject() && node.has("SharingGroup")) {
            new MispMapping(where, out).sharingGroup(node, path);
        } else if (node.isObject() && isEvent(node)) {
            new MispMapping(where, out).event(node, path);
        } else if (node.isObject() && node.path("Attribute").isArray()) {
            new MispMapping(where, out).loose(node.path("Attribute"), join(path, "Attribute"));
        } else if (node.isObject()
                && !text(node, "type").isEmpty()
                && !text(node, "value").isEmpty()
                && node.has("category")) {
            new MispMapping(where, out).loose(node, path);
        } else {
            out.reject(
                    where,
                    node.toString(),
                    "not a MISP event: {\"Event\":{\"info\":...,\"Attribute\":[...]}} expected");
        }
    }

    private static boolean isEvent(JsonNode node) {
        return node.has("info")
                && (node.has("Attribute") || node.has("threat_level_id") || node.has("Orgc") || node.has("Object"));
    }

    static String join(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }
}
