package eu.symbolon.node.detect;

import eu.symbolon.kernel.word.Record;
import eu.symbolon.match.Listed;
import eu.symbolon.node.store.Classes;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lists say now of each entry, by access class: of each format the latest statement, all formats joined. A statement
 * that says the same as the one before leaves it, with its evidence, in place. A complete message of a format that is a whole
 * list withdraws what it does not name. A function of the messages of the class alone, in the order they came.
 */
final class Statements {
    private static final System.Logger LOG = System.getLogger(Statements.class.getName());

    private final Classes classes;
    private final Set<String> wholeLists;
    private final Map<Integer, Map<Listed.Key, Map<String, Listed>>> statements = new TreeMap<>();

    /** @param wholeLists formats of which each message is a whole list */
    Statements(Classes classes, Set<String> wholeLists) {
        this.classes = classes;
        this.wholeLists = wholeLists;
    }

    Set<Integer> classes() {
        return statements.keySet();
    }

    Set<Listed.Key> keys(int accessClass) {
        return statements.getOrDefault(accessClass, Map.of()).keySet();
    }

    /** The entry as the lists say it now, none when it is withdrawn. */
    Optional<Listed> entry(int accessClass, Listed.Key key) {
        return statements.getOrDefault(accessClass, Map.of()).getOrDefault(key, Map.of()).values().stream()
                .reduce(Listed::join);
    }

    /** Takes a message and returns the entries that it adds, changes or withdraws, by class. */
    Map<Integer, Set<Listed.Key>> take(Edition edition) {
        Map<Integer, List<Record>> records = new TreeMap<>();
        for (Record record : edition.records()) {
            int accessClass = classes.of(record.label());
            if (accessClass != Classes.NOBODY) {
                records.computeIfAbsent(accessClass, none -> new ArrayList<>()).add(record);
            }
        }
        Map<Integer, Set<Listed.Key>> touched = new TreeMap<>();
        records.forEach((accessClass, some) -> {
            Set<Listed.Key> keys = take(
                    statements.computeIfAbsent(accessClass, none -> new LinkedHashMap<>()),
                    some.get(0).format(),
                    Listed.of(some),
                    edition.isComplete());
            if (!keys.isEmpty()) {
                touched.put(accessClass, keys);
            }
        });
        return touched;
    }

    private Set<Listed.Key> take(
            Map<Listed.Key, Map<String, Listed>> known, String format, List<Listed> entries, boolean isComplete) {
        Set<Listed.Key> touched = new HashSet<>();
        Map<String, Set<Listed.Key>> named = new HashMap<>();
        for (Listed entry : entries) {
            named.computeIfAbsent(entry.list(), none -> new HashSet<>()).add(entry.key());
            Map<String, Listed> said = known.computeIfAbsent(entry.key(), none -> new LinkedHashMap<>());
            Listed before = said.get(format);
            if (before == null || !saysTheSame(before, entry)) {
                said.put(format, entry);
                touched.add(entry.key());
            }
        }
        if (isComplete && wholeLists.contains(format)) {
            named.forEach((list, keys) -> withdraw(known, format, list, keys, touched));
        }
        return touched;
    }

    /** A list that lost more than half of its entries at once is more likely broken than short: nothing is withdrawn. */
    private static void withdraw(
            Map<Listed.Key, Map<String, Listed>> known,
            String format,
            String list,
            Set<Listed.Key> named,
            Set<Listed.Key> touched) {
        List<Listed.Key> gone = known.entrySet().stream()
                .filter(entry -> entry.getKey().list().equals(list)
                        && entry.getValue().containsKey(format)
                        && !named.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (gone.size() > named.size()) {
            LOG.log(
                    Level.WARNING,
                    "list " + list + " names " + named.size() + " entries and lacks " + gone.size()
                            + " of those before: none is withdrawn. Maybe the file is cut");
            return;
        }
        for (Listed.Key key : gone) {
            Map<String, Listed> said = known.getOrDefault(key, Map.of());
            said.remove(format);
            if (said.isEmpty()) {
                known.remove(key);
            }
            touched.add(key);
        }
    }

    private static boolean saysTheSame(Listed a, Listed b) {
        return a.subject().equals(b.subject()) && a.label().equals(b.label());
    }
}
