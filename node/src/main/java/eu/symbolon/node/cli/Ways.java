package eu.symbolon.node.cli;

import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.track.Rejection;
import eu.symbolon.kernel.track.SegmentRule;
import eu.symbolon.kernel.track.SegmentSink;
import eu.symbolon.kernel.track.Segmenter;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Motion;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The positions of several files in the order of time, and the segments they make. */
final class Ways implements SegmentSink {
    /** What is said of a craft so near in time to a segment may be meant for it (gpsdio-segment, read 2026-11). */
    private static final Duration NEAR = Duration.ofMinutes(15);

    private static final int NO_PLACE = Integer.MIN_VALUE;

    private final List<Position> positions = new ArrayList<>();
    private final Map<Integer, List<Said>> said = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private int craft;

    /** A position with its verdict: a segment, or why it is of none. */
    static final class Position {
        final int mmsi;
        final Instant at;
        final @Nullable Point point;
        final Motion motion;
        final String file;
        final Where where;
        int segment = -1;

        @Nullable
        Rejection why;

        private Position(int mmsi, Record record, Motion motion, String file) {
            this.mmsi = mmsi;
            this.at = record.at();
            this.point = record.place() != null && record.place().geometry() instanceof Point one ? one : null;
            this.motion = motion;
            this.file = file;
            this.where = record.where();
        }

        String number() {
            return digits(mmsi);
        }
    }

    /** A segment with what was said under its number near it in time. */
    record Segment(
            int mmsi,
            String name,
            Instant first,
            Instant last,
            int positions,
            Set<String> names,
            Set<String> callSigns,
            Set<String> imos) {

        String number() {
            return digits(mmsi);
        }
    }

    private record Said(Instant at, Mention mention) {}

    private static String digits(int mmsi) {
        return String.format(java.util.Locale.ROOT, "%09d", mmsi);
    }

    void add(String file, List<Record> records) {
        for (Record record : records) {
            for (Mention mention : record.mentions()) {
                int mmsi = mmsi(mention);
                if (mmsi > 0 && record.body() instanceof Motion motion) {
                    positions.add(new Position(mmsi, record, motion, file));
                }
                if (mmsi > 0 && mention.identifiers().size() + mention.names().size() > 1) {
                    said.computeIfAbsent(mmsi, absent -> new ArrayList<>()).add(new Said(record.at(), mention));
                }
            }
        }
    }

    private static int mmsi(Mention mention) {
        for (Identifier identifier : mention.identifiers()) {
            if (identifier.type() == IdentifierType.MMSI) {
                return Integer.parseInt(identifier.value());
            }
        }
        return 0;
    }

    /** Every position gets its verdict. */
    void tellApart() {
        positions.sort(Comparator.comparing(position -> position.at));
        Segmenter segmenter = new Segmenter(SegmentRule.DEFAULT, this);
        for (int i = 0; i < positions.size(); i++) {
            Position one = positions.get(i);
            segmenter.take(
                    i,
                    one.mmsi,
                    one.at.toEpochMilli(),
                    one.point == null ? NO_PLACE : one.point.lonE7(),
                    one.point == null ? NO_PLACE : one.point.latE7(),
                    tenths(one.motion.speedKnots()),
                    tenths(one.motion.courseDegrees()),
                    Float.isNaN(one.motion.headingDegrees()) ? -1 : Math.round(one.motion.headingDegrees()),
                    one.motion.equipment());
        }
        craft = segmenter.craft();
        describe();
    }

    private static int tenths(float value) {
        return Float.isNaN(value) ? -1 : Math.round(value * 10);
    }

    @Override
    public void assigned(long position, int segment) {
        positions.get((int) position).segment = segment;
    }

    @Override
    public void rejected(long position, Rejection why) {
        positions.get((int) position).why = why;
    }

    private void describe() {
        Map<Integer, List<Position>> bySegment = new java.util.TreeMap<>();
        for (Position one : positions) {
            if (one.why == null) {
                bySegment
                        .computeIfAbsent(one.segment, absent -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<Integer, Integer> ofCraft = new HashMap<>();
        for (List<Position> way : bySegment.values()) {
            int mmsi = way.getFirst().mmsi;
            String name = digits(mmsi) + "-" + ofCraft.merge(mmsi, 1, Integer::sum);
            way.forEach(position -> position.segment = segments.size());
            segments.add(described(mmsi, name, way));
        }
    }

    private Segment described(int mmsi, String name, List<Position> way) {
        Instant first = way.getFirst().at;
        Instant last = way.getLast().at;
        Set<String> names = new TreeSet<>();
        Set<String> callSigns = new TreeSet<>();
        Set<String> imos = new TreeSet<>();
        for (Said one : said.getOrDefault(mmsi, List.of())) {
            if (!one.at().isBefore(first.minus(NEAR)) && !one.at().isAfter(last.plus(NEAR))) {
                one.mention().names().stream().map(Name::full).forEach(names::add);
                for (Identifier identifier : one.mention().identifiers()) {
                    if (identifier.type() == IdentifierType.CALL_SIGN) {
                        callSigns.add(identifier.value());
                    } else if (identifier.type() == IdentifierType.IMO) {
                        imos.add(identifier.value());
                    }
                }
            }
        }
        return new Segment(mmsi, name, first, last, way.size(), names, callSigns, imos);
    }

    List<Position> positions() {
        return positions;
    }

    List<Segment> segments() {
        return segments;
    }

    int craft() {
        return craft;
    }
}
