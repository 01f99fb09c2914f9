package eu.symbolon.node.retention;

import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.RetentionTable;
import eu.symbolon.node.store.row.Tombstone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the log what the tombstones say: counts by kind, numbers of labels, digests of messages. Tombstones are committed
 * with the erasure itself; a node that falls before the entry writes it at its next start.
 */
final class Proof {
    private static final int AT_ONCE = 200;

    private final RetentionTable table;
    private final Audit audit;

    Proof(RetentionTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /**
     * What was proved.
     *
     * @param audit the last entry, null when there was nothing to prove
     */
    record Proven(long erased, long masked, @Nullable Long audit) {}

    Proven write() {
        long erased = 0;
        long masked = 0;
        Long last = null;
        List<Tombstone> some = table.unproven(AT_ONCE);
        while (!some.isEmpty()) {
            Map<String, List<Tombstone>> alike = new LinkedHashMap<>();
            for (Tombstone one : some) {
                String what = one.action() + " " + one.area() + "." + one.kind() + " " + one.ground() + " " + one.day();
                alike.computeIfAbsent(what, key -> new ArrayList<>()).add(one);
            }
            for (List<Tombstone> group : alike.values()) {
                long records = group.stream().mapToLong(Tombstone::records).sum();
                last = audit.append(entry(group, records));
                table.prove(group.stream().map(Tombstone::id).toList(), last);
                boolean isErased = group.getFirst().action().equals("erase");
                erased += isErased ? records : 0;
                masked += isErased ? 0 : records;
            }
            some = table.unproven(AT_ONCE);
        }
        return new Proven(erased, masked, last);
    }

    private static Event entry(List<Tombstone> group, long records) {
        Tombstone first = group.getFirst();
        Set<Integer> labels = new TreeSet<>();
        Set<String> messages = new TreeSet<>();
        for (Tombstone one : group) {
            labels.add(one.label());
            messages.add("message " + one.message());
        }
        return Event.of(Operation.ERASURE, first.action() + " " + first.area() + "." + first.kind())
                .by("node", "", "", "")
                .rule(first.ground() + " " + first.day())
                .label("labels "
                        + String.join(",", labels.stream().map(String::valueOf).toList()))
                .items(messages)
                .count(records);
    }
}
