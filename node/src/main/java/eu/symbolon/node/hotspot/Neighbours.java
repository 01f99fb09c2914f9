package eu.symbolon.node.hotspot;

import eu.symbolon.kernel.geo.Point;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which places lie within a distance of each other, great circle, the border included; a place is no neighbour of its own. Places are
 * sorted by latitude, so that only a band of them is compared: O(n * places in the band).
 */
public final class Neighbours {
    private static final double METRES_PER_DEGREE = 111_195;

    private final List<Point> places;
    private final double metres;
    private final int[] order;
    private final int[] rank;

    public Neighbours(List<Point> places, double metres) {
        if (!(metres > 0)) {
            throw new IllegalArgumentException("a distance of " + metres + " m has no neighbours, above 0 expected");
        }
        this.places = List.copyOf(places);
        this.metres = metres;
        this.order = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> places.get(i).latE7()))
                .mapToInt(i -> i)
                .toArray();
        this.rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
    }

    public int size() {
        return order.length;
    }

    /** The neighbours of a place, in the order of their numbers. */
    public int[] of(int place) {
        int[] found = new int[8];
        int n = 0;
        Point here = places.get(place);
        long reach = (long) Math.ceil(metres / METRES_PER_DEGREE * 1e7) + 1;
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int i = rank[place] + direction; i >= 0 && i < order.length; i += direction) {
                Point there = places.get(order[i]);
                if (Math.abs((long) there.latE7() - here.latE7()) > reach) {
                    break;
                }
                if (here.metresTo(there) <= metres) {
                    found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
                    found[n++] = order[i];
                }
            }
        }
        int[] all = Arrays.copyOf(found, n);
        Arrays.sort(all);
        return all;
    }

    double metres(int one, int other) {
        return places.get(one).metresTo(places.get(other));
    }
}
