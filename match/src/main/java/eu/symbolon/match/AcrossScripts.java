package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks names of one script for names of another: the measure of how well the engine reads scripts. */
public final class AcrossScripts {
    private AcrossScripts() {}

    /** A name on the left and how alike it is. */
    public record Candidate(String name, double score) {}

    /**
     * Where the right name came out.
     *
     * @param first 1 when it alone is best, 1/n when n names share the first place, 0 otherwise
     * @param rank its place, from 1; of names that score the same, the middle place
     * @param best the best names
     */
    public record Ranked(double first, double rank, List<Candidate> best) {
        public double reciprocalRank() {
            return 1 / rank;
        }
    }

    /** For each name on the right, the place of its counterpart among all names on the left. */
    public static List<Ranked> rank(List<String> left, List<String> right, int best) {
        PreparedName[] candidates = left.stream()
                .map(name -> PreparedName.of(name, SubjectType.PERSON))
                .toArray(PreparedName[]::new);
        return IntStream.range(0, right.size())
                .parallel()
                .mapToObj(i -> {
                    PreparedName query = PreparedName.of(right.get(i), SubjectType.PERSON);
                    double[] scores = new double[candidates.length];
                    Alignment alignment = new Alignment();
                    for (int c = 0; c < scores.length; c++) {
                        scores[c] = alignment.score(query, candidates[c]);
                    }
                    return ranked(left, scores, i, best);
                })
                .toList();
    }

    private static Ranked ranked(List<String> names, double[] scores, int truth, int best) {
        // The same name on several lines is one answer, its lines are all right.
        String right = names.get(truth);
        int above = 0;
        int same = 0;
        int twins = 0;
        for (int c = 0; c < scores.length; c++) {
            boolean twin = names.get(c).equals(right);
            above += !twin && scores[c] > scores[truth] ? 1 : 0;
            same += !twin && scores[c] == scores[truth] ? 1 : 0;
            twins += twin ? 1 : 0;
        }
        double first = above > 0 || scores[truth] <= 0 ? 0 : (double) twins / (twins + same);
        double rank = above + 1 + same / 2.0;
        return new Ranked(first, rank, best == 0 ? List.of() : best(names, scores, best));
    }

    private static List<Candidate> best(List<String> names, double[] scores, int count) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, Comparator.comparingDouble(c -> -scores[c]));
        List<Candidate> best = new ArrayList<>();
        for (int c = 0; c < Math.min(count, order.length); c++) {
            best.add(new Candidate(names.get(order[c]), scores[order[c]]));
        }
        return best;
    }
}
