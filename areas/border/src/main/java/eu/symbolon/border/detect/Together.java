package eu.symbolon.border.detect;

import eu.symbolon.kernel.geo.Point;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long two craft were within reach of each other, up to a given time: both ways are laid on the same steps of time, straight
 * between sightings that are not too far apart (as pipe-encounters does).
 *
 * @param start milliseconds since 1970, a multiple of the step
 * @param end the same
 * @param lonE7 mean place of the first craft
 * @param medianKnots of both, from step to step
 */
record Together(long start, long end, int lonE7, int latE7, double medianMetres, double medianKnots) {

    /** The run of steps within reach that ends with the last step at or before {@code until}; null when they are apart then. */
    static @Nullable Together of(List<Sighting> a, List<Sighting> b, long until, Behaviour rule) {
        long step = rule.millis("stepMinutes");
        long bridged = rule.millis("bridgedMinutes");
        int most = (int) ((until - Math.max(a.getFirst().at(), b.getFirst().at())) / step) + 2;
        if (most <= 0) {
            return null;
        }
        double[] metres = new double[most];
        double[] knots = new double[most * 2];
        int n = 0;
        int moves = 0;
        double lon = 0;
        double lat = 0;
        int[] here = new int[4];
        int[] later = new int[4];
        long end = Math.floorDiv(until, step) * step;
        long at = end;
        for (; n < most && place(a, at, bridged, here, 0) && place(b, at, bridged, here, 2); at -= step) {
            double apart = Point.metres(here[0], here[1], here[2], here[3]);
            if (apart > rule.value("withinMetres")) {
                break;
            }
            if (n > 0) {
                for (int i = 0; i < 4; i += 2) {
                    double moved = Point.metres(here[i], here[i + 1], later[i], later[i + 1]);
                    knots[moves++] = moved / 1_852 / (step / 3.6e6);
                }
            }
            metres[n++] = apart;
            lon += Math.IEEEremainder(here[0] - (double) a.getFirst().lonE7(), 3.6e9);
            lat += here[1];
            System.arraycopy(here, 0, later, 0, 4);
        }
        if (n == 0) {
            return null;
        }
        double mean = Math.IEEEremainder(a.getFirst().lonE7() + lon / n, 3.6e9);
        return new Together(
                at + step,
                end,
                (int) Math.round(mean),
                (int) Math.round(lat / n),
                median(metres, n),
                moves == 0 ? 0 : median(knots, moves));
    }

    /** Where a craft was at a time: between the two sightings around it, if they are near enough in time. */
    private static boolean place(List<Sighting> way, long at, long bridged, int[] into, int offset) {
        for (int i = way.size() - 1; i >= 0; i--) {
            Sighting before = way.get(i);
            if (before.at() > at) {
                continue;
            }
            if (before.at() == at) {
                into[offset] = before.lonE7();
                into[offset + 1] = before.latE7();
                return true;
            }
            if (i + 1 == way.size() || way.get(i + 1).at() - before.at() > bridged) {
                return false;
            }
            Sighting after = way.get(i + 1);
            double share = (at - before.at()) / (double) (after.at() - before.at());
            double east = Math.IEEEremainder(after.lonE7() - (double) before.lonE7(), 3.6e9);
            into[offset] = (int) Math.round(Math.IEEEremainder(before.lonE7() + share * east, 3.6e9));
            into[offset + 1] = (int) Math.round(before.latE7() + share * (after.latE7() - (double) before.latE7()));
            return true;
        }
        return false;
    }

    private static double median(double[] values, int n) {
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    long millis() {
        return end - start;
    }
}
