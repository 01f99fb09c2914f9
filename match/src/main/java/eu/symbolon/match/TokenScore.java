package eu.symbolon.match;

import java.util.Arrays;

/** How alike two words are: 0 when they share no key or too little, 1 when they are written alike. Symmetric. */
final class TokenScore {
    static final float LEAST = 0.6f;
    static final float INITIAL = 0.85f;
    private static final float SOUND = 0.97f;
    private static final float NICKNAME = 0.86f;
    private static final float VOWELS_ONLY = 0.92f;
    private static final float ABJAD = 0.95f;
    private static final float SLOPE = 1.2f;
    /** Where both sides wrote the same vowel-poor script, no romanisation lies between them: a letter weighs more. */
    private static final float SAME_ABJAD_SLOPE = 1.8f;

    private static final float OTHER_NAME = 0.10f;
    private static final float SWAPPED = 0.88f;
    private static final float BETWEEN_SCRIPTS = 0.02f;

    private static final ThreadLocal<float[]> ROWS = ThreadLocal.withInitial(SoundTable::rows);

    private TokenScore() {}

    /**
     * One of the two must have been prepared as a left side.
     *
     * @param indexed whether words of two scripts must share a key too, as they must to be found by an index
     */
    static float of(Token a, Token b, boolean indexed) {
        return !indexed && a.writing != b.writing || a.sharesKey(b) ? comparable(a, b) : 0;
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
        if (a.variant >= 0 && a.variant == b.variant || Arrays.equals(a.sound, b.sound) && !isSyllabic(a, b)) {
            return SOUND;
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
        if (a.writing != null && b.writing != null && a.writing != b.writing) {
            return Math.max(throughLatin(a, b), throughLatin(b, a)) - BETWEEN_SCRIPTS;
        }
        if (a.writing != null && b.isLatin()) {
            return bySound(b, a, a.writing);
        }
        if (b.writing != null && a.isLatin()) {
            return bySound(a, b, b.writing);
        }
        boolean left = a.script == Folding.Script.ABJAD;
        boolean right = b.script == Folding.Script.ABJAD;
        return left != right ? byConsonants(a, b) : byLetters(a, b, left ? SAME_ABJAD_SLOPE : SLOPE);
    }

    /** Between Chinese or Korean characters and Latin, rough classes of sounds say too little: the table decides. */
    private static boolean isSyllabic(Token a, Token b) {
        return a.writing != b.writing
                && (a.writing == Writing.HAN
                        || a.writing == Writing.HANGUL
                        || b.writing == Writing.HAN
                        || b.writing == Writing.HANGUL);
    }

    /** Neither side is Latin: one is spelled in Latin first. */
    private static float throughLatin(Token spelled, Token other) {
        return spelled.reading == null || other.writing == null ? 0 : bySound(spelled.reading, other, other.writing);
    }

    /** One side is Latin, the other is read by the table of its script. */
    private static float bySound(Token latin, Token other, Writing writing) {
        for (String surname : other.surname) {
            if (surname.equals(latin.brief)) {
                return SOUND;
            }
        }
        SoundTable table = SoundTable.of(writing);
        return table.likeness(latin.cut(table), other.cut(table), ROWS.get());
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
        if (score < SWAPPED && isSwapped(a.brief, b.brief)) {
            score = SWAPPED;
        }
        return consonants == 0 && a.script != Folding.Script.ABJAD && a.skeleton.length >= 4
                ? Math.max(score, VOWELS_ONLY)
                : score;
    }

    /** Two neighbouring letters typed in the wrong order, and nothing else. */
    private static boolean isSwapped(String a, String b) {
        if (a.length() != b.length() || a.length() < 4) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
    }

    private static EditDistance left(@org.jspecify.annotations.Nullable EditDistance distance) {
        if (distance == null) {
            throw new IllegalStateException("neither token is prepared as a left side. Maybe both come from an index");
        }
        return distance;
    }
}
