package eu.symbolon.kernel.geo;

import java.util.List;

/** A shape on WGS 84. */
public sealed interface Geometry permits Point, Circle, Polygon, Shapes {

    /** Whether the point lies inside or on the shape. A point contains only itself. */
    boolean contains(int lonE7, int latE7);

    /** Smallest box around the shape. */
    Box box();

    /** A point inside or near the middle, for a label or a marker. */
    Point centre();

    /** Several shapes as one; a single shape stays what it is. */
    static Geometry of(List<? extends Geometry> shapes) {
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("no shape given");
        }
        return shapes.size() == 1 ? shapes.get(0) : new Shapes(List.copyOf(shapes));
    }
}
