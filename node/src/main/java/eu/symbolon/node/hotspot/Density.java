package eu.symbolon.node.hotspot;

/** Kernel density with Epanechnikov's kernel, which falls to nothing at the bandwidth: weight of the events around, per square km. */
public final class Density {
    private Density() {}

    /** At each place; the neighbours' distance is the bandwidth. */
    public static double[] perSquareKilometre(double[] weights, Neighbours neighbours, double bandwidthMetres) {
        double kilometres = bandwidthMetres / 1_000;
        double height = 2 / (Math.PI * kilometres * kilometres);
        double[] density = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double sum = weights[i];
            for (int j : neighbours.of(i)) {
                double share = neighbours.metres(i, j) / bandwidthMetres;
                sum += weights[j] * (1 - share * share);
            }
            density[i] = sum * height;
        }
        return density;
    }
}
