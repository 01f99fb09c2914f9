package eu.symbolon.crisis.read;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Texts that are lists with blanks between: rings, references, incidents. */
final class Blanks {
    private Blanks() {}

    /** The words of the text; none for a blank one. */
    static List<String> split(String text) {
        return split(text, " \t\r\n");
    }

    /** The words between any of these characters. */
    static List<String> split(String text, String separators) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, separators);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }
}
