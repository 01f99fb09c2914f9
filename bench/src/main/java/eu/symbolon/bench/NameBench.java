package eu.symbolon.bench;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.match.NameScore;
import eu.symbolon.match.PreparedName;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Prepared pairs of names a second, one thread: each of a few names against the next. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC"})
public class NameBench {
    private final PreparedName[] latin = prepared(
            "Olga Karomita",
            "Ivan Petrovich Smirnov",
            "Muhammad Karimi",
            "Mohamed Al Karimi",
            "John Paul Harmon",
            "Harmon, Jon",
            "Juergen Weiss",
            "J\u00fcrgen Wei\u00df");
    private final PreparedName[] mixed = prepared(
            "Ivan Petrov",
            "\u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432",
            "Khaled Mahmoud",
            "\u062e\u0627\u0644\u062f \u0645\u062d\u0645\u0648\u062f");
    private int next;

    private static PreparedName[] prepared(String... names) {
        return Stream.of(names)
                .map(name -> PreparedName.of(name, SubjectType.PERSON))
                .toArray(PreparedName[]::new);
    }

    /** Names of one script, alike and unlike in turn. */
    @Benchmark
    public double prepared() {
        next = (next + 1) % latin.length;
        return NameScore.of(latin[next], latin[(next + 1) % latin.length]);
    }

    /** Names of two scripts. */
    @Benchmark
    public double preparedAcrossScripts() {
        next = (next + 1) % mixed.length;
        return NameScore.of(mixed[next], mixed[(next + 1) % mixed.length]);
    }
}
