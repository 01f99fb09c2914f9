package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.track.Equipment;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two craft lie together at sea for hours: goods, fuel or people may go from one to the other. Only slow craft are compared, and
 * only with those in a common cell of the {@link Neighbourhood}. A craft enters once a step (10 minutes); all its other messages
 * leave the state as it is, so that 100,000 live craft change few states. One hit per pair and UTC day.
 */
public final class Encounter implements Detector<Company> {
    private static final int AT_ANCHOR = 1;
    private static final int MOORED = 5;

    private final Behaviour rule;
    private final long step;
    private final long least;
    private final long bridged;

    public Encounter() {
        this(Behaviour.of("encounter"));
    }

    Encounter(Behaviour rule) {
        this.rule = rule;
        this.step = rule.millis("stepMinutes");
        this.least = rule.millis("leastMinutes");
        this.bridged = rule.millis("bridgedMinutes");
    }

    @Override
    public String name() {
        return "encounter";
    }

    @Override
    public String purpose() {
        return "Two craft lie together at sea for hours.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position");
    }

    @Override
    public Collection<String> keys(Record record) {
        if (!(record.body() instanceof PositionReport report)
                || !(report.speedKnots() < rule.value("watchedKnots"))
                || report.status() == AT_ANCHOR
                || report.status() == MOORED
                || report.equipment() == Equipment.LONG_RANGE
                || record.place() == null
                || !(record.place().geometry() instanceof Point point)) {
            return List.of();
        }
        List<String> mmsi = Positions.key(record);
        return mmsi.isEmpty() || Positions.isNoShip(mmsi.getFirst())
                ? List.of()
                : Neighbourhood.cells(point.lonE7(), point.latE7());
    }

    @Override
    public Company initial() {
        return Company.NOBODY;
    }

    @Override
    public Step<Company> step(String key, Company state, Record record) {
        Sighting now = Sighting.of(record);
        if (now == null) {
            return new Step<>(state, List.of());
        }
        List<Sighting> mine = state.of(now.mmsi());
        Sighting last = mine == null ? null : mine.getLast();
        if (last != null && (now.at() / step <= last.at() / step || !last.canBe(now))) {
            return new Step<>(state, List.of());
        }
        Company after = state.with(now, now.at() - least - 2 * bridged);
        List<Sighting> way = after.craft().getLast();
        List<Hit> hits = new ArrayList<>(1);
        for (List<Sighting> other : after.craft()) {
            if (other != way && now.at() - other.getLast().at() <= bridged) {
                Hit hit = meeting(way, other, last);
                if (hit != null) {
                    hits.add(hit);
                }
            }
        }
        return new Step<>(after, hits);
    }

    /** A hit when the time together has just become long enough. */
    private @Nullable Hit meeting(List<Sighting> way, List<Sighting> other, @Nullable Sighting last) {
        long until = Math.min(way.getLast().at(), other.getLast().at());
        Together together = Together.of(way, other, until, rule);
        if (together == null || together.millis() < least || together.medianKnots() >= rule.value("fastestKnots")) {
            return null;
        }
        long judged = last == null
                ? Long.MIN_VALUE
                : Math.min(last.at(), other.getLast().at());
        if (judged >= together.start() && Math.floorDiv(judged, step) * step - together.start() >= least) {
            return null;
        }
        List<Sighting> evidence = new ArrayList<>();
        for (List<Sighting> each : List.of(way, other)) {
            each.stream()
                    .filter(one -> one.at() >= together.start() && one.at() <= together.end())
                    .forEach(evidence::add);
        }
        return hit(way.getFirst().mmsi(), other.getFirst().mmsi(), together, evidence);
    }

    private Hit hit(int one, int two, Together together, List<Sighting> evidence) {
        String first = digits(Math.min(one, two));
        String second = digits(Math.max(one, two));
        long minutes = together.millis() / 60_000;
        Reasons reasons = new Reasons()
                .support(
                        "together",
                        "They were within reach of each other (" + rule.source("withinMetres") + ").",
                        CraftDetector.number(together.medianMetres(), "m"),
                        CraftDetector.number(rule.value("withinMetres"), "m"),
                        0.4)
                .support("lasting", "It lasted.", minutes + " min", least / 60_000 + " min", 0.3)
                .support(
                        "slow",
                        "They hardly moved.",
                        CraftDetector.number(together.medianKnots(), "kn"),
                        CraftDetector.number(rule.value("fastestKnots"), "kn"),
                        0.2)
                .doubt(
                        "anchorage-unknown",
                        "Whether an anchorage or a port is near, where craft lie together every day, is not known.",
                        "",
                        "10 km",
                        0.2);
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(together.start()), ZoneOffset.UTC);
        String where = String.format(Locale.ROOT, "%.4f, %.4f", together.latE7() / 1e7, together.lonE7() / 1e7);
        return new Hit(
                name(),
                first + ":" + second + ":" + day,
                evidence.getFirst().record().area(),
                Severity.MEDIUM,
                reasons.score(),
                Instant.ofEpochMilli(together.end()),
                "Craft " + first + " and " + second + " lie together for " + minutes + " min at " + where,
                reasons.list(),
                evidence.stream().map(Sighting::record).toList(),
                Sighting.label(evidence));
    }

    private static String digits(int mmsi) {
        return String.format(Locale.ROOT, "%09d", mmsi);
    }

    @Override
    public byte[] save(Company state) {
        return state.save();
    }

    @Override
    public Company load(byte[] saved) {
        return Company.load(saved);
    }
}
