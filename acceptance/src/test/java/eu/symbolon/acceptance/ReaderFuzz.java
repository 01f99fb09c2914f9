package eu.symbolon.acceptance;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.release.RecordJson;
import eu.symbolon.wire.Malformed;
import java.io.ByteArrayOutputStream;
import java.time.Instant;

/**
 * What Jazzer calls with bytes of its own making: one format's reader, named by {@code -Dsymbolon.fuzz.format}, and the JSON of
 * what it read. A finding is a reader that throws, stalls, grows without measure, or reaches for a file, a socket or a class.
 */
public final class ReaderFuzz {
    private static final String FORMAT = System.getProperty("symbolon.fuzz.format", "");
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");
    private static final int FREE_GROWTH = 1 << 20;
    private static final int MOST_GROWTH = 500;

    static final Readers READERS = Readers.installed();

    private ReaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        check(FORMAT, bytes);
    }

    static void check(String format, byte[] bytes) {
        Reading reading;
        try {
            reading =
                    READERS.readAs(format, Message.of("fuzz", RECEIVED, bytes)).orElseThrow();
        } catch (Malformed e) {
            return;
        }
        String thrown = "reader " + format + " gave up after ";
        for (Reject reject : reading.rejects()) {
            // At the start alone: Jazzer writes the words it sees compared into its inputs, and rejects quote them.
            if (reject.reason().startsWith(thrown)) {
                throw new IllegalStateException(format + ": " + reject.reason());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Record record : reading.records()) {
            RecordJson.write(record, out);
        }
        if (out.size() > FREE_GROWTH + (long) MOST_GROWTH * bytes.length) {
            throw new IllegalStateException(format + ": " + bytes.length + " bytes became " + out.size());
        }
    }
}
