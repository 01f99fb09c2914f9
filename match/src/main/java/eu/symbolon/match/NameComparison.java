package eu.symbolon.match;

import eu.symbolon.kernel.word.Reason;
import java.util.Arrays;
import java.util.List;

/**
 * Compares all names of two subjects and keeps the best pair: every alias stands alone, so more aliases never lower a score.
 * Equal words end the search at once; else the pairs that share most keys are aligned, at most {@link #MOST_ALIGNED}. One
 * object per thread; {@link #compare} overwrites the last result.
 */
public final class NameComparison {
    private static final int MOST_ALIGNED = 16;
    /** The same words in another order, or with another legal form or title. */
    private static final double OTHER_ORDER = 0.98;

    private final Alignment alignment = new Alignment(false);
    private final long[] ranked = new long[NameSet.MOST_NAMES * NameSet.MOST_NAMES];
    private NameSet left = NameSet.of(List.of(), false);
    private NameSet right = left;
    private int bestLeft;
    private int bestRight;
    private double best;
    private double strong;
    private double weak;
    private double severalWords;
    private double sameNumbers;
    private int equalNames;
    private int equalLetters;

    /** Nothing is compared yet. */
    public NameComparison() {}

    /** Compares; the results are read from the methods below. */
    public void compare(NameSet left, NameSet right) {
        this.left = left;
        this.right = right;
        bestLeft = -1;
        bestRight = -1;
        best = 0;
        strong = 0;
        weak = 0;
        severalWords = 0;
        sameNumbers = 0;
        equalNames = 0;
        equalLetters = 0;
        equalWords();
        if (strong < 1) {
            align();
        }
    }

    private void equalWords() {
        for (int i = 0; i < left.names.length; i++) {
            for (int j = 0; j < right.names.length; j++) {
                if (left.words[i] == right.words[j]) {
                    equalNames++;
                    equalLetters = Math.max(equalLetters, Math.min(left.letters[i], right.letters[j]));
                    keep(i, j, left.names[i].order.equals(right.names[j].order) ? 1 : OTHER_ORDER);
                }
            }
        }
    }

    private void align() {
        int pairs = 0;
        for (int i = 0; i < left.names.length; i++) {
            for (int j = 0; j < right.names.length; j++) {
                long shared = left.sketch[i] & right.sketch[j];
                if (shared != 0 && left.words[i] != right.words[j]) {
                    // Most shared keys first; the place makes the order total.
                    ranked[pairs++] = (long) -Long.bitCount(shared) << 32 | (long) i << 16 | j;
                }
            }
        }
        Arrays.sort(ranked, 0, pairs);
        for (int p = 0; p < Math.min(pairs, MOST_ALIGNED); p++) {
            int i = (int) (ranked[p] >>> 16 & 0xffff);
            int j = (int) (ranked[p] & 0xffff);
            keep(i, j, alignment.score(left.names[i], right.names[j]));
        }
    }

    private void keep(int i, int j, double score) {
        boolean doubtful = left.weak[i] || right.weak[j];
        if (score > best || score == best && !doubtful && best > strong) {
            best = score;
            bestLeft = i;
            bestRight = j;
        }
        if (doubtful) {
            weak = Math.max(weak, score);
        } else {
            strong = Math.max(strong, score);
        }
        if (left.names[i].cores > 1 && right.names[j].cores > 1) {
            severalWords = Math.max(severalWords, score);
        }
        if (left.numbers[i] == right.numbers[j] || left.numbers[i] == 0 || right.numbers[j] == 0) {
            sameNumbers = Math.max(sameNumbers, score);
        }
    }

    /** Score of the best pair of names of which neither is marked weak, 0 to 1. */
    public double strong() {
        return strong;
    }

    /** Score of the best pair with a weak alias in it, 0 to 1. */
    public double weak() {
        return weak;
    }

    /** How many pairs of names have the same words. */
    public int equalNames() {
        return equalNames;
    }

    /** Score of the best pair of which both names have more than one word that counts. */
    public double severalWords() {
        return severalWords;
    }

    /** Score of the best pair whose numbers do not contradict each other: School No. 5 is not School No. 6. */
    public double sameNumbers() {
        return sameNumbers;
    }

    /** Letters of the longest name that both have. */
    public int equalLetters() {
        return equalLetters;
    }

    /** Why the best pair of names is alike, token by token; empty when nothing is. */
    public List<Reason> reasons() {
        return bestLeft < 0
                ? List.of()
                : Explanation.of(
                        left.names[bestLeft],
                        right.names[bestRight],
                        new Alignment(false),
                        left.weak[bestLeft] || right.weak[bestRight]);
    }
}
