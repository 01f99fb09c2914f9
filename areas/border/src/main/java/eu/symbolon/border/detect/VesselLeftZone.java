package eu.symbolon.border.detect;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.kernel.word.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A craft leaves a watched zone: it is heard outside when it was not inside for ten minutes. So a craft on the edge leaves once, and one
 * that falls silent inside leaves when it is heard again elsewhere.
 */
public final class VesselLeftZone implements Detector<Stays> {
    private final ZoneIndex index;
    private final Map<String, Zone> byId = new HashMap<>();

    public VesselLeftZone(List<Zone> zones) {
        List<Zone> watched =
                zones.stream().filter(zone -> zone.use() == Zone.Use.WATCHED).toList();
        index = new ZoneIndex(watched);
        watched.forEach(zone -> byId.put(zone.id(), zone));
    }

    @Override
    public String name() {
        return "vessel-left-zone";
    }

    @Override
    public String purpose() {
        return "A craft leaves a zone that is watched.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position");
    }

    @Override
    public Collection<String> keys(Record record) {
        return byId.isEmpty() ? List.of() : Positions.key(record);
    }

    @Override
    public Stays initial() {
        return Stays.NEVER_HEARD;
    }

    @Override
    public Step<Stays> step(String key, Stays state, Record record) {
        if (record.place() == null || !(record.place().geometry() instanceof Point point)) {
            return new Step<>(state, List.of());
        }
        int[] near = index.near(point.lonE7(), point.latE7());
        if (near.length == 0 && state.zones().isEmpty()) {
            return new Step<>(state, List.of());
        }
        List<Hit> hits = new ArrayList<>(1);
        List<Stays.Stay> stays = state.after(index, point, record.at().getEpochSecond(), entered -> {}, stay -> {
            Zone zone = byId.get(stay.zone());
            if (zone != null) {
                hits.add(hit(key, zone, stay.lastInside(), record));
            }
        });
        if (stays.isEmpty()) {
            return new Step<>(state.zones().isEmpty() ? state : Stays.NEVER_HEARD, hits);
        }
        return new Step<>(new Stays(true, stays), hits);
    }

    private Hit hit(String mmsi, Zone zone, long lastInside, Record record) {
        Duration since = Duration.ofSeconds(record.at().getEpochSecond() - lastInside);
        Reasons reasons = new Reasons()
                .support(
                        "position-outside",
                        "It was inside, and its reported position lies outside now.",
                        "",
                        zone.name(),
                        0.7);
        if (since.compareTo(Duration.ofHours(1)) > 0) {
            reasons.doubt(
                    "silent-between",
                    "It was not heard for long in between: when it left is not known.",
                    since.toMinutes() + " min",
                    "60 min",
                    0.2);
        }
        return new Hit(
                name(),
                mmsi + ":" + zone.id() + ":" + lastInside,
                record.area(),
                Severity.LOW,
                reasons.score(),
                record.at(),
                "Craft " + mmsi + " left " + zone.name(),
                reasons.list(),
                List.of(Evidence.of(record, 0)),
                record.label());
    }

    @Override
    public byte[] save(Stays state) {
        return state.save();
    }

    @Override
    public Stays load(byte[] saved) {
        return Stays.load(saved);
    }
}
