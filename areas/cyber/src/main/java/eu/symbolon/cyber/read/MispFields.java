package eu.symbolon.cyber.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.cyber.record.MispAttribute;
import eu.symbolon.cyber.record.MispPart;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Single parts of a MISP event as typed bodies. */
final class MispFields {
    /** Database numbers of the sender and properties with a place of their own. */
    private static final Set<String> CLUSTER =
            Set.of("id", "galaxy_id", "uuid", "value", "description", "GalaxyElement");

    private MispFields() {}

    static MispAttribute attribute(MispAttribute.Part part, JsonNode node, String state) {
        return new MispAttribute(
                part,
                text(node, "uuid"),
                text(node, "type"),
                text(node, "category"),
                text(node, "object_relation"),
                text(node, "value"),
                flag(node, "to_ids"),
                text(node, "comment"),
                state.isEmpty() && flag(node, "deleted") ? "deleted" : state,
                Times.epoch(text(node, "timestamp")),
                Times.epoch(text(node, "first_seen")),
                Times.epoch(text(node, "last_seen")),
                MispMarking.tags(node),
                text(node, "data").length());
    }

    static MispPart cluster(MispAttribute.Part part, JsonNode node) {
        return new MispPart(
                part,
                "misp-cluster",
                text(node, "uuid"),
                text(node, "value"),
                text(node, "description"),
                null,
                rest(node, CLUSTER));
    }

    /** Threat actors of the clusters are organisations with their synonyms; other clusters name nobody. */
    static List<Mention> cluster(JsonNode node) {
        String type = text(node, "type");
        boolean actor = type.contains("threat-actor") || type.contains("intrusion-set");
        if (!actor || text(node, "value").isBlank()) {
            return List.of();
        }
        Mention.Builder mention =
                Mention.of("threat-actor", SubjectType.ORGANISATION).name(bare(text(node, "value")));
        node.path("meta").path("synonyms").forEach(synonym -> mention.name(bare(synonym.asString(""))));
        return List.of(mention.build());
    }

    /** A flag as {@code true}, {@code 1} or {@code "1"}. */
    static boolean flag(JsonNode node, String key) {
        String said = text(node, key);
        return said.equals("1") || said.equalsIgnoreCase("true");
    }

    /** Properties that have no place of their own: scalars as text, lists and objects as JSON. */
    static Map<String, String> rest(JsonNode node, Set<String> known) {
        Map<String, String> rest = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            if (!known.contains(property.getKey()) && !value.isNull()) {
                rest.put(property.getKey(), value.isContainer() ? value.toString() : value.asString());
            }
        }
        return rest;
    }

    /** ATT&CK clusters add their number: {@code APT28 - G0007}. */
    private static String bare(String name) {
        int dash = name.lastIndexOf(" - ");
        return dash > 0 && name.length() == dash + 8 && name.charAt(dash + 3) == 'G' ? name.substring(0, dash) : name;
    }
}
