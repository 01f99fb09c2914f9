package eu.symbolon.node.cli;

import eu.symbolon.match.subject.JudgedPair;
import eu.symbolon.match.subject.Nature;
import eu.symbolon.match.subject.Quality;
import eu.symbolon.match.subject.Training;
import eu.symbolon.match.subject.Weights;
import eu.symbolon.node.subject.FtmPairs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symbolon match fit PAIRS...}: weights of subject evidence from judged pairs, with cross-validated figures. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the weights of subject evidence on judged pairs: lines {\"left\",\"right\",\"judgement\"} with judgement"
                    + " positive or negative. Deterministic.",
            "Prints how well weights do on subjects they have not seen (ten folds; pairs that share a subject stay"
                    + " together)."
        })
final class MatchFit implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the weights go; nothing is written without it.")
    private @Nullable Path out;

    @Option(names = "--version-name", defaultValue = "1", description = "Version of the weights (${DEFAULT-VALUE}).")
    private String version = "1";

    @Option(
            names = "--review",
            defaultValue = "0.17",
            description = "Probability from which a pair is worth a person's look (${DEFAULT-VALUE}).")
    private double review;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the folds (${DEFAULT-VALUE}).")
    private long seed;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Judged pairs, JSON lines or gzip of them.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter print = spec.commandLine().getOut();
        List<JudgedPair> pairs = new ArrayList<>();
        MessageDigest hash = sha256();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            hash.update(bytes);
            int first = pairs.stream().mapToInt(JudgedPair::group).max().orElse(-1) + 1;
            for (JudgedPair pair : FtmPairs.judged(
                    bytes, fault -> err.println(file + ":" + fault.where() + ": " + fault.getMessage()))) {
                pairs.add(new JudgedPair(pair.left(), pair.right(), pair.same(), first + pair.group()));
            }
        }
        if (pairs.isEmpty()) {
            err.println("symbolon match fit: no judged pair in " + files + ". Maybe the lines have no judgement");
            return Exit.NOTHING_READABLE;
        }
        Training training = new Training(pairs);
        double[] probability = training.crossValidated(seed);
        print.printf(Locale.ROOT, "cross-validated, seed %d, at the review threshold %.2f%n", seed, review);
        print.println("named  " + quality(pairs, probability, MatchFit::isNamed));
        print.println("person " + quality(pairs, probability, pair -> is(pair, Nature.PERSON)));
        print.println("all    " + quality(pairs, probability, pair -> true));
        Weights weights = training.fit(
                version, "sha256:" + HexFormat.of().formatHex(hash.digest()) + " " + pairs.size() + " pairs", review);
        if (out != null) {
            Files.writeString(out, weights.text(), StandardCharsets.UTF_8);
            print.println("written " + out);
        }
        print.flush();
        return Exit.DONE;
    }

    private Quality quality(List<JudgedPair> pairs, double[] probability, Predicate<JudgedPair> wanted) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < probability.length; i++) {
            if (wanted.test(pairs.get(i))) {
                chosen.add(i);
            }
        }
        double[] scores = chosen.stream().mapToDouble(i -> probability[i]).toArray();
        boolean[] same = new boolean[scores.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = pairs.get(chosen.get(i)).same();
        }
        return Quality.of(scores, same, review);
    }

    private static boolean isNamed(JudgedPair pair) {
        return isNamed(pair.left().subject().nature())
                && isNamed(pair.right().subject().nature());
    }

    private static boolean isNamed(Nature nature) {
        return switch (nature) {
            case PERSON, ORGANISATION, EITHER, CRAFT -> true;
            case TIE, THING -> false;
        };
    }

    private static boolean is(JudgedPair pair, Nature nature) {
        return pair.left().subject().nature() == nature
                && pair.right().subject().nature() == nature;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256. Maybe it is no full JDK", e);
        }
    }
}
