package eu.symbolon.node.store;

import eu.symbolon.node.audit.Salts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Values that the audit log only commits to. No reader's role sees this table. */
public final class SaltTable implements Salts {
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;

    SaltTable(Database database) {
        this.database = database;
    }

    @Override
    public void keep(List<Salt> salts) {
        database.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into salt (commitment, salt, value) values (?, ?, ?)")) {
                for (Salt salt : salts) {
                    insert.setBytes(1, HEX.parseHex(salt.commitment()));
                    insert.setBytes(2, salt.salt());
                    insert.setBytes(3, salt.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public Optional<Salt> find(String commitment) {
        return database.write(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select salt, value from salt where commitment = ?")) {
                query.setBytes(1, HEX.parseHex(commitment));
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Salt(
                                    commitment,
                                    row.getBytes(1),
                                    new String(row.getBytes(2), java.nio.charset.StandardCharsets.UTF_8)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public int erase(Collection<String> commitments) {
        return database.write(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from salt where commitment = any (?)")) {
                delete.setArray(1, Ledger.digests(connection, commitments));
                return delete.executeUpdate();
            }
        });
    }
}
