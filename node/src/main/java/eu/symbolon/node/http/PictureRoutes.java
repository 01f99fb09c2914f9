package eu.symbolon.node.http;

import eu.symbolon.kernel.geo.Box;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.word.Zone;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.fuse.View;
import eu.symbolon.node.json.GeometryJson;
import eu.symbolon.node.store.row.FeatureRow;
import eu.symbolon.node.store.row.PositionRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is where, and the zones that operators draw. */
final class PictureRoutes {
    private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    private PictureRoutes() {}

    /** The picture with its zones. */
    record PictureAnswer(Instant at, List<PositionRow> positions, List<FeatureRow> features, List<Zone> zones) {}

    /** GeoJSON (RFC 7946). */
    record FeatureCollection(String type, List<Feature> features) {
        /** A zone as a feature. */
        record Feature(String type, String id, Map<String, String> properties, Geometry geometry) {}
    }

    /** What is drawn. */
    record Drawn(String name, Zone.Use use, Geometry geometry) {}

    static List<Route> table() {
        return List.of(
                Route.get(
                        "/api/picture",
                        "Latest positions, records with a place and zones inside a box and a time.",
                        PictureAnswer.class,
                        PictureRoutes::look,
                        "bbox: west,south,east,north in degrees",
                        "from: time, included",
                        "to: time, excluded"),
                Route.get("/api/zones", "Zones as GeoJSON.", FeatureCollection.class, PictureRoutes::zones),
                Route.post(
                                "/api/zones/{id}",
                                "Draws a zone, or draws it anew. Audited.",
                                Drawn.class,
                                null,
                                PictureRoutes::draw)
                        .needs(Right.DECIDE, Right.SETTINGS)
                        .method("PUT"),
                Route.post("/api/zones/{id}", "Takes a zone away. Audited.", null, null, PictureRoutes::remove)
                        .needs(Right.DECIDE, Right.SETTINGS)
                        .method("DELETE"));
    }

    private static Reply look(Call call) {
        Box box = box(call.query("bbox"));
        Instant from = call.time("from", EVER);
        Instant to = call.time("to", NEVER);
        return Reply.json(call.release(Operation.CONSULTATION, "picture", () -> {
            View view = call.node().picture().look(call.context(), box, from, to);
            return new PictureAnswer(
                    view.at(),
                    view.positions(),
                    view.features(),
                    call.node().zones().all());
        }));
    }

    private static Box box(String text) {
        if (text.isEmpty()) {
            return new Box(-1_800_000_000, -900_000_000, 1_800_000_000, 900_000_000);
        }
        String[] part = text.split(",", -1);
        try {
            int[] e7 = new int[4];
            for (int i = 0; i < 4; i++) {
                e7[i] = (int) Math.round(
                        Math.clamp(Double.parseDouble(part[i]), i % 2 == 0 ? -180 : -90, i % 2 == 0 ? 180 : 90) * 1e7);
            }
            return new Box(
                    Math.min(e7[0], e7[2]), Math.min(e7[1], e7[3]), Math.max(e7[0], e7[2]), Math.max(e7[1], e7[3]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Problem.invalid(
                    "bbox '" + text + "' is no box. Maybe write it as west,south,east,north: 31.5,33.5,35,36.");
        }
    }

    private static Reply zones(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "zones",
                () -> new FeatureCollection(
                        "FeatureCollection",
                        call.node().zones().all().stream()
                                .map(PictureRoutes::feature)
                                .toList())));
    }

    private static FeatureCollection.Feature feature(Zone zone) {
        return new FeatureCollection.Feature(
                "Feature",
                zone.id(),
                Map.of("name", zone.name(), "use", zone.use().name()),
                zone.geometry());
    }

    private static Reply draw(Call call) {
        JsonNode body = call.json();
        Zone.Use use;
        String word = call.need(body, "use").toUpperCase(Locale.ROOT);
        try {
            use = Zone.Use.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("use '" + word + "' is none. Maybe WATCHED or CRITICAL was meant.");
        }
        call.node()
                .zones()
                .put(
                        call.context(),
                        new Zone(
                                call.path("id"),
                                call.need(body, "name"),
                                use,
                                GeometryJson.read(body.path("geometry"))));
        return new Reply.Nothing(Map.of());
    }

    private static Reply remove(Call call) {
        if (!call.node().zones().remove(call.context(), call.path("id"))) {
            throw Problem.notFound();
        }
        return new Reply.Nothing(Map.of());
    }
}
