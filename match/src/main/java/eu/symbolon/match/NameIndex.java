package eu.symbolon.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of a list, by their words. Data: each distinct word is one {@link Token}; a key leads to the tokens that have it,
 * a token to the names that contain it, alone or as glued neighbours. Order of work for a query: its words' keys give tokens,
 * each compared once; their names collect weight; only names whose collected weight could reach the floor are aligned.
 * Recall-safe: words without a common key score 0 by definition, and {@link Alignment#bound} is never below the score.
 * Cost: O(tokens under the keys + postings of the tokens that are alike) a query. Immutable.
 */
final class NameIndex {
    private static final int KINDS = 2;
    static final int SINGLE = 0;
    static final int GLUED = 1;
    static final int ACRONYM = 2;
    private static final int ORGANISATION = 4;

    final PreparedName[] names;
    private final Token[] tokens;
    private final Map<String, Integer> tokenOf = new HashMap<>();
    private final LongTable keys;
    private final int[] keyStart;
    private final int[] keyTokens;
    private final int[] tokenStart;
    private final byte[] soundLength;
    private final byte[] skeletonLength;
    private final int[] soundLetters;
    private final int[] skeletonLetters;
    /** Tokens that are compared whatever their letters: nicknames, variants, other scripts, two romanisations. */
    private final boolean[] special;
    /** Tokens that are a word of some name, not only glued neighbours: what glued neighbours of a query are compared with. */
    private final boolean[] alone;
    /** Of each name: weight of its core words, their number, and its initials. */
    final float[] core;
    final byte[] cores;
    final byte[] initials;
    /** Name number shifted left by three, 4 for an organisation, form in the two low bits. */
    private final int[] postings;
    private final LongTable wholes = new LongTable(1024);
    private final int[] wholeStart;
    private final int[] wholeNames;
    private final int[][] frequency;
    private final int[] population = new int[KINDS];
    private final Map<String, Integer> wordNumber = new HashMap<>();

    NameIndex(List<String> texts, boolean[] organisation) {
        frequency = count(texts, organisation);
        names = new PreparedName[texts.size()];
        Growing found = new Growing();
        Growing pairs = new Growing();
        java.util.ArrayList<Token> all = new java.util.ArrayList<>();
        for (int n = 0; n < names.length; n++) {
            names[n] = PreparedName.of(texts.get(n), organisation[n], word -> intern(word, all), this::rarity);
            PreparedName name = names[n];
            for (int u = 0; u < name.units.length; u++) {
                int form = u < name.size ? SINGLE : name.acronym && u == name.units.length - 1 ? ACRONYM : GLUED;
                if (form != SINGLE || name.isCore(u)) {
                    found.add(name.units[u].position());
                    pairs.add(n << 3 | (name.organisation ? ORGANISATION : 0) | form);
                }
            }
        }
        tokens = all.toArray(new Token[0]);
        soundLength = new byte[tokens.length];
        skeletonLength = new byte[tokens.length];
        soundLetters = new int[tokens.length];
        skeletonLetters = new int[tokens.length];
        special = new boolean[tokens.length];
        alone = new boolean[tokens.length];
        for (int i = 0; i < found.size; i++) {
            alone[found.at[i]] |= (pairs.at[i] & 3) == SINGLE;
        }
        for (int t = 0; t < tokens.length; t++) {
            soundLetters[t] = tokens[t].soundLetters;
            skeletonLetters[t] = tokens[t].skeletonLetters;
            special[t] = isSpecial(tokens[t]);
            soundLength[t] = (byte) Math.min(Byte.MAX_VALUE, tokens[t].sound.length);
            skeletonLength[t] = (byte) Math.min(Byte.MAX_VALUE, tokens[t].skeleton.length);
        }
        core = new float[names.length];
        cores = new byte[names.length];
        initials = new byte[names.length];
        for (int n = 0; n < names.length; n++) {
            core[n] = names[n].core;
            cores[n] = (byte) names[n].cores;
            initials[n] = (byte) names[n].initials;
        }
        tokenStart = new int[tokens.length + 1];
        postings = new int[pairs.size];
        group(found, pairs, tokenStart, postings);
        Growing whole = new Growing();
        Growing named = new Growing();
        for (int n = 0; n < names.length; n++) {
            if (names[n].whole != 0) {
                whole.add(wholes.number(names[n].whole));
                named.add(n);
            }
        }
        wholeStart = new int[wholes.size() + 1];
        wholeNames = new int[named.size];
        group(whole, named, wholeStart, wholeNames);
        keys = new LongTable(tokens.length * 6);
        Growing key = new Growing();
        Growing token = new Growing();
        for (int t = 0; t < tokens.length; t++) {
            for (long k : tokens[t].keys) {
                key.add(keys.number(k));
                token.add(t);
            }
        }
        keyStart = new int[keys.size() + 1];
        keyTokens = new int[token.size];
        group(key, token, keyStart, keyTokens);
    }

    private int[][] count(List<String> texts, boolean[] organisation) {
        java.util.ArrayList<int[]> counts = new java.util.ArrayList<>();
        for (int n = 0; n < texts.size(); n++) {
            int kind = organisation[n] ? 1 : 0;
            population[kind]++;
            for (String word : Folding.tokens(texts.get(n))) {
                Integer known = wordNumber.get(word);
                if (known == null) {
                    known = counts.size();
                    wordNumber.put(word, known);
                    counts.add(new int[KINDS]);
                }
                counts.get(known)[kind]++;
            }
        }
        return counts.toArray(new int[0][]);
    }

    /** Common words count less: to 0.8 for persons, 0.5 for organisations, where one name in 100 and more has the word. */
    float rarity(String word, boolean organisation) {
        int kind = organisation ? 1 : 0;
        Integer number = wordNumber.get(word);
        if (number == null || population[kind] < 1000) {
            return 1;
        }
        double share = (double) frequency[number][kind] / population[kind];
        double common = Math.clamp(Math.log(share / 0.002) / Math.log(10), 0, 1);
        return (float) (1 - common * (organisation ? 0.5 : 0.2));
    }

    private Token intern(Folding.Word word, List<Token> all) {
        String identity = identity(word.brief(), word.full(), word.script());
        Integer known = tokenOf.get(identity);
        if (known == null) {
            Token token = new Token(word, false);
            tokenOf.put(identity, all.size());
            token.placeAt(all.size());
            all.add(token);
            return token;
        }
        return all.get(known);
    }

    private static String identity(String brief, String full, Folding.Script script) {
        return switch (script) {
            case ABJAD -> brief + "\u0001";
            case HANGUL -> brief + "\u0002";
            case LETTERS -> brief.equals(full) ? brief : brief + "\u0000" + full;
        };
    }

    /** Counting sort of values by group. */
    private static void group(Growing groups, Growing values, int[] start, int[] out) {
        for (int i = 0; i < groups.size; i++) {
            start[groups.at[i] + 1]++;
        }
        for (int g = 1; g < start.length; g++) {
            start[g] += start[g - 1];
        }
        int[] next = Arrays.copyOf(start, start.length);
        for (int i = 0; i < groups.size; i++) {
            out[next[groups.at[i]]++] = values.at[i];
        }
    }

    int tokenCount() {
        return tokens.length;
    }

    /** Collects in the scratch all names that could reach the floor. */
    void candidates(PreparedName query, float floor, Scratch scratch) {
        scratch.begin();
        for (int u = 0; u < query.units.length; u++) {
            int form = u < query.size ? SINGLE : query.acronym && u == query.units.length - 1 ? ACRONYM : GLUED;
            if (form == SINGLE && !query.isCore(u)) {
                continue;
            }
            alike(query.units[u], u, form, scratch);
            float weight = Alignment.weight(query, u);
            scratch.nextUnit();
            for (int i = scratch.alike - 1; i >= 0; i--) {
                visit(query, scratch.alikeToken(i), scratch.alikeScore(i), weight, form, scratch);
            }
        }
        scratch.keep(query, this, floor);
        int same = query.whole == 0 ? -1 : wholes.find(query.whole);
        for (int i = same < 0 ? 0 : wholeStart[same]; same >= 0 && i < wholeStart[same + 1]; i++) {
            scratch.keepAlso(wholeNames[i]);
        }
    }

    /** Tokens that share a key with this one and are alike, sorted by likeness. */
    private void alike(Token token, int unit, int form, Scratch scratch) {
        scratch.nextToken();
        for (long key : token.keys) {
            int k = keys.find(key);
            if (k < 0) {
                continue;
            }
            for (int i = keyStart[k]; i < keyStart[k + 1]; i++) {
                int t = keyTokens[i];
                if (scratch.isNew(t) && (form == SINGLE || alone[t]) && isNear(token, t)) {
                    float score = form == ACRONYM
                            ? (token.brief.equals(tokens[t].brief) ? TokenScore.INITIAL : 0)
                            : TokenScore.comparable(token, tokens[t]);
                    if (score > 0) {
                        scratch.addAlike(t, score);
                        scratch.remember(unit, t, score);
                    }
                }
            }
        }
        scratch.sortAlike();
    }

    private static boolean isSpecial(Token token) {
        return token.script != Folding.Script.LETTERS || token.alternate != null
                || token.sound.length > Byte.MAX_VALUE;
    }

    /**
     * Whether letters and lengths leave room for a likeness that counts, without looking at the token: each edit changes the
     * length by at most 1 and the set of letters by at most 2.
     */
    private boolean isNear(Token token, int t) {
        if (special[t] || isSpecial(token) || token.variant >= 0 || token.nicknames.length > 0) {
            return true;
        }
        int letters = Math.max(Math.abs(token.sound.length - soundLength[t]),
                Integer.bitCount(token.soundLetters ^ soundLetters[t]) + 1 >> 1);
        int consonants = Math.max(Math.abs(token.skeleton.length - skeletonLength[t]),
                Integer.bitCount(token.skeletonLetters ^ skeletonLetters[t]) + 1 >> 1);
        return consonants == 0 || TokenScore.couldBeAlike(letters + consonants, Math.max(token.sound.length, soundLength[t]));
    }

    private void visit(PreparedName query, int token, float score, float weight, int form, Scratch scratch) {
        int kind = query.organisation ? ORGANISATION : 0;
        for (int i = tokenStart[token]; i < tokenStart[token + 1]; i++) {
            int posting = postings[i];
            int other = posting & 3;
            if (form != SINGLE && other != SINGLE || (posting & ORGANISATION) != kind) {
                continue;
            }
            int covers = other == SINGLE ? 1 : other == GLUED ? 3 : PreparedName.LIMIT;
            scratch.visit(posting >>> 3, weight, weight * score, covers, form != SINGLE || other != SINGLE);
        }
    }

    /** A list of int that grows. */
    private static final class Growing {
        private int[] at = new int[1024];
        private int size;

        void add(int value) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
            }
            at[size++] = value;
        }
    }
}
