package eu.symbolon.bench;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.match.Listed;
import eu.symbolon.match.Match;
import eu.symbolon.match.Screening;
import eu.symbolon.node.read.Readers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Travellers a second against lists, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx4g"})
public class ScreeningBench {
    @Param({"20000", "100000"})
    public int entries;

    private Screening screening = Screening.of(List.of());
    private Mention[] travellers = new Mention[0];
    private int next;

    @Setup
    public void load() {
        Readers readers = Readers.installed();
        screening = Screening.of(
                Listed.of(Inputs.read(readers, "ftm-json", Inputs.list(entries)).records()));
        travellers = Inputs.read(readers, "pnrgov-edifact", Inputs.flight(2_000)).records().stream()
                .flatMap(record -> record.mentions().stream())
                .filter(mention ->
                        mention.type() == SubjectType.PERSON && !mention.names().isEmpty())
                .toArray(Mention[]::new);
        // One in a hundred is on the list, a little misspelt.
        for (int i = 0; i < travellers.length; i += 100) {
            travellers[i] = Mention.of("passenger", SubjectType.PERSON)
                    .name("OLGA KAROMITA")
                    .birth(new PartialDate(1970, 1, 1 + i % 28))
                    .build();
        }
    }

    /** Travellers a second. */
    @Benchmark
    public List<Match> screen() {
        next = next + 1 == travellers.length ? 0 : next + 1;
        return screening.screen(travellers[next], 0.80);
    }
}
