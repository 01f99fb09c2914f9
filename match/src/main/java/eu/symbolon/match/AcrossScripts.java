package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        return rank(left, right, best, null);
    }

    /** The same with a table fitted elsewhere instead of the one that is built in: {@link #fit}. */
    public static List<Ranked> rank(List<String> left, List<String> right, int best, @Nullable SoundTable table) {
        Candidates candidates = new Candidates(left, table);
        return IntStream.range(0, right.size())
                .parallel()
                .mapToObj(i -> ranked(left, candidates.scores(right.get(i)), i, best))
                .toList();
    }

    /** Fits a table to pairs: Latin names on the left, the same names in one other script on the right. */
    public static SoundTable fit(List<String> latin, List<String> other) {
        Writing writing = other.stream()
                .map(Writing::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no name on the right is in Arabic, Hebrew, Cyrillic, Chinese, Japanese or Korean script. "
                                + "Maybe the columns are swapped"));
        return SoundFit.fit(writing, latin, other);
    }

    /** The names on the left, cut for each table that a question needs. */
    private static final class Candidates {
        private final List<String> names;
        private final @Nullable SoundTable given;
        private final Map<Writing, List<List<SoundTable.Cut>>> cuts = new ConcurrentHashMap<>();
        private final Map<SubjectType, PreparedName[]> prepared = new ConcurrentHashMap<>();

        Candidates(List<String> names, @Nullable SoundTable given) {
            this.names = names;
            this.given = given;
        }

        double[] scores(String query) {
            Writing writing = Writing.of(query);
            boolean latin = Writing.of(names.get(0)) == null;
            if (writing != null && latin) {
                SoundTable table = given != null && given.writing() == writing ? given : SoundTable.of(writing);
                return bySound(table, query);
            }
            return byScore(query);
        }

        private double[] bySound(SoundTable table, String query) {
            List<List<SoundTable.Cut>> all = cuts.computeIfAbsent(
                    table.writing(),
                    writing -> names.stream()
                            .map(name -> orders(name).stream().map(table::latin).toList())
                            .toList());
            SoundTable.Cut asked = table.signs(query);
            float[] steps = table.steps(asked);
            float[] rows = SoundTable.rows();
            double[] scores = new double[all.size()];
            for (int c = 0; c < scores.length; c++) {
                float evidence = Float.NEGATIVE_INFINITY;
                for (SoundTable.Cut cut : all.get(c)) {
                    evidence = Math.max(evidence, table.evidence(cut, asked, steps, rows));
                }
                scores[c] = SoundTable.likelihood(evidence);
            }
            return scores;
        }

        /** A name of several words as it stands, and with its last word first. */
        private static List<String> orders(String name) {
            int last = name.strip().lastIndexOf(' ');
            return last < 0 ? List.of(name) : List.of(name, name.substring(last + 1) + " " + name.substring(0, last));
        }

        private double[] byScore(String query) {
            PreparedName[] all = prepared.computeIfAbsent(
                    SubjectType.PERSON,
                    type -> names.stream()
                            .map(name -> PreparedName.of(name, type))
                            .toArray(PreparedName[]::new));
            PreparedName asked = PreparedName.of(query, SubjectType.PERSON);
            double[] scores = new double[all.length];
            Arrays.setAll(scores, c -> NameScore.of(asked, all[c]));
            return scores;
        }
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
