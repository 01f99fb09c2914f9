package eu.symbolon.kernel.track;

import java.util.Arrays;

/**
 * The segments that may still go on, as columns: for each a ring of its last positions. A closed segment's row is used again.
 *
 * <pre>
 *  row      next in its craft's list, number of the segment, positions so far, newest place in the ring, places in use
 *  place    time, longitude, latitude, speed, course, equipment, score with which it was taken, the caller's number
 *           8 places of 33 bytes a row
 * </pre>
 */
final class OpenSegments {
    static final int NONE = -1;
    static final int RING = 8;

    int[] next = new int[64];
    int[] number = new int[64];
    private int[] count = new int[64];
    private int[] newest = new int[64];
    private int[] used = new int[64];
    private long[] millis = new long[64 * RING];
    private int[] lon = new int[64 * RING];
    private int[] lat = new int[64 * RING];
    private short[] speed = new short[64 * RING];
    private short[] course = new short[64 * RING];
    private byte[] equipment = new byte[64 * RING];
    private float[] score = new float[64 * RING];
    private long[] position = new long[64 * RING];
    private int rows;
    private int free = NONE;

    private final SegmentRule rule;
    private final Fit fit;
    private final long longest;

    /** What the last {@link #match} found: its score, the time since, and how many positions it would take back. */
    double matchedScore;

    long matchedMillis;
    int matchedBack;

    OpenSegments(SegmentRule rule) {
        this.rule = rule;
        this.fit = new Fit(rule);
        this.longest = rule.longest().toMillis();
    }

    /** A new row in front of {@code before}. */
    int open(int before, int segment) {
        int row = free;
        if (row == NONE) {
            if (rows == next.length) {
                grow();
            }
            row = rows++;
        } else {
            free = next[row];
        }
        next[row] = before;
        number[row] = segment;
        count[row] = 0;
        used[row] = 0;
        newest[row] = 0;
        return row;
    }

    /** The row is free for another; its ring is kept until then. */
    void close(int row) {
        next[row] = free;
        free = row;
    }

    long lastMillis(int row) {
        return millis[at(row, 0)];
    }

    int lastLon(int row) {
        return lon[at(row, 0)];
    }

    int lastLat(int row) {
        return lat[at(row, 0)];
    }

    int positions(int row) {
        return count[row];
    }

    /** Caller's number of the position {@code back} before the newest. */
    long position(int row, int back) {
        return position[at(row, back)];
    }

    private int at(int row, int back) {
        return row * RING + (newest[row] - back & RING - 1);
    }

    boolean isOver(int row, long now) {
        return now - lastMillis(row) > longest;
    }

    /** Whether the position may go on this segment, after taking back some of its newest. */
    boolean match(int row, long at, int lonE7, int latE7, int knots, int bearing, int kind, double cosine) {
        int candidates = Math.min(rule.lookback(), used[row]);
        int kinds = 0;
        for (int back = 0; back < candidates; back++) {
            kinds |= equipment[at(row, back)];
        }
        double weight = (kinds & kind) == 0 ? rule.otherEquipment() : 1;
        double best = 0;
        double before = 0;
        for (int back = 0; back < candidates; back++) {
            int p = at(row, back);
            long since = at - millis[p];
            if (since > longest) {
                break;
            }
            double handicap = Math.max(1, back * rule.lookbackFactor());
            double bar = Math.max(best, before);
            if (weight * fit.best(since) / handicap > bar) {
                double found = weight
                        * fit.score(since, lon[p], lat[p], speed[p], course[p], lonE7, latE7, knots, bearing, cosine);
                if (found / handicap > bar) {
                    best = found / handicap;
                    matchedScore = found;
                    matchedMillis = since;
                    matchedBack = back;
                }
            }
            before = score[p];
        }
        return best > 0;
    }

    /** How much a segment of so many positions weighs when several match. */
    double weight(int row) {
        double a = count[row] / rule.shortSegment();
        return a / Math.sqrt(1 + a * a);
    }

    /** Takes the newest positions of a row back. */
    void takeBack(int row, int positions) {
        newest[row] = newest[row] - positions & RING - 1;
        used[row] -= positions;
    }

    void add(int row, long number, long at, int lonE7, int latE7, int knots, int bearing, int kind, double taken) {
        newest[row] = newest[row] + 1 & RING - 1;
        used[row] = Math.min(RING, used[row] + 1);
        count[row]++;
        int p = at(row, 0);
        millis[p] = at;
        lon[p] = lonE7;
        lat[p] = latE7;
        speed[p] = (short) knots;
        course[p] = (short) bearing;
        equipment[p] = (byte) kind;
        score[p] = (float) taken;
        position[p] = number;
    }

    private void grow() {
        int more = rows * 2;
        next = Arrays.copyOf(next, more);
        number = Arrays.copyOf(number, more);
        count = Arrays.copyOf(count, more);
        newest = Arrays.copyOf(newest, more);
        used = Arrays.copyOf(used, more);
        millis = Arrays.copyOf(millis, more * RING);
        lon = Arrays.copyOf(lon, more * RING);
        lat = Arrays.copyOf(lat, more * RING);
        speed = Arrays.copyOf(speed, more * RING);
        course = Arrays.copyOf(course, more * RING);
        equipment = Arrays.copyOf(equipment, more * RING);
        score = Arrays.copyOf(score, more * RING);
        position = Arrays.copyOf(position, more * RING);
    }
}
