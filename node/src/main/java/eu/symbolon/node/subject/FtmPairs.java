package eu.symbolon.node.subject;

import eu.symbolon.kernel.word.Where;
import eu.symbolon.match.form.FollowTheMoney;
import eu.symbolon.match.subject.JudgedPair;
import eu.symbolon.match.subject.PreparedSubject;
import eu.symbolon.match.subject.Subject;
import eu.symbolon.wire.Gzip;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of FollowTheMoney entities as JSON lines, gzip or plain:
 *
 * <pre>
 * {"left": {"schema": "Person", "properties": {"name": ["Ivo Exemplar"]}}, "right": {...}, "judgement": "positive"}
 * </pre>
 */
public final class FtmPairs {
    private static final int LIMIT = 1 << 30;

    private FtmPairs() {}

    /** A pair and its line. */
    public record Pair(int line, Subject left, Subject right) {}

    /** Hands out each pair; what was judged of it is not read. */
    public static void each(byte[] bytes, Consumer<Pair> out, Consumer<Malformed> faults) {
        lines(bytes, (node, pair) -> out.accept(pair), faults);
    }

    /** The pairs that people judged, {@code positive} or {@code negative}; others are left out. */
    public static List<JudgedPair> judged(byte[] bytes, Consumer<Malformed> faults) {
        List<JudgedPair> pairs = new ArrayList<>();
        List<String[]> ids = new ArrayList<>();
        lines(
                bytes,
                (node, pair) -> {
                    String judgement = Json.text(node, "judgement");
                    if (judgement.equals("positive") || judgement.equals("negative")) {
                        ids.add(new String[] {id(node, "left", pair), id(node, "right", pair)});
                        pairs.add(new JudgedPair(
                                PreparedSubject.of(pair.left()),
                                PreparedSubject.of(pair.right()),
                                judgement.equals("positive"),
                                0));
                    }
                },
                faults);
        int[] groups = groups(ids);
        for (int i = 0; i < groups.length; i++) {
            JudgedPair pair = pairs.get(i);
            pairs.set(i, new JudgedPair(pair.left(), pair.right(), pair.same(), groups[i]));
        }
        return pairs;
    }

    private interface Found {
        void accept(JsonNode node, Pair pair);
    }

    private static void lines(byte[] bytes, Found out, Consumer<Malformed> faults) {
        Json.lines(
                Gzip.content(bytes, LIMIT),
                (node, line) -> {
                    try {
                        out.accept(node, new Pair(line, subject(node, "left", line), subject(node, "right", line)));
                    } catch (Malformed e) {
                        faults.accept(e);
                    }
                },
                faults);
    }

    private static Subject subject(JsonNode pair, String side, int line) {
        JsonNode entity = pair.get(side);
        JsonNode properties = entity == null ? null : entity.get("properties");
        if (entity == null || properties == null || !properties.isObject()) {
            throw new Malformed(
                    Where.line(line),
                    side,
                    "no FollowTheMoney entity under '" + side + "'. Maybe it has no schema or no object of properties");
        }
        Map<String, List<String>> texts = new HashMap<>();
        properties.properties().forEach(property -> texts.put(property.getKey(), texts(property.getValue())));
        JsonNode datasets = entity.get("datasets");
        return FollowTheMoney.subject(
                Json.text(entity, "schema"), texts, datasets == null ? List.of() : texts(datasets));
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>(2);
        if (!values.isContainer()) {
            texts.add(values.asString(""));
        }
        for (JsonNode value : values) {
            if (!value.isContainer() && !value.isNull()) {
                texts.add(value.asString(""));
            }
        }
        return texts;
    }

    private static String id(JsonNode node, String side, Pair pair) {
        String id = Json.text(node.path(side), "id");
        return id.isEmpty() ? side + pair.line() : id;
    }

    /** Pairs that share an entity, directly or through others, get one number; numbers count up from 0. */
    private static int[] groups(List<String[]> ids) {
        Map<String, String> parent = new HashMap<>();
        for (String[] pair : ids) {
            parent.put(root(parent, pair[0]), root(parent, pair[1]));
        }
        Map<String, Integer> number = new HashMap<>();
        int[] groups = new int[ids.size()];
        for (int i = 0; i < groups.length; i++) {
            String root = root(parent, ids.get(i)[0]);
            Integer known = number.putIfAbsent(root, number.size());
            groups[i] = known == null ? number.size() - 1 : known;
        }
        return groups;
    }

    private static String root(Map<String, String> parent, String id) {
        String at = id;
        for (String up = parent.get(at); up != null && !up.equals(at); up = parent.get(at)) {
            at = up;
        }
        return at;
    }
}
