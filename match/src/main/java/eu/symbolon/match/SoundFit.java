package eu.symbolon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a {@link SoundTable} to pairs of names, without alignments given: expectation maximisation over all ways to cut both
 * words into chunks (joint multigrams, Bisani and Ney 2008). Pairs that the model finds no likelier than noise count little:
 * public lists pair different names now and then. A chunk must be expected at least twice to stay, so that no single row of the
 * data leaves a trace. Deterministic: no random start, sums in the order of the data.
 */
final class SoundFit {
    private static final int ROUNDS = 8;
    private static final double FEWEST = 2;
    private static final double DISCOUNT = 0.5;
    private static final double NOISE = 1e-4;
    private static final double NOISE_SIGN = 1 / 40.0;
    private static final double UNSEEN_SIGN = 1e-6;
    private static final double UNSEEN_PAIR = 1e-7;

    private final Writing writing;
    private final int mostSigns;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private double[] chance = {};

    /** All steps of one pair, grouped by the cell they lead from: number of the chunk pair, then Latin and sign sizes. */
    private record Pair(int latin, int signs, int[] steps) {}

    private SoundFit(Writing writing) {
        this.writing = writing;
        this.mostSigns = SoundTable.mostSigns(writing);
    }

    /** Fits to pairs of a Latin name and the same name in the given script. */
    static SoundTable fit(Writing writing, List<String> latin, List<String> other) {
        SoundFit fit = new SoundFit(writing);
        for (int i = 0; i < latin.size(); i++) {
            String left = Writing.latin(latin.get(i));
            String right = writing.signs(other.get(i));
            String plain = SoundTable.plain(left);
            fit.add(left, right);
            if (!plain.equals(left)) {
                fit.add(plain, right);
            }
        }
        return fit.run();
    }

    private void add(String latin, String signs) {
        if (latin.length() < 2 || signs.isEmpty()) {
            return;
        }
        List<int[]> steps = new ArrayList<>();
        for (int i = 0; i <= latin.length(); i++) {
            for (int j = 0; j <= signs.length(); j++) {
                for (int u = 0; u <= SoundTable.MOST_LATIN && i + u <= latin.length(); u++) {
                    for (int v = 0; v <= mostSigns && j + v <= signs.length(); v++) {
                        if (isStep(u, v)) {
                            String name = latin.substring(i, i + u) + "\t" + signs.substring(j, j + v);
                            steps.add(new int[] {i, j, u, v, number(name)});
                        }
                    }
                }
            }
        }
        pairs.add(new Pair(
                latin.length(),
                signs.length(),
                steps.stream().flatMapToInt(Arrays::stream).toArray()));
    }

    private boolean isStep(int u, int v) {
        return v == 0
                ? u == 1 || u == 2
                : u == 0 ? v == 1 : v == 1 || u <= 2 || writing == Writing.HAN || writing == Writing.KANA;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, added -> {
            names.add(added);
            return numbers.size();
        });
    }

    private SoundTable run() {
        start();
        for (int round = 0; round < ROUNDS; round++) {
            double[] expected = new double[chance.length];
            for (Pair pair : pairs) {
                expect(pair, round == 0, expected);
            }
            maximise(expected, round >= ROUNDS - 2 ? FEWEST : round >= 2 ? FEWEST / 2 : 0);
        }
        Map<String, Double> kept = new HashMap<>();
        for (int i = 0; i < chance.length; i++) {
            if (chance[i] > UNSEEN_SIGN) {
                kept.put(names.get(i), chance[i]);
            }
        }
        return new SoundTable(writing, kept);
    }

    /** Before anything is known, short and even chunks are likelier. */
    private void start() {
        chance = new double[names.size()];
        for (int i = 0; i < chance.length; i++) {
            int u = names.get(i).indexOf('\t');
            int v = names.get(i).length() - u - 1;
            chance[i] = Math.pow(0.02, u + v) * (u == 0 || v == 0 ? 0.05 : 1) * (u == v ? 1 : 0.3);
        }
    }

    private void maximise(double[] expected, double fewest) {
        double all = 0;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = expected[i] < Math.max(fewest, 1e-6) ? 0 : Math.max(expected[i] - DISCOUNT, 1e-3);
            all += expected[i];
        }
        for (int i = 0; i < expected.length; i++) {
            int u = names.get(i).indexOf('\t');
            int v = names.get(i).length() - u - 1;
            double unseen = u + v == 1 ? UNSEEN_SIGN : u == 1 && v == 1 ? UNSEEN_PAIR : 0;
            chance[i] = expected[i] == 0 ? unseen : expected[i] / all;
        }
    }

    /** Adds the expected number of each chunk pair in this pair of words. */
    private void expect(Pair pair, boolean trusted, double[] expected) {
        int row = pair.signs() + 1;
        int end = pair.latin() * row + pair.signs();
        int[] step = pair.steps();
        double[] before = new double[end + 1];
        double[] after = new double[end + 1];
        before[0] = 1;
        after[end] = 1;
        for (int s = 0; s < step.length; s += 5) {
            int from = step[s] * row + step[s + 1];
            before[from + step[s + 2] * row + step[s + 3]] += before[from] * chance[step[s + 4]];
        }
        for (int s = step.length - 5; s >= 0; s -= 5) {
            int from = step[s] * row + step[s + 1];
            after[from] += after[from + step[s + 2] * row + step[s + 3]] * chance[step[s + 4]];
        }
        if (before[end] <= 0) {
            return;
        }
        double noise = trusted ? 0 : NOISE * Math.pow(NOISE_SIGN, pair.latin() + pair.signs());
        double share = 1 / (before[end] + noise);
        for (int s = 0; s < step.length; s += 5) {
            int from = step[s] * row + step[s + 1];
            expected[step[s + 4]] +=
                    before[from] * chance[step[s + 4]] * after[from + step[s + 2] * row + step[s + 3]] * share;
        }
    }
}
