package eu.symbolon.node.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each identifier key the set of (area, access class) that met it: open addressing over primitive arrays, 12 bytes an entry
 * at 60 % load on average; the sets themselves are few and stand once. Not for several threads.
 */
final class MetSets {
    private static final int CLASS_BITS = 24;

    private long[] keys = new long[1 << 16];
    private int[] sets = new int[1 << 16];
    private int size;
    private final List<int[]> members = new ArrayList<>(List.of(new int[0]));
    private final Map<Long, Integer> grown = new HashMap<>();

    /** Adds the pair and gives what was there before: pairs as {@link #pair} makes them. */
    int[] add(long key, int area, int accessClass) {
        if (size * 5L > keys.length * 3L) {
            grow();
        }
        int at = slot(keys, sets, key);
        int before = sets[at];
        if (before == 0) {
            keys[at] = key;
            size++;
        }
        int pair = pair(area, accessClass);
        if (Arrays.binarySearch(members.get(before), pair) < 0) {
            sets[at] = grown.computeIfAbsent((long) before << 32 | pair, absent -> with(before, pair));
        }
        return members.get(before);
    }

    static int area(int pair) {
        return pair >>> CLASS_BITS;
    }

    static int accessClass(int pair) {
        return pair & (1 << CLASS_BITS) - 1;
    }

    private static int pair(int area, int accessClass) {
        return area << CLASS_BITS | accessClass;
    }

    private int with(int before, int pair) {
        int[] old = members.get(before);
        int[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = pair;
        Arrays.sort(more);
        for (int i = 1; i < members.size(); i++) {
            if (Arrays.equals(members.get(i), more)) {
                return i;
            }
        }
        members.add(more);
        return members.size() - 1;
    }

    private static int slot(long[] keys, int[] sets, long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (sets[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSets = sets;
        keys = new long[oldKeys.length * 2];
        sets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSets[i] != 0) {
                int at = slot(keys, sets, oldKeys[i]);
                keys[at] = oldKeys[i];
                sets[at] = oldSets[i];
            }
        }
    }

    void clear() {
        Arrays.fill(sets, 0);
        size = 0;
    }
}
