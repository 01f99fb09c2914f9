package eu.symbolon.crisis.detect;

import eu.symbolon.crisis.record.Alarm;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Shapes;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.kernel.word.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Dangerous warnings (CAP Severe and Extreme, GDACS Orange and Red) over a zone that operators drew as critical, and over
 * craft that report a position inside while the warning is active.
 *
 * <p>Keys: {@code zones} compares one warning with the zones and keeps nothing; {@code 57312} is a cell of one degree that
 * keeps the warnings over it. A position touches the one cell it is in. A warning that covers more than
 * {@value #MOST_CELLS} cells is held against zones only: half an ocean is no place to look at each craft.
 */
public final class WarningOverCriticalPlace implements Detector<ActiveWarnings> {
    private static final String NAME = "warning-over-critical-place";
    private static final String ZONES = "zones";
    private static final int MOST_CELLS = 1000;
    private static final Set<SubjectType> CRAFT = Set.of(SubjectType.VESSEL, SubjectType.AIRCRAFT, SubjectType.VEHICLE);
    private final List<Zone> critical;

    public WarningOverCriticalPlace(Settings settings) {
        this.critical = settings.zones().stream()
                .filter(zone -> zone.use() == Zone.Use.CRITICAL)
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "Severe warnings and disasters that reach a critical zone or a craft inside them";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("crisis.warning", "crisis.event", "border.position");
    }

    @Override
    public Collection<String> keys(Record record) {
        Place place = record.place();
        Geometry geometry = place == null ? null : place.geometry();
        if (!(record.body() instanceof Alarm alarm)) {
            return geometry instanceof Point point
                    ? List.of(Integer.toString(Cells.at(point.lonE7(), point.latE7())))
                    : List.of();
        }
        Geometry danger = alarm.danger(place);
        boolean dangerous = isDangerous(alarm);
        if (danger == null || !dangerous && alarm.replaces().isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        if (dangerous && !critical.isEmpty()) {
            keys.add(ZONES);
        }
        Cells.of(danger, MOST_CELLS).forEach(cell -> keys.add(Integer.toString(cell)));
        return keys;
    }

    @Override
    public ActiveWarnings initial() {
        return ActiveWarnings.NONE;
    }

    @Override
    public Step<ActiveWarnings> step(String key, ActiveWarnings state, Record record) {
        if (!(record.body() instanceof Alarm alarm)) {
            return position(state, record);
        }
        Geometry danger = alarm.danger(record.place());
        if (danger == null) {
            return new Step<>(state, List.of());
        }
        if (key.equals(ZONES)) {
            return new Step<>(state, zones(alarm, danger, record));
        }
        ActiveWarnings left = state.without(alarm.replaces(), record.at());
        Geometry here = isDangerous(alarm) ? within(danger, Integer.parseInt(key)) : null;
        SortedSet<Long> told = state.told(ActiveWarnings.plain(alarm.chain()), alarm.severity());
        return new Step<>(here == null ? left : left.with(entry(alarm, here, record, told)), List.of());
    }

    @Override
    public byte[] save(ActiveWarnings state) {
        return state.save();
    }

    @Override
    public ActiveWarnings load(byte[] saved) {
        return ActiveWarnings.load(saved);
    }

    private static boolean isDangerous(Alarm alarm) {
        return alarm.live() && alarm.severity().compareTo(Severity.HIGH) >= 0;
    }

    /** The parts of the shape that may touch the cell, or null. */
    private static @Nullable Geometry within(Geometry danger, int cell) {
        List<Geometry> parts = new ArrayList<>();
        List<Geometry> all = danger instanceof Shapes shapes ? shapes.parts() : List.of(danger);
        for (Geometry part : all) {
            if (part.box().meets(Cells.box(cell))) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? null : Geometry.of(parts);
    }

    private static ActiveWarnings.Entry entry(Alarm alarm, Geometry here, Record record, SortedSet<Long> told) {
        return new ActiveWarnings.Entry(
                ActiveWarnings.plain(alarm.key()),
                ActiveWarnings.plain(alarm.chain()),
                alarm.severity(),
                alarm.confidence(),
                alarm.from(),
                alarm.until(),
                ActiveWarnings.plain(alarm.title()),
                here,
                Evidence.of(record),
                record.label(),
                told);
    }

    private List<Hit> zones(Alarm alarm, Geometry danger, Record record) {
        List<Hit> hits = new ArrayList<>();
        for (Zone zone : critical) {
            if (Meeting.meets(danger, zone.geometry())) {
                hits.add(new Hit(
                        NAME,
                        alarm.chain() + "|" + alarm.severity() + "|" + zone.id(),
                        record.area(),
                        alarm.severity(),
                        alarm.confidence(),
                        alarm.from(),
                        alarm.title() + ": reaches " + zone.name(),
                        List.of(Reason.support(
                                "critical-zone",
                                "The area in danger from " + alarm.from() + " to " + alarm.until()
                                        + " meets a critical zone",
                                alarm.key(),
                                zone.name(),
                                alarm.confidence())),
                        List.of(Evidence.of(record)),
                        record.label()));
            }
        }
        return hits;
    }

    /** Most positions find an empty cell: then nothing is made but the step. */
    private static Step<ActiveWarnings> position(ActiveWarnings state, Record record) {
        Place place = record.place();
        if (state.entries().isEmpty() || place == null || !(place.geometry() instanceof Point point)) {
            return new Step<>(state, List.of());
        }
        int craft = craft(record);
        if (craft < 0) {
            return new Step<>(state, List.of());
        }
        Identifier identifier = record.mentions().get(craft).identifiers().get(0);
        ActiveWarnings now = state;
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < state.entries().size(); i++) {
            ActiveWarnings.Entry entry = state.entries().get(i);
            if (entry.activeAt(record.at())
                    && !entry.craft().contains(identifier.key())
                    && entry.area().contains(point.lonE7(), point.latE7())) {
                now = now.replaced(i, entry.told(identifier.key()));
                hits.add(hit(entry, record, craft, identifier));
            }
        }
        return new Step<>(now, hits);
    }

    private static Hit hit(ActiveWarnings.Entry entry, Record record, int craft, Identifier identifier) {
        String title = record.mentions().get(craft).title();
        return new Hit(
                NAME,
                entry.chain() + "|" + entry.severity() + "|" + identifier,
                entry.evidence().area(),
                entry.severity(),
                entry.confidence(),
                record.at(),
                entry.title() + ": " + title + " is inside",
                List.of(Reason.support(
                        "craft-inside",
                        "The craft reported a position inside the area in danger, which lasts until " + entry.until(),
                        title,
                        entry.key(),
                        entry.confidence())),
                List.of(entry.evidence(), Evidence.of(record, craft)),
                entry.label().join(record.label()));
    }

    /** Index of the first craft with an identifier among the mentions, or -1. */
    private static int craft(Record record) {
        List<Mention> mentions = record.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            if (CRAFT.contains(mentions.get(i).type())
                    && !mentions.get(i).identifiers().isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
