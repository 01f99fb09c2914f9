package eu.symbolon.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A day of AIS in the sea between Cyprus and Crete, one message an hour: class A and B positions every four minutes, static
 * data once a watch, one sentence in a thousand damaged. Two ships of the story sail among the others: the tanker BRIGHT
 * MERIDIAN goes dark for nine hours and comes up in the watched zone; the SEA CARAVEL runs through the storm.
 */
public final class AisTraffic {
    private static final int STEP_SECONDS = 240;
    private static final int TANKER = 256123400;
    private static final int CARAVEL = 613004512;

    private final Random random;
    private final List<Ship> ships = new ArrayList<>();

    /** The same seed gives the same day. */
    public AisTraffic(long seed) {
        random = new Random(seed ^ 0x414953);
    }

    private static final class Ship {
        final int mmsi;
        final String name;
        final int imo;
        final int type;
        final double knots;
        double course;
        double lon;
        double lat;

        Ship(int mmsi, String name, int imo, int type, double lon, double lat, double knots, double course) {
            this.mmsi = mmsi;
            this.name = name;
            this.imo = imo;
            this.type = type;
            this.lon = lon;
            this.lat = lat;
            this.knots = knots;
            this.course = course;
        }

        /** Sails on by the rhumb line of a small step; innocent ships turn round at the border of the open sea. */
        void sail(int seconds) {
            double miles = knots * seconds / 3600;
            lat += miles / 60 * Math.cos(Math.toRadians(course));
            lon += miles / 60 * Math.sin(Math.toRadians(course)) / Math.cos(Math.toRadians(lat));
            if (mmsi != TANKER && mmsi != CARAVEL && (lat < 32.4 || lat > 34.6 || lon < 24.5 || lon > 31.5)) {
                course = (course + 180) % 360;
            }
        }
    }

    /** 24 messages with this many innocent ships. */
    public List<Sample> messages(int innocent) {
        fleet(innocent);
        List<Sample> all = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            StringBuilder out = new StringBuilder();
            for (int second = 0; second < 3600; second += STEP_SECONDS) {
                for (Ship ship : ships) {
                    ship.sail(STEP_SECONDS);
                    if (ship.mmsi == TANKER && hour >= 2 && hour < 11) {
                        continue;
                    }
                    long time = Day.START.getEpochSecond() + hour * 3600L + second + ship.mmsi % STEP_SECONDS;
                    if (second == 0 && hour % 4 == ship.mmsi % 4) {
                        append(out, identity(ship).sentences(time, ship.mmsi));
                    }
                    append(out, position(ship).sentences(time, ship.mmsi));
                }
            }
            String name = String.format(Locale.ROOT, "70-ais-%02d.nmea", hour);
            all.add(new Sample("coastal station LCA", name, out.toString().getBytes(StandardCharsets.US_ASCII)));
        }
        return all;
    }

    private void fleet(int innocent) {
        ships.clear();
        // Sails east along the coast so that it is inside the Limassol approach when it is heard again at eleven.
        ships.add(new Ship(TANKER, "BRIGHT MERIDIAN", 9388417, 80, 30.05, 34.38, 13.0, 83.5));
        ships.add(new Ship(CARAVEL, "SEA CARAVEL", 9122045, 70, 31.60, 34.35, 5.0, 92.0));
        for (int i = 0; i < innocent; i++) {
            int mmsi = 209_000_000 + random.nextInt(1000) * 1000 + i;
            int[] types = {30, 36, 60, 70, 70, 71, 79, 80};
            ships.add(new Ship(
                    mmsi,
                    "SAMPLE " + (char) ('A' + i % 26) + i,
                    imo(930_000 + i * 7),
                    types[random.nextInt(types.length)],
                    25 + random.nextInt(600) / 100.0,
                    32.8 + random.nextInt(140) / 100.0,
                    random.nextInt(10) / 1.5,
                    random.nextInt(360)));
        }
    }

    private static int imo(int six) {
        int sum = 0;
        for (int i = 0, rest = six; i < 6; i++, rest /= 10) {
            sum += rest % 10 * (i + 2);
        }
        return six * 10 + sum % 10;
    }

    private void append(StringBuilder out, List<String> sentences) {
        for (String sentence : sentences) {
            boolean damaged = random.nextInt(1000) == 0;
            out.append(damaged ? sentence.substring(0, sentence.length() - 5) + "?*00" : sentence)
                    .append("\r\n");
        }
    }

    /** Type 1 for class A, type 18 for class B (fishing and pleasure craft here). */
    private static AisSentence position(Ship ship) {
        long lon = Math.round(ship.lon * 600_000) & 0xfffffff;
        long lat = Math.round(ship.lat * 600_000) & 0x7ffffff;
        long knots = Math.round(ship.knots * 10);
        long course = Math.round(ship.course * 10);
        if (ship.type < 40) {
            return new AisSentence()
                    .number(6, 18)
                    .number(2, 0)
                    .number(30, ship.mmsi)
                    .number(8, 0)
                    .number(10, knots)
                    .number(1, 0)
                    .number(28, lon)
                    .number(27, lat)
                    .number(12, course)
                    .number(9, 511)
                    .number(6, 60)
                    .number(2, 0)
                    .number(1, 1)
                    .number(1, 0)
                    .number(1, 0)
                    .number(1, 1)
                    .number(1, 0)
                    .number(1, 0)
                    .number(1, 0)
                    .number(20, 0);
        }
        return new AisSentence()
                .number(6, 1)
                .number(2, 0)
                .number(30, ship.mmsi)
                .number(4, 0)
                .number(8, 0)
                .number(10, knots)
                .number(1, 0)
                .number(28, lon)
                .number(27, lat)
                .number(12, course)
                .number(9, Math.round(ship.course))
                .number(6, 60)
                .number(2, 0)
                .number(3, 0)
                .number(1, 0)
                .number(19, 0);
    }

    /** Type 5 for class A, type 24 part A for class B. */
    private static AisSentence identity(Ship ship) {
        if (ship.type < 40) {
            return new AisSentence()
                    .number(6, 24)
                    .number(2, 0)
                    .number(30, ship.mmsi)
                    .number(2, 0)
                    .text(20, ship.name)
                    .number(8, 0);
        }
        return new AisSentence()
                .number(6, 5)
                .number(2, 0)
                .number(30, ship.mmsi)
                .number(2, 0)
                .number(30, ship.imo)
                .text(7, callSign(ship.mmsi))
                .text(20, ship.name)
                .number(8, ship.type)
                .number(9, 120)
                .number(9, 30)
                .number(6, 10)
                .number(6, 10)
                .number(4, 1)
                .number(20, 0)
                .number(8, 80)
                .text(20, "CYLMS")
                .number(1, 0)
                .number(1, 0);
    }

    /** Of the series of its flag; the caravel sails under a number of Cameroon with a call sign of Greece. */
    private static String callSign(int mmsi) {
        return switch (mmsi) {
            case TANKER -> "9HBM7";
            case CARAVEL -> "SV512";
            default -> "5B" + mmsi % 1000;
        };
    }
}
