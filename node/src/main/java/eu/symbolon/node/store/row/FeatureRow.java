package eu.symbolon.node.store.row;

import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.word.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record with a place, for the map and its table.
 *
 * @param severity highest severity of the hits that rest on it, null without a hit
 */
public record FeatureRow(
        String record,
        String area,
        String kind,
        String title,
        Instant at,
        @Nullable Severity severity,
        Geometry geometry) {}
