package eu.symbolon.node.fuse;

import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.HoldTable;
import eu.symbolon.node.store.MessageTable;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.BodyRow;
import eu.symbolon.node.store.row.MessageDetail;
import eu.symbolon.node.store.row.MessageRow;
import eu.symbolon.node.store.row.Page;
import eu.symbolon.node.store.row.RecordDetail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Messages and records as they came. What a reader may not see is as if it were not there. */
public final class Archive {
    private static final int SHOWN = 200;

    private final MessageTable messages;
    private final RecordTable records;

    private final HoldTable holds;
    private final Clock clock;

    public Archive(MessageTable messages, RecordTable records, HoldTable holds, Clock clock) {
        this.messages = messages;
        this.records = records;
        this.holds = holds;
        this.clock = clock;
    }

    /** Messages, newest first. */
    public Page<MessageRow> messages(Context context, String after, int limit) {
        return messages.page(context, after, limit);
    }

    public Optional<MessageDetail> message(Context context, String sha256) {
        return isDigest(sha256)
                ? messages.find(context, sha256)
                        .map(found -> new MessageDetail(
                                found.row(),
                                messages.rejects(context, found.id(), SHOWN),
                                records.ofMessage(context, found.id(), SHOWN).stream()
                                        .map(RecordDetail::row)
                                        .toList(),
                                messages.blanked(context, found.id(), SHOWN),
                                records.annotationsIn(context, found.id())))
                : Optional.empty();
    }

    /** The evidence itself, as received. */
    public Optional<byte[]> bytes(Context context, String sha256) {
        return body(context, sha256).map(BodyRow::bytes);
    }

    /** The same with its label. */
    public Optional<BodyRow> body(Context context, String sha256) {
        return isDigest(sha256) ? messages.body(context, sha256) : Optional.empty();
    }

    public Optional<RecordDetail> record(Context context, String id) {
        return Reference.parse(id)
                .flatMap(reference -> records.find(context, reference, true))
                .map(found -> found.with(
                        records.annotationsOf(context, found.row().key()),
                        holds.on(found.row().key(), clock.instant()).stream()
                                .map(hold -> new RecordDetail.Held(hold.basis(), hold.since()))
                                .findFirst()
                                .orElse(null)));
    }

    /** Records of one area, in the order of their messages; for small areas that are shown whole, as strategy is. */
    public List<RecordDetail> records(Context context, String area, int limit) {
        return records.ofArea(context, area, limit);
    }

    private static boolean isDigest(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
