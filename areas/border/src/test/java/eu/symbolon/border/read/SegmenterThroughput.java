package eu.symbolon.border.read;

import eu.symbolon.kernel.track.Equipment;
import eu.symbolon.kernel.track.Rejection;
import eu.symbolon.kernel.track.SegmentRule;
import eu.symbolon.kernel.track.SegmentSink;
import eu.symbolon.kernel.track.Segmenter;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Positions a CPU-second: 100,000 craft under way, each heard once a minute; and the memory of a million craft. Run it with the test
 * class path: {@code java -XX:+UseSerialGC -Xmx2g -cp ... eu.symbolon.border.read.SegmenterThroughput}.
 */
final class SegmenterThroughput {
    private static long assigned;

    private SegmenterThroughput() {}

    private static final SegmentSink COUNTING = new SegmentSink() {
        @Override
        public void assigned(long position, int segment) {
            assigned++;
        }

        @Override
        public void rejected(long position, Rejection why) {
            // Only what is assigned counts.
        }
    };

    public static void main(String[] arguments) {
        for (int craft : new int[] {1_000, 100_000, 1_000_000}) {
            Segmenter segmenter = new Segmenter(SegmentRule.DEFAULT, COUNTING);
            int rounds = Math.max(3, 20_000_000 / craft);
            round(segmenter, craft, 0);
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assigned = 0;
            for (int minute = 1; minute <= rounds; minute++) {
                round(segmenter, craft, minute);
            }
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            System.gc();
            Runtime now = Runtime.getRuntime();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%,d craft: %.2f M positions per CPU second, %,d segments, %d MB held",
                    craft,
                    assigned * 1e3 / cpu,
                    segmenter.segments(),
                    now.totalMemory() - now.freeMemory() >> 20));
        }
    }

    private static void round(Segmenter segmenter, int craft, int minute) {
        for (int i = 0; i < craft; i++) {
            int lon = (i % 3_000) * 100_000 + minute % 2_000 * 20_000;
            int lat = i / 3_000 * 1_000_000 + minute % 2_000 * 20_000;
            segmenter.take(0, 200_000_000 + i, minute * 60_000L, lon, lat, 72, 450, 45, Equipment.CLASS_A);
        }
    }
}
