package eu.symbolon.node.hotspot;

/**
 * Local statistics of Getis and Ord with binary weights, standardised by their expectation and variance under randomisation: above
 * 1.96 a place lies among higher values than chance gives in 95 of 100 cases, below -1.96 among lower ones. NaN where nothing can
 * be said: all values are equal, or all places are neighbours, or none.
 *
 * @param gi z of Gi: the neighbours without the place itself
 * @param star z of Gi*: the place itself included
 */
public record GetisOrd(double[] gi, double[] star) {

    public static GetisOrd of(double[] values, Neighbours neighbours) {
        int n = values.length;
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        double[] gi = new double[n];
        double[] star = new double[n];
        for (int i = 0; i < n; i++) {
            double near = 0;
            int[] around = neighbours.of(i);
            for (int j : around) {
                near += values[j];
            }
            double own = values[i];
            gi[i] = z(near, around.length, n - 1, sum - own, squares - own * own);
            star[i] = z(near + own, around.length + 1, n, sum, squares);
        }
        return new GetisOrd(gi, star);
    }

    /** Of {@code n} values with this sum and these squares, {@code taken} have the sum {@code near}: how far is that from chance. */
    private static double z(double near, int taken, int n, double sum, double squares) {
        double mean = sum / n;
        double variance = squares / n - mean * mean;
        double spread = variance * taken * (n - taken) / (n - 1.0);
        return spread > 1e-12 * mean * mean ? (near - taken * mean) / Math.sqrt(spread) : Double.NaN;
    }

    /** Probability that chance alone gives a value as far from 0, both sides: Abramowitz and Stegun 7.1.26, error below 2e-7. */
    public static double chance(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return series * Math.exp(-x * x);
    }
}
