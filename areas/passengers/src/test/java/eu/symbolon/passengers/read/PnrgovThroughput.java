package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.passengers.Passengers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * PNR/s and MB/s per core, from bytes to records: of 20,000 varied PNRs, and of the files named as arguments. Run by hand:
 * {@code java -cp target/classes:target/test-classes:... eu.symbolon.passengers.read.PnrgovThroughput [file]}.
 */
final class PnrgovThroughput {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T08:00:00Z");
    private static final int ROUNDS = 5;
    private static final int BYTES_PER_ROUND = 60_000_000;

    private PnrgovThroughput() {}

    public static void main(String[] files) throws IOException {
        measure("20,000 PNRs", Samples.bytes(manyBookings(10_000)));
        for (String file : files) {
            measure(file, Files.readAllBytes(Path.of(file)));
        }
    }

    /** The sample's two PNRs over and over, with other locators, documents and names. */
    private static String manyBookings(int pairs) {
        String sample = Samples.PNRGOV.replace("\n", "");
        int first = sample.indexOf("SRC'");
        int end = sample.indexOf("UNT+");
        String pair = sample.substring(first, end);
        StringBuilder all = new StringBuilder(sample.substring(0, first));
        for (int i = 0; i < pairs; i++) {
            all.append(pair.replace("ABC123", String.format(Locale.ROOT, "%06d", i))
                    .replace("XP1234567", "XP" + (1_000_000 + i))
                    .replace("VIRTA", "VIRTA" + (char) ('A' + i % 26))
                    .replace("AINO", "AI" + (char) ('A' + i % 23) + "NO"));
        }
        return all.append(sample.substring(end)).toString();
    }

    private static void measure(String what, byte[] bytes) {
        int times = Math.max(1, BYTES_PER_ROUND / bytes.length);
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            long bookings = 0;
            for (int i = 0; i < times; i++) {
                Message message = new Message("0", "throughput", RECEIVED, bytes);
                bookings += Reading.of(message, new Passengers(), new PnrgovEdifact())
                        .records()
                        .size();
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,.0f PNR/s, %.1f MB/s of wall time, one thread%n",
                    what,
                    bookings / seconds,
                    (double) times * bytes.length / seconds / 1e6);
        }
    }
}
