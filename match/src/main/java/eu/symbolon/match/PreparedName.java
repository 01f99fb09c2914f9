package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A name as arrays: its words with class and weight, then the glued neighbours ({@code al} + {@code masri}) and, for an
 * organisation, its acronym. Unit {@code u} covers the words {@code from[u]} to {@code to[u]}; the first {@code size} units
 * are the words themselves. Immutable; threads share it.
 */
public final class PreparedName {
    static final byte NAME = 0;
    static final byte PARTICLE = 1;
    static final byte TITLE = 2;
    static final byte INITIAL = 3;
    static final byte LEGAL = 4;
    static final byte GENERIC = 5;
    static final byte NUMBER = 6;
    private static final double[] WEIGHT = {1, 0.15, 0.1, 0.4, 0.05, 0.55, 0.2};
    /** Longer names are cut: no list or travel document has more words that count. */
    static final int LIMIT = 24;

    private static final int SHORTEST_GLUED = 5;
    private static final int SHORTEST_PART = 4;
    private static final PreparedName[] NO_PARTS = {};

    final String text;
    final boolean organisation;
    final String order;
    final int size;
    final Token[] units;
    final byte[] kind;
    final float[] weight;
    final byte[] from;
    final byte[] to;
    final boolean acronym;
    /** Sum of the weights of words that the index finds by key: all but particles, titles, initials, legal forms. */
    final float core;

    final float rest;
    final int cores;
    final int initials;
    /** Hash of the sound of all words run together: a blank in the wrong place changes nothing. 0 for short names. */
    final long whole;
    /** The names of a field that holds several, as {@code Al-Qa'ida/Islamic Army}; none for the usual name. */
    PreparedName[] parts = NO_PARTS;

    /** Weights by frequency, where there is an index to count in. */
    @FunctionalInterface
    interface Rarity {
        /** No index, no frequencies. */
        Rarity NONE = (word, organisation) -> 1;

        /** 1 for a rare word, less for a common one. */
        float of(String word, boolean organisation);
    }

    private PreparedName(String text, boolean organisation, Function<Folding.Word, Token> tokens, Rarity rarity) {
        this.text = text;
        this.organisation = organisation;
        List<Folding.Word> words =
                organisation ? WordClasses.organisation(Folding.words(text)) : WordClasses.person(Folding.words(text));
        size = Math.min(words.size(), LIMIT);
        List<Token> all = new ArrayList<>(size * 3);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < size; i++) {
            all.add(tokens.apply(words.get(i)));
            joined.append(words.get(i).brief()).append(' ');
        }
        order = joined.toString();
        whole = whole(text);
        kind = WordClasses.kinds(words, organisation);
        weight = new float[size];
        byte[] start = new byte[size * 3 + 1];
        byte[] end = new byte[size * 3 + 1];
        for (int i = 0; i < size; i++) {
            start[i] = (byte) i;
            end[i] = (byte) i;
            weight[i] = (float) WEIGHT[kind[i]];
        }
        promote();
        for (int i = 0; i < size; i++) {
            if (kind[i] == NAME) {
                weight[i] *= rarity.of(words.get(i).brief(), organisation);
            }
        }
        glue(words, all, start, end, tokens);
        acronym = organisation && addAcronym(words, all, start, end, tokens);
        units = all.toArray(new Token[0]);
        from = Arrays.copyOf(start, units.length);
        to = Arrays.copyOf(end, units.length);
        float sum = 0;
        float other = 0;
        int count = 0;
        int letters = 0;
        for (int i = 0; i < size; i++) {
            if (isCore(i)) {
                sum += weight[i];
                count++;
            } else {
                other += weight[i];
            }
            letters += kind[i] == INITIAL ? 1 : 0;
        }
        core = sum;
        rest = other;
        cores = count;
        initials = letters;
    }

    /** The name of a subject of this type, ready to be compared by {@link NameScore} with others of the same type. */
    public static PreparedName of(String text, SubjectType type) {
        boolean organisation = type != SubjectType.PERSON;
        PreparedName name = query(text, organisation, Rarity.NONE);
        String[] several = text.split("[/;]", -1);
        if (several.length > 1
                && Stream.of(several).allMatch(part -> part.strip().length() >= SHORTEST_PART)) {
            name.parts = Stream.of(several)
                    .map(part -> query(part, organisation, Rarity.NONE))
                    .toArray(PreparedName[]::new);
        }
        return name;
    }

    /** The text it was made of. */
    public String text() {
        return text;
    }

    /** A query: its tokens are the left side of distances. */
    static PreparedName query(String text, boolean organisation, Rarity rarity) {
        PreparedName query = of(text, organisation, word -> new Token(word, true), rarity);
        for (int u = 0; u < query.units.length; u++) {
            query.units[u].placeAt(-2 - u);
        }
        return query;
    }

    static PreparedName of(String text, boolean organisation, Function<Folding.Word, Token> tokens, Rarity rarity) {
        return new PreparedName(text, organisation, tokens, rarity);
    }

    private static long whole(String text) {
        char[] sound = Sound.of(Folding.fold(text).replace(" ", ""));
        if (sound.length < 6) {
            return 0;
        }
        long hash = 0xcbf29ce484222325L;
        for (char c : sound) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    boolean isCore(int i) {
        return kind[i] == NAME || kind[i] == GENERIC || kind[i] == NUMBER;
    }

    /** A name of particles or generic words alone is a name after all. */
    private void promote() {
        for (int i = 0; i < size; i++) {
            if (kind[i] == NAME) {
                return;
            }
        }
        boolean generic = false;
        for (int i = 0; i < size; i++) {
            generic |= kind[i] == GENERIC;
        }
        for (int i = 0; i < size; i++) {
            if (generic && kind[i] == PARTICLE) {
                continue;
            }
            if (kind[i] != LEGAL && kind[i] != INITIAL && kind[i] != NUMBER || size == 1) {
                weight[i] = kind[i] == GENERIC ? weight[i] : 1;
                kind[i] = kind[i] == GENERIC ? GENERIC : NAME;
            }
        }
    }

    private void glue(
            List<Folding.Word> words, List<Token> all, byte[] start, byte[] end, Function<Folding.Word, Token> tokens) {
        for (int length = 2; length <= 3; length++) {
            for (int i = 0; i + length <= size && all.size() < start.length - 1; i++) {
                if (gluable(words, i, length)) {
                    start[all.size()] = (byte) i;
                    end[all.size()] = (byte) (i + length - 1);
                    all.add(tokens.apply(joined(words, i, length)));
                }
            }
        }
    }

    private boolean gluable(List<Folding.Word> words, int at, int length) {
        boolean small = length == 2;
        int letters = 0;
        for (int i = at; i < at + length; i++) {
            if (kind[i] == LEGAL || kind[i] == NUMBER || kind[i] == TITLE) {
                return false;
            }
            letters += Math.max(words.get(i).brief().length(), isSign(words.get(i)) ? SHORTEST_GLUED : 0);
            small |= words.get(i).brief().length() <= 4 || isSign(words.get(i));
        }
        return small && letters >= SHORTEST_GLUED;
    }

    /** A word of few Chinese or Korean characters, each a syllable. */
    private static boolean isSign(Folding.Word word) {
        Writing writing = Writing.of(word.raw());
        return writing == Writing.HAN || writing == Writing.HANGUL;
    }

    private static Folding.Word joined(List<Folding.Word> words, int at, int length) {
        StringBuilder brief = new StringBuilder();
        StringBuilder full = new StringBuilder();
        StringBuilder raw = new StringBuilder();
        Folding.Script script = words.get(at).script();
        for (int i = at; i < at + length; i++) {
            brief.append(words.get(i).brief());
            full.append(words.get(i).full());
            raw.append(words.get(i).raw());
            script = words.get(i).script() == script ? script : Folding.Script.LETTERS;
        }
        return new Folding.Word(brief.toString(), full.toString(), script, raw.toString());
    }

    private boolean addAcronym(
            List<Folding.Word> words, List<Token> all, byte[] start, byte[] end, Function<Folding.Word, Token> tokens) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < size; i++) {
            if (kind[i] == NAME || kind[i] == GENERIC) {
                letters.append(words.get(i).brief().charAt(0));
            }
        }
        if (letters.length() < 3) {
            return false;
        }
        start[all.size()] = 0;
        end[all.size()] = (byte) (size - 1);
        all.add(tokens.apply(Folding.Word.latin(letters.toString())));
        return true;
    }
}
