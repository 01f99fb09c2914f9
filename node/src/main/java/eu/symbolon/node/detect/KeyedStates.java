package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.store.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keyed states of one detector: the latest used in memory, all others in the store. One thread. */
final class KeyedStates<S> {
    private static final int IN_MEMORY = 200_000;

    private Detector<S> detector;
    private final Ledger ledger;
    private final LinkedHashMap<String, S> states = new LinkedHashMap<>(1024, 0.75f, true);
    /** Keys in memory that the store does not have. */
    private final Set<String> unsaved = new HashSet<>();

    private final Set<String> missing = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> emptied = new HashSet<>();

    KeyedStates(Detector<S> detector, Ledger ledger) {
        this.detector = detector;
        this.ledger = ledger;
    }

    Detector<S> detector() {
        return detector;
    }

    /** The same detector under new settings; the states go on. */
    @SuppressWarnings("unchecked") // a detector of one name has one type of state
    void replace(Detector<?> detector) {
        this.detector = (Detector<S>) detector;
    }

    /** Notes which states a record will need. */
    void expect(Record record) {
        for (String key : detector.keys(record)) {
            if (!states.containsKey(key)) {
                missing.add(key);
            }
        }
    }

    /** Gets the states that were expected and are not in memory. */
    void fetch() {
        if (missing.isEmpty()) {
            return;
        }
        Map<String, byte[]> saved = ledger.states(detector.name(), missing);
        for (String key : missing) {
            byte[] bytes = saved.get(key);
            states.put(key, bytes == null ? detector.initial() : detector.load(bytes));
            if (bytes == null) {
                unsaved.add(key);
            }
        }
        missing.clear();
    }

    List<Hit> step(Record record) {
        Collection<String> keys = detector.keys(record);
        List<Hit> hits = List.of();
        for (String key : keys) {
            @Nullable S known = states.get(key);
            S before = known == null ? detector.initial() : known;
            Detector.Step<S> step = detector.step(key, before, record);
            if (step.state() != before) {
                states.put(key, step.state());
                changed.add(key);
            }
            if (!step.hits().isEmpty()) {
                hits = hits.isEmpty() ? new ArrayList<>() : hits;
                hits.addAll(step.hits());
            }
        }
        return hits;
    }

    /** The states that changed, for the transaction. */
    void collect(List<Ledger.State> into) {
        for (String key : changed) {
            S state = states.get(key);
            if (state != null) {
                byte[] bytes = detector.save(state);
                into.add(new Ledger.State(detector.name(), key, bytes, unsaved.contains(key)));
                if (bytes.length == 0) {
                    emptied.add(key);
                }
            }
        }
    }

    /** The transaction is committed: states that were not used for long leave the memory. */
    void committed() {
        unsaved.removeAll(changed);
        unsaved.addAll(emptied);
        emptied.clear();
        changed.clear();
        var oldest = states.keySet().iterator();
        for (int over = states.size() - IN_MEMORY; over > 0; over--) {
            unsaved.remove(oldest.next());
            oldest.remove();
        }
    }

    /** The transaction failed: the memory is worth nothing. */
    void forget() {
        changed.clear();
        emptied.clear();
        missing.clear();
        unsaved.clear();
        states.clear();
    }
}
