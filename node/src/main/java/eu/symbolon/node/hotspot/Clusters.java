package eu.symbolon.node.hotspot;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Events that are dense in space and in time: two are neighbours only when BOTH distances hold. An event with enough neighbours, itself
 * counted, is a core; cores that are neighbours are one cluster, and events beside a core belong to the first cluster that reaches them.
 * Numbers are given in the order of the events, as scikit-learn's DBSCAN does.
 */
public final class Clusters {
    /** The event is of no cluster. */
    public static final int NOISE = -1;

    private Clusters() {}

    /**
     * The cluster of each event, from 0, or {@link #NOISE}.
     *
     * @param millis time of each event
     * @param withinMillis largest distance in time, included
     * @param least events that make a core
     */
    public static int[] of(Neighbours space, long[] millis, long withinMillis, int least) {
        int[] labels = new int[millis.length];
        Arrays.fill(labels, NOISE);
        int clusters = 0;
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < labels.length; i++) {
            int[] around = labels[i] == NOISE ? near(space, millis, withinMillis, i) : new int[0];
            if (labels[i] != NOISE || around.length + 1 < least) {
                continue;
            }
            int cluster = clusters++;
            labels[i] = cluster;
            open.add(i);
            while (!open.isEmpty()) {
                int core = open.remove();
                int[] reached = near(space, millis, withinMillis, core);
                if (reached.length + 1 < least) {
                    continue;
                }
                for (int j : reached) {
                    if (labels[j] == NOISE) {
                        labels[j] = cluster;
                        open.add(j);
                    }
                }
            }
        }
        return labels;
    }

    private static int[] near(Neighbours space, long[] millis, long withinMillis, int event) {
        return Arrays.stream(space.of(event))
                .filter(other -> Math.abs(millis[other] - millis[event]) <= withinMillis)
                .toArray();
    }
}
