package eu.symbolon.passengers.read;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken bytes cost neither an exception nor time: 24,000 mutations of the two samples, the same ones at each run. */
class FuzzTest {
    private static final byte[] NASTY =
            "'+:?*#\\\r\n \0U\u00e2\u0092UNA".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    @Test
    void mutatedMessagesNeverThrowAndNeverStall() {
        Random random = new Random(20161116);
        byte[][] samples = {Samples.bytes(Samples.PNRGOV), Samples.bytes(Samples.PAXLST)};
        Reader[] readers = {new PnrgovEdifact(), new Paxlst()};
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int round = 0; round < 24_000; round++) {
                byte[] bytes = mutate(samples[round & 1], random);
                for (Reader reader : readers) {
                    reader.recognise(bytes);
                }
                readers[round & 1].read(bytes, new Checked(bytes.length));
            }
        });
    }

    private static byte[] mutate(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int length = Math.min(bytes.length - at, random.nextInt(40));
                    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private record Checked(int length) implements Sink {
        @Override
        public void record(String kind, Instant at, Place place, List<Mention> mentions, Body body, Where where) {
            assertNotNull(body);
            within(where);
        }

        @Override
        public void reject(Where where, String value, String reason) {
            assertTrue(!reason.isBlank());
            within(where);
        }

        @Override
        public void remark(Where where, String value, String reason) {
            reject(where, value, reason);
        }

        @Override
        public void blank(int from, int to, String reason) {}

        @Override
        public Instant received() {
            return Instant.parse("2026-11-24T08:00:00Z");
        }

        private void within(Where where) {
            assertTrue(where.offset() >= 0 && where.offset() <= length);
        }
    }
}
