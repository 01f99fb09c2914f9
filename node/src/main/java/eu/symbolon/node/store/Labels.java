package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The dictionary of labels: few, numbered from 1, never renumbered. A label's number is on every row. */
public final class Labels {
    private final Database database;
    private final Map<Label, Integer> numbers = new ConcurrentHashMap<>();
    private volatile List<Label> labels = List.of();

    Labels(Database database) {
        this.database = database;
        load();
    }

    /** The number of this label; a new label is stored at once. */
    public int number(Label label) {
        Integer known = numbers.get(label);
        return known == null ? add(label) : known;
    }

    /** The label of a number that a row carries. */
    public Label label(int number) {
        List<Label> all = labels;
        if (number > all.size()) {
            load();
            all = labels;
        }
        return all.get(number - 1);
    }

    /** How many there are: numbers go from 1 to this. */
    public int size() {
        return labels.size();
    }

    /** The owners that the labels of this sight name. */
    public SortedSet<String> owners(Sight sight) {
        SortedSet<String> owners = new TreeSet<>();
        sight.readable().stream().forEach(number -> owners.addAll(label(number).owners()));
        return owners;
    }

    /** Numbers of the labels for which this holds. */
    List<Integer> where(Predicate<Label> condition) {
        List<Label> all = labels;
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (condition.test(all.get(i))) {
                found.add(i + 1);
            }
        }
        return found;
    }

    private synchronized int add(Label label) {
        Integer known = numbers.get(label);
        if (known != null) {
            return known;
        }
        database.write(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("lock table label in exclusive mode");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into label (id, text) select coalesce(max(id), 0) + 1, ? from label on conflict (text) do nothing")) {
                lock.execute();
                insert.setString(1, label.toString());
                return insert.executeUpdate();
            }
        });
        load();
        Integer number = numbers.get(label);
        if (number == null) {
            throw new IllegalStateException("label '" + label + "' is not read back as it was written");
        }
        return number;
    }

    private synchronized void load() {
        List<Label> all = database.write(connection -> {
            List<Label> read = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select id, text from label order by id");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(Label.parse(rows.getString(2)));
                }
            }
            return read;
        });
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i + 1);
        }
        labels = List.copyOf(all);
    }
}
