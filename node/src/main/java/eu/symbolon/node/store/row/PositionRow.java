package eu.symbolon.node.store.row;

import java.time.Instant;

/**
 * The latest known position of one craft.
 *
 * @param record name of its record
 * @param craft its identifier, {@code mmsi:211378120}
 * @param name latest name heard of it, or empty
 * @param longitude degrees
 * @param latitude degrees
 * @param speedKnots NaN when unknown
 * @param courseDegrees NaN when unknown
 */
public record PositionRow(
        String record,
        String craft,
        String name,
        double longitude,
        double latitude,
        float speedKnots,
        float courseDegrees,
        Instant at) {}
