package eu.symbolon.bench;

import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Standing;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.label.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.accumulo.access.Access;
import org.apache.accumulo.access.AccessEvaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Who may read what: the test in a scan, the compiling of a context, and Apache Accumulo's expressions beside them; one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx2g"})
public class LabelBench {
    private static final int LABELS = 10_000;
    private static final int RECORDS = 10_000_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Standing READER = new Standing("EL-PIU", Level.CONFIDENTIAL, "p3", DAY);

    private final List<Label> labels = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final int[] records = new int[RECORDS];
    private final BitSet readable;
    private final AccessEvaluator accumulo = Access.builder()
            .build()
            .newEvaluator(Set.of("p:p3", "a:EL-PIU", "l:UNCLASSIFIED", "l:LIMITE", "l:RESTRICTED", "l:CONFIDENTIAL"));

    public LabelBench() {
        Random random = new Random(20101122);
        for (int i = 0; i < LABELS; i++) {
            Label label = label(random);
            labels.add(label);
            expressions.add(expression(label));
        }
        for (int i = 0; i < RECORDS; i++) {
            records[i] = random.nextInt(LABELS);
        }
        readable = compiled();
    }

    /** Records a second that a scan tests and counts. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public int labelTestInAScan() {
        int readableRecords = 0;
        for (int label : records) {
            readableRecords += readable.get(label) ? 1 : 0;
        }
        return readableRecords;
    }

    /** Labels a second that a new context is compiled over; 10,000 labels are one context. */
    @Benchmark
    @OperationsPerInvocation(LABELS)
    public BitSet contextOverLabels() {
        return compiled();
    }

    /** The same labels as access expressions through accumulo-access. */
    @Benchmark
    @OperationsPerInvocation(LABELS)
    public int labelsByAccumuloAccess() {
        int permitted = 0;
        for (String expression : expressions) {
            permitted += accumulo.canAccess(expression) ? 1 : 0;
        }
        return permitted;
    }

    private BitSet compiled() {
        BitSet set = new BitSet(LABELS);
        for (int i = 0; i < LABELS; i++) {
            set.set(i, labels.get(i).may(READER) == Verdict.PERMIT);
        }
        return set;
    }

    private static Label label(Random random) {
        Level level = Level.values()[random.nextInt(Level.values().length)];
        return Label.parse(Label.ANYONE.toString().replace("level=UNCLASSIFIED", "level=" + level))
                .withPurposes(Allowed.of(some(random)))
                .withAudience(random.nextBoolean() ? Allowed.of("EL-PIU", "EL-CSIRT") : Allowed.ANY)
                .withDays(null, DAY.plusDays(1 + random.nextInt(2_000)))
                .tightened(Tlp.values()[random.nextInt(3)]);
    }

    private static Set<String> some(Random random) {
        Set<String> some = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextBoolean()) {
                some.add("p" + i);
            }
        }
        return some;
    }

    private static String expression(Label label) {
        List<String> terms = new ArrayList<>(List.of("l:" + label.level()));
        terms.add(any(label.purposes(), "p:"));
        if (!label.audience().isAny()) {
            terms.add(any(label.audience(), "a:"));
        }
        return String.join("&", terms);
    }

    private static String any(Allowed allowed, String prefix) {
        List<String> tokens =
                allowed.named().stream().map(name -> prefix + name).toList();
        return tokens.isEmpty() ? "nobody" : "(" + String.join("|", tokens) + ")";
    }
}
