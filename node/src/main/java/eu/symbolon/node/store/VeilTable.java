package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.json.StoredWords;
import eu.symbolon.node.store.row.BodyRow;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.RecordRow;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Optional;

/** What is behind the veil: whole records and bytes of depersonalised messages. The caller has an order of two persons. */
public final class VeilTable {
    private final Database database;
    private final Labels labels;
    private final RecordTable records;

    VeilTable(Database database, Labels labels, RecordTable records) {
        this.database = database;
        this.labels = labels;
        this.records = records;
    }

    /** The whole record, if it is veiled and its label lets the reader see it. */
    public Optional<RecordDetail> record(Sight sight, Reference reference) {
        Optional<RecordDetail> masked = records.find(sight, reference, false);
        if (masked.isEmpty()) {
            return Optional.empty();
        }
        RecordRow seen = masked.get().row();
        return database.write(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select label, mentions, body, title from veil where record = ?")) {
                query.setLong(1, seen.key());
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next() || !sight.readable().get(row.getInt(1))) {
                        return Optional.empty();
                    }
                    Label label = labels.label(row.getInt(1));
                    return Optional.of(new RecordDetail(
                            new RecordRow(
                                    seen.key(),
                                    seen.id(),
                                    seen.area(),
                                    seen.kind(),
                                    seen.format(),
                                    seen.message(),
                                    seen.index(),
                                    seen.at(),
                                    seen.place(),
                                    row.getString(4),
                                    label),
                            StoredWords.mentions(JsonText.read(row.getString(2))),
                            JsonText.read(row.getString(3)),
                            masked.get().where(),
                            ""));
                }
            }
        });
    }

    /** The bytes of a message that stand behind the veil, if its label lets the reader see them. */
    public Optional<BodyRow> bytes(Sight sight, String sha256) {
        return database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select v.label, v.body from veil_body v join message m on m.id = v.message where m.sha256 = ?")) {
                query.setBytes(1, HexFormat.of().parseHex(sha256));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() && sight.readable().get(row.getInt(1))
                            ? Optional.of(new BodyRow(row.getBytes(2), labels.label(row.getInt(1))))
                            : Optional.empty();
                }
            }
        });
    }
}
