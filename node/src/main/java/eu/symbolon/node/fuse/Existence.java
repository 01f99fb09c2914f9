package eu.symbolon.node.fuse;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.Labels;
import eu.symbolon.node.store.PositionTable;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.RecordTable.Carrier;
import eu.symbolon.node.store.RecordTable.MentionAt;
import eu.symbolon.node.store.Sight;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Hit or no hit (Regulation (EU) 2016/794 Art 20): which owners have something on a subject, of what this reader may learn that
 * it exists. The owners it lists are the same for every question, and each takes the same bytes whatever the answer: what is not
 * there and what the reader may not know of cannot be told apart.
 *
 * <p>Sealed records lead nowhere, so they are no hit; what is depersonalised has no name, and is none.
 */
public final class Existence {
    private static final int MOST = 5_000;

    private final RecordTable records;
    private final PositionTable positions;
    private final Labels labels;

    public Existence(RecordTable records, PositionTable positions, Labels labels) {
        this.records = records;
        this.positions = positions;
        this.labels = labels;
    }

    /**
     * One owner's answer.
     *
     * @param hit 1 when this owner has something, 0 when not or when the reader may not know
     */
    public record Owner(String owner, int hit) {}

    /** The answer: it has no field for content. */
    public record Answer(List<Owner> owners) {
        /** How many owners have something. */
        public long hits() {
            return owners.stream().filter(owner -> owner.hit() == 1).count();
        }
    }

    /** Asks of a person by all words of a name and the day of birth, exactly. */
    public Answer ofPerson(Context context, String name, PartialDate birth) {
        List<String> words = RecordTable.words(name);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("name '" + name + "' has no word. Maybe ask by an identifier");
        }
        Sight sight = context.existence();
        List<MentionAt> named = records.named(sight, words, MOST);
        return answer(
                sight,
                new LinkedHashSet<>(named),
                mention -> mention.births().contains(birth)
                        && mention.names().stream()
                                .map(Name::full)
                                .anyMatch(one -> RecordTable.words(one).containsAll(words)));
    }

    /** Asks by an identifier in any notation. */
    public Answer ofIdentifier(Context context, String text) {
        Set<Identifier> asked = new LinkedHashSet<>();
        for (IdentifierType type : IdentifierType.values()) {
            type.of(text).ifPresent(asked::add);
        }
        if (asked.isEmpty()) {
            throw new IllegalArgumentException(
                    "identifier '" + text + "' is none in any notation. Maybe leave out words around it");
        }
        Sight sight = context.existence();
        Set<String> values =
                asked.stream().map(one -> one.type() + " " + one.value()).collect(Collectors.toSet());
        List<Long> keys = asked.stream().map(Identifier::key).toList();
        Set<MentionAt> candidates = new LinkedHashSet<>();
        for (Carrier carrier : records.carriers(sight, keys, MOST)) {
            candidates.add(new MentionAt(carrier.record(), carrier.mention()));
        }
        candidates.addAll(
                records.valued(sight, asked.stream().map(Identifier::value).collect(Collectors.toSet()), MOST));
        positions.track(sight, keys, 1).forEach(fix -> candidates.add(new MentionAt(fix.record(), 0)));
        return answer(
                sight,
                candidates,
                mention -> mention.identifiers().stream()
                        .anyMatch(one -> values.contains(one.type() + " " + one.value())));
    }

    private interface Test {
        boolean holds(Mention mention);
    }

    private Answer answer(Sight sight, Set<MentionAt> candidates, Test test) {
        if (candidates.size() >= MOST) {
            throw new IllegalArgumentException("more than " + MOST
                    + " records carry this: an answer would not be complete. Maybe ask by an identifier");
        }
        Map<Long, RecordDetail> details = records.find(
                sight, new TreeSet<>(candidates.stream().map(MentionAt::record).toList()), false);
        Set<String> having = new HashSet<>();
        for (MentionAt at : candidates) {
            RecordDetail record = details.get(at.record());
            if (record != null
                    && at.mention() < record.mentions().size()
                    && test.holds(record.mentions().get(at.mention()))) {
                having.addAll(record.row().label().owners());
            }
        }
        List<Owner> owners = new ArrayList<>();
        labels.owners(sight).forEach(owner -> owners.add(new Owner(owner, having.contains(owner) ? 1 : 0)));
        return new Answer(owners);
    }
}
