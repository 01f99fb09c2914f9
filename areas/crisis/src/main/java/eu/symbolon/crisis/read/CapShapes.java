package eu.symbolon.crisis.read;

import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of CAP (CAP 1.2, 3.2.4): rings {@code lat,lon lat,lon ...} in WGS 84 degrees, first and last the same, and circles
 * {@code lat,lon radius} in kilometres. A ring over the antimeridian is cut there (RFC 7946, 3.1.9); one around a pole is
 * refused, because it has no inside on the plane.
 */
final class CapShapes {
    private static final double DEGREES = 1e7;
    private static final int LARGEST_CHECKED_RING = 1000;

    private final Findings findings;

    CapShapes(Findings findings) {
        this.findings = findings;
    }

    /** Shapes of a polygon element; none after a reject, several when it was cut. */
    List<Geometry> polygon(Element e) {
        if (e.text().isEmpty()) {
            findings.remark("INVALID_POLYGON", e, "", "empty polygon: leave it out");
            return List.of();
        }
        List<double[]> ring = new ArrayList<>();
        for (String pair : Blanks.split(e.text())) {
            double[] point = point(pair, e, "INVALID_POLYGON");
            if (point == null) {
                return List.of();
            }
            ring.add(point);
        }
        double[] first = ring.get(0);
        double[] last = ring.getLast();
        boolean closed = ring.size() > 1 && first[0] == last[0] && first[1] == last[1];
        if (closed) {
            ring.removeLast();
        } else {
            findings.remark("INVALID_POLYGON", e, "", "the last point is not the first: closed with a straight line");
        }
        if (ring.size() < 3) {
            findings.reject("INVALID_POLYGON", e, e.text(), "a polygon needs 4 points of which the last is the first");
            return List.of();
        }
        return cut(ring, e);
    }

    /** A circle; radius 0 is a point. Null after a reject. */
    @Nullable
    Geometry circle(Element e) {
        List<String> parts = Blanks.split(e.text());
        double[] centre = parts.size() == 2 ? point(parts.get(0), e, "INVALID_CIRCLE") : null;
        double kilometres = parts.size() == 2 ? number(parts.get(1)) : Double.NaN;
        if (parts.size() != 2 || centre != null && !(kilometres >= 0 && kilometres <= 20_000)) {
            findings.reject(
                    "INVALID_CIRCLE",
                    e,
                    e.text(),
                    "not of the form 'latitude,longitude radius' with the radius in kilometres");
            return null;
        }
        if (centre == null) {
            return null;
        }
        Point point = Point.ofDegrees(within(centre[0]), centre[1]);
        return kilometres == 0 ? point : new Circle(point, kilometres * 1000);
    }

    /** Longitude and latitude; null after a reject. */
    private double @Nullable [] point(String pair, Element e, String finding) {
        int comma = pair.indexOf(',');
        double latitude = comma < 0 ? Double.NaN : number(pair.substring(0, comma));
        double longitude = comma < 0 ? Double.NaN : number(pair.substring(comma + 1));
        if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360) {
            return new double[] {longitude, latitude};
        }
        findings.reject(
                finding, e, pair, "not 'latitude,longitude' in degrees on the globe. Maybe the two were swapped");
        return null;
    }

    private List<Geometry> cut(List<double[]> ring, Element e) {
        List<double[]> flat = unwrapped(ring);
        if (Math.abs(flat.getLast()[0] - flat.get(0)[0]) > 180) {
            findings.reject(
                    "INVALID_POLYGON", e, e.text(), "the ring goes around a pole. Send it in parts that do not");
            return List.of();
        }
        if (crossesItself(flat)) {
            findings.remark(
                    "INVALID_POLYGON_SELF_INTERSECTION",
                    e,
                    "",
                    "the ring crosses itself: inside counts by the even-odd rule");
        }
        List<Geometry> parts = new ArrayList<>();
        for (int turn = -1; turn <= 1; turn++) {
            double shift = 360.0 * turn;
            List<double[]> part =
                    clip(clip(flat, shift - 180, x -> x >= shift - 180), shift + 180, x -> x <= shift + 180);
            if (part.size() >= 3 && wide(part)) {
                parts.add(polygon(part, shift));
            }
        }
        if (parts.isEmpty()) {
            findings.reject("INVALID_POLYGON", e, e.text(), "the ring has no inside");
        }
        return parts;
    }

    /** Longitudes made continuous: no step of more than half a turn. */
    private static List<double[]> unwrapped(List<double[]> ring) {
        List<double[]> flat = new ArrayList<>(ring.size());
        double before = within(ring.get(0)[0]);
        for (double[] point : ring) {
            double longitude = within(point[0]);
            while (longitude - before > 180) {
                longitude -= 360;
            }
            while (before - longitude > 180) {
                longitude += 360;
            }
            flat.add(new double[] {longitude, point[1]});
            before = longitude;
        }
        return flat;
    }

    /** Sutherland-Hodgman against one meridian. */
    private static List<double[]> clip(List<double[]> ring, double meridian, DoublePredicate inside) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            double[] a = ring.get((i + ring.size() - 1) % ring.size());
            double[] b = ring.get(i);
            if (inside.test(a[0]) != inside.test(b[0])) {
                double share = (meridian - a[0]) / (b[0] - a[0]);
                kept.add(new double[] {meridian, a[1] + share * (b[1] - a[1])});
            }
            if (inside.test(b[0])) {
                kept.add(b);
            }
        }
        return kept;
    }

    private static boolean wide(List<double[]> ring) {
        for (double[] point : ring) {
            if (Math.abs(point[0] - ring.get(0)[0]) > 1e-7) {
                return true;
            }
        }
        return false;
    }

    private static Geometry polygon(List<double[]> ring, double shift) {
        int[] lon = new int[ring.size()];
        int[] lat = new int[ring.size()];
        for (int i = 0; i < lon.length; i++) {
            lon[i] = (int) Math.round(Math.clamp(ring.get(i)[0] - shift, -180, 180) * DEGREES);
            lat[i] = (int) Math.round(ring.get(i)[1] * DEGREES);
        }
        return new Polygon(lon, lat);
    }

    /** Pairwise, rings of ordinary size only: the shape works either way, this is advice to the sender. */
    private static boolean crossesItself(List<double[]> ring) {
        int n = ring.size();
        if (n > LARGEST_CHECKED_RING) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours && cross(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % n))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(double[] a, double[] b, double[] c, double[] d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(double[] a, double[] b, double[] p) {
        return Math.signum((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
    }

    /** Longitude from -180 to 180. */
    private static double within(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }

    private static double number(String text) {
        boolean plain = !text.isEmpty()
                && text.length() < 24
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+');
        try {
            return plain ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
