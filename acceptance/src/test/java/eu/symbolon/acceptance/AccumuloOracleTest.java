package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Standing;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.wire.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.accumulo.access.Access;
import org.apache.accumulo.access.InvalidAccessExpressionException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Labels judged by a second program: Apache Accumulo's access expressions. A label is said as
 * {@code (purpose|purpose)&level&(authority|authority)}, a reader as the set of tokens that he holds.
 */
class AccumuloOracleTest {
    private static final int PAIRS = Boolean.getBoolean("symbolon.long") ? 1_000_000 : 20_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String NOBODY = "nobody";
    private static final Access ACCESS = Access.builder().build();

    @Test
    @Proves({"LED-4", "EUCI-1"})
    void theOracleComesToTheSameVerdictOnRandomLabelsAndReaders() {
        Random random = new Random(20101122);
        int permitted = 0;
        for (int i = 0; i < PAIRS; i++) {
            Label label = label(random);
            if (random.nextInt(4) == 0) {
                label = label.join(label(random));
            }
            Standing reader = new Standing(
                    "A" + random.nextInt(4),
                    Level.values()[random.nextInt(Level.values().length)],
                    "p" + random.nextInt(4),
                    DAY);
            boolean ours = label.may(reader) == Verdict.PERMIT;
            Label asked = label;
            assertEquals(
                    ACCESS.newEvaluator(tokens(reader)).canAccess(expression(label)),
                    ours,
                    () -> asked + " for " + reader + " as " + expression(asked));
            permitted += ours ? 1 : 0;
        }
        assertTrue(permitted > PAIRS / 50 && permitted < PAIRS / 2, "permitted " + permitted + " of " + PAIRS);
    }

    @Test
    void theOracleKeepsItsOwnPublishedVerdicts() {
        int[] seen = new int[3];
        for (JsonNode group : Json.tree(ForeignData.bytes("security/accumulo-access/testdata.json"))) {
            List<Set<String>> auths = new ArrayList<>();
            group.path("auths").forEach(set -> {
                Set<String> tokens = new HashSet<>();
                set.forEach(token -> tokens.add(token.asString()));
                auths.add(tokens);
            });
            for (JsonNode test : group.path("tests")) {
                String expected = test.path("expectedResult").asString();
                for (JsonNode expression : test.path("expressions")) {
                    String verdict;
                    try {
                        boolean may = ACCESS.newEvaluator(auths).canAccess(expression.asString());
                        verdict = may ? "ACCESSIBLE" : "INACCESSIBLE";
                    } catch (InvalidAccessExpressionException e) {
                        verdict = "ERROR";
                    }
                    assertEquals(expected, verdict, expression::asString);
                    seen[List.of("ACCESSIBLE", "INACCESSIBLE", "ERROR").indexOf(expected)]++;
                }
            }
        }
        assertEquals(List.of(82, 47, 113), List.of(seen[0], seen[1], seen[2]));
    }

    private static String expression(Label label) {
        List<String> terms = new ArrayList<>();
        any(label.purposes(), "p:").ifPresent(terms::add);
        terms.add("l:" + label.level());
        any(label.audience(), "a:").ifPresent(terms::add);
        return String.join("&", terms);
    }

    private static java.util.Optional<String> any(Allowed allowed, String prefix) {
        if (allowed.isAny()) {
            return java.util.Optional.empty();
        }
        List<String> tokens =
                allowed.named().stream().map(name -> prefix + name).toList();
        return java.util.Optional.of(tokens.isEmpty() ? NOBODY : "(" + String.join("|", tokens) + ")");
    }

    private static Set<String> tokens(Standing reader) {
        Set<String> tokens = new HashSet<>(Set.of("p:" + reader.purpose(), "a:" + reader.authority()));
        for (Level level : Level.values()) {
            if (level.compareTo(reader.clearance()) <= 0) {
                tokens.add("l:" + level);
            }
        }
        return tokens;
    }

    private static Label label(Random random) {
        return Label.ANYONE
                .withPurposes(random.nextInt(6) == 0 ? Allowed.ANY : Allowed.of(some(random, "p")))
                .withAudience(random.nextInt(3) == 0 ? Allowed.ANY : Allowed.of(some(random, "A")))
                .withDays(null, DAY.plusDays(1))
                .tightened(Tlp.values()[random.nextInt(Tlp.values().length)])
                .join(level(Level.values()[random.nextInt(Level.values().length)]));
    }

    private static Label level(Level level) {
        return Label.parse(Label.ANYONE.toString().replace("level=UNCLASSIFIED", "level=" + level));
    }

    private static Set<String> some(Random random, String prefix) {
        Set<String> some = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            if (random.nextInt(3) > 0) {
                some.add(prefix + i);
            }
        }
        return some;
    }
}
