package eu.symbolon.border.read;

import eu.symbolon.border.record.AidToNavigation;
import eu.symbolon.border.record.AisMessage;
import eu.symbolon.border.record.BaseStation;
import eu.symbolon.border.record.ClassAPosition;
import eu.symbolon.border.record.ClassAStatic;
import eu.symbolon.border.record.ClassBExtendedPosition;
import eu.symbolon.border.record.ClassBPosition;
import eu.symbolon.border.record.ClassBStaticA;
import eu.symbolon.border.record.ClassBStaticB;
import eu.symbolon.border.record.Dimensions;
import eu.symbolon.border.record.LongRangePosition;
import eu.symbolon.border.record.RadioMessage;
import eu.symbolon.border.record.Reception;
import eu.symbolon.border.record.RescueAircraftPosition;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of frames. Mentions and receptions are shared within a reading, so a position costs its body and its place. */
final class AisRecords implements AisSink {
    /** Longitude 181 and latitude 91 degrees mean "not available". */
    private static final int NO_LON = 108_600_000;

    private static final int NO_LAT = 54_600_000;
    private static final int LONG_RANGE_NO_LON = 108_600;
    private static final int LONG_RANGE_NO_LAT = 54_600;

    /** A sender's clock this far ahead of the arrival is wrong. */
    private static final long AHEAD_MILLIS = 24 * 3_600_000L;

    private static final int SHOWN = 200;

    private final byte[] b;
    private final Sink out;
    private final Craft craft = new Craft();
    private final long latest;
    private Where where = Where.line(1);

    AisRecords(byte[] bytes, Sink out) {
        this.b = bytes;
        this.out = out;
        this.latest = out.received().toEpochMilli() + AHEAD_MILLIS;
    }

    @Override
    public void frame(AisFrame f, AisEnvelope e, int line) {
        where = Where.line(line);
        Instant at = at(e);
        Reception heard = e.stations().reception(e.station, e.channel, e.ownShip);
        if (f.mmsi == 0 || f.mmsi > 999_999_999) {
            out.remark(where, Integer.toString(f.mmsi), "MMSI names no station, 1 to 999999999 expected");
        }
        switch (f.type) {
            case 1, 2, 3 -> position(f, at, classA(f, heard), craft.sender(f.mmsi));
            case 4 -> timed("base-station", f, at, heard);
            case 11 -> timed("other", f, at, heard);
            case 9 -> position(f, at, rescueAircraft(f, heard), craft.sender(f.mmsi));
            case 5 -> voyage(f, at, heard);
            case 18 -> position(f, at, classB(f, heard), craft.sender(f.mmsi));
            case 19 -> classBExtended(f, at, heard);
            case 21 -> aid(f, at, heard);
            case 24 -> staticReport(f, at, heard);
            case 27 -> {
                Place place = longRangePlace(f.lon, f.lat);
                out.record("position", at, place, craft.sender(f.mmsi), longRange(f, heard), where);
            }
            case 28 ->
                out.record(
                        "aid",
                        at,
                        place(f.signed(44, 28), f.signed(72, 27)),
                        craft.sender(f.mmsi),
                        radio(f, heard),
                        where);
            case 6, 10, 12 ->
                out.record("other", at, null, parties(f.mmsi, f.unsigned(40, 30)), radio(f, heard), where);
            default -> out.record("other", at, null, craft.sender(f.mmsi), radio(f, heard), where);
        }
    }

    @Override
    public void reject(int line, int from, int to, String reason) {
        out.reject(Where.line(line), shown(from, to), reason);
    }

    @Override
    public void remark(int line, int from, int to, String reason) {
        out.remark(Where.line(line), shown(from, to), reason);
    }

    private String shown(int from, int to) {
        return new String(b, from, Math.min(SHOWN, to - from), StandardCharsets.ISO_8859_1);
    }

    private @Nullable Instant at(AisEnvelope e) {
        if (e.millis == AisEnvelope.NO_TIME) {
            return null;
        }
        if (e.millis > latest) {
            out.remark(
                    where,
                    Instant.ofEpochMilli(e.millis).toString(),
                    "time is in the future; the time of arrival is used");
            return null;
        }
        return Instant.ofEpochMilli(e.millis);
    }

    private void position(AisFrame f, @Nullable Instant at, AisMessage body, List<Mention> mentions) {
        out.record("position", at, place(f.lon, f.lat), mentions, body, where);
    }

    private @Nullable Place place(int lon, int lat) {
        if (lon == NO_LON || lat == NO_LAT) {
            return null;
        }
        return onGlobe((lon * 50L + Integer.signum(lon)) / 3, (lat * 50L + Integer.signum(lat)) / 3);
    }

    private @Nullable Place longRangePlace(int lon, int lat) {
        if (lon == LONG_RANGE_NO_LON || lat == LONG_RANGE_NO_LAT) {
            return null;
        }
        return onGlobe((lon * 50_000L + Integer.signum(lon)) / 3, (lat * 50_000L + Integer.signum(lat)) / 3);
    }

    private @Nullable Place onGlobe(long lonE7, long latE7) {
        if (Math.abs(lonE7) > 1_800_000_000L || Math.abs(latE7) > 900_000_000L) {
            out.remark(where, lonE7 / 1e7 + " " + latE7 / 1e7, "position is not on the globe; the record has no place");
            return null;
        }
        return Place.at(new Point((int) lonE7, (int) latE7));
    }

    private static ClassAPosition classA(AisFrame f, Reception heard) {
        return new ClassAPosition(
                f.type,
                f.repeat,
                f.mmsi,
                f.status,
                f.turn,
                f.speed,
                f.accuracy,
                f.lon,
                f.lat,
                f.course,
                f.heading,
                f.second,
                f.maneuver,
                f.raim,
                f.radio,
                heard);
    }

    private void timed(String kind, AisFrame f, @Nullable Instant at, Reception heard) {
        out.record(kind, at, place(f.lon, f.lat), craft.sender(f.mmsi), baseStation(f, heard), where);
    }

    /** Who speaks and who is spoken to. */
    private List<Mention> parties(int sender, int addressee) {
        if (addressee == 0 || addressee > 999_999_999) {
            return craft.sender(sender);
        }
        List<Mention> parties = new ArrayList<>(craft.sender(sender));
        parties.add(Craft.begin(addressee, "addressee").build());
        return parties;
    }

    private static RadioMessage radio(AisFrame f, Reception heard) {
        return new RadioMessage(f.type, f.repeat, f.mmsi, f.content(), heard);
    }

    private static RescueAircraftPosition rescueAircraft(AisFrame f, Reception heard) {
        return new RescueAircraftPosition(
                f.repeat,
                f.mmsi,
                f.altitude,
                f.speed,
                f.accuracy,
                f.lon,
                f.lat,
                f.course,
                f.second,
                f.regional,
                f.dte,
                f.assigned,
                f.raim,
                f.radio,
                heard);
    }

    private static ClassBPosition classB(AisFrame f, Reception heard) {
        return new ClassBPosition(
                f.repeat,
                f.mmsi,
                f.reserved,
                f.speed,
                f.accuracy,
                f.lon,
                f.lat,
                f.course,
                f.heading,
                f.second,
                f.regional,
                f.flag(141),
                f.flag(142),
                f.flag(143),
                f.flag(144),
                f.flag(145),
                f.assigned,
                f.raim,
                f.radio,
                heard);
    }

    private static LongRangePosition longRange(AisFrame f, Reception heard) {
        return new LongRangePosition(
                f.repeat, f.mmsi, f.status, f.accuracy, f.lon, f.lat, f.speed, f.course, f.raim, f.gnss, heard);
    }

    private static BaseStation baseStation(AisFrame f, Reception heard) {
        return new BaseStation(
                f.type,
                f.repeat,
                f.mmsi,
                f.year,
                f.month,
                f.day,
                f.hour,
                f.minute,
                f.second,
                f.accuracy,
                f.lon,
                f.lat,
                f.epfd,
                f.raim,
                f.radio,
                heard);
    }

    private void classBExtended(AisFrame f, @Nullable Instant at, Reception heard) {
        String name = f.text(143, 120);
        ClassBExtendedPosition body = new ClassBExtendedPosition(
                f.repeat,
                f.mmsi,
                f.reserved,
                f.speed,
                f.accuracy,
                f.lon,
                f.lat,
                f.course,
                f.heading,
                f.second,
                f.regional,
                name,
                f.shiptype,
                dimensions(f, 271),
                f.epfd,
                f.raim,
                f.dte,
                f.assigned,
                heard);
        position(f, at, body, List.of(Craft.begin(f.mmsi).name(name).build()));
    }

    private void aid(AisFrame f, @Nullable Instant at, Reception heard) {
        String name = f.aidName();
        AidToNavigation body = new AidToNavigation(
                f.repeat,
                f.mmsi,
                f.aidType,
                name,
                f.accuracy,
                f.lon,
                f.lat,
                dimensions(f, 219),
                f.epfd,
                f.second,
                f.flag(259),
                f.regional,
                f.raim,
                f.flag(269),
                f.assigned,
                heard);
        List<Mention> mentions = List.of(Craft.begin(f.mmsi).name(name).build());
        out.record("aid", at, place(f.lon, f.lat), mentions, body, where);
    }

    private void voyage(AisFrame f, @Nullable Instant at, Reception heard) {
        String callsign = f.text(70, 42);
        String name = f.text(112, 120);
        ClassAStatic body = new ClassAStatic(
                f.repeat,
                f.mmsi,
                f.version,
                f.imo,
                callsign,
                name,
                f.shiptype,
                dimensions(f, 240),
                f.epfd,
                f.month,
                f.day,
                f.hour,
                f.minute,
                f.draught,
                f.text(302, 120),
                f.dte,
                heard);
        Mention.Builder vessel = Craft.begin(f.mmsi).name(name).identifier(IdentifierType.CALL_SIGN.of(callsign));
        if (f.imo != 0) {
            String imo = String.format(java.util.Locale.ROOT, "%07d", f.imo);
            String fault = IdentifierType.IMO.fault(imo);
            if (fault.isEmpty()) {
                vessel.identifier(IdentifierType.IMO.of(imo));
            } else {
                out.remark(where, imo, "IMO number: " + fault + "; the vessel is not known by it");
            }
        }
        out.record("voyage", at, null, List.of(vessel.build()), body, where);
    }

    private void staticReport(AisFrame f, @Nullable Instant at, Reception heard) {
        if (f.part == 0) {
            String name = f.text(40, 120);
            ClassBStaticA body = new ClassBStaticA(f.repeat, f.mmsi, name, heard);
            out.record(
                    "voyage", at, null, List.of(Craft.begin(f.mmsi).name(name).build()), body, where);
            return;
        }
        boolean auxiliary = f.mmsi / 10_000_000 == 98;
        String callsign = f.text(90, 42);
        int mother = auxiliary ? f.unsigned(132, 30) : 0;
        ClassBStaticB body = new ClassBStaticB(
                f.repeat,
                f.mmsi,
                f.shiptype,
                f.text(48, 42),
                f.unsigned(66, 4),
                f.unsigned(70, 20),
                callsign,
                auxiliary ? null : dimensions(f, 132),
                mother,
                heard);
        Mention vessel = Craft.begin(f.mmsi)
                .identifier(IdentifierType.CALL_SIGN.of(callsign))
                .build();
        List<Mention> mentions = mother == 0
                ? List.of(vessel)
                : List.of(vessel, Craft.begin(mother, "mother-ship").build());
        out.record("voyage", at, null, mentions, body, where);
    }

    private static Dimensions dimensions(AisFrame f, int offset) {
        return new Dimensions(
                f.unsigned(offset, 9),
                f.unsigned(offset + 9, 9),
                f.unsigned(offset + 18, 6),
                f.unsigned(offset + 24, 6));
    }
}
