package eu.symbolon.border.detect;

import eu.symbolon.border.Border;
import eu.symbolon.border.record.ClassAPosition;
import eu.symbolon.border.record.ClassAStatic;
import eu.symbolon.border.record.ClassBPosition;
import eu.symbolon.border.record.Dimensions;
import eu.symbolon.border.record.PositionReport;
import eu.symbolon.border.record.Reception;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.List;

/** Position records of invented craft. */
final class Traffic {
    private Traffic() {}

    /** Class A under way at 10 knots. */
    static Record ship(String mmsi, String at, double lon, double lat) {
        return record(mmsi, at, lon, lat, classA(mmsi, 0, 100));
    }

    /** Class A moored. */
    static Record moored(String mmsi, String at, double lon, double lat) {
        return record(mmsi, at, lon, lat, classA(mmsi, 5, 0));
    }

    /** Class B under way at 10 knots. */
    static Record boat(String mmsi, String at, double lon, double lat) {
        return record(
                mmsi,
                at,
                lon,
                lat,
                new ClassBPosition(
                        0,
                        Integer.parseInt(mmsi),
                        0,
                        100,
                        false,
                        0,
                        0,
                        900,
                        511,
                        30,
                        0,
                        true,
                        false,
                        true,
                        true,
                        true,
                        false,
                        false,
                        0,
                        Reception.UNKNOWN));
    }

    /** A search and rescue transmitter, person overboard device or beacon, active. */
    static Record beacon(String mmsi, String at, double lon, double lat) {
        return record(mmsi, at, lon, lat, classA(mmsi, 14, 0));
    }

    /** The same under test. */
    static Record beaconUnderTest(String mmsi, String at, double lon, double lat) {
        return record(mmsi, at, lon, lat, classA(mmsi, 15, 0));
    }

    /** Class A with this motion; speed in 0.1 knot, course in 0.1 degree, heading in degrees, 511 = not known. */
    static Record moving(
            String mmsi, Instant at, double lon, double lat, int status, int speed, int course, int heading) {
        ClassAPosition body = new ClassAPosition(
                1,
                0,
                Integer.parseInt(mmsi),
                status,
                0,
                speed,
                true,
                0,
                0,
                course,
                heading,
                30,
                0,
                false,
                0,
                Reception.UNKNOWN);
        return record(mmsi, at.toString(), lon, lat, body);
    }

    /** What a class A ship says of itself. */
    static Record claim(String mmsi, String at, int imo, String callSign, String name, int length) {
        Dimensions dimensions = new Dimensions(length / 2, length - length / 2, 8, 8);
        ClassAStatic body = new ClassAStatic(
                0,
                Integer.parseInt(mmsi),
                0,
                imo,
                callSign,
                name,
                70,
                dimensions,
                1,
                0,
                0,
                24,
                60,
                0,
                "",
                0,
                Reception.UNKNOWN);
        Mention craft = Mention.of("vessel", SubjectType.VESSEL)
                .identifier(IdentifierType.MMSI.of(mmsi))
                .name(name)
                .build();
        Instant time = Instant.parse(at);
        return new Record(
                "border",
                "voyage",
                Regime.FUSED,
                "ais-nmea",
                "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                (int) (time.getEpochSecond() % 100_000),
                time,
                null,
                List.of(craft),
                body,
                Where.line(1),
                new Border().vocabulary().get(1).label().labelFor(time));
    }

    private static ClassAPosition classA(String mmsi, int status, int speed) {
        return new ClassAPosition(
                1,
                0,
                Integer.parseInt(mmsi),
                status,
                0,
                speed,
                true,
                0,
                0,
                900,
                90,
                30,
                0,
                false,
                0,
                Reception.UNKNOWN);
    }

    private static Record record(String mmsi, String at, double lon, double lat, PositionReport body) {
        Mention craft = Mention.of("vessel", SubjectType.VESSEL)
                .identifier(IdentifierType.MMSI.of(mmsi))
                .build();
        Instant time = Instant.parse(at);
        return new Record(
                "border",
                "position",
                Regime.FUSED,
                "ais-nmea",
                "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                (int) (time.getEpochSecond() % 100_000),
                time,
                Place.at(Point.ofDegrees(lon, lat)),
                List.of(craft),
                body,
                Where.line(1),
                new Border().vocabulary().get(0).label().labelFor(time));
    }
}
