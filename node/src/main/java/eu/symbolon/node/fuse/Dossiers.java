package eu.symbolon.node.fuse;

import eu.symbolon.kernel.word.Mention;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.HitTable;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one subject, for the person's own right to know it: assembled like a {@link Subject}, but whole records, and
 * as many as there are.
 */
public final class Dossiers {
    /** Nobody is mentioned so often; a dossier that reaches it says that it is not complete. */
    private static final int BOUND = 20_000;

    private final RecordTable records;
    private final HitTable hits;

    public Dossiers(RecordTable records, HitTable hits) {
        this.records = records;
        this.hits = hits;
    }

    /**
     * What is known of a subject.
     *
     * @param complete false when the bound was reached
     */
    public record Dossier(List<Page> pages, List<HitRow> hits, boolean complete) {}

    /**
     * One record about the subject.
     *
     * @param own what it says of the subject itself
     * @param others whether it names other persons too
     */
    public record Page(RecordDetail record, List<Mention> own, boolean others) {}

    /** The dossier of the subject that this mention belongs to. */
    public Optional<Dossier> of(Context context, String record, int mention) {
        return Reference.parse(record)
                .flatMap(reference -> records.find(context, reference, false))
                .filter(start -> mention >= 0 && mention < start.mentions().size())
                .map(start -> assemble(context, Mentions.around(records, context, start, mention, BOUND)));
    }

    private Dossier assemble(Context context, Mentions mentions) {
        Map<Long, List<Integer>> own = new LinkedHashMap<>();
        Map<Long, RecordDetail> whole = new LinkedHashMap<>();
        mentions.found().forEach((at, record) -> {
            own.computeIfAbsent(at.record(), key -> new ArrayList<>()).add(at.mention());
            whole.put(at.record(), record);
        });
        List<Page> pages = new ArrayList<>();
        whole.forEach((key, record) -> pages.add(page(record, own.getOrDefault(key, List.of()))));
        List<HitRow> found = hits.ofMentions(context, mentions.found().keySet(), BOUND);
        return new Dossier(pages, found, !mentions.isTruncated() && found.size() < BOUND);
    }

    private static Page page(RecordDetail record, List<Integer> own) {
        List<Mention> said = new ArrayList<>();
        boolean others = false;
        for (int i = 0; i < record.mentions().size(); i++) {
            Mention one = record.mentions().get(i);
            if (own.contains(i)) {
                said.add(one);
            } else {
                others |= one.type() == eu.symbolon.kernel.identifier.SubjectType.PERSON;
            }
        }
        return new Page(record, said, others);
    }
}
