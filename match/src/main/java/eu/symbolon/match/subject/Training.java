package eu.symbolon.match.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fits weights on judged pairs, and measures how well they do on pairs they have not seen. Pairs that share a subject stay on
 * one side of every split, so that no subject is known from learning.
 */
public final class Training {
    private static final int FOLDS = 10;
    /** A family with fewer pairs that differ learns from strangers too: sides of different pairs put together. */
    private static final double FEWEST_DIFFERENT = 0.05;

    private final List<JudgedPair> pairs;
    private final List<double[]> traits = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();

    public Training(List<JudgedPair> pairs) {
        this.pairs = List.copyOf(pairs);
        Comparison comparison = new Comparison();
        for (JudgedPair pair : pairs) {
            traits.add(comparison.observe(pair.left(), pair.right()).clone());
            families.add(Family.of(pair.left(), pair.right()));
        }
    }

    /** Weights of all pairs. */
    public Weights fit(String version, String data, double review) {
        return weights(version, data, review, -1, new int[0]);
    }

    /** Each pair's probability by weights that saw none of its subjects. */
    public double[] crossValidated(long seed) {
        int groups = pairs.stream().mapToInt(JudgedPair::group).max().orElse(0) + 1;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        int[] fold = new int[groups];
        for (int i = 0; i < groups; i++) {
            fold[order.get(i)] = i % FOLDS;
        }
        double[] probability = new double[pairs.size()];
        for (int held = 0; held < FOLDS; held++) {
            Weights weights = weights("", "", 0.5, held, fold);
            for (int i = 0; i < probability.length; i++) {
                if (fold[pairs.get(i).group()] == held) {
                    probability[i] = probability(weights, i);
                }
            }
        }
        return probability;
    }

    private double probability(Weights weights, int pair) {
        double odds = weights.bias(families.get(pair));
        double[] weight = weights.weights(families.get(pair));
        for (int i = 0; i < weight.length; i++) {
            odds += weight[i] * traits.get(pair)[i];
        }
        return LogisticFit.logistic(odds);
    }

    private Weights weights(String version, String data, double review, int held, int[] fold) {
        Map<Family, LogisticFit.Fitted> fitted = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            List<double[]> rows = new ArrayList<>();
            List<Boolean> same = new ArrayList<>();
            List<JudgedPair> used = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                if (families.get(i) == family && (held < 0 || fold[pairs.get(i).group()] != held)) {
                    rows.add(traits.get(i));
                    same.add(pairs.get(i).same());
                    used.add(pairs.get(i));
                }
            }
            if (rows.isEmpty()) {
                continue;
            }
            if (Collections.frequency(same, false) < FEWEST_DIFFERENT * same.size()) {
                strangers(used, rows, same);
            }
            boolean[] labels = new boolean[same.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = same.get(i);
            }
            fitted.put(family, LogisticFit.of(rows, labels));
        }
        return Weights.of(version, data, review, fitted);
    }

    private static void strangers(List<JudgedPair> used, List<double[]> rows, List<Boolean> same) {
        Comparison comparison = new Comparison();
        for (int i = 0; i < used.size(); i++) {
            JudgedPair next = used.get((i + 1) % used.size());
            if (used.get(i).group() != next.group()) {
                rows.add(comparison.observe(used.get(i).left(), next.right()).clone());
                same.add(false);
            }
        }
    }
}
