package eu.symbolon.node.rights;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.detect.Detection;
import eu.symbolon.node.fuse.Archive;
import eu.symbolon.node.intake.Intake;
import eu.symbolon.node.retention.Rereading;
import eu.symbolon.node.retention.Retention;
import eu.symbolon.node.store.RelabelTable;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gives records another label: one person may tighten a record that he reads, two persons change what they like but the days of
 * the law. What rests on the records, in the store and in memory, follows before the next answer.
 */
public final class Relabelling {
    private static final int MESSAGES_AT_ONCE = 200;

    private final RelabelTable table;
    private final Retention retention;
    private final Rereading rereading;
    private final Followers followers;
    private final Audit audit;
    private final Level ceiling;

    /** What follows in memory. */
    public record Followers(Intake intake, Detection detection, Feed feed, Archive archive) {}

    Relabelling(
            RelabelTable table,
            Retention retention,
            Rereading rereading,
            Followers followers,
            Audit audit,
            Level ceiling) {
        this.table = table;
        this.retention = retention;
        this.rereading = rereading;
        this.followers = followers;
        this.audit = audit;
        this.ceiling = ceiling;
    }

    /** Refuses an order that names nothing or says no label. */
    void check(String subject, String detail) {
        if (!subject.matches("(?:record|message|subject|hit|source) .{1,200}")) {
            throw new IllegalArgumentException("'" + subject + "' names nothing with a label. Maybe record REF, message"
                    + " SHA-256, subject REF.m, hit ID or source NAME");
        }
        LabelChange.read(detail, ceiling);
    }

    /** Does what an order of two persons says; returns how many records have another label. */
    int carryOut(Order order) {
        LabelChange change = LabelChange.read(order.detail(), ceiling);
        return order.subject().startsWith("source ")
                ? source(order.subject().substring("source ".length()), change::apply)
                : relabel(retention.named(order.subject()), change::apply);
    }

    private int source(String name, UnaryOperator<Label> change) {
        int changed = 0;
        RelabelTable.Batch batch = table.ofSource(name, Long.MIN_VALUE, MESSAGES_AT_ONCE);
        for (long last = Long.MIN_VALUE; batch.last() != last; ) {
            changed += relabel(batch.records(), change);
            last = batch.last();
            batch = table.ofSource(name, last, MESSAGES_AT_ONCE);
        }
        return changed;
    }

    private int relabel(Collection<Long> records, UnaryOperator<Label> change) {
        int[] changed = {0};
        followers.intake().apart(() -> {
            changed[0] = table.relabel(records, change, followers.detection().touched(rereading.records(records)));
            if (changed[0] > 0) {
                followers.detection().forgotten();
                followers.feed().forget(number -> true);
            }
        });
        return changed[0];
    }

    /**
     * Tightens the label of a record.
     *
     * @param detail the change, as an order says it
     * @return the record as this reader sees it afterwards; empty when he sees none, or none any more
     * @throws Refused when somebody could read it then who can not now: that takes two persons
     */
    public Optional<RecordDetail> tighten(Context context, String record, String detail, String reason) {
        LabelChange change = LabelChange.read(detail, ceiling);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a label is changed for a reason, and there is none");
        }
        Optional<RecordDetail> found = followers.archive().record(context, record);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Label now = found.get().row().label();
        Label then = change.apply(now);
        if (!now.join(then).equals(then)) {
            throw new Refused(
                    "order-needed",
                    "this would widen the label, and that takes two persons. Maybe ask for an order: POST /api/orders, kind"
                            + " relabel, subject 'record " + record + "'");
        }
        audit.append(context.event(Operation.ALTERATION, "record " + record + " tightened")
                .label(then.toString())
                .count(1)
                .justified(reason));
        relabel(List.of(found.get().row().key()), change::apply);
        return followers.archive().record(context, record);
    }
}
