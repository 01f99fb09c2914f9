package eu.symbolon.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the signs of one script stand for in Latin spellings. Data: chunks of up to three Latin letters beside chunks of up to
 * two or three signs, with the chance to meet the two together ({@code sh ش 0.0121}); either side may be empty: a vowel that Arabic
 * does not write, a vowel that Japanese puts in. Two words are as alike as the best way to cut both into such chunks is more
 * likely than the two words by themselves: the evidence, in nats. Unrelated words reach an evidence of x with a chance of about
 * e^-x, whatever their script or length.
 *
 * <p>Order of work: words are cut once into numbered chunks, O(length); a comparison is a table walk of length x length cells
 * with at most twelve steps each, over a dense matrix of log chances. 200 kB a script. Fitted by {@link SoundFit}.
 */
public final class SoundTable {
    static final char END = '$';
    static final int MOST_LATIN = 3;
    private static final String NONE = "-";
    private static final float UNSEEN_PAIR = -13;
    private static final float UNSEEN_SIGN = -11;
    private static final float[] SHARE = {0.15f, 0.30f, 0.60f, 0.85f};
    private static final float[] LIKENESS = {0.60f, 0.80f, 0.93f, 0.97f};
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private static final SoundTable[] TABLES = new SoundTable[Writing.values().length];

    private final Writing writing;
    final int mostSigns;
    private final Map<String, Double> chances;
    private final Map<String, Integer> latin = new HashMap<>();
    private final Map<String, Integer> signs = new HashMap<>();
    private final Map<String, Double> latinChance = new HashMap<>();
    private final Map<String, Double> signChance = new HashMap<>();
    /** Of each chunk of signs the Latin chunk that it is met with most. */
    private final Map<String, String> likeliest = new HashMap<>();

    private final float[] log;
    private final int width;
    /** Whether a Latin chunk is one letter. */
    private final boolean[] single;

    /**
     * A word cut into chunks.
     *
     * @param chunks number of the chunk of size s at i in {@code [(s - 1) * length + i]}, -1 for none
     * @param own log chance of the word by itself
     */
    record Cut(int length, int[] chunks, float own) {}

    /** @param chances chance of "latin TAB signs" */
    SoundTable(Writing writing, Map<String, Double> chances) {
        this.writing = writing;
        this.mostSigns = mostSigns(writing);
        this.chances = new TreeMap<>(chances);
        latin.put("", 0);
        signs.put("", 0);
        this.chances.forEach((pair, chance) -> {
            String[] side = pair.split("\t", -1);
            latin.putIfAbsent(side[0], latin.size());
            signs.putIfAbsent(side[1], signs.size());
            latinChance.merge(side[0], chance, Double::sum);
            signChance.merge(side[1], chance, Double::sum);
            likeliest.merge(side[1], side[0], (a, b) -> number(this.chances, a + "\t" + side[1]) >= chance ? a : b);
        });
        width = signs.size();
        single = new boolean[latin.size()];
        latin.forEach((chunk, number) -> single[number] = chunk.length() == 1);
        log = new float[latin.size() * width];
        Arrays.fill(log, NEVER);
        this.chances.forEach((pair, chance) -> {
            String[] side = pair.split("\t", -1);
            log[number(latin, side[0]) * width + number(signs, side[1])] = (float) Math.log(chance);
        });
    }

    private static <N extends Number> N number(Map<String, N> numbers, String chunk) {
        return Objects.requireNonNull(numbers.get(chunk));
    }

    /** Chinese syllables and kana stand for more letters than one. */
    static int mostSigns(Writing writing) {
        return writing == Writing.HAN ? 3 : 2;
    }

    static synchronized SoundTable of(Writing writing) {
        SoundTable known = TABLES[writing.ordinal()];
        if (known == null) {
            known = load(writing);
            TABLES[writing.ordinal()] = known;
        }
        return known;
    }

    private static SoundTable load(Writing writing) {
        return parse(writing, Tables.lines("sounds-" + writing.name().toLowerCase(Locale.ROOT) + ".tsv"));
    }

    static SoundTable parse(Writing writing, List<String> lines) {
        Map<String, Double> chances = new HashMap<>();
        for (String line : lines) {
            String[] cell = line.split("\t", -1);
            String left = cell[0].equals(NONE) ? "" : cell[0];
            String right = cell[1].equals(NONE) ? "" : cell[1];
            chances.put(left + "\t" + right, Double.valueOf(cell[2]));
        }
        return new SoundTable(writing, chances);
    }

    /** The table as a file that {@link #parse} reads. */
    public String print() {
        StringBuilder text = new StringBuilder();
        chances.forEach((pair, chance) -> {
            String[] side = pair.split("\t", -1);
            text.append(side[0].isEmpty() ? NONE : side[0]).append('\t');
            text.append(side[1].isEmpty() ? NONE : side[1]).append('\t');
            text.append(String.format(Locale.ROOT, "%.6f%n", chance));
        });
        return text.toString();
    }

    Writing writing() {
        return writing;
    }

    Cut latin(String word) {
        return cut(Writing.latin(word), latin, latinChance, MOST_LATIN, true);
    }

    Cut signs(String word) {
        return cut(writing.signs(word), signs, signChance, mostSigns, false);
    }

    private static Cut cut(
            String text, Map<String, Integer> numbers, Map<String, Double> chance, int most, boolean plainToo) {
        int length = text.length();
        int[] chunks = new int[most * length];
        Arrays.fill(chunks, -1);
        double[] best = new double[length + 1];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        for (int i = 0; i < length; i++) {
            best[i + 1] = Math.max(best[i + 1], best[i] + UNSEEN_SIGN);
            for (int size = 1; size <= most && i + size <= length; size++) {
                String chunk = known(text.substring(i, i + size), numbers, plainToo);
                if (chunk != null) {
                    chunks[(size - 1) * length + i] = number(numbers, chunk);
                    double log = best[i] + Math.log(chance.getOrDefault(chunk, 1e-9));
                    best[i + size] = Math.max(best[i + size], log);
                }
            }
        }
        return new Cut(length, chunks, (float) best[length]);
    }

    /** A letter with a mark that the table does not know counts without it. */
    private static @Nullable String known(String chunk, Map<String, Integer> numbers, boolean plainToo) {
        if (numbers.containsKey(chunk)) {
            return chunk;
        }
        String plain = plainToo ? plain(chunk) : chunk;
        return numbers.containsKey(plain) ? plain : null;
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Romanisation.Letter letter = c < 0x80 ? null : Romanisation.of(c);
            plain.append(letter == null ? String.valueOf(c) : letter.brief());
        }
        return plain.toString();
    }

    /** Evidence that the two are one word, in nats: positive when they are more alike than chance makes them. */
    float evidence(Cut left, Cut right, float[] steps, float[] rows) {
        return joint(left, right.length(), steps, rows) - left.own() - right.own();
    }

    /**
     * What each step costs against this word of signs: {@code [(chunk * sizes + v) * (length + 1) + j]} for a Latin chunk and the
     * v signs before j. The last chunk is a letter that the table does not know.
     */
    float[] steps(Cut right) {
        int chunks = latin.size();
        float[] steps = new float[(chunks + 1) * (mostSigns + 1) * (right.length() + 1)];
        for (int chunk = 0; chunk <= chunks; chunk++) {
            steps(chunk, right, steps, chunk);
        }
        return steps;
    }

    private void steps(int chunk, Cut right, float[] steps, int at) {
        int k = right.length();
        boolean letter = chunk == latin.size() || single[chunk];
        for (int v = 0; v <= mostSigns; v++) {
            int start = (at * (mostSigns + 1) + v) * (k + 1);
            float unseen =
                    letter && v == 1 ? UNSEEN_PAIR : letter && v == 0 || chunk == 0 && v == 1 ? UNSEEN_SIGN : NEVER;
            for (int j = 0; j <= k; j++) {
                int sign = j < v ? -1 : v == 0 ? 0 : right.chunks()[(v - 1) * k + j - v];
                float known = sign < 0 || chunk == latin.size() ? NEVER : log[chunk * width + sign];
                steps[start + j] = j < v ? NEVER : known == NEVER ? unseen : known;
            }
        }
    }

    /** Log chance of the best way to cut both words together. Rows of the walk lie one after another in the given array. */
    private float joint(Cut left, int k, float[] steps, float[] rows) {
        int n = left.length();
        int row = k + 1;
        int sizes = mostSigns + 1;
        for (int i = 0; i <= n; i++) {
            int to = i * row;
            Arrays.fill(rows, to, to + row, NEVER);
            rows[0] = 0;
            for (int u = 1; u <= MOST_LATIN && u <= i; u++) {
                int chunk = left.chunks()[(u - 1) * n + i - u];
                if (chunk >= 0 || u == 1) {
                    int step = (chunk < 0 ? latin.size() : chunk) * sizes * row;
                    for (int v = 0; v < sizes; v++) {
                        advance(rows, (i - u) * row - v, to, v, k, steps, step + v * row);
                    }
                }
            }
            // Signs without a counterpart: the first chunk is the empty one.
            for (int j = 1; j <= k; j++) {
                rows[to + j] = Math.max(rows[to + j], rows[to + j - 1] + steps[row + j]);
            }
        }
        return rows[n * row + k];
    }

    private static void advance(float[] rows, int from, int to, int first, int last, float[] steps, int step) {
        for (int j = first; j <= last; j++) {
            rows[to + j] = Math.max(rows[to + j], rows[from + j] + steps[step + j]);
        }
    }

    /**
     * How alike the two words are, from 0 to 0.97: the evidence as a share of what both words could give at most (normalised
     * pointwise mutual information), on the scale of {@link TokenScore}. In every script about one of 10,000 unrelated pairs
     * reaches 0.80, and few more the least that counts.
     */
    float likeness(Cut left, Cut right, float[] rows) {
        float joint = joint(left, right, rows);
        float share = (left.own() + right.own() - joint) / joint;
        if (share < SHARE[0]) {
            return 0;
        }
        int at = 1;
        while (at < SHARE.length - 1 && share > SHARE[at]) {
            at++;
        }
        float part = Math.min(1, (share - SHARE[at - 1]) / (SHARE[at] - SHARE[at - 1]));
        return LIKENESS[at - 1] + part * (LIKENESS[at] - LIKENESS[at - 1]);
    }

    /** The same walk for one pair of words, without steps worked out before. */
    float joint(Cut left, Cut right, float[] rows) {
        int n = left.length();
        int k = right.length();
        int row = k + 1;
        int[] a = left.chunks();
        int[] b = right.chunks();
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= k; j++) {
                float best = i + j == 0 ? 0 : NEVER;
                for (int u = 0; u <= MOST_LATIN && u <= i; u++) {
                    int chunk = u == 0 ? 0 : a[(u - 1) * n + i - u];
                    for (int v = u == 0 ? 1 : 0; v <= mostSigns && v <= j && (u > 0 || v == 1); v++) {
                        int sign = v == 0 ? 0 : b[(v - 1) * k + j - v];
                        float step = chunk < 0 || sign < 0 ? NEVER : log[chunk * width + sign];
                        if (step == NEVER) {
                            step = u == 1 && v == 1 ? UNSEEN_PAIR : u + v == 1 ? UNSEEN_SIGN : NEVER;
                        }
                        best = Math.max(best, rows[(i - u) * row + j - v] + step);
                    }
                }
                rows[i * row + j] = best;
            }
        }
        return rows[n * row + k];
    }

    /** The likeliest Latin spelling of a word: what the index finds it by. */
    String reading(String word) {
        String text = writing.signs(word);
        double[] best = new double[text.length() + 1];
        String[] spelled = new String[text.length() + 1];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        spelled[0] = "";
        for (int i = 0; i < text.length(); i++) {
            for (int size = 1; size <= mostSigns && i + size <= text.length(); size++) {
                String chunk = likeliest.get(text.substring(i, i + size));
                double log = chunk == null
                        ? size == 1 ? best[i] + UNSEEN_SIGN : NEVER
                        : best[i]
                                + Math.log(Objects.requireNonNull(
                                        chances.get(chunk + "\t" + text.substring(i, i + size))));
                if (log > best[i + size]) {
                    best[i + size] = log;
                    spelled[i + size] = spelled[i] + (chunk == null ? "" : chunk);
                }
            }
        }
        return plain(spelled[text.length()].replace(String.valueOf(END), ""));
    }

    /** The evidence as a score from 0 to 1; 0.5 where the two are as likely one word as chance. */
    static double likelihood(double evidence) {
        return 1 / (1 + Math.exp(-evidence / 4));
    }

    /** Room for any two words. */
    static float[] rows() {
        return new float[64 * 64 * 2];
    }
}
