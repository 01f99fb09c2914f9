package eu.symbolon.node.audit;

import java.util.Map;

/**
 * Numbers of entries. Users and cases are the most frequent hundred, in falling order; days and the rest are complete.
 *
 * @param byDay by UTC day: {@code 2026-11-24}
 */
public record Statistics(
        long entries,
        Map<String, Long> byOperation,
        Map<String, Long> byOutcome,
        Map<String, Long> byPurpose,
        Map<String, Long> byAuthority,
        Map<String, Long> byUser,
        Map<String, Long> byCase,
        Map<String, Long> byDay) {}
