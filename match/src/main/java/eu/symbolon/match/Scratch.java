package eu.symbolon.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Working arrays of one query; reused, never shared by two threads at a time. */
final class Scratch {
    private static final int UNIT = 0;
    private static final int GAINS = 1;
    private static final int COVERED = 2;
    private static final int COVERS = 3;
    private static final float ONE = 65_536;
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
    private int[] touched = new int[1024];
    private int touchedCount;

    private long[] alikes = new long[256];
    /** Likenesses of words asked before: names of travellers repeat. Same index, same answer; emptied when full. */
    private static final int REMEMBERED_WORDS = 2_048;

    private final Map<String, long[]> asked = new HashMap<>();
    int alike;

    int[] kept = new int[64];
    int keptCount;
    final Alignment alignment = new Alignment(this);
    private static final int UNITS = 3 * PreparedName.LIMIT + 1;
    /** Row of a dictionary token in {@code table}, valid when {@code rowQuery} is this query's number. */
    private final int[] rowOf;

    private final int[] rowQuery;
    private int query;
    private float[] table = new float[256 * UNITS];
    private int rows;

    Scratch(int names, int tokens) {
        state = new int[names * 4];
        tokenSeen = new int[tokens];
        rowOf = new int[tokens];
        rowQuery = new int[tokens];
    }

    void begin() {
        query++;
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

    /** Takes the likenesses of a word asked before. */
    boolean recall(String word) {
        long[] before = asked.get(word);
        if (before == null) {
            return false;
        }
        if (before.length > alikes.length) {
            alikes = new long[before.length * 2];
        }
        System.arraycopy(before, 0, alikes, 0, before.length);
        alike = before.length;
        return true;
    }

    void keepForLater(String word) {
        if (asked.size() >= REMEMBERED_WORDS) {
            asked.clear();
        }
        asked.put(word, Arrays.copyOf(alikes, alike));
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

    /** Remembers how alike a unit of the query is to a dictionary token. */
    void remember(int unitOfQuery, int t, float score) {
        if (rowQuery[t] != query) {
            rowQuery[t] = query;
            rowOf[t] = rows++;
            if (rows * UNITS > table.length) {
                table = Arrays.copyOf(table, table.length * 2);
            }
            Arrays.fill(table, rowOf[t] * UNITS, rows * UNITS, 0);
        }
        table[rowOf[t] * UNITS + unitOfQuery] = score;
    }

    /** What was remembered, 0 if nothing. */
    float likeness(int queryPosition, int t) {
        return rowQuery[t] == query ? table[rowOf[t] * UNITS - 2 - queryPosition] : 0;
    }

    /** Positive floats sort like their bits. */
    void sortAlike() {
        Arrays.sort(alikes, 0, alike);
    }

    int alikeToken(int i) {
        return (int) alikes[i];
    }

    float alikeScore(int i) {
        return Float.intBitsToFloat((int) (alikes[i] >>> 32));
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
