package eu.symbolon.bench;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.node.read.Readers;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
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

/** Bytes to typed records with mentions and labels, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Xmx2g"})
public class ReadingBench {
    private static final int PNRS = 1_000;
    private static final int OBJECTS = 6_000;
    private static final int SENTENCES = 20_000;

    private final Readers readers = Readers.installed();
    private final byte[] flight = Inputs.flight(PNRS);
    private final byte[] bundle = Inputs.bundle(OBJECTS);
    private final byte[] sentences = firstLines(Inputs.joined(Inputs.ais(60)), SENTENCES);

    /** PNRs a second. */
    @Benchmark
    @OperationsPerInvocation(PNRS)
    public Reading pnrgov() {
        return Inputs.read(readers, "pnrgov-edifact", flight);
    }

    /** The same bytes through staedi, which gives tokens without meaning; PNRs a second. */
    @Benchmark
    @OperationsPerInvocation(PNRS)
    public int pnrgovTokensByStaedi() throws IOException, EDIStreamException {
        int elements = 0;
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(flight))) {
            while (reader.hasNext()) {
                if (reader.next() == io.xlate.edi.stream.EDIStreamEvent.ELEMENT_DATA) {
                    elements += reader.getText().length();
                }
            }
        }
        return elements;
    }

    /** STIX objects a second. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public Reading stix() {
        return Inputs.read(readers, "stix", bundle);
    }

    /** AIS sentences to records a second. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES)
    public Reading ais() {
        return Inputs.read(readers, "ais-nmea", sentences);
    }

    private static byte[] firstLines(byte[] bytes, int lines) {
        int end = 0;
        for (int line = 0; line < lines && end < bytes.length; end++) {
            line += bytes[end] == '\n' ? 1 : 0;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }
}
