package eu.symbolon.node.fuse;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.RecordTable.Carrier;
import eu.symbolon.node.store.RecordTable.MentionAt;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other subjects that have to do with one: they share an identifier that links, or stand in the same record. */
final class Neighbours {
    private static final int MOST = 200;

    private final RecordTable table;
    private final Context context;
    private final Mentions mentions;
    private final Map<String, Subject.Link> links = new LinkedHashMap<>();

    Neighbours(RecordTable table, Context context, Mentions mentions) {
        this.table = table;
        this.context = context;
        this.mentions = mentions;
    }

    List<Subject.Link> links() {
        byIdentifier();
        mentions.found().forEach((at, record) -> {
            for (int i = 0; i < record.mentions().size(); i++) {
                MentionAt other = new MentionAt(at.record(), i);
                if (!mentions.found().containsKey(other)) {
                    link("same record", null, other, record);
                }
            }
        });
        return List.copyOf(links.values());
    }

    private void byIdentifier() {
        Map<Long, Set<Identifier>> asked = new HashMap<>();
        mentions.found().keySet().forEach(at -> {
            for (Identifier identifier : mentions.mention(at).identifiers()) {
                if (identifier.type().links()) {
                    asked.computeIfAbsent(identifier.key(), key -> new HashSet<>())
                            .add(identifier);
                }
            }
        });
        if (asked.isEmpty()) {
            return;
        }
        List<Carrier> carriers = table.carriers(context, asked.keySet(), 4 * Mentions.BOUND);
        List<MentionAt> others = new ArrayList<>();
        for (Carrier carrier : carriers) {
            MentionAt at = new MentionAt(carrier.record(), carrier.mention());
            if (!mentions.found().containsKey(at) && others.size() < Mentions.BOUND) {
                others.add(at);
            }
        }
        Map<Long, RecordDetail> records = table.find(
                context, others.stream().map(MentionAt::record).distinct().toList(), false);
        for (MentionAt at : others) {
            RecordDetail record = records.get(at.record());
            if (record != null && at.mention() < record.mentions().size()) {
                for (Identifier identifier : record.mentions().get(at.mention()).identifiers()) {
                    if (asked.getOrDefault(identifier.key(), Set.of()).contains(identifier)) {
                        link("shared identifier", identifier, at, record);
                    }
                }
            }
        }
    }

    private void link(String reason, @Nullable Identifier via, MentionAt at, RecordDetail record) {
        Mention mention = record.mentions().get(at.mention());
        if (links.size() < MOST) {
            links.putIfAbsent(
                    identity(at.mention(), record) + " " + reason + " " + via,
                    new Subject.Link(
                            reason,
                            via,
                            mention.type(),
                            mention.title(),
                            record.row().id(),
                            at.mention(),
                            record.row().area()));
        }
    }

    /** One line for each other subject, as far as one identifier tells. */
    static String identity(int index, RecordDetail record) {
        Mention mention = record.mentions().get(index);
        Optional<Identifier> strongest = mention.identifiers().stream()
                .filter(identifier -> identifier.type().identifies(mention.type()))
                .min(Comparator.comparing(Identifier::type).thenComparing(Identifier::value));
        return mention.type() + " "
                + strongest
                        .map(Identifier::toString)
                        .orElseGet(
                                () -> mention.names().isEmpty() ? record.row().id() + "." + index : mention.title());
    }
}
