package eu.symbolon.node.store;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that the database of a running node holds, as its owner sees it. */
public final class Everything {
    private final Database database;

    private Everything(Database database) {
        this.database = database;
    }

    /** Of a node. */
    public static Everything of(Object node) {
        return new Everything((Database) field(field(node, "store"), "database"));
    }

    private static Object field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Tables in which the text stands in any column, plain or in bytes. */
    public List<String> tablesWith(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return database.write(connection -> {
            List<String> found = new ArrayList<>();
            for (String table : texts(
                    connection,
                    "select relname from pg_class where relkind in ('r', 'p') and not relispartition"
                            + " and relnamespace = current_schema::regnamespace order by 1")) {
                try (PreparedStatement query = connection.prepareStatement(
                        "select 1 from " + table + " t where t::text like ? or t::text like ? limit 1")) {
                    query.setString(1, "%" + text + "%");
                    query.setString(2, "%" + hex + "%");
                    try (ResultSet row = query.executeQuery()) {
                        if (row.next()) {
                            found.add(table);
                        }
                    }
                }
            }
            return found;
        });
    }

    /** Folds all hits anew, their findings put into the table in another order before. */
    public void foldAnewInTheOrderOf(String order) {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create temp table shuffled on commit drop as select * from finding");
                statement.execute("delete from finding");
                statement.execute("insert into finding select * from shuffled order by " + order);
            }
            List<Long> hits = texts(connection, "select id::text from hit").stream()
                    .map(Long::valueOf)
                    .toList();
            new HitFold(new Labels(database)).fold(connection, hits);
            return true;
        });
    }

    /** The first column of a question. */
    public List<String> ask(String sql) {
        return database.write(connection -> texts(connection, sql));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
