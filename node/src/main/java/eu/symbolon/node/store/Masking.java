package eu.symbolon.node.store;

import eu.symbolon.kernel.area.Masked;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left to see of a record when it is depersonalised. One empty mention stands for all that are hidden, so that their
 * number is hidden too.
 *
 * @param mentions as JSON
 * @param body as JSON
 * @param kept new number of each mention that stays, by its old one; all others are now number 0
 */
record Masking(String mentions, String body, Map<Integer, Integer> kept) {
    private static final String ROLE = "masked";

    static Masking of(String mentions, String body, Masked masked) {
        List<Mention> left = new ArrayList<>();
        Map<Integer, Integer> kept = new LinkedHashMap<>();
        List<Mention> all = StoredWords.mentions(JsonText.read(mentions));
        all.stream()
                .filter(mention -> masked.subjects().contains(mention.type()))
                .findFirst()
                .ifPresent(hidden -> left.add(Mention.of(ROLE, hidden.type()).build()));
        for (int i = 0; i < all.size(); i++) {
            if (!masked.subjects().contains(all.get(i).type())) {
                kept.put(i, left.size());
                left.add(all.get(i));
            }
        }
        JsonNode fields = JsonText.read(body);
        for (String path : masked.fields()) {
            remove(fields, path);
        }
        return new Masking(
                new String(JsonText.bytes(out -> StoredWords.mentions(out, left)), StandardCharsets.UTF_8),
                fields.toString(),
                kept);
    }

    /** Where a mention stands now. */
    int place(int mention) {
        return mention < 0 ? mention : kept.getOrDefault(mention, 0);
    }

    private static void remove(JsonNode node, String path) {
        int dot = path.indexOf('.');
        if (node.isArray()) {
            node.forEach(one -> remove(one, path));
        } else if (node instanceof ObjectNode object) {
            if (dot < 0) {
                object.remove(path);
            } else {
                remove(object.path(path.substring(0, dot)), path.substring(dot + 1));
            }
        }
    }

    /** What a list shows of it. */
    static String title(String kind) {
        return kind + ", " + ROLE;
    }
}
