package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Name pairs judged by weights and a threshold that were fitted without them: ten folds, pairs that share a name in one fold,
 * coordinate descent from deliberately bad weights on the other nine.
 */
final class CrossValidation {
    private static final PairWeights BAD = new PairWeights(1, 0.30f, 0.15f, 0, 0.80f, 0, 0.20f);

    private CrossValidation() {}

    private record Pair(PreparedName left, PreparedName right, boolean same, int group) {}

    private record Fitted(PairWeights weights, double threshold, double f1) {}

    /** A weight: how to change it, and the values tried. */
    private record Axis(BiFunction<PairWeights, Float, PairWeights> with, float... values) {}

    private static final List<Axis> AXES = List.of(
            new Axis(
                    (w, x) -> new PairWeights(
                            x,
                            w.missingPerson(),
                            w.missingOrganisation(),
                            w.lastMissing(),
                            w.fuzzy(),
                            w.furtherFuzzy(),
                            w.generic()),
                    0.5f,
                    1,
                    1.5f,
                    2,
                    2.5f,
                    3),
            new Axis(
                    (w, x) -> new PairWeights(
                            w.conflict(),
                            x,
                            w.missingOrganisation(),
                            w.lastMissing(),
                            w.fuzzy(),
                            w.furtherFuzzy(),
                            w.generic()),
                    0.05f,
                    0.10f,
                    0.15f,
                    0.20f,
                    0.30f,
                    0.40f),
            new Axis(
                    (w, x) -> new PairWeights(
                            w.conflict(),
                            w.missingPerson(),
                            x,
                            w.lastMissing(),
                            w.fuzzy(),
                            w.furtherFuzzy(),
                            w.generic()),
                    0.10f,
                    0.20f,
                    0.30f,
                    0.40f,
                    0.50f),
            new Axis(
                    (w, x) -> new PairWeights(
                            w.conflict(),
                            w.missingPerson(),
                            w.missingOrganisation(),
                            x,
                            w.fuzzy(),
                            w.furtherFuzzy(),
                            w.generic()),
                    0,
                    0.05f,
                    0.10f,
                    0.20f),
            new Axis(
                    (w, x) -> new PairWeights(
                            w.conflict(),
                            w.missingPerson(),
                            w.missingOrganisation(),
                            w.lastMissing(),
                            x,
                            w.furtherFuzzy(),
                            w.generic()),
                    0.80f,
                    0.85f,
                    0.90f,
                    0.95f),
            new Axis(
                    (w, x) -> new PairWeights(
                            w.conflict(),
                            w.missingPerson(),
                            w.missingOrganisation(),
                            w.lastMissing(),
                            w.fuzzy(),
                            x,
                            w.generic()),
                    0,
                    0.03f,
                    0.05f,
                    0.08f),
            new Axis(
                    (w, x) -> new PairWeights(
                            w.conflict(),
                            w.missingPerson(),
                            w.missingOrganisation(),
                            w.lastMissing(),
                            w.fuzzy(),
                            w.furtherFuzzy(),
                            x),
                    0,
                    0.02f,
                    0.05f,
                    0.10f,
                    0.20f));

    /** F1 over all pairs, each judged by what was fitted without its fold. */
    static double f1(int folds) {
        List<Pair> pairs = pairs();
        int[] outcome = new int[3];
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            Fitted fitted = fit(
                    pairs.stream().filter(pair -> pair.group() % folds != held).toList());
            count(
                    pairs.stream().filter(pair -> pair.group() % folds == held).toList(),
                    fitted.weights(),
                    fitted.threshold(),
                    outcome);
        }
        return f1(outcome);
    }

    private static List<Pair> pairs() {
        Map<String, Integer> groups = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> row : ForeignLists.table("money/name-pairs/name_bench.csv")) {
            SubjectType type = Figures.type(row.get("schema"));
            int group = groups.getOrDefault(row.get("name1"), groups.getOrDefault(row.get("name2"), pairs.size()));
            groups.put(row.get("name1"), group);
            groups.put(row.get("name2"), group);
            pairs.add(new Pair(
                    PreparedName.of(row.get("name1"), type),
                    PreparedName.of(row.get("name2"), type),
                    Figures.isMatch(row),
                    group));
        }
        return pairs;
    }

    private static Fitted fit(List<Pair> pairs) {
        Fitted best = threshold(pairs, BAD);
        for (int round = 0; round < 3; round++) {
            for (Axis axis : AXES) {
                for (float value : axis.values()) {
                    Fitted tried = threshold(pairs, axis.with().apply(best.weights(), value));
                    best = tried.f1() > best.f1() ? tried : best;
                }
            }
        }
        return best;
    }

    private static Fitted threshold(List<Pair> pairs, PairWeights weights) {
        Fitted best = new Fitted(weights, 0, 0);
        double[] scores = scores(pairs, weights);
        for (double threshold = 0.70; threshold < 0.90; threshold += 0.01) {
            int[] outcome = new int[3];
            for (int i = 0; i < scores.length; i++) {
                judge(pairs.get(i), scores[i] >= threshold, outcome);
            }
            best = f1(outcome) > best.f1() ? new Fitted(weights, threshold, f1(outcome)) : best;
        }
        return best;
    }

    private static double[] scores(List<Pair> pairs, PairWeights weights) {
        Alignment alignment = new Alignment(weights);
        return pairs.stream()
                .mapToDouble(pair -> alignment.score(pair.left(), pair.right()))
                .toArray();
    }

    private static void count(List<Pair> pairs, PairWeights weights, double threshold, int[] outcome) {
        double[] scores = scores(pairs, weights);
        for (int i = 0; i < scores.length; i++) {
            judge(pairs.get(i), scores[i] >= threshold, outcome);
        }
    }

    /** Counts hits, alarms and losses. */
    private static void judge(Pair pair, boolean said, int[] outcome) {
        if (pair.same() && said) {
            outcome[0]++;
        } else if (said) {
            outcome[1]++;
        } else if (pair.same()) {
            outcome[2]++;
        }
    }

    private static double f1(int[] outcome) {
        return 2.0 * outcome[0] / (2 * outcome[0] + outcome[1] + outcome[2]);
    }
}
