package eu.symbolon.match;

import java.util.Arrays;

/** A list of int that grows. */
final class Ints {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(Ints others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    int at(int i) {
        return values[i];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int size() {
        return size;
    }
}
