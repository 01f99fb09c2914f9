package eu.symbolon.kernel.track;

import java.time.Duration;

/**
 * When a position may follow another.
 *
 * @param longest silence after which a segment is closed
 * @param maxKnots how far from where it was expected a craft may be, as speed over the (padded) time between
 * @param penaltyKnots speed from expectation that is strongly discouraged
 * @param penalty travel is straight up to about this long; what is expected grows with the root of time beyond
 * @param padding added to the time between two positions, so that a short time does not make a fix's error a speed
 * @param lookback how many positions a new one may take back as noise
 * @param lookbackFactor how much better it must fit for that
 * @param shape how strongly a craft is held to the straight line between two positions
 * @param ambiguity two segments that fit within this factor are not told apart: both end, and a new one begins
 * @param shortSegment segments of fewer positions weigh less
 * @param otherEquipment weight when the class of the equipment, A or B, is another
 * @param coarse a long-range report (type 27) closer in time to a finer one is not used
 * @param sameAgain the same place, speed, course and heading while moving, heard again within this time, is the same message
 * @param stillAgain the same for a craft that lies still, whose next report may be equal
 * @param verySlowKnots at or below this a course may be missing
 * @param mostOpen open segments a number may have
 * @param source where the values come from, dated
 */
public record SegmentRule(
        Duration longest,
        double maxKnots,
        double penaltyKnots,
        Duration penalty,
        Duration padding,
        int lookback,
        double lookbackFactor,
        double shape,
        double ambiguity,
        double shortSegment,
        double otherEquipment,
        Duration coarse,
        Duration sameAgain,
        Duration stillAgain,
        double verySlowKnots,
        int mostOpen,
        String source) {

    /** The values of gpsdio-segment. */
    public static final SegmentRule DEFAULT = new SegmentRule(
            Duration.ofHours(24),
            25,
            5,
            Duration.ofHours(4),
            Duration.ofMinutes(15),
            5,
            2,
            4,
            10,
            10,
            0.1,
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofSeconds(5),
            0.35,
            100,
            "Global Fishing Watch, gpsdio-segment, matcher and discrepancy (Apache-2.0), read 2026-11; the times within which"
                    + " a message is the same again are the node's");
}
