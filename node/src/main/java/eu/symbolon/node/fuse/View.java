package eu.symbolon.node.fuse;

import eu.symbolon.node.store.row.FeatureRow;
import eu.symbolon.node.store.row.PositionRow;
import java.time.Instant;
import java.util.List;

/**
 * The picture of a stretch of the globe.
 *
 * @param at when it was taken
 * @param positions latest of each craft, at most 20,000
 * @param features records with a place, newest first
 */
public record View(Instant at, List<PositionRow> positions, List<FeatureRow> features) {}
