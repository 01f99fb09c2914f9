package eu.symbolon.node.rights;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is held of one person.
 *
 * @param order the order it rests on
 * @param complete false when there is more than a report can hold
 * @param restrictions what is left out, counted by ground; for the person only where the law lets it be told
 * @param neutral the sentence that every report ends with, whatever there is
 */
public record PersonReport(
        String order,
        String subject,
        Instant at,
        boolean complete,
        List<Line> records,
        List<Proposal> hits,
        List<Source> sources,
        List<Recipient> recipients,
        List<Restricted> restrictions,
        String neutral) {

    /** The same in every report: it says nothing of what there is. */
    static final String NEUTRAL = "Where the law allows it, this answer neither confirms nor denies that more is held."
            + " The supervisory authority can be asked to check it (Directive (EU) 2016/680 Art 17), and a complaint can be lodged"
            + " with it. Rectification or erasure can be asked for (Art 16).";

    /**
     * One record about the person.
     *
     * @param said what it says of the person
     * @param body the rest of it, null where it names others too
     * @param basis law of its collection and keeping
     * @param withheld code of the ground on which the person does not get it, empty for none
     * @param bodyWithheld code of the ground on which the rest is left out, empty for none
     */
    public record Line(
            String record,
            String area,
            String kind,
            Instant at,
            String source,
            List<Mention> said,
            @Nullable JsonNode body,
            Set<String> purposes,
            String basis,
            @Nullable LocalDate eraseAt,
            String withheld,
            String bodyWithheld,
            Label label) {}

    /** An automatic proposal about the person and what people decided on it. */
    public record Proposal(String hit, String detector, String state, Instant at, String withheld, Label label) {}

    /** Where records came from. */
    public record Source(String source, long records) {}

    /**
     * Somebody who got something about the person.
     *
     * @param notifiedAt when the recipient was told of a correction, null for not
     */
    public record Recipient(
            String recipient,
            Instant at,
            String what,
            @Nullable Instant notifiedAt) {}

    /** What is left out on one ground: records, whole or the rest of them, and proposals. */
    public record Restricted(String ground, String title, long records, long hits, boolean told) {}
}
