package eu.symbolon.node.store.row;

import java.util.Map;

/**
 * What the node holds, in numbers; counts only, no label is asked.
 *
 * @param records records, positions included
 * @param rejects located rejects that lost something
 * @param hitsByArea hits by reviewing area
 * @param hitsAcrossAreas hits whose evidence comes from two areas or more
 */
public record Totals(
        long messages,
        long records,
        long positions,
        long mentions,
        long rejects,
        long hits,
        long hitsOpen,
        Map<String, Long> hitsByArea,
        long hitsAcrossAreas) {}
