package eu.symbolon.node.detect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was met lately, of any number of threads: the last {@code most} values at least and twice as many at most. Two
 * generations: when the young one is full it becomes the old one, and the old one is forgotten.
 */
final class Remembered<T> {
    private final int most;
    private volatile Set<T> young = ConcurrentHashMap.newKeySet();
    private volatile Set<T> old = Set.of();

    Remembered(int most) {
        this.most = most;
    }

    /** Whether it is new, or was forgotten; from now on it is remembered. */
    boolean add(T value) {
        boolean wasOld = old.contains(value);
        boolean added = young.add(value);
        if (added && young.size() > most) {
            turn();
        }
        return added && !wasOld;
    }

    private synchronized void turn() {
        if (young.size() > most) {
            old = young;
            young = ConcurrentHashMap.newKeySet();
        }
    }

    int size() {
        return young.size() + old.size();
    }
}
