package eu.symbolon.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Working arrays of one query; reused, never shared by two threads at a time. */
final class Scratch {
    private static final int UNIT = 0;
    private static final int GAINS = 1;
    private static final int COVERED = 2;
    private static final int COVERS = 3;
    private static final float ONE = 65_536;
    private static final long[] NONE = {};
    private static final int UNITS = 3 * PreparedName.LIMIT + 1;
    private static final int REMEMBERED_WORDS = 2_048;
    private static final int GLUED = 0x80;
    private static final int WORDS = 0x7f;

    /**
     * Four ints a name, side by side for the cache: last unit that visited it, gains and covered weight of the query (both in
     * 1/65536 of a word), then words it may cover of the name (shifted left by 8), a bit for glued words, number of words alike.
     */
    private final int[] state;

    private final int[] tokenSeen;
    private int unit;
    private int token;
    int[] touched = new int[1024];
    int touchedCount;

    private long[] alikes = new long[256];
    /** Likenesses of words asked before: names of travellers repeat. Same index, same answer; emptied when full. */
    private final Map<String, long[]> asked = new HashMap<>();

    private int alike;
    /** By unit of the query: what {@code NameIndex.alike} found. */
    private final long[][] alikeOf = new long[UNITS][];
    /** A bit for each dictionary token that is alike to some unit of the query. */
    private final long[] marked;

    int[] kept = new int[64];
    int keptCount;
    final Alignment alignment = new Alignment(this);
    /** By dictionary token: the query's number in the high half, the row in {@code table} in the low one. */
    private final long[] rowOf;

    private int query;
    /** Rows of one likeness for each unit of the query. */
    private float[] table = new float[1024];

    private int units;
    private int rows;

    Scratch(int names, int tokens) {
        state = new int[names * 4];
        tokenSeen = new int[tokens];
        rowOf = new long[tokens];
        marked = new long[tokens + 63 >>> 6];
    }

    /** @param unitsOfQuery number of words and glued words of the query */
    void begin(int unitsOfQuery) {
        query++;
        units = unitsOfQuery;
        Arrays.fill(alikeOf, 0, units, NONE);
        rows = 0;
        touchedCount = 0;
        keptCount = 0;
    }

    void nextUnit() {
        unit++;
    }

    void nextToken() {
        token++;
        alike = 0;
    }

    /** The likenesses of a word asked before, or null. */
    long @Nullable [] recall(String word) {
        return asked.get(word);
    }

    void keepForLater(String word, long[] likenesses) {
        if (asked.size() >= REMEMBERED_WORDS) {
            asked.clear();
        }
        asked.put(word, likenesses);
    }

    boolean isNew(int t) {
        if (tokenSeen[t] == token) {
            return false;
        }
        tokenSeen[t] = token;
        return true;
    }

    void addAlike(int t, float score) {
        if (alike == alikes.length) {
            alikes = Arrays.copyOf(alikes, alike * 2);
        }
        alikes[alike++] = (long) Float.floatToRawIntBits(score) << 32 | t;
    }

    void alike(int unitOfQuery, long[] found) {
        alikeOf[unitOfQuery] = found;
    }

    long[] alike(int unitOfQuery) {
        return alikeOf[unitOfQuery];
    }

    /** Marks the tokens that are alike to a unit of the query. */
    void mark(int unitOfQuery) {
        for (long found : alikeOf[unitOfQuery]) {
            marked[(int) found >>> 6] |= 1L << found;
        }
    }

    boolean isMarked(int t) {
        return (marked[t >>> 6] >>> t & 1) != 0;
    }

    void unmark() {
        for (int u = 0; u < units; u++) {
            for (long found : alikeOf[u]) {
                marked[(int) found >>> 6] = 0;
            }
        }
    }

    /** Remembers how alike the units of the query are to tokens, when a name was found that will be asked for it. */
    void remember() {
        if (touchedCount == 0) {
            return;
        }
        for (int u = 0; u < units; u++) {
            for (long found : alikeOf[u]) {
                remember(u, (int) found, likeness(found));
            }
        }
    }

    private void remember(int unitOfQuery, int t, float score) {
        if (rowOf[t] >>> 32 != query) {
            rowOf[t] = (long) query << 32 | rows++;
            if (rows * units > table.length) {
                table = Arrays.copyOf(table, Math.max(rows * units, table.length * 2));
            }
            Arrays.fill(table, (rows - 1) * units, rows * units, 0);
        }
        table[(int) rowOf[t] * units + unitOfQuery] = score;
    }

    /** What was remembered, 0 if nothing. */
    float likenessOf(int unitOfQuery, int t) {
        return rowOf[t] >>> 32 == query ? table[(int) rowOf[t] * units + unitOfQuery] : 0;
    }

    /** The same by the position of the query's token. */
    float likeness(int queryPosition, int t) {
        return likenessOf(-2 - queryPosition, t);
    }

    /** Positive floats sort like their bits. */
    long[] sortedAlike() {
        Arrays.sort(alikes, 0, alike);
        return Arrays.copyOf(alikes, alike);
    }

    static float likeness(long alike) {
        return Float.intBitsToFloat((int) (alike >>> 32));
    }

    /** A word of the query is alike a word of this name. The best comes first, later ones add no weight. */
    void visit(int n, float weight, float gain, int covers, boolean glued) {
        int at = n << 2;
        if (state[at + UNIT] == unit) {
            if (covers > 1) {
                state[at + COVERS] = (state[at + COVERS] + (covers << 8) + 1) | GLUED;
            }
            return;
        }
        state[at + UNIT] = unit;
        if (state[at + COVERS] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = n;
        }
        // Fixed point, rounded up: the sums bound what can match.
        state[at + GAINS] += (int) Math.ceil(gain * ONE);
        state[at + COVERED] += (int) (weight * ONE) + 1;
        state[at + COVERS] = (state[at + COVERS] + (covers << 8) + (glued ? 2 : 1)) | (glued ? GLUED : 0);
    }

    void keepAlso(int n) {
        if (keptCount == kept.length) {
            kept = Arrays.copyOf(kept, keptCount * 2);
        }
        kept[keptCount++] = n;
    }

    /** Keeps the names that could reach the floor and clears the state. */
    void keep(PreparedName query, NameIndex index, float floor) {
        for (int i = 0; i < touchedCount; i++) {
            int n = touched[i];
            int at = n << 2;
            int words = state[at + COVERS] & WORDS;
            boolean glued = (state[at + COVERS] & GLUED) != 0;
            int initials = index.initials[n];
            float covered = state[at + COVERED] / ONE;
            // Glued words count twice and initials match what no key finds: then losses are not sure.
            boolean sure = !glued && initials + query.initials == 0;
            float gains =
                    (sure ? state[at + GAINS] / ONE : covered * (1 - floor)) + (query.rest + initials) * (1 - floor);
            float leftMine = Math.max(0, query.core - covered - initials);
            float leftListed = Math.max(0, index.core[n] - (state[at + COVERS] >>> 8) - query.initials);
            boolean oneWord = !query.organisation
                    && words + query.initials + initials <= 1
                    && (query.cores > 1 || index.cores[n] > 1);
            if (Alignment.canReach(floor, gains, leftMine, leftListed, query.organisation)
                    && !(oneWord && floor > Alignment.ONE_WORD_OF_SEVERAL)) {
                keepAlso(n);
            }
            state[at + GAINS] = 0;
            state[at + COVERED] = 0;
            state[at + COVERS] = 0;
        }
    }
}
