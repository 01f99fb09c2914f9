package eu.symbolon.kernel.area;

import eu.symbolon.kernel.word.Severity;
import java.time.Duration;
import java.util.Map;

/**
 * How an area's hits are decided.
 *
 * @param deciders role that may decide, a word of the node's roles: {@code analyst}, {@code duty-officer}
 * @param clocks time to decide by severity; a severity without a clock has no deadline
 * @param source the rule the clocks come from, dated
 */
public record Procedure(String deciders, Map<Severity, Duration> clocks, String source) {}
