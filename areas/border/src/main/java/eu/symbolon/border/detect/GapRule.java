package eu.symbolon.border.detect;

import eu.symbolon.kernel.word.Severity;
import java.time.Duration;
import java.util.List;

/**
 * How long a craft may be silent. The first rule that applies to its last message counts.
 *
 * @param classA true for class A craft only
 * @param underWay true only when it was under way at its last message
 * @param silence longest silence that is no hit
 * @param source where the value comes from, dated
 */
record GapRule(boolean classA, boolean underWay, Duration silence, Severity severity, String source) {
    private static final String SIX_HOURS =
            "Global Fishing Watch, documentation ch. 12 (raw gaps: no position for more than 6 h), read 2026-11";
    private static final String TWELVE_HOURS =
            "Global Fishing Watch, documentation ch. 12 (gap events: 12 h or more), read 2026-11";

    /** Class A craft under way report every 2 to 10 seconds (ITU-R M.1371-5, table 1); the others may be switched off in port. */
    static final List<GapRule> RULES = List.of(
            new GapRule(true, true, Duration.ofHours(6), Severity.MEDIUM, SIX_HOURS),
            new GapRule(false, false, Duration.ofHours(12), Severity.LOW, TWELVE_HOURS));

    static GapRule of(boolean classA, boolean underWay) {
        for (GapRule rule : RULES) {
            if ((classA || !rule.classA) && (underWay || !rule.underWay)) {
                return rule;
            }
        }
        throw new IllegalStateException("the last gap rule applies to every craft");
    }
}
