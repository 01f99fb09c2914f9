package eu.symbolon.crisis.detect;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.kernel.geo.Shapes;

/** Whether two shapes have a point in common. Boxes first; then corners and edges, O(n m) for rings of n and m points. */
final class Meeting {
    private static final double METRES_PER_E7 = 0.0111195;

    private Meeting() {}

    static boolean meets(Geometry a, Geometry b) {
        if (!a.box().meets(b.box())) {
            return false;
        }
        return switch (a) {
            case Shapes shapes -> shapes.parts().stream().anyMatch(part -> meets(part, b));
            case Point point -> b.contains(point.lonE7(), point.latE7());
            case Circle circle -> circle(circle, b);
            case Polygon polygon -> polygon(polygon, b);
        };
    }

    private static boolean circle(Circle circle, Geometry other) {
        return switch (other) {
            case Shapes shapes -> shapes.parts().stream().anyMatch(part -> meets(circle, part));
            case Point point -> circle.contains(point.lonE7(), point.latE7());
            case Circle second ->
                circle.centre().metresTo(second.centre()) <= circle.radiusMetres() + second.radiusMetres();
            case Polygon polygon -> reaches(circle, polygon);
        };
    }

    private static boolean polygon(Polygon polygon, Geometry other) {
        return switch (other) {
            case Shapes shapes -> shapes.parts().stream().anyMatch(part -> meets(polygon, part));
            case Point point -> polygon.contains(point.lonE7(), point.latE7());
            case Circle circle -> reaches(circle, polygon);
            case Polygon second -> overlap(polygon, second);
        };
    }

    /** The centre is inside, or an edge comes nearer than the radius; edges are taken as straight on the plane at the centre. */
    private static boolean reaches(Circle circle, Polygon polygon) {
        Point centre = circle.centre();
        if (polygon.contains(centre.lonE7(), centre.latE7())) {
            return true;
        }
        double shrink = Math.cos(Math.toRadians(centre.latitude()));
        int n = polygon.size();
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double ax = ((double) polygon.lonE7(j) - centre.lonE7()) * shrink * METRES_PER_E7;
            double ay = ((double) polygon.latE7(j) - centre.latE7()) * METRES_PER_E7;
            double bx = ((double) polygon.lonE7(i) - centre.lonE7()) * shrink * METRES_PER_E7;
            double by = ((double) polygon.latE7(i) - centre.latE7()) * METRES_PER_E7;
            double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
            double share = length == 0 ? 0 : Math.clamp(-(ax * (bx - ax) + ay * (by - ay)) / length, 0, 1);
            if (Math.hypot(ax + share * (bx - ax), ay + share * (by - ay)) <= circle.radiusMetres()) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(Polygon a, Polygon b) {
        if (a.contains(b.lonE7(0), b.latE7(0)) || b.contains(a.lonE7(0), a.latE7(0))) {
            return true;
        }
        Box box = b.box();
        for (int i = 0, j = a.size() - 1; i < a.size(); j = i++) {
            if (new Point(a.lonE7(i), a.latE7(i))
                            .box()
                            .join(new Point(a.lonE7(j), a.latE7(j)).box())
                            .meets(box)
                    && crosses(a, j, i, b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean crosses(Polygon a, int from, int to, Polygon b) {
        for (int i = 0, j = b.size() - 1; i < b.size(); j = i++) {
            double one = side(a, from, to, b.lonE7(j), b.latE7(j)) * side(a, from, to, b.lonE7(i), b.latE7(i));
            double two = side(b, j, i, a.lonE7(from), a.latE7(from)) * side(b, j, i, a.lonE7(to), a.latE7(to));
            if (one <= 0 && two <= 0 && !(one == 0 && two == 0)) {
                return true;
            }
        }
        return false;
    }

    /** On which side of the edge the point lies: 1, -1, or 0 on its line. */
    private static double side(Polygon ring, int from, int to, int lon, int lat) {
        double x = (double) ring.lonE7(to) - ring.lonE7(from);
        double y = (double) ring.latE7(to) - ring.latE7(from);
        return Math.signum(x * ((double) lat - ring.latE7(from)) - y * ((double) lon - ring.lonE7(from)));
    }
}
