package eu.symbolon.kernel.geo;

import java.util.Arrays;
import java.util.Objects;

/**
 * One ring without holes, in 1e-7 degree; the closing point may be left out. Containment is even-odd on the plane, which is
 * right for rings that do not cross the antimeridian (RFC 7946, 3.1.9 asks for them to be cut).
 */
public final class Polygon implements Geometry {
    private final int[] lonE7;
    private final int[] latE7;
    private final Box box;

    public Polygon(int[] lonE7, int[] latE7) {
        if (lonE7.length != latE7.length) {
            throw new IllegalArgumentException(lonE7.length + " longitudes but " + latE7.length + " latitudes");
        }
        if (lonE7.length < 3) {
            throw new IllegalArgumentException("a polygon needs 3 points, not " + lonE7.length);
        }
        this.lonE7 = lonE7.clone();
        this.latE7 = latE7.clone();
        Box all = new Point(lonE7[0], latE7[0]).box();
        for (int i = 1; i < lonE7.length; i++) {
            all = all.join(new Point(lonE7[i], latE7[i]).box());
        }
        this.box = all;
    }

    public int size() {
        return lonE7.length;
    }

    public int lonE7(int i) {
        return lonE7[Objects.checkIndex(i, lonE7.length)];
    }

    public int latE7(int i) {
        return latE7[Objects.checkIndex(i, latE7.length)];
    }

    @Override
    public boolean contains(int lon, int lat) {
        if (!box.contains(lon, lat)) {
            return false;
        }
        boolean inside = false;
        for (int i = 0, j = lonE7.length - 1; i < lonE7.length; j = i++) {
            if (latE7[i] > lat != latE7[j] > lat) {
                double cross =
                        (double) ((long) lonE7[j] - lonE7[i]) * ((long) lat - latE7[i]) / ((long) latE7[j] - latE7[i])
                                + lonE7[i];
                if (lon < cross) {
                    inside = !inside;
                } else if (lon == cross) {
                    return true;
                }
            }
        }
        return inside;
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public Point centre() {
        long lon = 0;
        long lat = 0;
        for (int i = 0; i < lonE7.length; i++) {
            lon += lonE7[i];
            lat += latE7[i];
        }
        return new Point((int) (lon / lonE7.length), (int) (lat / latE7.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polygon p && Arrays.equals(lonE7, p.lonE7) && Arrays.equals(latE7, p.latE7);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lonE7) + Arrays.hashCode(latE7);
    }

    @Override
    public String toString() {
        return "Polygon[" + lonE7.length + " points, " + box + "]";
    }
}
