package eu.symbolon.kernel.geo;

import java.util.List;

/** Several shapes that belong to one place, for example the polygons and circles of a CAP area. */
public record Shapes(List<Geometry> parts) implements Geometry {

    @Override
    public boolean contains(int lonE7, int latE7) {
        for (Geometry part : parts) {
            if (part.contains(lonE7, latE7)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Box box() {
        return parts.stream().map(Geometry::box).reduce(Box::join).orElseThrow();
    }

    @Override
    public Point centre() {
        return parts.get(0).centre();
    }
}
