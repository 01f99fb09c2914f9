package eu.symbolon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that are no names or not only names: particles, titles, generic company words, legal forms, spelling variants, nicknames. */
final class Words {
    private static final int[] NONE = {};
    private static final String[] NOTHING = {};
    /** Forms this long are known with spelling errors too. */
    private static final int LONG_FORM = 8;

    private static final Words TABLE = new Words();

    private final Set<String> particles = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> generics = new HashSet<>();
    private final Map<String, Integer> variants = new HashMap<>();
    private final Map<String, int[]> nicknames = new HashMap<>();
    private final Map<String, String> legal = new HashMap<>();
    private final Map<String, String> legalSounds = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String[]> spelled = new HashMap<>();

    private Words() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt"),
                StandardCharsets.UTF_8))) {
            String section = "";
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (!line.isEmpty() && line.charAt(0) != '#') {
                    add(section, line.split(" ", -1), number++);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String section, String[] words, int number) {
        switch (section) {
            case "[particle]" -> particles.addAll(Arrays.asList(words));
            case "[title]" -> titles.addAll(Arrays.asList(words));
            case "[generic]" -> generics.addAll(Arrays.asList(words));
            case "[legal]" -> {
                for (String word : words) {
                    legal.put(word, words[0]);
                    if (word.length() >= LONG_FORM) {
                        legalSounds.put(new String(Sound.of(word)), words[0]);
                    }
                }
            }
            case "[number]" -> numbers.put(words[0], Integer.valueOf(words[1]));
            case "[spelled]" -> spelled.put(words[0], Arrays.copyOfRange(words, 1, words.length));
            case "[variant]" -> {
                for (String word : words) {
                    variants.put(word, number);
                }
            }
            case "[nickname]" -> {
                for (String word : words) {
                    nicknames.merge(word, new int[] {number}, Words::both);
                }
            }
            default -> throw new IllegalStateException("words.txt has the unknown section '" + section + "'");
        }
    }

    private static int[] both(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    static boolean isParticle(String word) {
        return TABLE.particles.contains(word);
    }

    static boolean isTitle(String word) {
        return TABLE.titles.contains(word);
    }

    static boolean isGeneric(String word) {
        return TABLE.generics.contains(word);
    }

    /** Class of spelling variants of a word, folded and as it was written, or -1. */
    static int variant(String word, String raw) {
        Integer folded = TABLE.variants.get(word);
        return folded == null ? TABLE.variants.getOrDefault(raw, -1) : folded;
    }

    /** Value of a number word, or 0. */
    static int number(String word) {
        return TABLE.numbers.getOrDefault(word, 0);
    }

    /** The words an abbreviation stands for, or none. */
    static String[] spelledOut(String word) {
        return TABLE.spelled.getOrDefault(word, NOTHING);
    }

    static int[] nicknames(String word, String raw) {
        int[] folded = TABLE.nicknames.get(word);
        return folded == null ? TABLE.nicknames.getOrDefault(raw, NONE) : folded;
    }

    /** The form's short name ({@code aktiengesellschaft} gives {@code ag}), or null. */
    static @Nullable String legalForm(String joined) {
        String form = TABLE.legal.get(joined);
        return form == null && joined.length() >= LONG_FORM
                ? TABLE.legalSounds.get(new String(Sound.of(joined)))
                : form;
    }
}
