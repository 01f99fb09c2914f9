package eu.symbolon.cyber.record;

import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MISP attribute, or a proposal for one. Source: MISP core format, 2.3 and 2.4 (draft-dulaunoy).
 *
 * @param part what it is part of
 * @param id uuid, empty when the sender gave none
 * @param relation role inside an object ({@code object_relation}), or empty
 * @param value as written, with both halves of composite types ({@code a|b})
 * @param detect {@code to_ids}: the sender means it for detection
 * @param state {@code proposal} for a shadow attribute, {@code deleted} for a withdrawn one, else empty
 * @param dataCharacters length of an attached file in Base64, 0 without one; the file stays in the message
 */
public record MispAttribute(
        Part part,
        String id,
        String type,
        String category,
        String relation,
        String value,
        boolean detect,
        String comment,
        String state,
        @Nullable Instant changed,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        List<String> tags,
        int dataCharacters)
        implements Reported {

    public MispAttribute {
        tags = List.copyOf(tags);
    }

    /**
     * Where a part of an event stands, and under which marking.
     *
     * @param event uuid of the event, or empty
     * @param reporter who reported the event
     * @param path JSON path in the message: {@code Event/Attribute/17}
     * @param distribution how far the sender lets it go, in words
     * @param tlp strictest colour of part, object and event, or null
     */
    public record Part(
            String event,
            String reporter,
            String path,
            String distribution,
            @Nullable Tlp tlp) {

        void write(Fields out) {
            out.text("event", event)
                    .text("createdBy", reporter)
                    .text("path", path)
                    .text("distribution", distribution)
                    .text("tlp", tlp == null ? "" : tlp.marking());
        }
    }

    @Override
    public String reporter() {
        return part.reporter();
    }

    @Override
    public String event() {
        return part.event();
    }

    @Override
    public @Nullable Tlp tlp() {
        return part.tlp();
    }

    @Override
    public void write(Fields out) {
        out.text("type", type)
                .text("id", id)
                .text("value", value)
                .text("category", category)
                .text("relation", relation)
                .flag("detect", detect)
                .text("comment", comment)
                .text("state", state)
                .time("modified", changed)
                .time("firstSeen", firstSeen)
                .time("lastSeen", lastSeen)
                .texts("tags", tags);
        if (dataCharacters > 0) {
            out.number("dataCharacters", dataCharacters);
        }
        part.write(out);
    }
}
