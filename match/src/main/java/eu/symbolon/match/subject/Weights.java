package eu.symbolon.match.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What each trait weighs for each family of subjects, in natural log odds. A readable file:
 *
 * <pre>
 * version 1
 * data sha256:9f0c... 1600 pairs
 * review 0.25
 * [person] 934 pairs, 788 same
 * bias -1.31
 * name-alike 1.08
 * </pre>
 *
 * Lines that start with {@code #} and empty lines mean nothing. A trait that is not named weighs its prior.
 */
public final class Weights {
    /** The version that the product uses unless another is pinned. */
    public static final String CURRENT = "weights-1.txt";

    /** The same for resolving records of registers. */
    public static final String RESOLVING = "resolve-1.txt";

    /** Scores are shown on the product's scale, where this one is worth a person's look. */
    public static final double REVIEW_SCORE = 0.80;

    private final String version;
    private final String data;
    private final double review;
    private final Map<Family, double[]> trait = new EnumMap<>(Family.class);
    private final Map<Family, Double> bias = new EnumMap<>(Family.class);
    private final Map<Family, String> sample = new EnumMap<>(Family.class);

    private Weights(String version, String data, double review) {
        this.version = version;
        this.data = data;
        this.review = review;
    }

    /** Weights of fitted families; the others weigh their priors. */
    static Weights of(String version, String data, double review, Map<Family, LogisticFit.Fitted> fitted) {
        Weights weights = new Weights(version, data, review);
        for (Family family : Family.values()) {
            LogisticFit.Fitted found = fitted.get(family);
            weights.bias.put(family, found == null ? 0.0 : found.bias());
            weights.trait.put(family, found == null ? LogisticFit.priors() : found.weights());
            weights.sample.put(
                    family, found == null ? "no pairs" : found.pairs() + " pairs, " + found.same() + " same");
        }
        return weights;
    }

    /** The weights for pairs that a list and a mention make: candidates whose names already met. */
    public static Weights current() {
        return shipped(CURRENT);
    }

    /** The weights for records of registers, where most candidates are strangers. */
    public static Weights resolving() {
        return shipped(RESOLVING);
    }

    private static Weights shipped(String file) {
        try (InputStream in = Weights.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the program. Maybe it was built in part");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of weights; {@code name} stands in the errors. */
    public static Weights read(Reader in, String name) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        String version = "";
        String data = "";
        double review = 0.5;
        Map<Family, double[]> trait = new EnumMap<>(Family.class);
        Map<Family, Double> bias = new EnumMap<>(Family.class);
        Map<Family, String> sample = new EnumMap<>(Family.class);
        Family family = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                family = Family.valueOf(line.substring(1, end).toUpperCase(Locale.ROOT));
                trait.put(family, LogisticFit.priors());
                sample.put(family, line.substring(end + 1).strip());
                continue;
            }
            int blank = line.indexOf(' ');
            String key = blank < 0 ? line : line.substring(0, blank);
            String value = blank < 0 ? "" : line.substring(blank + 1).strip();
            if (key.equals("version")) {
                version = value;
            } else if (key.equals("data")) {
                data = value;
            } else if (key.equals("review")) {
                review = decimal(value, name, number);
            } else if (family == null) {
                throw new IllegalArgumentException(name + ":" + number + ": '" + key + "' stands before any [family]");
            } else if (key.equals("bias")) {
                bias.put(family, decimal(value, name, number));
            } else {
                Optional<Trait> known = Trait.of(key);
                if (known.isEmpty()) {
                    throw new IllegalArgumentException(
                            name + ":" + number + ": no trait '" + key + "'. Maybe the file is of another version");
                }
                double[] weights = trait.get(family);
                if (weights != null) {
                    weights[known.get().ordinal()] = decimal(value, name, number);
                }
            }
        }
        Weights weights = new Weights(version, data, review);
        for (Family each : Family.values()) {
            weights.trait.put(each, trait.getOrDefault(each, LogisticFit.priors()));
            weights.bias.put(each, bias.getOrDefault(each, 0.0));
            weights.sample.put(each, sample.getOrDefault(each, ""));
        }
        return weights;
    }

    private static double decimal(String text, String name, int line) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ":" + line + ": '" + text + "' is no number", e);
        }
    }

    /** The file; reading it gives equal weights. */
    public String text() {
        StringBuilder text = new StringBuilder("# What the traits of two subjects weigh, in natural log odds.\n")
                .append("version ")
                .append(version)
                .append('\n')
                .append("data ")
                .append(data)
                .append('\n')
                .append(String.format(Locale.ROOT, "review %.2f%n", review));
        for (Family family : Family.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n[%s] %s%nbias %.3f%n",
                    family.name().toLowerCase(Locale.ROOT),
                    sample.get(family),
                    bias(family)));
            for (Trait each : Trait.values()) {
                text.append(String.format(Locale.ROOT, "%s %.3f%n", each.code(), weights(family)[each.ordinal()]));
            }
        }
        return text.toString();
    }

    public String version() {
        return version;
    }

    /** Where the labelled pairs came from: hash and number. */
    public String data() {
        return data;
    }

    /** The probability from which a pair is worth a person's look; it is shown as the score 0.80. */
    public double review() {
        return review;
    }

    double bias(Family family) {
        return bias.getOrDefault(family, 0.0);
    }

    double[] weights(Family family) {
        double[] found = trait.get(family);
        return found == null ? LogisticFit.priors() : found;
    }
}
