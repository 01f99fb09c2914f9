package eu.symbolon.kernel.geo;

/** A position: longitude and latitude in 1e-7 degree, WGS 84. */
public record Point(int lonE7, int latE7) implements Geometry {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Point {
        if (lonE7 < -1_800_000_000 || lonE7 > 1_800_000_000 || latE7 < -900_000_000 || latE7 > 900_000_000) {
            throw new IllegalArgumentException("longitude " + lonE7 / 1e7 + ", latitude " + latE7 / 1e7
                    + " is not on the globe. Maybe the two were swapped or the unit is not degrees.");
        }
    }

    /** From degrees, rounded to 1e-7. */
    public static Point ofDegrees(double longitude, double latitude) {
        return new Point((int) Math.round(longitude * 1e7), (int) Math.round(latitude * 1e7));
    }

    public double longitude() {
        return lonE7 / 1e7;
    }

    public double latitude() {
        return latE7 / 1e7;
    }

    /** Great-circle distance by the haversine formula, mean earth radius, error below 0.6 %. */
    public double metresTo(Point other) {
        return metres(lonE7, latE7, other.lonE7, other.latE7);
    }

    /** The same without objects, for hot paths. */
    public static double metres(int lonE7a, int latE7a, int lonE7b, int latE7b) {
        double latA = Math.toRadians(latE7a / 1e7);
        double latB = Math.toRadians(latE7b / 1e7);
        double sinLat = Math.sin((latB - latA) / 2);
        double sinLon = Math.sin(Math.toRadians(((long) lonE7b - lonE7a) / 1e7) / 2);
        double h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    @Override
    public boolean contains(int lonE7, int latE7) {
        return lonE7 == this.lonE7 && latE7 == this.latE7;
    }

    @Override
    public Box box() {
        return new Box(lonE7, latE7, lonE7, latE7);
    }

    @Override
    public Point centre() {
        return this;
    }
}
