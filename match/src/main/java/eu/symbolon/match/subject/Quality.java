package eu.symbolon.match.subject;

import java.util.Arrays;
import java.util.Locale;

/**
 * How well scores tell pairs apart, at one fixed threshold.
 *
 * @param area ROC area over all pairs: the chance that a pair that is one outranks a pair that is not; ties count half
 * @param areaInBand the same among the pairs at or above the threshold
 */
public record Quality(
        int pairs,
        int hits,
        int alarms,
        int lost,
        double precision,
        double recall,
        double f1,
        double area,
        double areaInBand) {

    public static Quality of(double[] scores, boolean[] same, double threshold) {
        int hits = 0;
        int alarms = 0;
        int lost = 0;
        int inBand = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean said = scores[i] >= threshold;
            hits += said && same[i] ? 1 : 0;
            alarms += said && !same[i] ? 1 : 0;
            lost += !said && same[i] ? 1 : 0;
            inBand += said ? 1 : 0;
        }
        double[] top = new double[inBand];
        boolean[] topSame = new boolean[inBand];
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                top[n] = scores[i];
                topSame[n++] = same[i];
            }
        }
        return new Quality(
                scores.length,
                hits,
                alarms,
                lost,
                hits / (double) (hits + alarms),
                hits / (double) (hits + lost),
                2.0 * hits / (2 * hits + alarms + lost),
                area(scores, same),
                area(top, topSame));
    }

    /** By rank sums (Mann and Whitney 1947); not a number when one class is empty. */
    private static double area(double[] scores, boolean[] same) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
        double ranks = 0;
        long positives = 0;
        for (int i = 0; i < order.length; ) {
            int end = i;
            int tied = 0;
            while (end < order.length && scores[order[end]] == scores[order[i]]) {
                tied += same[order[end]] ? 1 : 0;
                end++;
            }
            ranks += tied * ((i + end + 1) / 2.0);
            positives += tied;
            i = end;
        }
        long negatives = scores.length - positives;
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5d pairs  F1 %.4f  P %.4f  R %.4f  false hits %3d  lost %3d  ROC area %.4f, in the band %.4f",
                pairs,
                f1,
                precision,
                recall,
                alarms,
                lost,
                area,
                areaInBand);
    }
}
