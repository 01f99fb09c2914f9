package eu.symbolon.node.fuse;

import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.store.row.HitRow;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The mentions judged to be the same, as one reader may see them. Assembled at read time, never stored.
 *
 * @param record where the assembly started
 * @param mention index of the mention in that record
 * @param truncated true when there is more than the bound of 500 mentions
 */
public record Subject(
        String record,
        int mention,
        SubjectType type,
        String title,
        List<Value> names,
        List<Attribute> attributes,
        List<Known> identifiers,
        List<Appearance> mentions,
        List<Link> links,
        List<Entry> timeline,
        List<HitRow> hits,
        List<Fix> track,
        List<String> areas,
        boolean truncated) {

    /** What was joined to make it: its own records and those of its links. */
    public Combination combination() {
        SortedSet<String> records = new TreeSet<>();
        SortedSet<String> joined = new TreeSet<>();
        for (Appearance one : mentions) {
            records.add(one.record());
            joined.add(one.area());
        }
        for (Link one : links) {
            records.add(one.record());
            joined.add(one.area());
        }
        long messages = records.stream()
                .map(one -> one.substring(0, one.indexOf('.')))
                .distinct()
                .count();
        return new Combination(records.size(), (int) messages, joined);
    }

    /** A name and the records that give it. */
    public record Value(String value, List<String> sources) {}

    /** Birth date, sex, country or address and the records that give it. */
    public record Attribute(String name, String value, List<String> sources) {}

    /** An identifier and the records that give it. */
    public record Known(Identifier identifier, List<String> sources) {}

    /** One mention of the subject. */
    public record Appearance(
            String record,
            int mention,
            String area,
            String kind,
            Instant at,
            String role,
            String title,
            String message,
            Label label) {}

    /**
     * Another subject that has to do with this one.
     *
     * @param reason {@code shared identifier} or {@code same record}
     * @param via the identifier both have, or null
     */
    public record Link(
            String reason,
            @Nullable Identifier via,
            SubjectType type,
            String title,
            String record,
            int mention,
            String area) {}

    /** One line of the timeline. */
    public record Entry(Instant at, String area, String kind, String record, String title) {}

    /** A position at a time. */
    public record Fix(Point point, Instant at) {}
}
