package eu.symbolon.kernel.word;

import eu.symbolon.kernel.track.Equipment;

/**
 * A body that is one position of a moving craft. Such records are telemetry: the store keeps them as columns, not as JSON.
 * Unknown values are NaN.
 */
public interface Motion extends Body {

    float speedKnots();

    /** Course over ground in degrees from true north, 0 to below 360. */
    float courseDegrees();

    /** Where the bow points, degrees from true north. */
    float headingDegrees();

    /** What it was sent with. */
    Equipment equipment();

    /** The receiver that heard it, as its feed names it, or empty. */
    default String heardBy() {
        return "";
    }
}
