package eu.symbolon.node.fuse;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.HitTable;
import eu.symbolon.node.store.PositionTable;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.RecordTable.Carrier;
import eu.symbolon.node.store.RecordTable.MentionAt;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Subjects, assembled from the mentions that the reader may see. */
public final class Subjects {
    private static final int MOST_HITS = 100;
    private static final int LONGEST_TRACK = 2_000;
    private static final int MOST_CANDIDATES = 500;

    private final RecordTable records;
    private final PositionTable positions;
    private final HitTable hits;

    public Subjects(RecordTable records, PositionTable positions, HitTable hits) {
        this.records = records;
        this.positions = positions;
        this.hits = hits;
    }

    /** The subject that this mention belongs to. */
    public Optional<Subject> subject(Context context, String record, int mention) {
        RecordDetail start = Reference.parse(record)
                .flatMap(reference -> records.find(context, reference, false))
                .orElse(null);
        if (start == null || mention < 0 || mention >= start.mentions().size()) {
            return Optional.empty();
        }
        Mentions mentions = Mentions.around(records, context, start, mention);
        Portrait portrait = new Portrait();
        mentions.found().forEach(portrait::add);
        Mention first = start.mentions().get(mention);
        Set<Long> crafts = portrait.identifiers().stream()
                .map(Subject.Known::identifier)
                .filter(identifier -> identifier.type().identifies(first.type()))
                .map(Identifier::key)
                .collect(Collectors.toSet());
        return Optional.of(new Subject(
                record,
                mention,
                first.type(),
                portrait.names().isEmpty()
                        ? first.title()
                        : portrait.names().get(0).value(),
                portrait.names(),
                portrait.attributes(),
                portrait.identifiers(),
                portrait.appearances(),
                new Neighbours(records, context, mentions).links(),
                portrait.timeline(),
                hits.ofMentions(context, mentions.found().keySet(), MOST_HITS),
                positions.track(context, crafts, LONGEST_TRACK).stream()
                        .map(fix -> new Subject.Fix(fix.point(), fix.at()))
                        .toList(),
                portrait.areas(),
                mentions.isTruncated()));
    }

    /** Mentions by identifier in any notation, or by words of a name; each subject once, as far as one identifier tells. */
    public List<Found> search(Context context, String text, int limit) {
        Set<MentionAt> candidates = new LinkedHashSet<>();
        Set<Identifier> asked = new LinkedHashSet<>();
        for (IdentifierType type : IdentifierType.values()) {
            type.of(text).ifPresent(asked::add);
        }
        if (!asked.isEmpty()) {
            List<Long> keys = asked.stream().map(Identifier::key).toList();
            Set<String> values = asked.stream().map(Identifier::value).collect(Collectors.toSet());
            for (Carrier carrier : records.carriers(context, keys, MOST_CANDIDATES)) {
                candidates.add(new MentionAt(carrier.record(), carrier.mention()));
            }
            candidates.addAll(records.valued(context, values, MOST_CANDIDATES));
            positions.track(context, keys, 1).forEach(fix -> candidates.add(new MentionAt(fix.record(), 0)));
        }
        Set<MentionAt> named = new LinkedHashSet<>();
        List<String> words = RecordTable.words(text);
        if (!words.isEmpty()) {
            named.addAll(records.named(context, words, MOST_CANDIDATES));
        }
        candidates.addAll(named);
        return candidates.isEmpty() ? List.of() : found(context, candidates, named, asked, limit);
    }

    private List<Found> found(
            Context context, Set<MentionAt> candidates, Set<MentionAt> named, Set<Identifier> asked, int limit) {
        Set<String> values = asked.stream()
                .map(identifier -> identifier.type() + " " + identifier.value())
                .collect(Collectors.toSet());
        Map<Long, RecordDetail> details = records.find(
                context, candidates.stream().map(MentionAt::record).distinct().toList(), false);
        Map<String, Found> found = new LinkedHashMap<>();
        for (MentionAt at : candidates) {
            RecordDetail record = details.get(at.record());
            if (record == null || at.mention() >= record.mentions().size() || found.size() >= limit) {
                continue;
            }
            Mention mention = record.mentions().get(at.mention());
            boolean carries = mention.identifiers().stream()
                    .anyMatch(identifier -> values.contains(identifier.type() + " " + identifier.value()));
            if (carries || named.contains(at)) {
                found.putIfAbsent(
                        Neighbours.identity(at.mention(), record),
                        new Found(
                                mention.type(),
                                mention.title(),
                                record.row().area(),
                                record.row().id(),
                                at.mention(),
                                mention.identifiers()));
            }
        }
        return List.copyOf(found.values());
    }
}
