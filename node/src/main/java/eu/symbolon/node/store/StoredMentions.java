package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every mention that is stored and may be joined, passed once: what the changed entries of a list are asked against. */
public final class StoredMentions {
    private static final int PAGE = 20_000;
    private static final String JOINABLE = Regime.FUSED.ordinal() + ", " + Regime.PERSON_FREE.ordinal();

    private final Database database;
    private final RecordRows rows;

    StoredMentions(Database database, RecordRows rows) {
        this.database = database;
        this.rows = rows;
    }

    private record Row(long id, String mentions) {}

    /**
     * The records of which a mention is wanted, in the order they came, for the program itself: no label restricts it, what is
     * made of them carries their labels on.
     *
     * @param wanted asked by all processors at once
     */
    public List<Record> select(Predicate<Mention> wanted) {
        return database.write(connection -> records(connection, ids(connection, wanted)));
    }

    private static List<Long> ids(Connection connection, Predicate<Mention> wanted) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id, mentions from record where regime in (" + JOINABLE + ") order by id")) {
            query.setFetchSize(PAGE);
            try (ResultSet row = query.executeQuery()) {
                List<Row> page = new ArrayList<>(PAGE);
                while (row.next()) {
                    page.add(new Row(row.getLong(1), row.getString(2)));
                    if (page.size() == PAGE) {
                        ids.addAll(wanted(page, wanted));
                        page.clear();
                    }
                }
                ids.addAll(wanted(page, wanted));
            }
        }
        return ids;
    }

    private static List<Long> wanted(List<Row> page, Predicate<Mention> wanted) {
        return page.parallelStream()
                .filter(row -> StoredWords.mentions(JsonText.read(row.mentions())).stream()
                        .anyMatch(wanted))
                .map(Row::id)
                .toList();
    }

    private List<Record> records(Connection connection, List<Long> ids) throws SQLException {
        List<Record> records = new ArrayList<>();
        if (!ids.isEmpty()) {
            RecordTable.ask(
                    connection,
                    "select " + RecordRows.RECORD + ", r.regime from record r join message m on m.id = r.message"
                            + " where r.id = any (?) order by r.id",
                    ids,
                    row -> records.add(
                            RecordTable.kernel(rows.record(row, null), Regime.values()[row.getInt("regime")])));
        }
        return records;
    }
}
