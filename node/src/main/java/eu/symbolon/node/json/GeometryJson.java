package eu.symbolon.node.json;

import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.kernel.geo.Shapes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Shapes as GeoJSON (RFC 7946) and back. GeoJSON has no circle: one is written as a polygon of 48 corners that carries
 * {@code "circle":[lon,lat,radiusMetres]} besides, from which it is read back exactly.
 */
public final class GeometryJson {
    private static final int CORNERS = 48;
    private static final double METRES_PER_DEGREE = 111_195;

    private GeometryJson() {}

    /** Writes the shape as one object. */
    public static void write(JsonGenerator out, Geometry geometry) {
        out.writeStartObject();
        switch (geometry) {
            case Point point -> {
                out.writeStringProperty("type", "Point");
                out.writeName("coordinates");
                position(out, point.longitude(), point.latitude());
            }
            case Circle circle -> circle(out, circle);
            case Polygon polygon -> {
                out.writeStringProperty("type", "Polygon");
                out.writeArrayPropertyStart("coordinates");
                out.writeStartArray();
                for (int i = 0; i < polygon.size(); i++) {
                    position(out, polygon.lonE7(i) / 1e7, polygon.latE7(i) / 1e7);
                }
                int last = polygon.size() - 1;
                if (polygon.lonE7(0) != polygon.lonE7(last) || polygon.latE7(0) != polygon.latE7(last)) {
                    position(out, polygon.lonE7(0) / 1e7, polygon.latE7(0) / 1e7);
                }
                out.writeEndArray();
                out.writeEndArray();
            }
            case Shapes shapes -> {
                out.writeStringProperty("type", "GeometryCollection");
                out.writeArrayPropertyStart("geometries");
                for (Geometry part : shapes.parts()) {
                    write(out, part);
                }
                out.writeEndArray();
            }
        }
        out.writeEndObject();
    }

    private static void circle(JsonGenerator out, Circle circle) {
        out.writeStringProperty("type", "Polygon");
        out.writeArrayPropertyStart("coordinates");
        out.writeStartArray();
        double lat = circle.radiusMetres() / METRES_PER_DEGREE;
        double lon =
                lat / Math.max(1e-6, Math.cos(Math.toRadians(circle.centre().latitude())));
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            position(
                    out,
                    Math.clamp(circle.centre().longitude() + lon * Math.cos(angle), -180, 180),
                    Math.clamp(circle.centre().latitude() + lat * Math.sin(angle), -90, 90));
        }
        out.writeEndArray();
        out.writeEndArray();
        out.writeArrayPropertyStart("circle");
        out.writeNumber(circle.centre().longitude());
        out.writeNumber(circle.centre().latitude());
        out.writeNumber(circle.radiusMetres());
        out.writeEndArray();
    }

    private static void position(JsonGenerator out, double lon, double lat) {
        out.writeStartArray();
        out.writeNumber(Math.round(lon * 1e7) / 1e7);
        out.writeNumber(Math.round(lat * 1e7) / 1e7);
        out.writeEndArray();
    }

    /**
     * Reads a shape. Holes of a polygon are filled: the outer ring counts.
     *
     * @throws IllegalArgumentException for anything but Point, Polygon, MultiPolygon and GeometryCollection
     */
    public static Geometry read(JsonNode json) {
        String type = json.path("type").asString("");
        JsonNode coordinates = json.path("coordinates");
        return switch (type) {
            case "Point" -> point(coordinates);
            case "Polygon" ->
                json.has("circle")
                        ? new Circle(
                                point(json.path("circle")),
                                json.path("circle").path(2).asDouble())
                        : ring(coordinates.path(0));
            case "MultiPolygon" -> {
                List<Geometry> parts = new ArrayList<>();
                for (JsonNode polygon : coordinates) {
                    parts.add(ring(polygon.path(0)));
                }
                yield Geometry.of(parts);
            }
            case "GeometryCollection" -> {
                List<Geometry> parts = new ArrayList<>();
                for (JsonNode part : json.path("geometries")) {
                    parts.add(read(part));
                }
                yield Geometry.of(parts);
            }
            default ->
                throw new IllegalArgumentException("geometry of type '" + type
                        + "' can not be used. Maybe a Point, a Polygon or a MultiPolygon was meant");
        };
    }

    private static Point point(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("position " + position + " is not [longitude, latitude] in degrees");
        }
        return Point.ofDegrees(position.path(0).asDouble(), position.path(1).asDouble());
    }

    private static Polygon ring(JsonNode positions) {
        int[] lon = new int[positions.size()];
        int[] lat = new int[positions.size()];
        for (int i = 0; i < lon.length; i++) {
            Point point = point(positions.path(i));
            lon[i] = point.lonE7();
            lat[i] = point.latE7();
        }
        return new Polygon(lon, lat);
    }
}
