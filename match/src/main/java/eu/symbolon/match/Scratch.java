package eu.symbolon.match;

import java.util.Arrays;

/** Working arrays of one query; reused, never shared by two threads at a time. */
final class Scratch {
    private final float[] matched;
    private final float[] covered;
    private final int[] coversListed;
    private final int[] words;
    private final int[] unitOf;
    private final int[] tokenSeen;
    private int unit;
    private int token;
    private int[] touched = new int[1024];
    private int touchedCount;

    private long[] alikes = new long[256];
    int alike;

    int[] kept = new int[64];
    int keptCount;
    final Alignment alignment = new Alignment();

    Scratch(int names, int tokens) {
        matched = new float[names];
        covered = new float[names];
        coversListed = new int[names];
        words = new int[names];
        unitOf = new int[names];
        tokenSeen = new int[tokens];
    }

    void begin() {
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
        if (unitOf[n] == unit) {
            if (covers > 1) {
                coversListed[n] += covers;
                words[n] += 2;
            }
            return;
        }
        unitOf[n] = unit;
        if (words[n] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = n;
        }
        matched[n] += gain;
        covered[n] += weight;
        coversListed[n] += covers;
        words[n] += glued ? 2 : 1;
    }

    void keepAlso(int n) {
        if (keptCount == kept.length) {
            kept = Arrays.copyOf(kept, keptCount * 2);
        }
        kept[keptCount++] = n;
    }

    /** Keeps the names that could reach the floor and clears the arrays. */
    void keep(PreparedName query, NameIndex index, float floor) {
        for (int i = 0; i < touchedCount; i++) {
            int n = touched[i];
            PreparedName name = index.names[n];
            float most = matched[n] + query.rest + name.initials;
            float leftMine = Math.max(0, query.core - covered[n] - name.initials);
            float leftListed = Math.max(0, name.core - coversListed[n] - query.initials);
            boolean oneWord = words[n] + query.initials + name.initials <= 1
                    && Math.max(query.cores, name.cores) > 1;
            most = Math.min(most, query.core + query.rest);
            if (Alignment.bound(most, leftMine, leftListed, query.organisation, oneWord) + 1e-4f >= floor) {
                keepAlso(n);
            }
            matched[n] = 0;
            covered[n] = 0;
            coversListed[n] = 0;
            words[n] = 0;
        }
    }
}
