package eu.symbolon.border.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What feeds put around a sentence to say when and by whom it was heard. The first that says a thing counts: tag block, then
 * {@code $PGHP}, then suffix. Collected line by line until the sentence comes; filled again and again.
 *
 * <pre>
 *  \s:rORBCOMM104,c:1418172113*hh\!AIVDM...      tag block, IEC 61162-450: s source, c UNIX time (s or ms), g grouping
 *  \1G2:0125,c:1354719387*0D\!AIVDM...           grouping as IEC 62320-1 writes it
 *  $PGHP,1,2013,11,12,12,0,0,11,219,,2190067,1,62*26   Danish shore feed: UTC to the ms, country, region, base station
 *  !AIVDM,...*70,b003669794,1272412827           United States Coast Guard: r or b station, UNIX time
 * </pre>
 */
final class AisEnvelope {
    /** No time was given. */
    static final long NO_TIME = Long.MIN_VALUE;

    private final Stations stations;
    private int at;

    /** The last second a {@code $PGHP} line gave: where its bytes stand, and what they mean. */
    private int secondFrom;

    private int secondLength;
    private long secondMillis;

    /** UTC in milliseconds since 1970. */
    long millis = NO_TIME;

    /** Number of the station in the table of stations, 0 = not given. */
    int station;

    /** Hash of the tag block group this sentence belongs to, 0 = none. */
    int group;

    int channel;
    boolean ownShip;

    AisEnvelope(Stations stations) {
        this.stations = stations;
    }

    Stations stations() {
        return stations;
    }

    void clear() {
        millis = NO_TIME;
        station = 0;
        group = 0;
    }

    /** A tag block between its backslashes; what is wrong with it, or null. A broken one says nothing. */
    @Nullable
    String tagBlock(byte[] b, int from, int to) {
        int end = to;
        if (to - from >= 3 && b[to - 3] == '*') {
            end = to - 3;
            int computed = Scan.xor(b, from, end);
            if ((AisSentence.hex(b[to - 2]) << 4 | AisSentence.hex(b[to - 1])) != computed) {
                return "tag block checksum does not fit: the bytes give " + AisSentence.hexadecimal(computed)
                        + "; its time and source are not used";
            }
        }
        int p = from;
        while (p < end) {
            int colon = Scan.find(b, p, end, ':');
            int comma = Scan.find(b, p, end, ',');
            if (colon < comma) {
                parameter(b, p, colon, comma);
            }
            p = comma + 1;
        }
        return null;
    }

    private void parameter(byte[] b, int key, int colon, int end) {
        int value = colon + 1;
        if (colon - key == 1) {
            switch (b[key]) {
                case 'c' -> time(unix(b, value, end));
                case 's' -> station(b, value, end);
                case 'g' -> {
                    int dash = Scan.find(b, value, end, '-');
                    group(b, Math.min(end, dash + 1), end);
                }
                default -> {
                    // Other keys say nothing about time and source.
                }
            }
        } else if (colon - key == 3 && b[key + 1] == 'G') {
            group = hash(b, value, end, b[key + 2] - '0');
        }
    }

    /** {@code 2-0136} of {@code g:1-2-0136}: the total and the group's number. */
    private void group(byte[] b, int from, int end) {
        int dash = Scan.find(b, from, end, '-');
        group = from < end ? hash(b, Math.min(end, dash + 1), end, b[from] - '0') : 0;
    }

    /** A {@code $PGHP} line; what is wrong with it, or null. A broken one says nothing. */
    @Nullable
    String pghp(byte[] b, int from, int end) {
        int star = Scan.find(b, from, end, '*');
        if (end - star < 3
                || (AisSentence.hex(b[star + 1]) << 4 | AisSentence.hex(b[star + 2])) != Scan.xor(b, from + 1, star)) {
            return "$PGHP checksum does not fit; its time and station are not used";
        }
        String fault = sameSecond(b, from, star) ? null : second(b, from, star);
        int milli = number(b, star);
        int country = Scan.find(b, at, star, ',');
        int region = Scan.find(b, Math.min(star, country + 1), star, ',');
        int base = Math.min(star, region + 1);
        station(b, base, Scan.find(b, base, star, ','));
        if (fault == null && milli >= 0 && milli <= 999) {
            time(secondMillis + milli);
            return null;
        }
        return fault == null ? "$PGHP milliseconds are not 0 to 999; its time is not used" : fault;
    }

    /** Most lines repeat the second of the line before: then its bytes are equal and need no reading. */
    private boolean sameSecond(byte[] b, int from, int star) {
        int to = from + secondLength;
        at = to;
        return secondLength > 0 && to <= star && Arrays.equals(b, from, to, b, secondFrom, secondFrom + secondLength);
    }

    /** Year to second, up to and with the comma behind them. */
    private @Nullable String second(byte[] b, int from, int star) {
        secondLength = 0;
        at = Math.min(star, from + 6);
        number(b, star);
        int year = number(b, star);
        int month = number(b, star);
        int day = number(b, star);
        int hour = number(b, star);
        int minute = number(b, star);
        int second = number(b, star);
        if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
            return "$PGHP date is no day of the calendar; its time is not used";
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return "$PGHP time is no time of day; its time is not used";
        }
        secondMillis = ((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1_000L;
        secondFrom = from;
        secondLength = at - from;
        return null;
    }

    /** What stands behind the checksum: station and time, or anything else. */
    void suffix(byte[] b, int from, int end) {
        int p = from;
        while (p < end && b[p] == ',') {
            int comma = Scan.find(b, p + 1, end, ',');
            if (comma - p > 2 && (b[p + 1] == 'r' || b[p + 1] == 'b')) {
                station(b, p + 1, comma);
            } else if (comma == end) {
                time(unix(b, p + 1, end));
            }
            p = comma;
        }
    }

    private void time(long given) {
        if (millis == NO_TIME) {
            millis = given;
        }
    }

    private void station(byte[] b, int from, int to) {
        if (station == 0 && to > from) {
            station = stations.number(b, from, to);
        }
    }

    /** Digits as UNIX time: up to 11 are seconds, up to 14 are milliseconds; anything else is no time. */
    private static long unix(byte[] b, int from, int to) {
        long value = 0;
        int length = to - from;
        for (int p = from; p < to; p++) {
            if (b[p] < '0' || b[p] > '9' || length > 14) {
                return NO_TIME;
            }
            value = value * 10 + b[p] - '0';
        }
        return length == 0 ? NO_TIME : length > 11 ? value : value * 1_000;
    }

    /** The number here and the comma behind it; -1 when there is none, or more than four digits. */
    private int number(byte[] b, int end) {
        int value = 0;
        int p = at;
        while (p < end && b[p] >= '0' && b[p] <= '9' && p - at < 4) {
            value = value * 10 + b[p++] - '0';
        }
        boolean whole = p > at && (p == end || b[p] == ',');
        at = Math.min(end, (whole ? p : Scan.find(b, p, end, ',')) + 1);
        return whole ? value : -1;
    }

    /** Days since 1970 in the Gregorian calendar, March-based so that the leap day ends the year. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return 365L * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }

    private static int hash(byte[] b, int from, int to, int seed) {
        int hash = seed + 1;
        for (int p = from; p < to; p++) {
            hash = hash * 31 + b[p];
        }
        return hash == 0 ? 1 : hash;
    }
}
