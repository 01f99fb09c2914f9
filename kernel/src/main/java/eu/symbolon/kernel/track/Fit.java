package eu.symbolon.kernel.track;

/**
 * How well a position follows another: the smallest of three distances in nautical miles between where a craft was expected and
 * where it is, seen from both ends. (1) it went on with its course and speed; (2) it stayed; (3) it is on the line, but not as far.
 * The time for (1) and (3) is shortened for long silences, since ships do not go straight for hours.
 */
final class Fit {
    private static final double MILES_PER_DEGREE = 60;
    private static final double HOUR = 3_600_000;
    private static final double[] SINE = new double[3_600];

    static {
        for (int i = 0; i < SINE.length; i++) {
            SINE[i] = Math.sin(Math.toRadians(i / 10.0));
        }
    }

    private final double penaltyHours;
    private final double paddingSquared;
    private final double maxKnots;
    private final double steep;
    private final double shape;

    Fit(SegmentRule rule) {
        penaltyHours = rule.penalty().toMillis() / HOUR;
        paddingSquared = Math.pow(rule.padding().toMillis() / HOUR, 2);
        maxKnots = rule.maxKnots();
        steep = rule.maxKnots() / rule.penaltyKnots();
        shape = rule.shape();
    }

    /** The best score two positions so far apart in time can have. */
    double best(long millis) {
        return 1 / padded(millis / HOUR);
    }

    private double padded(double hours) {
        return Math.sqrt(hours * hours + paddingSquared);
    }

    /**
     * Score, higher is better, 0 = cannot be. Places in 1e-7 degree, speeds in 0.1 knot, courses in 0.1 degree or -1.
     */
    double score(
            long millis,
            int lon1,
            int lat1,
            int speed1,
            int course1,
            int lon2,
            int lat2,
            int speed2,
            int course2,
            double cosine2) {
        double hours = millis / HOUR;
        double travelled = hours / (1 + Math.sqrt(hours / penaltyHours));
        double middle = Math.cos(Math.toRadians((lat1 + (double) lat2) / 2e7));
        double dx = MILES_PER_DEGREE * middle * wrapped((lon2 - (double) lon1) / 1e7);
        double dy = MILES_PER_DEGREE * (lat2 - (double) lat1) / 1e7;
        double far1 = speed1 / 10.0 * travelled;
        double far2 = speed2 / 10.0 * travelled;
        double sin1 = SINE[Math.max(0, course1)];
        double cos1 = SINE[(Math.max(0, course1) + 900) % 3_600];
        double sin2 = SINE[Math.max(0, course2)];
        double cos2 = SINE[(Math.max(0, course2) + 900) % 3_600];
        double squared = dx * dx + dy * dy;
        double nearest = Math.min(
                went(dx, dy, course1 < 0 ? 0 : far1, sin1, cos1, middle, cosine(lat1))
                        + went(dx, dy, course2 < 0 ? 0 : far2, sin2, cos2, middle, cosine2),
                2 * shape * Math.sqrt(squared));
        double along1 = sin1 * dx + cos1 * dy;
        double along2 = sin2 * dx + cos2 * dy;
        if (0 < along1 && along1 <= far1 && 0 < along2 && along2 <= far2) {
            double beside = Math.abs(cos1 * dx - sin1 * dy) + Math.abs(cos2 * dx - sin2 * dy);
            nearest = Math.min(nearest, shape * beside);
        }
        double padded = padded(hours);
        double share = nearest / 2 / (padded * maxKnots);
        if (share > 1) {
            return 0;
        }
        double alpha = steep * share;
        return Math.exp(-alpha * alpha) / padded;
    }

    /** Distance between where it is and where course and speed from the other end lead. */
    private static double went(
            double dx, double dy, double far, double sine, double cosine, double middle, double ownCosine) {
        double x = far * sine * middle / (ownCosine + 1e-3) - dx;
        double y = far * cosine - dy;
        return Math.sqrt(x * x + y * y);
    }

    static double cosine(int latE7) {
        return Math.cos(Math.toRadians(latE7 / 1e7));
    }

    private static double wrapped(double degrees) {
        return degrees >= 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }
}
