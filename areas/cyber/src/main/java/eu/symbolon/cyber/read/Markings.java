package eu.symbolon.cyber.read;

import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The colours of marking definitions. The fixed ids are those of STIX 2.1, 7.2.1.4 (TLP 1.0) and of extension definition
 * 60a3c5c5-0d10-413e-aab3-9e08dde9e88d (TLP 2.0); both sets are in use. Other definitions are learnt from the bundle.
 */
final class Markings {
    private static final Map<String, Tlp> FIXED = Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED,
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER_STRICT,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED);
    private static final String TLP2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    private final Map<String, Tlp> learnt = new HashMap<>();
    private final Set<String> defined = new HashSet<>();

    /** Takes note of a marking definition of this message. */
    void learn(String id, JsonNode definition) {
        defined.add(id);
        String colour = definition.path("definition").path("tlp").asString("");
        if (colour.isEmpty()) {
            colour = definition.path("extensions").path(TLP2).path("tlp_2_0").asString("");
        }
        if (!colour.isEmpty()) {
            learnt.put(id, Tlp.parse(colour));
        }
    }

    /** References of the object and of its parts ({@code granular_markings}). */
    static List<String> of(JsonNode object) {
        JsonNode refs = object.get("object_marking_refs");
        JsonNode parts = object.get("granular_markings");
        if (refs == null && parts == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>(2);
        if (refs != null) {
            refs.forEach(ref -> found.add(ref.asString("")));
        }
        if (parts != null) {
            parts.forEach(part -> found.add(Json.text(part, "marking_ref")));
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    /** The strictest colour, or null: a record is one piece, so the marking of a part counts for the whole. */
    @Nullable
    Tlp strictest(List<String> references) {
        Tlp strictest = null;
        for (String reference : references) {
            Tlp colour = FIXED.getOrDefault(reference, learnt.get(reference));
            if (colour != null && (strictest == null || colour.compareTo(strictest) > 0)) {
                strictest = colour;
            }
        }
        return strictest;
    }

    boolean knows(String reference) {
        return FIXED.containsKey(reference) || defined.contains(reference);
    }
}
