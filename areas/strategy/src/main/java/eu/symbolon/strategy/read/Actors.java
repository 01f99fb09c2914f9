package eu.symbolon.strategy.read;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Who the column {@code responsible} names, by {@code actors.csv}: {@code MS with COM, Europol and Eurojust}. */
final class Actors {
    private static final List<Actor> TABLE = load();

    private Actors() {}

    /**
     * An actor.
     *
     * @param written how sources write it
     * @param organisation false for a class such as the Member States, which names nobody in particular
     */
    record Actor(String written, String name, boolean organisation) {}

    /** The actors a text names, in its order. */
    static List<Actor> in(String text) {
        TreeMap<Integer, Actor> found = new TreeMap<>();
        for (Actor actor : TABLE) {
            int at = wordAt(text, actor.written());
            if (at >= 0) {
                found.put(at, actor);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** What stands before {@code with}. */
    static String lead(String responsible) {
        int with = responsible.indexOf(" with ");
        return with < 0 ? responsible : responsible.substring(0, with);
    }

    /** What stands after {@code with}, or empty. */
    static String participants(String responsible) {
        int with = responsible.indexOf(" with ");
        return with < 0 ? "" : responsible.substring(with + 6);
    }

    private static int wordAt(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static List<Actor> load() {
        List<Actor> actors = new ArrayList<>();
        try (InputStream in = Actors.class.getResourceAsStream("actors.csv")) {
            if (in == null) {
                throw new IllegalStateException("actors.csv is missing. Maybe the jar was built without its resources");
            }
            Csv.named(
                    in.readAllBytes(),
                    ',',
                    row -> actors.add(new Actor(
                            row.cell("written"),
                            row.cell("name"),
                            row.cell("organisation").equals("yes"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return actors;
    }
}
