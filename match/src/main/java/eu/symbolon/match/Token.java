package eu.symbolon.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One word of a name, ready to be compared. Two tokens are comparable only if they share a key: the skeleton, the skeleton
 * without one letter, or a class of variants. That is what makes the index recall-safe: what shares no key scores 0.
 */
final class Token {
    private static final int SHORT = 2;

    final String brief;
    final String identity;
    final Folding.Script script;
    final boolean number;
    final char[] sound;
    final char[] skeleton;
    final char[] bare;
    final int soundLetters;
    final int skeletonLetters;
    final int briefLetters;
    final int variant;
    final int[] nicknames;
    /** Sorted, distinct. */
    final long[] keys;
    /** A bit for each key: no common bit, no common key. */
    private final long sketch;

    /** The same word by its short romanisation, when that sounds different ({@code č} as {@code c}, not {@code ch}). */
    final @Nullable Token alternate;

    /** Script that is read by sound, null for Latin and for scripts without a table. */
    final @Nullable Writing writing;

    final String raw;
    final String[] surname;
    /** The word as it is most often spelled in Latin letters, where its script is read by sound. */
    final @Nullable Token reading;

    /** The word cut for the table of its script; for Latin words, for the tables asked so far. Filled when first asked. */
    private SoundTable.@Nullable Cut @Nullable [] cuts;

    /** Position in the dictionary of an index; in a query, the number of its unit as {@code -2 - unit}. */
    private int position = -1;

    final @Nullable EditDistance bySound;
    final @Nullable EditDistance bySkeleton;
    final @Nullable EditDistance byBare;

    /** @param left true when distances are to be measured from this token */
    Token(Folding.Word word, boolean left) {
        brief = word.brief();
        identity = word.identity();
        script = word.script();
        number = isNumber(brief);
        sound = Sound.of(word.full(), script == Folding.Script.ABJAD);
        skeleton = Sound.skeleton(sound, false);
        bare = Sound.skeleton(sound, true);
        soundLetters = letters(sound);
        skeletonLetters = letters(skeleton);
        briefLetters = letters(brief.toCharArray());
        variant = Words.variant(brief, word.raw());
        nicknames = Words.nicknames(brief, word.raw());
        char[] other = word.full().equals(brief) ? sound : Sound.of(brief, script == Folding.Script.ABJAD);
        alternate = Arrays.equals(other, sound) ? null : new Token(new Folding.Word(brief, brief, script, brief), left);
        raw = word.raw();
        writing = Writing.of(raw);
        surname = Surnames.of(raw);
        reading = reading();
        keys = keys();
        long bits = 0;
        for (long key : keys) {
            bits |= 1L << (key ^ key >>> 32);
        }
        sketch = bits;
        bySound = left ? new EditDistance(sound) : null;
        bySkeleton = left ? new EditDistance(skeleton) : null;
        byBare = left ? new EditDistance(bare) : null;
    }

    /** The word cut for a table; two threads may cut it at the same time and find the same. */
    SoundTable.Cut cut(SoundTable table) {
        SoundTable.@Nullable Cut[] known = cuts;
        if (known == null) {
            known = new SoundTable.Cut[writing == null ? Writing.values().length : 1];
            cuts = known;
        }
        int at = writing == null ? table.writing().ordinal() : 0;
        SoundTable.Cut cut = known[at];
        if (cut == null) {
            cut = writing == null ? table.latin(raw) : table.signs(raw);
            known[at] = cut;
        }
        return cut;
    }

    boolean isLatin() {
        return writing == null && script == Folding.Script.LETTERS && !number;
    }

    int position() {
        return position;
    }

    /** Letters of the sound and of the skeleton, a bit each (a to z, digits, all others). */
    static int letters(char[] text) {
        int bits = 0;
        for (char c : text) {
            bits |= c >= 'a' && c <= 'z' ? 1 << c - 'a' : c >= '0' && c <= '9' ? 1 << 26 + (c - '0') / 2 : 1 << 31;
        }
        return bits;
    }

    /** Set once, by the index or the query that owns the token, before it is shared. */
    void placeAt(int inDictionary) {
        position = inDictionary;
    }

    static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private long[] keys() {
        long[] all = new long
                [skeleton.length
                        + sound.length
                        + 7
                        + nicknames.length
                        + (alternate == null ? 0 : alternate.keys.length)
                        + (reading == null ? 0 : reading.keys.length)];
        int n = 0;
        all[n++] = hash(3, brief.toCharArray(), -1);
        if (!number) {
            all[n++] = hash(1, skeleton, -1);
            all[n++] = hash(1, bare, -1);
            all[n++] = hash(1, withoutH(), -1);
            if (skeleton.length > SHORT) {
                for (int i = 0; i < skeleton.length; i++) {
                    all[n++] = hash(1, skeleton, i);
                }
            } else {
                all[n++] = hash(2, sound, -1);
                for (int i = 0; i < sound.length && sound.length > 2; i++) {
                    all[n++] = hash(2, sound, i);
                }
            }
            if (variant >= 0) {
                all[n++] = -2L - variant;
            }
            for (int nickname : nicknames) {
                all[n++] = -1_000_000L - nickname;
            }
        }
        if (alternate != null) {
            for (long key : alternate.keys) {
                all[n++] = key;
            }
        }
        if (reading != null) {
            for (long key : reading.keys) {
                all[n++] = key;
            }
        }
        return distinct(all, n);
    }

    private @Nullable Token reading() {
        if (writing == null) {
            return null;
        }
        String latin = surname.length > 0 ? surname[1] : SoundTable.of(writing).reading(raw);
        return latin.isEmpty() ? null : new Token(Folding.Word.latin(latin), false);
    }

    /** h is the letter that romanisations and typists lose first. */
    private char[] withoutH() {
        char[] out = new char[skeleton.length];
        int n = 0;
        for (int i = 0; i < skeleton.length; i++) {
            if (i == 0 || skeleton[i] != 'h') {
                out[n++] = skeleton[i];
            }
        }
        return Arrays.copyOf(out, n);
    }

    private static long[] distinct(long[] all, int n) {
        Arrays.sort(all, 0, n);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (kept == 0 || all[kept - 1] != all[i]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static long hash(int kind, char[] text, int without) {
        long hash = 0xcbf29ce484222325L + kind;
        for (int i = 0; i < text.length; i++) {
            if (i != without) {
                hash = (hash ^ text[i]) * 0x100000001b3L;
            }
        }
        return hash >>> 1;
    }

    boolean sharesKey(Token other) {
        if ((sketch & other.sketch) == 0) {
            return false;
        }
        long[] a = keys;
        long[] b = other.keys;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    boolean sharesNickname(Token other) {
        for (int mine : nicknames) {
            for (int theirs : other.nicknames) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }
}
