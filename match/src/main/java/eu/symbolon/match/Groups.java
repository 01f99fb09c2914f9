package eu.symbolon.match;

import java.util.Arrays;

/** Values by group in two arrays: the values of group g stand from {@code start(g)} to {@code start(g + 1)}. */
final class Groups {
    private final int[] start;
    private final int[] values;

    /** Counting sort: value i belongs to group i. */
    Groups(Ints groups, Ints values, int count) {
        start = new int[count + 1];
        this.values = new int[values.size()];
        for (int i = 0; i < groups.size(); i++) {
            start[groups.at(i) + 1]++;
        }
        for (int g = 1; g < start.length; g++) {
            start[g] += start[g - 1];
        }
        int[] next = Arrays.copyOf(start, start.length);
        for (int i = 0; i < groups.size(); i++) {
            this.values[next[groups.at(i)]++] = values.at(i);
        }
    }

    int start(int group) {
        return start[group];
    }

    int end(int group) {
        return start[group + 1];
    }

    int at(int i) {
        return values[i];
    }
}
