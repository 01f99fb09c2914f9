package eu.symbolon.bench;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
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

/** Changes of a list a second, and stored mentions a second asked against changed entries; one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx4g"})
public class ListChangeBench {
    private static final int LIST = 5_000;
    private static final int CHANGED = 50;

    @Param({"100000"})
    public int entries;

    private List<Listed> all = List.of();
    private Screening screening = Screening.of(List.of());
    private Screening changed = Screening.of(List.of());
    private Screening growing = Screening.of(List.of());
    private Mention[] travellers = new Mention[0];
    private int next;
    private int changes;

    @Setup
    public void load() {
        Readers readers = Readers.installed();
        all = Listed.of(Inputs.read(readers, "ftm-json", Inputs.list(entries)).records());
        screening = Screening.of(all);
        growing = screening;
        changed = screening.alone(all.subList(0, CHANGED));
        travellers = Inputs.read(readers, "pnrgov-edifact", Inputs.flight(2_000)).records().stream()
                .flatMap(record -> record.mentions().stream())
                .filter(mention ->
                        mention.type() == SubjectType.PERSON && !mention.names().isEmpty())
                .toArray(Mention[]::new);
    }

    /** One entry changed, in effect; compaction every 64 changes, as after a list, is part of it. */
    @Benchmark
    public Screening oneEntry() {
        next = next + 1 == all.size() ? 0 : next + 1;
        growing = growing.with(List.of(all.get(next)), List.of());
        growing = ++changes % 64 == 0 ? growing.compacted() : growing;
        return growing;
    }

    /** A list of 5,000 entries, in effect. */
    @Benchmark
    public Screening list() {
        return screening.with(all.subList(0, LIST), List.of());
    }

    /** One stored mention against 50 changed entries: times a million for a million. */
    @Benchmark
    public List<Match> storedMention() {
        next = next + 1 >= travellers.length ? 0 : next + 1;
        return changed.screen(travellers[next], 0.80);
    }
}
