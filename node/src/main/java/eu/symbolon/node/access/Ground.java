package eu.symbolon.node.access;

import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A ground on which a person's request is refused or an answer to it restricted: dated data ({@code grounds.json}).
 *
 * @param code as orders and reports write it: {@code LED-15-1-a}
 * @param told whether the person is told that something is withheld on it; otherwise the answer is the neutral one
 * @param exits rules of release that stand for it: {@code owner}
 */
public record Ground(String code, String title, boolean told, Set<String> exits, String source) {
    private static final List<Ground> ALL = load();

    /** All grounds, in the order of the law. */
    public static List<Ground> all() {
        return ALL;
    }

    /** The ground of this code. */
    public static Ground of(String code) {
        return ALL.stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("ground '" + code + "' is none of the law. Maybe one of: "
                                + ALL.stream().map(Ground::code).collect(Collectors.joining(", "))));
    }

    /** The ground that a rule of release stands for. */
    public static Optional<Ground> ofExit(String rule) {
        return ALL.stream().filter(ground -> ground.exits().contains(rule)).findFirst();
    }

    private static List<Ground> load() {
        try (InputStream in = Ground.class.getResourceAsStream("grounds.json")) {
            if (in == null) {
                throw new IllegalStateException("grounds.json is not in the program");
            }
            List<Ground> grounds = new ArrayList<>();
            for (JsonNode row : JsonText.read(in.readAllBytes())) {
                Set<String> exits = new TreeSet<>();
                row.path("exits").forEach(exit -> exits.add(exit.asString()));
                grounds.add(new Ground(
                        row.path("ground").asString(""),
                        row.path("title").asString(""),
                        row.path("told").asBoolean(false),
                        exits,
                        row.path("source").asString("")));
            }
            return List.copyOf(grounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
