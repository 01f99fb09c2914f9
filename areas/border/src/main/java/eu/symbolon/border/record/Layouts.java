package eu.symbolon.border.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** All layouts, by type and, for binary messages, by the area code and the function that their body names. */
final class Layouts {
    private static final Map<String, List<Layout>> ALL = new Layouts().read();
    private static final int PADDING = 8;
    private static final Layout NONE = new Layout(0, Integer.MAX_VALUE, Map.of(), List.of());

    private final Map<String, List<Layout>> layouts = new HashMap<>();
    private final Map<String, Map<Integer, String>> codes = new HashMap<>();

    private Layouts() {
        codes.put(
                "ship",
                IntStream.range(0, 256)
                        .collect(HashMap::new, (map, i) -> map.put(i, AisCodes.shipType(i)), Map::putAll));
    }

    /** The layout of these bits: of the body, of the type, or none, which writes nothing. */
    static Layout of(int type, Bits bits) {
        String key = Integer.toString(type);
        if (type == 6 || type == 8) {
            int at = type == 6 ? 72 : 40;
            String body = key + "/" + bits.unsigned(at, 10) + "/" + bits.unsigned(at + 10, 6);
            for (Layout layout : ALL.getOrDefault(body, List.of())) {
                if (layout.fits(bits)) {
                    return layout;
                }
            }
        }
        for (Layout layout : ALL.getOrDefault(key, List.of())) {
            if (layout.fits(bits)) {
                return layout;
            }
        }
        return NONE;
    }

    private Map<String, List<Layout>> read() {
        Deque<List<Layout.Field>> open = new ArrayDeque<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Layouts.class.getResourceAsStream("layouts.txt")), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.strip().split(" +");
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("codes ")) {
                    codes.put(words[1], codes(line.substring(line.indexOf(words[1]) + words[1].length())));
                } else if (line.startsWith(" ")) {
                    field(words, line.startsWith("    ") ? 2 : 1, open);
                } else {
                    open.clear();
                    open.push(new ArrayList<>());
                    layout(words, open.element());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return layouts;
    }

    private static Map<Integer, String> codes(String texts) {
        Map<Integer, String> codes = new HashMap<>();
        for (String text : texts.split("\\|")) {
            int equals = text.strip().matches("\\d+=.*") ? text.indexOf('=') : -1;
            int code = equals < 0
                    ? codes.size()
                    : Integer.parseInt(text.substring(0, equals).strip());
            codes.put(code, text.substring(equals + 1).strip());
        }
        return codes;
    }

    private void field(String[] words, int depth, Deque<List<Layout.Field>> open) {
        while (open.size() > depth) {
            open.pop();
        }
        List<Layout.Field> parts = new ArrayList<>();
        open.element()
                .add(new Layout.Field(
                        words[0],
                        words[1].charAt(0),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        words.length > 4 ? Objects.requireNonNull(codes.get(words[4]), words[4]) : Map.of(),
                        parts));
        open.push(parts);
    }

    private void layout(String[] words, List<Layout.Field> fields) {
        String[] names = words[0].split("/");
        int shortest = 0;
        int longest = Integer.MAX_VALUE;
        Map<Integer, Integer> conditions = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals > 0) {
                conditions.put(
                        Integer.parseInt(words[i].substring(0, equals)),
                        Integer.parseInt(words[i].substring(equals + 1)));
            } else {
                int dash = words[i].indexOf('-');
                shortest = Integer.parseInt(dash < 0 ? words[i] : words[i].substring(0, dash));
                if (dash < words[i].length() - 1) {
                    longest = dash < 0 ? shortest + PADDING : Integer.parseInt(words[i].substring(dash + 1));
                }
            }
        }
        Layout layout = new Layout(shortest, longest, conditions, fields);
        if (names.length == 1) {
            layouts.computeIfAbsent(names[0], none -> new ArrayList<>()).add(layout);
        } else {
            Objects.requireNonNull(layouts.get(names[0]), names[0]).get(0).fields().stream()
                    .filter(field -> field.kind() != 'd')
                    .forEach(fields::add);
        }
        for (int i = 1; i < names.length; i += 2) {
            layouts.computeIfAbsent(names[0] + "/" + names[i] + "/" + names[i + 1], none -> new ArrayList<>())
                    .add(layout);
        }
    }
}
