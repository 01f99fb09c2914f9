package eu.symbolon.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct words of an index, and of each what a first glance needs, in flat arrays. */
final class Dictionary {
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private byte[] soundLength = {};
    private byte[] skeletonLength = {};
    private int[] soundLetters = {};
    private int[] skeletonLetters = {};
    private byte[] briefLength = {};
    private int[] briefLetters = {};
    private boolean[] special = {};

    /** The token of the word, the same one for equal words. */
    Token intern(Folding.Word word) {
        Integer known = numbers.putIfAbsent(word.identity(), tokens.size());
        if (known != null) {
            return tokens.get(known);
        }
        Token token = new Token(word, false);
        token.placeAt(tokens.size());
        tokens.add(token);
        return token;
    }

    /** Call once, when all words are in. */
    void close() {
        int size = tokens.size();
        numbers.clear();
        soundLength = new byte[size];
        skeletonLength = new byte[size];
        soundLetters = new int[size];
        skeletonLetters = new int[size];
        briefLength = new byte[size];
        briefLetters = new int[size];
        special = new boolean[size];
        for (int t = 0; t < size; t++) {
            Token token = tokens.get(t);
            soundLength[t] = (byte) Math.min(Byte.MAX_VALUE, token.sound.length);
            skeletonLength[t] = (byte) Math.min(Byte.MAX_VALUE, token.skeleton.length);
            soundLetters[t] = token.soundLetters;
            skeletonLetters[t] = token.skeletonLetters;
            briefLength[t] = (byte) Math.min(Byte.MAX_VALUE, token.brief.length());
            briefLetters[t] = token.briefLetters;
            special[t] = isSpecial(token);
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int t) {
        return tokens.get(t);
    }

    /** Words that are compared whatever their letters: other scripts, two romanisations, very long ones. */
    private static boolean isSpecial(Token token) {
        return token.script != Folding.Script.LETTERS
                || token.writing != null
                || token.alternate != null
                || token.sound.length > Byte.MAX_VALUE;
    }

    /**
     * Whether letters and lengths leave room for a likeness that counts, without looking at the token: each edit changes the
     * length by at most 1 and the set of letters by at most 2.
     */
    boolean isNear(Token token, int t, float least) {
        if (special[t] || isSpecial(token) || token.variant >= 0 || token.nicknames.length > 0) {
            return true;
        }
        // The same letters, perhaps two of them swapped.
        if (token.briefLetters == briefLetters[t] && token.brief.length() == briefLength[t]) {
            return true;
        }
        int letters = Math.max(
                Math.abs(token.sound.length - soundLength[t]),
                Integer.bitCount(token.soundLetters ^ soundLetters[t]) + 1 >> 1);
        int consonants = Math.max(
                Math.abs(token.skeleton.length - skeletonLength[t]),
                Integer.bitCount(token.skeletonLetters ^ skeletonLetters[t]) + 1 >> 1);
        return consonants == 0
                || TokenScore.couldBeAlike(letters + consonants, Math.max(token.sound.length, soundLength[t]), least);
    }
}
