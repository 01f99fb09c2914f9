package eu.symbolon.cargo.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as upper-case words, punctuation dropped: {@code SPARE PARTS F345-D} gives SPARE, PARTS, F345, D. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toUpperCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toUpperCase(Locale.ROOT));
        }
        return words;
    }

    /** The words with one blank between them. */
    static String folded(String text) {
        return String.join(" ", of(text));
    }

    /** Where the phrase starts among the words, or -1. */
    static int indexOf(List<String> words, List<String> phrase, int from) {
        for (int i = from; i + phrase.size() <= words.size(); i++) {
            if (words.subList(i, i + phrase.size()).equals(phrase)) {
                return i;
            }
        }
        return -1;
    }
}
