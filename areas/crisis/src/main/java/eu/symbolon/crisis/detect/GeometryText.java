package eu.symbolon.crisis.detect;

import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.kernel.geo.Shapes;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes as text in a saved state, coordinates in 1e-7 degree: {@code P 10 20}, {@code C 10 20 500.0},
 * {@code G 3 0 0 10 0 10 10}, {@code S 2} and then its parts.
 */
final class GeometryText {
    private final String[] word;
    private int at;

    private GeometryText(String text) {
        this.word = text.split(" ", -1);
    }

    static String write(Geometry geometry) {
        StringBuilder text = new StringBuilder();
        write(geometry, text);
        return text.toString();
    }

    static Geometry read(String text) {
        return new GeometryText(text).next();
    }

    private static void write(Geometry geometry, StringBuilder text) {
        switch (geometry) {
            case Point point ->
                text.append("P ").append(point.lonE7()).append(' ').append(point.latE7());
            case Circle circle ->
                text.append("C ")
                        .append(circle.centre().lonE7())
                        .append(' ')
                        .append(circle.centre().latE7())
                        .append(' ')
                        .append(circle.radiusMetres());
            case Polygon polygon -> {
                text.append("G ").append(polygon.size());
                for (int i = 0; i < polygon.size(); i++) {
                    text.append(' ').append(polygon.lonE7(i)).append(' ').append(polygon.latE7(i));
                }
            }
            case Shapes shapes -> {
                text.append("S ").append(shapes.parts().size());
                for (Geometry part : shapes.parts()) {
                    text.append(' ');
                    write(part, text);
                }
            }
        }
    }

    private Geometry next() {
        String kind = word[at++];
        return switch (kind) {
            case "P" -> new Point(integer(), integer());
            case "C" -> new Circle(new Point(integer(), integer()), Double.parseDouble(word[at++]));
            case "G" -> polygon();
            case "S" -> shapes();
            default ->
                throw new IllegalArgumentException(
                        "'" + kind + "' is no shape. Maybe the state was saved by another version");
        };
    }

    private Geometry polygon() {
        int n = integer();
        int[] lon = new int[n];
        int[] lat = new int[n];
        for (int i = 0; i < n; i++) {
            lon[i] = integer();
            lat[i] = integer();
        }
        return new Polygon(lon, lat);
    }

    private Geometry shapes() {
        int n = integer();
        List<Geometry> parts = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            parts.add(next());
        }
        return new Shapes(List.copyOf(parts));
    }

    private int integer() {
        return Integer.parseInt(word[at++]);
    }
}
