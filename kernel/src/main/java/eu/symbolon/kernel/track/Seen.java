package eu.symbolon.kernel.track;

/**
 * Positions heard lately, to know one that is heard again. A fixed table of 64-bit hashes with the time of each, two places per
 * hash: under pressure the older is forgotten, so that memory never grows. A false match needs equal hashes: 1 in 10^19 pairs.
 */
final class Seen {
    private final long[] hashes;
    private final long[] times;
    private final int mask;

    /** @param bits the table has 2^bits places of 16 bytes */
    Seen(int bits) {
        hashes = new long[1 << bits];
        times = new long[1 << bits];
        mask = (1 << bits) - 2;
    }

    /** Notes it; answers how many milliseconds ago it was noted last, or -1 when it is new. */
    long note(long hash, long millis) {
        int at = (int) (hash >>> 20) & mask;
        for (int i = at; i <= at + 1; i++) {
            if (hashes[i] == hash) {
                long ago = millis - times[i];
                times[i] = Math.max(millis, times[i]);
                return Math.max(0, ago);
            }
        }
        int older = times[at] <= times[at + 1] ? at : at + 1;
        hashes[older] = hash;
        times[older] = millis;
        return -1;
    }

    static long mix(long a, long b) {
        long h = a * 0x9E3779B97F4A7C15L ^ b;
        h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        return h ^ h >>> 29;
    }
}
