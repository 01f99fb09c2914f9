package eu.symbolon.node.fuse;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.RecordTable.Carrier;
import eu.symbolon.node.store.RecordTable.MentionAt;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mentions of one subject, found step by step.
 *
 * <p><b>Data.</b> A mention joins when it is of the same type and carries, with the very same value, an identifier that
 * identifies that type; or when a person accepted that the two are one. Names never join.
 *
 * <p><b>Order of work.</b> Breadth first: all identifiers of the newest mentions are asked in one batch by their 64-bit keys,
 * the records they lead to in a second, decided links in a third; until nothing new comes or the bound is reached.
 *
 * <p><b>Cost.</b> Three round trips for each step away from the start, mostly one or two steps; O(mentions).
 *
 * <p><b>What may be lost.</b> Beyond the bound of 500 mentions nothing is shown, and the answer says so. All reads are the
 * reader's own: what he may not see neither joins nor leads on.
 */
final class Mentions {
    static final int BOUND = 500;

    private final RecordTable table;
    private final Context context;
    private final SubjectType type;
    private final int bound;
    private final Map<MentionAt, RecordDetail> found = new LinkedHashMap<>();
    private boolean truncated;

    private Mentions(RecordTable table, Context context, SubjectType type, int bound) {
        this.table = table;
        this.context = context;
        this.type = type;
        this.bound = bound;
    }

    static Mentions around(RecordTable table, Context context, RecordDetail start, int mention) {
        return around(table, context, start, mention, BOUND);
    }

    /** The same with another bound. */
    static Mentions around(RecordTable table, Context context, RecordDetail start, int mention, int bound) {
        Mentions mentions =
                new Mentions(table, context, start.mentions().get(mention).type(), bound);
        MentionAt first = new MentionAt(start.row().key(), mention);
        mentions.found.put(first, start);
        List<MentionAt> newest = List.of(first);
        while (!newest.isEmpty() && !mentions.truncated) {
            newest = mentions.step(newest);
        }
        return mentions;
    }

    /** The mentions with their records, the start first. */
    Map<MentionAt, RecordDetail> found() {
        return found;
    }

    boolean isTruncated() {
        return truncated;
    }

    Mention mention(MentionAt at) {
        RecordDetail record = found.get(at);
        if (record == null) {
            throw new IllegalArgumentException(at + " is not of this subject");
        }
        return record.mentions().get(at.mention());
    }

    private List<MentionAt> step(Collection<MentionAt> newest) {
        Map<Long, Set<Identifier>> asked = new HashMap<>();
        for (MentionAt at : newest) {
            for (Identifier identifier : mention(at).identifiers()) {
                if (identifier.type().identifies(type)) {
                    asked.computeIfAbsent(identifier.key(), key -> new HashSet<>())
                            .add(identifier);
                }
            }
        }
        Map<MentionAt, Set<Identifier>> candidates = new LinkedHashMap<>();
        if (!asked.isEmpty()) {
            for (Carrier carrier : table.carriers(context, asked.keySet(), 4 * bound)) {
                MentionAt at = new MentionAt(carrier.record(), carrier.mention());
                if (carrier.identifies() && !found.containsKey(at)) {
                    candidates.computeIfAbsent(at, key -> new HashSet<>()).addAll(asked.get(carrier.key()));
                }
            }
        }
        Set<MentionAt> decided = decided(newest);
        Set<Long> ids = new HashSet<>();
        candidates.keySet().forEach(at -> ids.add(at.record()));
        decided.forEach(at -> ids.add(at.record()));
        return ids.isEmpty() ? List.of() : join(table.find(context, ids, false), candidates, decided);
    }

    private Set<MentionAt> decided(Collection<MentionAt> newest) {
        Set<MentionAt> decided = new LinkedHashSet<>();
        Map<MentionAt, List<MentionAt>> links = table.links(
                context, newest.stream().map(MentionAt::record).distinct().toList());
        for (MentionAt at : newest) {
            for (MentionAt other : links.getOrDefault(at, List.of())) {
                if (!found.containsKey(other)) {
                    decided.add(other);
                }
            }
        }
        return decided;
    }

    private List<MentionAt> join(
            Map<Long, RecordDetail> records, Map<MentionAt, Set<Identifier>> candidates, Set<MentionAt> decided) {
        List<MentionAt> joined = new ArrayList<>();
        for (MentionAt at : candidates.keySet()) {
            RecordDetail record = records.get(at.record());
            if (record != null && at.mention() < record.mentions().size()) {
                Mention mention = record.mentions().get(at.mention());
                boolean same = mention.identifiers().stream().anyMatch(candidates.getOrDefault(at, Set.of())::contains);
                if (same && mention.type() == type) {
                    add(at, record, joined);
                }
            }
        }
        for (MentionAt at : decided) {
            RecordDetail record = records.get(at.record());
            if (record != null && at.mention() < record.mentions().size()) {
                add(at, record, joined);
            }
        }
        return joined;
    }

    private void add(MentionAt at, RecordDetail record, List<MentionAt> joined) {
        if (found.size() >= bound) {
            truncated = true;
        } else if (found.putIfAbsent(at, record) == null) {
            joined.add(at);
        }
    }
}
