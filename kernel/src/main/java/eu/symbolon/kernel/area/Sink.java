package eu.symbolon.kernel.area;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a reader puts what it reads. Records come out in the order they are given. */
public interface Sink {

    /**
     * One record.
     *
     * @param kind a kind of the area's vocabulary
     * @param at when it happened, or null when the message does not say
     * @param place where, or null
     * @param where its evidence in the message
     */
    void record(
            String kind, @Nullable Instant at, @Nullable Place place, List<Mention> mentions, Body body, Where where);

    /**
     * A piece that could not be read; its neighbours go on.
     *
     * @param reason what is wrong and what would be right
     */
    void reject(Where where, String value, String reason);

    /** Dirt that was tolerated: nothing is lost, the sender should mend it. */
    void remark(Where where, String value, String reason);

    /**
     * These bytes may not be kept at all: the law has them removed on receipt. In what is stored they are blank, and nothing says
     * what they were; the digest stays that of the bytes as received.
     *
     * @param from offset of the first byte in what the reader was given
     * @param to offset behind the last
     * @param reason the law, never the value
     */
    void blank(int from, int to, String reason);

    /** When the message was received: formats with two-digit years and without dates need it. */
    Instant received();
}
