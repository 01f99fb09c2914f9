package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.store.Classes;
import eu.symbolon.node.store.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keyed states of one detector, the latest used in memory, all others in the store. One thread.
 *
 * <p>A key has a state for each access class: it holds what came from records whose class the state's class covers, and nothing
 * else, so that what a reader of the class is told depends on nothing he may not read. A record steps the states of its own
 * class and of all stricter ones; where two classes meet of which neither covers the other, the class of those who may read
 * both is opened too. Nearly all keys know one class only.
 */
final class KeyedStates<S> {
    private static final int IN_MEMORY = 200_000;

    /** Most looser classes a class may have beside it at one key; counted over what its readers may read. */
    private static final int MOST_LOOSER = 8;

    private Detector<S> detector;
    private final Ledger ledger;
    private final Classes classes;
    private final LinkedHashMap<String, Map<Integer, Kept<S>>> states = new LinkedHashMap<>(1024, 0.75f, true);
    private final Set<String> missing = new HashSet<>();
    private final Map<String, Set<Integer>> changed = new HashMap<>();

    /** A state with the first day on which something in it is due; {@code saved} when the store has a row of it. */
    private record Kept<S>(S state, @Nullable LocalDate forgetAt, boolean saved) {}

    /** Hits of one state, with the class of the state that spoke. */
    record Spoken(int context, List<Hit> hits) {}

    KeyedStates(Detector<S> detector, Ledger ledger, Classes classes) {
        this.detector = detector;
        this.ledger = ledger;
        this.classes = classes;
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
        missing.forEach(key -> states.put(key, new LinkedHashMap<>(2)));
        if (!detector.isKept()) {
            missing.clear();
            return;
        }
        for (Ledger.State saved : ledger.states(detector.name(), missing)) {
            byClass(saved.key())
                    .put(saved.accessClass(), new Kept<>(detector.load(saved.bytes()), saved.forgetAt(), true));
        }
        missing.clear();
    }

    private Map<Integer, Kept<S>> byClass(String key) {
        return states.computeIfAbsent(key, absent -> new LinkedHashMap<>(2));
    }

    List<Spoken> step(Record record) {
        int own = classes.of(record.label());
        if (own == Classes.NOBODY) {
            return List.of();
        }
        List<Spoken> spoken = List.of();
        for (String key : detector.keys(record)) {
            Map<Integer, Kept<S>> byClass = byClass(key);
            open(key, byClass, own);
            for (int accessClass : byClass.keySet()) {
                if (!classes.covers(own, accessClass)) {
                    continue;
                }
                List<Hit> hits = step(key, byClass, accessClass, record);
                if (!hits.isEmpty()) {
                    spoken = spoken.isEmpty() ? new ArrayList<>() : spoken;
                    spoken.add(new Spoken(accessClass, hits));
                }
            }
        }
        return spoken;
    }

    private List<Hit> step(String key, Map<Integer, Kept<S>> byClass, int accessClass, Record record) {
        Kept<S> before = byClass.get(accessClass);
        S state = before == null ? detector.initial() : before.state();
        Detector.Step<S> step = detector.step(key, state, record);
        if (step.state() != state) {
            byClass.put(
                    accessClass,
                    new Kept<>(
                            step.state(),
                            earlier(before == null ? null : before.forgetAt(), due(record.label())),
                            before != null && before.saved()));
            changed.computeIfAbsent(key, absent -> new HashSet<>()).add(accessClass);
        }
        return step.hits();
    }

    /** Opens the record's class at a key, and the classes in which it meets what it does not cover. */
    private void open(String key, Map<Integer, Kept<S>> byClass, int own) {
        if (byClass.containsKey(own)) {
            return;
        }
        List<Integer> there = List.copyOf(byClass.keySet());
        seed(key, byClass, own, there);
        for (int other : there) {
            int both = classes.join(own, other);
            if (both != Classes.NOBODY && !byClass.containsKey(both) && looser(byClass, both) < MOST_LOOSER) {
                seed(key, byClass, both, there);
            }
        }
    }

    private long looser(Map<Integer, Kept<S>> byClass, int accessClass) {
        return byClass.keySet().stream()
                .filter(one -> classes.covers(one, accessClass))
                .count();
    }

    /**
     * A new class begins with what its readers may read already: the strictest state that they all may read. It is stored, so
     * that it does not begin again when the memory, which others fill too, has no room for it.
     */
    private void seed(String key, Map<Integer, Kept<S>> byClass, int accessClass, List<Integer> there) {
        int best = Classes.NOBODY;
        for (int one : there) {
            if (classes.covers(one, accessClass)
                    && (best == Classes.NOBODY
                            || classes.covers(best, one)
                            || !classes.covers(one, best) && text(one).compareTo(text(best)) < 0)) {
                best = one;
            }
        }
        Kept<S> from = best == Classes.NOBODY ? null : byClass.get(best);
        byClass.put(
                accessClass,
                from == null
                        ? new Kept<>(detector.initial(), null, false)
                        : new Kept<>(from.state(), from.forgetAt(), false));
        if (from != null) {
            changed.computeIfAbsent(key, absent -> new HashSet<>()).add(accessClass);
        }
    }

    private String text(int accessClass) {
        return classes.label(accessClass).toString();
    }

    private static @Nullable LocalDate due(Label label) {
        return earlier(label.depersonaliseAt(), label.eraseAt());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    /** The states that changed, for the transaction. */
    void collect(List<Ledger.State> into) {
        if (!detector.isKept()) {
            return;
        }
        changed.forEach((key, accessClasses) -> {
            Map<Integer, Kept<S>> byClass = byClass(key);
            for (int accessClass : accessClasses) {
                Kept<S> kept = byClass.get(accessClass);
                if (kept != null) {
                    byte[] bytes = detector.save(kept.state());
                    into.add(
                            new Ledger.State(detector.name(), key, accessClass, bytes, kept.forgetAt(), !kept.saved()));
                    byClass.put(accessClass, new Kept<>(kept.state(), kept.forgetAt(), bytes.length > 0));
                }
            }
        });
    }

    /** The transaction is committed: states that were not used for long leave the memory. */
    void committed() {
        changed.clear();
        var oldest = states.keySet().iterator();
        for (int over = states.size() - IN_MEMORY; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** The memory is worth nothing: the transaction failed, or states were dropped from the store. */
    void forget() {
        changed.clear();
        missing.clear();
        states.clear();
    }
}
