package eu.symbolon.match;

import org.jspecify.annotations.Nullable;

/**
 * Pairs the words of two names, best pairs first, order free, glued neighbours included, and weighs what is left over: words
 * left on both sides contradict each other and cost much, words left on one side are missing and cost little. One object per
 * thread; {@link #score} overwrites the last result.
 */
final class Alignment {
    private static final int MOST_PAIRS = 512;
    /** Glued words less alike than this are not alike. */
    static final float GLUED = 0.8f;

    static final float ONE_WORD_OF_SEVERAL = 0.68f;
    private static final float GENERIC_ONLY = 0.5f;
    private static final float WHOLE = 0.93f;
    private static final float LIGHTEST = 0.8f;

    private final byte[] candidateA = new byte[MOST_PAIRS];
    private final byte[] candidateB = new byte[MOST_PAIRS];
    private final float[] candidateScore = new float[MOST_PAIRS];
    private int candidates;
    private final @Nullable Scratch known;
    private final boolean indexed;
    private final PairWeights weights;

    /** The pairs of the last score: unit of the first name, unit of the second, likeness. */
    final byte[] unitA = new byte[PreparedName.LIMIT];

    final byte[] unitB = new byte[PreparedName.LIMIT];
    final float[] likeness = new float[PreparedName.LIMIT];
    int pairs;
    int restA;
    int restB;
    boolean reordered;
    boolean swapped;

    /** @param indexed whether only such words count as alike as an index finds */
    Alignment(boolean indexed) {
        this.known = null;
        this.indexed = indexed;
        this.weights = PairWeights.CHOSEN;
    }

    /** For fitting: other weights than the chosen ones. */
    Alignment(PairWeights weights) {
        this.known = null;
        this.indexed = false;
        this.weights = weights;
    }

    /** @param known likenesses already worked out for the query */
    Alignment(Scratch known) {
        this.known = known;
        this.indexed = true;
        this.weights = PairWeights.CHOSEN;
    }

    private float likeness(Token a, Token b) {
        if (known == null || a.position() < 0 && b.position() < 0) {
            return TokenScore.of(a, b, indexed);
        }
        return a.position() >= 0
                ? known.likeness(b.position(), a.position())
                : known.likeness(a.position(), b.position());
    }

    /** Score of two names of the same kind; at least one must be prepared as a query. Symmetric. */
    float score(PreparedName first, PreparedName second) {
        swapped = first.order.compareTo(second.order) > 0;
        PreparedName a = swapped ? second : first;
        PreparedName b = swapped ? first : second;
        pairs = 0;
        collect(a, b);
        choose(a, b);
        return total(a, b);
    }

    private void collect(PreparedName a, PreparedName b) {
        candidates = 0;
        for (int i = 0; i < a.size; i++) {
            for (int j = 0; j < b.size; j++) {
                add(i, j, word(a, i, b, j));
            }
        }
        for (int u = a.size; u < a.units.length; u++) {
            for (int j = 0; j < b.size; j++) {
                if (b.isCore(j)) {
                    add(u, j, glued(a, u, b, j));
                }
            }
        }
        for (int v = b.size; v < b.units.length; v++) {
            for (int i = 0; i < a.size; i++) {
                if (a.isCore(i)) {
                    add(i, v, glued(b, v, a, i));
                }
            }
        }
    }

    private void add(int i, int j, float score) {
        if (score > 0 && candidates < MOST_PAIRS) {
            candidateA[candidates] = (byte) i;
            candidateB[candidates] = (byte) j;
            candidateScore[candidates++] = score;
        }
    }

    private float word(PreparedName a, int i, PreparedName b, int j) {
        Token left = a.units[i];
        Token right = b.units[j];
        if (a.isCore(i) && b.isCore(j)) {
            boolean number = a.kind[i] == PreparedName.NUMBER || b.kind[j] == PreparedName.NUMBER;
            return number ? (left.brief.equals(right.brief) ? 1 : 0) : likeness(left, right);
        }
        if (a.kind[i] == PreparedName.INITIAL || b.kind[j] == PreparedName.INITIAL) {
            return initial(a, i, b, j);
        }
        if (a.kind[i] != b.kind[j]) {
            return 0;
        }
        return left.brief.equals(right.brief) || left.variant >= 0 && left.variant == right.variant ? 1 : 0;
    }

    private static float initial(PreparedName a, int i, PreparedName b, int j) {
        boolean both = a.kind[i] == b.kind[j];
        if (!both && !a.isCore(i) && !b.isCore(j)) {
            return 0;
        }
        if (a.units[i].brief.charAt(0) != b.units[j].brief.charAt(0)) {
            return 0;
        }
        return both ? 1 : TokenScore.INITIAL;
    }

    private float glued(PreparedName whole, int unit, PreparedName other, int word) {
        if (other.kind[word] == PreparedName.NUMBER) {
            return 0;
        }
        Token glued = whole.units[unit];
        Token single = other.units[word];
        if (whole.acronym && unit == whole.units.length - 1) {
            return glued.brief.equals(single.brief) ? TokenScore.INITIAL : 0;
        }
        float score = likeness(glued, single);
        return score < GLUED ? 0 : score - 0.01f;
    }

    private void choose(PreparedName a, PreparedName b) {
        int usedA = 0;
        int usedB = 0;
        while (pairs < PreparedName.LIMIT) {
            int best = -1;
            for (int c = 0; c < candidates; c++) {
                if ((best < 0 || candidateScore[c] > candidateScore[best])
                        && (usedA & mask(a, candidateA[c])) == 0
                        && (usedB & mask(b, candidateB[c])) == 0) {
                    best = c;
                }
            }
            if (best < 0) {
                break;
            }
            usedA |= mask(a, candidateA[best]);
            usedB |= mask(b, candidateB[best]);
            unitA[pairs] = candidateA[best];
            unitB[pairs] = candidateB[best];
            likeness[pairs++] = candidateScore[best];
            candidateScore[best] = 0;
        }
        restA = ~usedA & all(a);
        restB = ~usedB & all(b);
    }

    private static int all(PreparedName name) {
        return (1 << name.size) - 1;
    }

    static int mask(PreparedName name, int unit) {
        return (1 << name.to[unit] + 1) - (1 << name.from[unit]);
    }

    static float weight(PreparedName name, int unit) {
        float sum = 0;
        for (int i = name.from[unit]; i <= name.to[unit]; i++) {
            sum += name.weight[i];
        }
        return sum;
    }

    private float total(PreparedName a, PreparedName b) {
        float matched = 0;
        float weight = 0;
        int fuzzy = 0;
        boolean anchor = false;
        boolean named = false;
        float own = 0;
        float ownMatched = 0;
        reordered = false;
        int lastA = -1;
        int lastB = -1;
        for (int p = 0; p < pairs; p++) {
            float w = Math.min(weight(a, unitA[p]), weight(b, unitB[p]));
            matched += w * likeness[p];
            weight += w;
            boolean glue = unitA[p] >= a.size || unitB[p] >= b.size;
            boolean core = glue || a.isCore(unitA[p]) && b.isCore(unitB[p]);
            anchor |= core;
            named |= glue || core && a.kind[unitA[p]] == PreparedName.NAME && b.kind[unitB[p]] == PreparedName.NAME;
            if (!glue && core && a.kind[unitA[p]] == PreparedName.NAME && b.kind[unitB[p]] == PreparedName.NAME) {
                own += w;
                ownMatched += w * likeness[p];
            }
            if (core) {
                fuzzy += likeness[p] < weights.fuzzy() ? 1 : 0;
                reordered |= lastA >= 0 && a.from[unitA[p]] > lastA != b.from[unitB[p]] > lastB;
                lastA = a.from[unitA[p]];
                lastB = b.from[unitB[p]];
            }
        }
        float whole = a.whole != 0 && a.whole == b.whole ? WHOLE : 0;
        if (!anchor) {
            return whole;
        }
        float score = weights.ratio(matched, weight + lastMissing(a, b), left(a, restA), left(b, restB), a.organisation)
                - weights.furtherFuzzy() * Math.max(0, fuzzy - 1);
        score = Math.min(score, cap(a, b, named));
        if (a.organisation && own > 0) {
            score = Math.min(score, ownMatched / own + weights.generic());
        }
        return Math.max(whole, reordered ? score - (a.organisation ? 0.02f : 0.01f) : score);
    }

    /** One word of several is no name, generic words are none either. */
    private float cap(PreparedName a, PreparedName b, boolean named) {
        boolean complete = coreLeft(a, restA) + coreLeft(b, restB) == 0;
        if (complete) {
            return 1;
        }
        if (a.organisation) {
            return named ? 1 : GENERIC_ONLY;
        }
        int words = Math.min(counted(a, restA), counted(b, restB));
        return words <= 1 ? ONE_WORD_OF_SEVERAL : 1;
    }

    private static int coreLeft(PreparedName name, int rest) {
        int count = 0;
        for (int i = 0; i < name.size; i++) {
            count += (rest >>> i & 1) != 0 && (name.isCore(i) || name.kind[i] == PreparedName.INITIAL) ? 1 : 0;
        }
        return count;
    }

    private static int counted(PreparedName name, int rest) {
        return name.cores + name.initials - coreLeft(name, rest);
    }

    private float lastMissing(PreparedName a, PreparedName b) {
        if (a.organisation || restA != 0 && restB != 0) {
            return 0;
        }
        boolean missing =
                restA >>> a.size - 1 != 0 && a.isCore(a.size - 1) || restB >>> b.size - 1 != 0 && b.isCore(b.size - 1);
        return missing ? weights.lastMissing() : 0;
    }

    private static float left(PreparedName name, int rest) {
        float sum = 0;
        for (int i = 0; i < name.size; i++) {
            if ((rest >>> i & 1) != 0) {
                sum += name.weight[i];
            }
        }
        return sum;
    }

    /**
     * What a word of the query, alike a word of a name, adds to {@code matched - floor * weight}, at most. A word below the
     * floor takes away; its counterpart may weigh less than it does, down to 0.8 for persons, any less for organisations.
     */
    static float gain(float likeness, float weight, float floor, boolean organisation) {
        float gain = weight * (likeness - floor);
        if (gain >= 0) {
            return gain;
        }
        return organisation ? 0 : Math.max(LIGHTEST * gain, -PairWeights.CHOSEN.missing(false) * floor * weight);
    }

    /** Whether the sum of gains outweighs what is surely left over: the test by which candidates are left out. */
    static boolean canReach(float floor, float gains, float leftA, float leftB, boolean organisation) {
        float conflict = Math.min(leftA, leftB);
        float missing = Math.max(leftA, leftB) - conflict;
        float cost = PairWeights.CHOSEN.conflict() * conflict + PairWeights.CHOSEN.missing(organisation) * missing;
        return gains - floor * cost >= -1e-4f;
    }
}
