package eu.symbolon.kernel.track;

import java.util.Arrays;

/**
 * Tells apart the craft that send under one number, and takes out what no craft can have sailed: heard twice, teleports, noise.
 * For each craft it knows the segments that may still go on, and so the latest place of each. One thread.
 *
 * <p>A position goes on the one open segment that it {@link Fit fits}; it opens a new one when it fits none, and when it fits
 * several so alike that nobody could tell them apart. When it fits far better without the last few positions of a segment, those
 * were noise and are rejected afterwards. Order of work: one look into a table of craft, one score (about 60 ns) for each open
 * segment, mostly one. 300 bytes a craft.
 */
public final class Segmenter {
    private static final int SEEN_BITS = 18;

    private final SegmentRule rule;
    private final SegmentSink out;
    private final OpenSegments open;
    private final Seen seen = new Seen(SEEN_BITS);
    private final long coarse;
    private final long sameAgain;
    private final long stillAgain;
    private final int verySlow;

    private int[] numbers = new int[1 << 10];
    private int[] first = new int[1 << 10];
    private int craft;
    private int segments;

    private int[] matches;
    private double[] scores;
    private int[] backs;

    public Segmenter(SegmentRule rule, SegmentSink out) {
        if (rule.lookback() >= OpenSegments.RING) {
            throw new IllegalArgumentException("lookback " + rule.lookback() + " is not below " + OpenSegments.RING);
        }
        this.rule = rule;
        this.out = out;
        this.open = new OpenSegments(rule);
        this.coarse = rule.coarse().toMillis();
        this.sameAgain = rule.sameAgain().toMillis();
        this.stillAgain = rule.stillAgain().toMillis();
        this.verySlow = (int) Math.floor(rule.verySlowKnots() * 10 + 1e-9);
        this.matches = new int[rule.mostOpen()];
        this.scores = new double[rule.mostOpen()];
        this.backs = new int[rule.mostOpen()];
        Arrays.fill(first, OpenSegments.NONE);
    }

    /** Number of segments so far. */
    public int segments() {
        return segments;
    }

    /** Number of craft so far. */
    public int craft() {
        return craft;
    }

    /**
     * Takes one position. Of one craft they should come in the order of time.
     *
     * @param position the caller's number of it
     * @param mmsi what it sends under, above 0
     * @param lonE7 1e-7 degree; {@link Integer#MIN_VALUE} when it has none
     * @param speed 0.1 knot, -1 when it has none
     * @param courseGiven 0.1 degree, -1 when it has none
     * @param heading degree, -1 when it has none
     * @param kind equipment, and with it the resolution
     */
    public void take(
            long position,
            int mmsi,
            long millis,
            int lonE7,
            int latE7,
            int speed,
            int courseGiven,
            int heading,
            Equipment kind) {
        int course = courseGiven < 0 ? -1 : courseGiven % 3_600;
        Rejection fault = fault(lonE7, speed, course);
        if (fault == null && isHeardAgain(mmsi, millis, lonE7, latE7, speed, course, heading)) {
            fault = Rejection.DUPLICATE;
        }
        if (fault != null) {
            out.rejected(position, fault);
            return;
        }
        int slot = slot(mmsi);
        closeOver(slot, millis);
        double cosine = Fit.cosine(latE7);
        int found = 0;
        long nearest = Long.MAX_VALUE;
        int bits = kind.bits();
        for (int row = first[slot]; row != OpenSegments.NONE; row = open.next[row]) {
            if (open.lastMillis(row) > millis) {
                out.rejected(position, Rejection.LATE);
                return;
            }
            if (open.match(row, millis, lonE7, latE7, speed, course, bits, cosine)) {
                matches[found] = row;
                scores[found] = open.matchedScore;
                backs[found++] = open.matchedBack;
                nearest = Math.min(nearest, open.matchedMillis);
            }
        }
        int kept = found > 1 ? alike(found) : found;
        if (kept > 0 && kind == Equipment.LONG_RANGE && nearest < coarse) {
            out.rejected(position, Rejection.COARSE);
            return;
        }
        int row = matches[0];
        double score = scores[0];
        if (kept == 1) {
            for (int back = 0; back < backs[0]; back++) {
                out.rejected(open.position(row, back), Rejection.OUTLIER);
            }
            open.takeBack(row, backs[0]);
        } else {
            for (int i = 0; i < kept; i++) {
                close(slot, matches[i]);
            }
            row = begin(slot);
            score = 0;
        }
        open.add(row, position, millis, lonE7, latE7, speed, course, bits, score);
        out.assigned(position, open.number[row]);
    }

    private @org.jspecify.annotations.Nullable Rejection fault(int lonE7, int speed, int course) {
        if (lonE7 == Integer.MIN_VALUE) {
            return Rejection.NO_PLACE;
        }
        return speed < 0 || course < 0 && speed > verySlow ? Rejection.NO_SPEED : null;
    }

    /** A craft under way is never in the same place with the same speed, course and heading again; one that lies still is. */
    private boolean isHeardAgain(int mmsi, long millis, int lonE7, int latE7, int speed, int course, int heading) {
        long place = Math.round(lonE7 * 0.006) << 32 ^ Math.round(latE7 * 0.006) & 0xffffffffL;
        long motion = ((speed & 0xfffL) << 24 | (course & 0xfffL) << 12 | heading & 0xfffL) << 20;
        long ago = seen.note(Seen.mix(Seen.mix(place, motion), mmsi), millis);
        return ago >= 0 && ago <= (speed > 0 ? sameAgain : stillAgain);
    }

    /** Of several matches the best first, and how many are so near to it that nobody could tell which is meant. */
    private int alike(int found) {
        int best = 0;
        double bestWeighed = -1;
        for (int i = 0; i < found; i++) {
            double weighed = scores[i] * open.weight(matches[i]);
            if (weighed > bestWeighed) {
                bestWeighed = weighed;
                best = i;
            }
        }
        swap(0, best);
        int kept = 1;
        for (int i = 1; i < found; i++) {
            if (scores[i] * open.weight(matches[i]) * rule.ambiguity() >= bestWeighed) {
                swap(kept++, i);
            }
        }
        return kept;
    }

    private void swap(int i, int j) {
        int row = matches[i];
        double score = scores[i];
        int back = backs[i];
        matches[i] = matches[j];
        scores[i] = scores[j];
        backs[i] = backs[j];
        matches[j] = row;
        scores[j] = score;
        backs[j] = back;
    }

    private int begin(int slot) {
        int held = 0;
        int oldest = OpenSegments.NONE;
        for (int row = first[slot]; row != OpenSegments.NONE; row = open.next[row]) {
            held++;
            if (oldest == OpenSegments.NONE || open.lastMillis(row) < open.lastMillis(oldest)) {
                oldest = row;
            }
        }
        if (held >= rule.mostOpen()) {
            close(slot, oldest);
        }
        first[slot] = open.open(first[slot], segments++);
        return first[slot];
    }

    private void closeOver(int slot, long now) {
        int row = first[slot];
        while (row != OpenSegments.NONE) {
            int following = open.next[row];
            if (open.isOver(row, now)) {
                close(slot, row);
            }
            row = following;
        }
    }

    private void close(int slot, int row) {
        if (first[slot] == row) {
            first[slot] = open.next[row];
        } else {
            int before = first[slot];
            while (open.next[before] != row) {
                before = open.next[before];
            }
            open.next[before] = open.next[row];
        }
        open.close(row);
    }

    /** The craft's place in the table; a new one is entered. */
    private int slot(int mmsi) {
        if (mmsi <= 0) {
            throw new IllegalArgumentException("MMSI " + mmsi + " names no craft, 1 to 999999999 expected");
        }
        if (craft * 2 >= numbers.length) {
            grow();
        }
        int slot = probe(mmsi);
        if (numbers[slot] == 0) {
            numbers[slot] = mmsi;
            craft++;
        }
        return slot;
    }

    private int probe(int mmsi) {
        int slot = (mmsi * 0x9E3779B9) >>> 7 & numbers.length - 1;
        while (numbers[slot] != 0 && numbers[slot] != mmsi) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldFirst = first;
        numbers = new int[oldNumbers.length * 2];
        first = new int[oldFirst.length * 2];
        Arrays.fill(first, OpenSegments.NONE);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = probe(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                first[slot] = oldFirst[i];
            }
        }
    }
}
