package eu.symbolon.kernel.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every reader promises. Extend it once per reader, with own samples that read without a reject. */
public abstract class ReaderContract {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");

    protected abstract Area area();

    protected abstract Reader reader();

    /** Whole messages of this format, own work, each read without a reject. */
    protected abstract List<byte[]> samples();

    /** Reads bytes the way the node does. */
    protected final Reading read(byte[] bytes) {
        return Reading.of(Message.of("test", RECEIVED, bytes), area(), reader());
    }

    protected final Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void formatIsListedByItsArea() {
        assertTrue(area().readers().stream().anyMatch(r -> r.format().equals(reader().format())));
        assertFalse(reader().format().standard().isBlank());
    }

    @Test
    void ownSamplesAreRecognisedByContent() {
        for (byte[] sample : samples()) {
            assertTrue(reader().recognise(sample) >= 50, () -> "not recognised: " + head(sample));
            for (Reader other : area().readers()) {
                if (!other.format().equals(reader().format())) {
                    assertTrue(
                            other.recognise(sample) < reader().recognise(sample),
                            () -> other.format().id() + " claims a sample of "
                                    + reader().format().id());
                }
            }
        }
    }

    @Test
    void foreignBytesAreNotClaimed() {
        for (String foreign : List.of(
                "", " ", "\0\0\0\0", "Dear colleague, please find attached", "{}", "[]", "<a/>", "a,b\n1,2\n")) {
            assertTrue(reader().recognise(foreign.getBytes(StandardCharsets.UTF_8)) < 50, () -> "claimed: " + foreign);
        }
    }

    @Test
    void ownSamplesGiveRecordsAndNoReject() {
        for (byte[] sample : samples()) {
            Reading reading = read(sample);
            assertFalse(reading.records().isEmpty(), () -> "no record from " + head(sample));
            assertEquals(0, reading.lost(), () -> reading.rejects().toString());
            for (int i = 0; i < reading.records().size(); i++) {
                Record record = reading.records().get(i);
                assertEquals(i, record.index());
                assertNotNull(record.where());
                assertFalse(record.label().isNobody(), "a record nobody may read");
                assertTrue(
                        record.mentions().stream().noneMatch(mention -> mention.type() == SubjectType.PERSON)
                                || !record.label().quality().subjects().isEmpty(),
                        () -> "a person without a category of data subject in " + record.kind());
                PlainFields.of(record.body());
            }
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        for (byte[] sample : samples()) {
            assertEquals(facts(read(sample)), facts(read(sample)));
        }
    }

    @Test
    void truncatedMessagesNeverThrow() {
        for (byte[] sample : samples()) {
            int step = Math.max(1, sample.length / 150);
            for (int length = 0; length < sample.length; length += step) {
                survive(Arrays.copyOf(sample, length));
            }
        }
    }

    @Test
    void mutatedMessagesNeverThrow() {
        Random random = new Random(20101122);
        for (byte[] sample : samples()) {
            for (int round = 0; round < 400; round++) {
                byte[] bytes = sample.clone();
                for (int change = 0; change <= round % 5 && bytes.length > 0; change++) {
                    int at = random.nextInt(bytes.length);
                    switch (random.nextInt(3)) {
                        case 0 -> bytes[at] = (byte) random.nextInt(256);
                        case 1 -> bytes = cut(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)));
                        default -> bytes[at] = (byte) "'+:<>\"{}[]\n/ 0\0".charAt(random.nextInt(15));
                    }
                }
                survive(bytes);
            }
        }
    }

    @Test
    void emptyMessageIsOneReject() {
        Reading reading = read(new byte[0]);
        assertTrue(reading.records().isEmpty());
        assertFalse(reading.rejects().isEmpty());
    }

    private void survive(byte[] bytes) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            reader().recognise(bytes);
            reader().read(bytes, new Located());
        });
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        byte[] rest = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static List<Object> facts(Reading reading) {
        List<Object> facts = new java.util.ArrayList<>();
        for (Record record : reading.records()) {
            facts.add(List.of(
                    record.kind(), record.at(), record.mentions(), PlainFields.of(record.body()), record.where()));
        }
        for (Reject reject : reading.rejects()) {
            facts.add(reject);
        }
        return facts;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(80, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** Checks what comes out of broken input. */
    private static final class Located implements Sink {
        @Override
        public void record(
                String kind,
                @Nullable Instant at,
                @Nullable Place place,
                List<Mention> mentions,
                Body body,
                Where where) {
            assertNotNull(where);
            PlainFields.of(body);
        }

        @Override
        public void reject(Where where, String value, String reason) {
            assertTrue(where.line() > 0 || where.offset() >= 0, "a reject without a place");
            assertFalse(reason.isBlank(), "a reject without a reason");
        }

        @Override
        public void remark(Where where, String value, String reason) {
            reject(where, value, reason);
        }

        @Override
        public void blank(int from, int to, String reason) {}

        @Override
        public Instant received() {
            return RECEIVED;
        }
    }
}
