package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Evidence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes back what rests on list entries that are withdrawn or changed. A hit to which a person said something stays as it is:
 * the decision is part of its history.
 */
final class HitWithdrawal {
    private final HitFold fold;

    HitWithdrawal(Labels labels) {
        this.fold = new HitFold(labels);
    }

    void withdraw(Connection connection, Collection<Evidence> entries) throws SQLException {
        List<Long> records = records(connection, entries);
        if (records.isEmpty()) {
            return;
        }
        Set<Long> hits = new HashSet<>();
        RecordTable.ask(
                connection,
                "with gone as (select ?::int8[] as records), resting as (select distinct e.hit from hit_evidence e, gone g"
                        + " where e.record = any (g.records)) delete from finding f using hit h, gone g where h.id = f.hit"
                        + " and h.changes = 0 and f.records && g.records and f.hit in (select hit from resting)"
                        + " returning f.hit",
                records,
                row -> hits.add(row.getLong(1)));
        if (!hits.isEmpty()) {
            HitRefold.rebuildEvidence(connection, hits);
            fold.fold(connection, hits);
        }
    }

    private static List<Long> records(Connection connection, Collection<Evidence> entries) throws SQLException {
        Map<String, Set<Integer>> indexes = new HashMap<>();
        entries.forEach(entry -> indexes.computeIfAbsent(entry.message(), none -> new HashSet<>())
                .add(entry.index()));
        List<Long> records = new ArrayList<>();
        if (!indexes.isEmpty()) {
            try (PreparedStatement query = connection.prepareStatement(
                    "select encode(sha256, 'hex'), first from message where sha256 = any (?)")) {
                query.setArray(1, Ledger.digests(connection, indexes.keySet()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        long first = row.getLong(2);
                        indexes.getOrDefault(row.getString(1), Set.of()).forEach(index -> records.add(first + index));
                    }
                }
            }
        }
        return records;
    }
}
