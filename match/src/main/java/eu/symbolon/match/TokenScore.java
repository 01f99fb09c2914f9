package eu.symbolon.match;

import java.util.Arrays;

/** How alike two words are: 0 when they share no key or too little, 1 when they are written alike. Symmetric. */
final class TokenScore {
    static final float LEAST = 0.6f;
    static final float INITIAL = 0.85f;
    private static final float SOUND = 0.97f;
    private static final float SYLLABLE = 0.90f;
    private static final float NICKNAME = 0.86f;
    private static final float VOWELS_ONLY = 0.92f;
    private static final float ABJAD = 0.95f;
    private static final float SLOPE = 1.2f;
    /** Where both sides wrote the same vowel-poor script, no romanisation lies between them: a letter weighs more. */
    private static final float SAME_ABJAD_SLOPE = 1.8f;

    private static final float OTHER_NAME = 0.10f;

    private TokenScore() {}

    /** One of the two must have been prepared as a left side. */
    static float of(Token a, Token b) {
        return a.sharesKey(b) ? comparable(a, b) : 0;
    }

    /** The same for tokens known to share a key. */
    static float comparable(Token a, Token b) {
        if (a.brief.equals(b.brief)) {
            return 1;
        }
        if (a.number || b.number) {
            return 0;
        }
        float best = plain(a, b);
        if (a.alternate != null) {
            best = Math.max(best, plain(a.alternate, b));
        }
        if (b.alternate != null) {
            best = Math.max(best, plain(a, b.alternate));
        }
        return best < LEAST ? 0 : best;
    }

    private static float plain(Token a, Token b) {
        if (a.variant >= 0 && a.variant == b.variant || Arrays.equals(a.sound, b.sound)) {
            boolean syllables = a.script == Folding.Script.HANGUL || b.script == Folding.Script.HANGUL;
            return syllables && !a.brief.equals(b.brief) ? SYLLABLE : SOUND;
        }
        if (a.variant >= 0 && b.variant >= 0) {
            return 0;
        }
        float score = byScript(a, b);
        if (a.nicknames.length > 0 && b.nicknames.length > 0) {
            // Two well-known names of different families (Daniel, Donald) are less alike than their letters.
            return a.sharesNickname(b) ? Math.max(score, NICKNAME) : score - OTHER_NAME;
        }
        return score;
    }

    /** Whether so many edits leave at least this score. */
    static boolean couldBeAlike(int edits, int longer, float least) {
        return 1 - SLOPE * edits / (2f * longer) >= least - 0.001f;
    }

    private static float byScript(Token a, Token b) {
        boolean left = a.script == Folding.Script.ABJAD;
        boolean right = b.script == Folding.Script.ABJAD;
        if (left != right) {
            return byConsonants(a, b);
        }
        boolean syllables = a.script == Folding.Script.HANGUL || b.script == Folding.Script.HANGUL;
        // One Korean syllable is too short for errors: another letter is another syllable.
        return syllables ? 0 : byLetters(a, b, left ? SAME_ABJAD_SLOPE : SLOPE);
    }

    /** One side's script writes no vowels: consonants decide, glides do not count. */
    private static float byConsonants(Token a, Token b) {
        int longer = Math.max(a.bare.length, b.bare.length);
        if (longer < 2) {
            return 0;
        }
        int distance = a.byBare != null ? a.byBare.to(b.bare) : left(b.byBare).to(a.bare);
        return ABJAD - SLOPE * distance / longer - (longer == 2 ? 0.12f : 0);
    }

    /** A consonant costs 1, a vowel a half. */
    private static float byLetters(Token a, Token b, float slope) {
        int longer = Math.max(a.sound.length, b.sound.length);
        int consonants = a.bySkeleton != null
                ? a.bySkeleton.to(b.skeleton)
                : left(b.bySkeleton).to(a.skeleton);
        int fewest = Math.max(
                Math.abs(a.sound.length - b.sound.length), Integer.bitCount(a.soundLetters ^ b.soundLetters) + 1 >> 1);
        if (consonants > 0 && !couldBeAlike(consonants + fewest, longer, LEAST)) {
            return 0;
        }
        int letters =
                a.bySound != null ? a.bySound.to(b.sound) : left(b.bySound).to(a.sound);
        float score = Math.min(ABJAD, 1 - slope * (letters + consonants) / (2f * longer));
        return consonants == 0 && a.script != Folding.Script.ABJAD && a.skeleton.length >= 4
                ? Math.max(score, VOWELS_ONLY)
                : score;
    }

    private static EditDistance left(@org.jspecify.annotations.Nullable EditDistance distance) {
        if (distance == null) {
            throw new IllegalStateException("neither token is prepared as a left side. Maybe both come from an index");
        }
        return distance;
    }
}
