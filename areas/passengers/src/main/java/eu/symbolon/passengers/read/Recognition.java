package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises an EDIFACT file by the message type of its first UNH, within the first 8 kB. */
final class Recognition {
    private static final int HEAD = 8192;

    private Recognition() {}

    /** 95 when the first message is of this type, else 0. */
    static int ofType(byte[] bytes, String type) {
        Segments s = new Segments(bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes, new Dirt(new Nowhere()));
        for (int i = 0; i < 20 && s.next(); i++) {
            if (s.tag() == Tag.UNH) {
                return s.code(2, 0).equals(type) ? 95 : 0;
            }
        }
        return 0;
    }

    /** Nothing is told while recognising. */
    private static final class Nowhere implements Sink {
        @Override
        public void record(
                String kind,
                @Nullable Instant at,
                @Nullable Place place,
                List<Mention> mentions,
                Body body,
                Where where) {}

        @Override
        public void reject(Where where, String value, String reason) {}

        @Override
        public void remark(Where where, String value, String reason) {}

        @Override
        public void blank(int from, int to, String reason) {}

        @Override
        public Instant received() {
            return Instant.EPOCH;
        }
    }
}
