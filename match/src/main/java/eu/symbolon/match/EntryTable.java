package eu.symbolon.match;

import java.util.Arrays;
import java.util.List;

/** Entries by list and reference, in one array of their numbers: open addressing, linear probing, load below one half. */
final class EntryTable {
    private final List<Listed> entries;
    private final int[] slots;

    EntryTable(List<Listed> entries) {
        this.entries = entries;
        slots = new int[Integer.highestOneBit(Math.max(2, entries.size())) * 4];
        Arrays.fill(slots, -1);
        for (int e = 0; e < entries.size(); e++) {
            int slot = first(entries.get(e).key());
            while (slots[slot] >= 0) {
                slot = next(slot);
            }
            slots[slot] = e;
        }
    }

    /** Numbers of the entries under this key: mostly one or none. */
    int[] find(Listed.Key key) {
        int[] found = {};
        for (int slot = first(key); slots[slot] >= 0; slot = next(slot)) {
            if (entries.get(slots[slot]).key().equals(key)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = slots[slot];
            }
        }
        return found;
    }

    private int first(Listed.Key key) {
        return key.hashCode() * 0x9E3779B9 >>> 8 & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
