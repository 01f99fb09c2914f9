package eu.symbolon.node.store;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.node.store.row.RecordDetail;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sealed records: found by the exact value of an identifier, one search at a time. There is no other way to them. */
public final class SealedTable {
    private final Database database;
    private final RecordTable records;

    SealedTable(Database database, RecordTable records) {
        this.database = database;
        this.records = records;
    }

    /**
     * Sealed records that carry one of these identifiers, from (included) to (excluded), newest first.
     *
     * @param sight of an approved search
     * @param limit at most so many are looked at
     */
    public List<RecordDetail> find(
            Sight sight, Collection<Identifier> identifiers, Instant from, Instant to, int limit) {
        return database.read(sight, connection -> {
            List<Long> numbers = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select distinct r.id from sealed_identifier s join record r on r.id = s.record where s.h = any (?)"
                            + " and r.at >= ? and r.at < ? order by r.id desc limit ?")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "int8",
                                identifiers.stream().map(Identifier::key).toArray()));
                query.setObject(2, from.atOffset(ZoneOffset.UTC));
                query.setObject(3, to.atOffset(ZoneOffset.UTC));
                query.setInt(4, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        numbers.add(row.getLong(1));
                    }
                }
            }
            return records.find(connection, numbers, false).values().stream()
                    .filter(record -> record.mentions().stream()
                            .flatMap(mention -> mention.identifiers().stream())
                            .anyMatch(identifiers::contains))
                    .toList();
        });
    }
}
