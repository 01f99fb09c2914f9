package eu.symbolon.kernel.geo;

/** A disc on the globe: CAP circles, GDACS alert radii, buffers around a site. */
public record Circle(Point centre, double radiusMetres) implements Geometry {
    private static final double METRES_PER_DEGREE = 111_195;

    public Circle {
        if (!(radiusMetres >= 0) || radiusMetres > 20_040_000) {
            throw new IllegalArgumentException(
                    "radius " + radiusMetres + " m is not on the globe. Maybe the unit is not metres.");
        }
    }

    @Override
    public boolean contains(int lonE7, int latE7) {
        return Point.metres(centre.lonE7(), centre.latE7(), lonE7, latE7) <= radiusMetres;
    }

    @Override
    public Box box() {
        double lat = radiusMetres / METRES_PER_DEGREE;
        double north = Math.min(90, centre.latitude() + lat);
        double south = Math.max(-90, centre.latitude() - lat);
        double widest = Math.cos(Math.toRadians(Math.max(Math.abs(north), Math.abs(south))));
        double lon = widest < 1e-6 ? 180 : Math.min(180, lat / widest);
        return new Box(
                (int) Math.round(Math.max(-180, centre.longitude() - lon) * 1e7),
                (int) Math.round(south * 1e7),
                (int) Math.round(Math.min(180, centre.longitude() + lon) * 1e7),
                (int) Math.round(north * 1e7));
    }
}
