package eu.symbolon.kernel.word;

import eu.symbolon.kernel.label.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement read from a message.
 *
 * @param area the area that read it
 * @param kind what it states, a word of the area's vocabulary: {@code booking}, {@code position}, {@code warning}
 * @param regime how the law lets it be joined
 * @param format id of the format it was read from
 * @param message SHA-256 of its message
 * @param index position among the records of its message, from 0
 * @param at when it happened, or when the message came if it does not say
 * @param place where, when known
 * @param mentions the subjects in it
 * @param body the area's typed content
 * @param where line or offset of its evidence in the message
 * @param label who may use it
 */
public record Record(
        String area,
        String kind,
        Regime regime,
        String format,
        String message,
        int index,
        Instant at,
        @Nullable Place place,
        List<Mention> mentions,
        Body body,
        Where where,
        Label label) {

    /** {@code area.kind}, the form in which detectors and screens name kinds: {@code border.position}. */
    public String qualifiedKind() {
        return area + "." + kind;
    }
}
