package eu.symbolon.node.store.row;

import java.util.Map;

/**
 * What the node holds, in numbers; counts only, no label is asked.
 *
 * @param records records, positions included
 * @param subjects distinct subjects by the identifiers that identify; a mention without one counts by itself, positions count
 *     by craft
 * @param rejects located rejects that lost something
 * @param hitsByArea hits by reviewing area
 * @param hitsAcrossAreas hits whose evidence comes from two areas or more
 */
public record Totals(
        long messages,
        long records,
        long positions,
        long mentions,
        long subjects,
        long rejects,
        long hits,
        long hitsOpen,
        Map<String, Long> hitsByArea,
        long hitsAcrossAreas) {}
