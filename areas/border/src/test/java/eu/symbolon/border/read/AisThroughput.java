package eu.symbolon.border.read;

import com.sun.management.ThreadMXBean;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Gzip;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Messages per second of the Danish log, decoder alone and reader with records, 3 s warm-up and 5 s measured each. Run it with
 * the test class path: {@code java -XX:+UseSerialGC -Xmx1g -cp ... eu.symbolon.border.read.AisThroughput}.
 */
final class AisThroughput {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static long sum;
    private static long messages;

    private AisThroughput() {}

    public static void main(String[] arguments) {
        byte[] log = Gzip.content(ForeignData.bytes("border/ais/aisabnormal/ais-sample.txt.gz"), 1 << 26);
        AisSink adding = new Adding();
        Sink counting = new Counting();
        byte[] sentences = sentencesOf(log);
        measure("decoder, log as received", () -> new AisStream(log, adding).run());
        measure("decoder, its sentences alone", () -> new AisStream(sentences, adding).run());
        measure("reader, log as received", () -> new AisReader().read(log, counting));
        measure("reader, its sentences alone", () -> new AisReader().read(sentences, counting));
        System.out.println("checksum " + sum);
    }

    private static byte[] sentencesOf(byte[] log) {
        StringBuilder kept = new StringBuilder();
        new String(log, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("!"))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void measure(String name, Runnable pass) {
        run(pass, 3_000_000_000L);
        messages = 0;
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        int passes = run(pass, 5_000_000_000L);
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %.2f M messages per CPU second, %.1f bytes allocated per message, %d bytes per pass of %d messages",
                name,
                messages * 1e3 / cpu,
                (double) allocated / messages,
                allocated / passes,
                messages / passes));
    }

    private static int run(Runnable pass, long cpuNanos) {
        long end = THREADS.getCurrentThreadCpuTime() + cpuNanos;
        int passes = 0;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            pass.run();
            passes++;
        }
        return passes;
    }

    /** Uses every main value, so that nothing is left undone. */
    private static final class Adding implements AisSink {
        @Override
        public void frame(AisFrame f, AisEnvelope e, int line) {
            sum += f.type + f.mmsi + f.lon + f.lat + f.speed + f.course + f.heading + f.second + f.status + f.turn
                    + f.radio + e.millis + e.station;
            messages++;
        }

        @Override
        public void reject(int line, int from, int to, String reason) {
            sum++;
        }

        @Override
        public void remark(int line, int from, int to, String reason) {
            sum++;
        }
    }

    private static final class Counting implements Sink {
        @Override
        public void record(
                String kind,
                @Nullable Instant at,
                @Nullable Place place,
                List<Mention> mentions,
                Body body,
                Where where) {
            sum += mentions.size() + where.line() + body.hashCode();
            messages++;
        }

        @Override
        public void reject(Where where, String value, String reason) {
            sum++;
        }

        @Override
        public void remark(Where where, String value, String reason) {
            sum++;
        }

        @Override
        public void blank(int from, int to, String reason) {}

        @Override
        public Instant received() {
            return Instant.EPOCH.plusSeconds(1_795_000_000L);
        }
    }
}
