package eu.symbolon.match.subject;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression by cyclic coordinate descent: Newton's step for one weight at a time until none moves. A ridge pulls
 * each weight to its trait's prior, and no weight changes its sign. Deterministic: the same pairs in the same order give the
 * same bits. O(pairs x traits) a round, some hundred rounds.
 */
final class LogisticFit {
    private static final double RIDGE = 3;
    private static final double BIAS_RIDGE = 0.1;
    private static final double SMALL = 1e-5;
    private static final double LONGEST_STEP = 2;
    private static final int MOST_ROUNDS = 1000;

    /** What came out, and of how many pairs. */
    record Fitted(double bias, double[] weights, int pairs, int same) {}

    private final double[][] columns;
    private final boolean[] same;
    private final double[] odds;
    private final double[] weights = priors();
    private double bias;

    private LogisticFit(List<double[]> rows, boolean[] same) {
        this.same = same;
        odds = new double[same.length];
        columns = new double[weights.length][same.length];
        for (int row = 0; row < same.length; row++) {
            for (int trait = 0; trait < weights.length; trait++) {
                columns[trait][row] = rows.get(row)[trait];
                odds[row] += weights[trait] * rows.get(row)[trait];
            }
        }
    }

    static double[] priors() {
        return Arrays.stream(Trait.values()).mapToDouble(Trait::prior).toArray();
    }

    /** @param rows values of the traits, one row for each pair */
    static Fitted of(List<double[]> rows, boolean[] same) {
        LogisticFit fit = new LogisticFit(rows, same);
        int round = 0;
        while (fit.round() > SMALL && round < MOST_ROUNDS) {
            round++;
        }
        int positives = 0;
        for (boolean each : same) {
            positives += each ? 1 : 0;
        }
        return new Fitted(fit.bias, fit.weights, same.length, positives);
    }

    /** Moves every weight once; returns the longest step. */
    private double round() {
        double longest = Math.abs(moveBias());
        double[] priors = priors();
        for (int trait = 0; trait < weights.length; trait++) {
            double[] column = columns[trait];
            double slope = RIDGE * (weights[trait] - priors[trait]);
            double curve = RIDGE;
            for (int row = 0; row < same.length; row++) {
                if (column[row] != 0) {
                    double chance = logistic(odds[row]);
                    slope += column[row] * (chance - (same[row] ? 1 : 0));
                    curve += column[row] * column[row] * chance * (1 - chance);
                }
            }
            double target = weights[trait] - Math.clamp(slope / curve, -LONGEST_STEP, LONGEST_STEP);
            double step = (priors[trait] > 0 ? Math.max(0, target) : Math.min(0, target)) - weights[trait];
            if (step != 0) {
                weights[trait] += step;
                for (int row = 0; row < same.length; row++) {
                    odds[row] += step * column[row];
                }
            }
            longest = Math.max(longest, Math.abs(step));
        }
        return longest;
    }

    private double moveBias() {
        double slope = BIAS_RIDGE * bias;
        double curve = BIAS_RIDGE;
        for (int row = 0; row < same.length; row++) {
            double chance = logistic(odds[row]);
            slope += chance - (same[row] ? 1 : 0);
            curve += chance * (1 - chance);
        }
        double step = -Math.clamp(slope / curve, -LONGEST_STEP, LONGEST_STEP);
        bias += step;
        for (int row = 0; row < same.length; row++) {
            odds[row] += step;
        }
        return step;
    }

    static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
