package eu.symbolon.border.detect;

import eu.symbolon.border.record.ClassAStatic;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A detector of how one craft moves: its state is the way it went, keyed by MMSI. A position which the craft cannot have reached
 * from the last one it holds is of another craft or false and is passed over, so that what is found is of one segment. The state
 * changes only while something goes on: an idle craft costs nothing to store.
 */
abstract class CraftDetector implements Detector<Way> {
    final Behaviour rule;

    CraftDetector(Behaviour rule) {
        this.rule = rule;
    }

    @Override
    public final String name() {
        return rule.name();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position", "border.voyage");
    }

    @Override
    public Collection<String> keys(Record record) {
        return Positions.key(record);
    }

    @Override
    public Way initial() {
        return Way.NOTHING;
    }

    @Override
    public Step<Way> step(String key, Way state, Record record) {
        if (record.body() instanceof ClassAStatic claim) {
            int length = claim.dimensions().toBow() + claim.dimensions().toStern();
            return new Step<>(length > 0 ? state.measured(length) : state, List.of());
        }
        Sighting now = Sighting.of(record);
        if (now == null
                || !state.isEmpty()
                        && (now.at() < state.last().at() || !state.last().canBe(now))) {
            return new Step<>(state, List.of());
        }
        return step(key, state, now, record);
    }

    /** The step with a sighting that the craft can have reached. */
    abstract Step<Way> step(String key, Way state, Sighting now, Record record);

    Hit hit(String mmsi, Severity severity, String title, Reasons reasons, List<Sighting> way) {
        if (Positions.isNoShip(mmsi)) {
            reasons.doubt("not-a-ship", "Its number is not that of a ship.", mmsi, "2 to 7 as first digit", 0.2);
        }
        return new Hit(
                name(),
                keyOf(mmsi, way),
                way.getLast().record().area(),
                severity,
                reasons.score(),
                Instant.ofEpochMilli(way.getLast().at()),
                title,
                reasons.list(),
                way.stream().map(Sighting::record).toList(),
                Sighting.label(way));
    }

    /** What makes two hits the same: here that they begin at the same moment. */
    String keyOf(String mmsi, List<Sighting> way) {
        return mmsi + ":" + way.getFirst().at() / 1_000;
    }

    static String number(double value, String unit) {
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }

    @Override
    public byte[] save(Way state) {
        return state.save();
    }

    @Override
    public Way load(byte[] saved) {
        return Way.load(saved);
    }
}
