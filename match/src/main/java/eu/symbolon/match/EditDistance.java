package eu.symbolon.match;

/**
 * A text prepared as the left side of edit distances: insertions, deletions, substitutions and swaps of neighbours cost 1
 * each (optimal string alignment). Bit-parallel for up to 64 characters (Myers 1999 with Hyyro's transposition term 2003),
 * O(length of the other text) each; longer texts go through the textbook table. Immutable.
 */
final class EditDistance {
    private static final int WORD = 64;
    private static final int ALPHABET = 36;

    private final char[] text;
    private final long[] masks = new long[ALPHABET];

    EditDistance(char[] text) {
        this.text = text;
        for (int i = 0; i < text.length && i < WORD; i++) {
            int index = index(text[i]);
            if (index >= 0) {
                masks[index] |= 1L << i;
            }
        }
    }

    private static int index(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
    }

    private long mask(char c) {
        int index = index(c);
        if (index >= 0) {
            return masks[index];
        }
        long mask = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == c) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    int to(char[] other) {
        int m = text.length;
        if (m == 0 || other.length == 0) {
            return m + other.length;
        }
        if (m > WORD) {
            return table(text, other);
        }
        long plus = -1L;
        long minus = 0;
        long diagonal = 0;
        long before = 0;
        int last = m - 1;
        int distance = m;
        for (char c : other) {
            long equal = mask(c);
            long swap = ((~diagonal & equal) << 1) & before;
            diagonal = (((equal & plus) + plus) ^ plus) | equal | minus | swap;
            long up = minus | ~(diagonal | plus);
            long down = diagonal & plus;
            // Without a branch: the two cannot both be set, and neither is predictable.
            distance += (int) (up >>> last & 1) - (int) (down >>> last & 1);
            up = up << 1 | 1;
            down <<= 1;
            plus = down | ~(diagonal | up);
            minus = up & diagonal;
            before = equal;
        }
        return distance;
    }

    /** The textbook table, O(n m). */
    static int table(char[] a, char[] b) {
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length; j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                int change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length][b.length];
    }
}
