package eu.symbolon.node.detect;

import java.util.Arrays;

/**
 * For each identifier key the set of areas that met it, one bit an area: open addressing over primitive arrays, 12 bytes an
 * entry at 60 % load on average. Not for several threads.
 */
final class AreaMasks {
    private long[] keys = new long[1 << 16];
    private int[] masks = new int[1 << 16];
    private int size;

    /** Adds the area and gives the areas that were there before. */
    int add(long key, int area) {
        if (size * 5L > keys.length * 3L) {
            grow();
        }
        int at = slot(keys, masks, key);
        int before = masks[at];
        if (before == 0) {
            keys[at] = key;
            size++;
        }
        masks[at] = before | 1 << area;
        return before;
    }

    private static int slot(long[] keys, int[] masks, long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (masks[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldMasks = masks;
        keys = new long[oldKeys.length * 2];
        masks = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldMasks[i] != 0) {
                int at = slot(keys, masks, oldKeys[i]);
                keys[at] = oldKeys[i];
                masks[at] = oldMasks[i];
            }
        }
    }

    void clear() {
        Arrays.fill(masks, 0);
        size = 0;
    }
}
