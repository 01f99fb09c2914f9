package eu.symbolon.match;

import java.util.Arrays;

/** Numbers distinct long keys from 0: open addressing, linear probing, load below one half. Key 0 is allowed. */
final class LongTable {
    private long[] keys;
    private int[] numbers;
    private int size;

    LongTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 2;
        keys = new long[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** The key's number, or -1. */
    int find(long key) {
        return numbers[slot(key)];
    }

    /** The key's number, a new one if it has none. */
    int number(long key) {
        int slot = slot(key);
        if (numbers[slot] >= 0) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = size++;
        int number = numbers[slot];
        if (size * 2 > keys.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
