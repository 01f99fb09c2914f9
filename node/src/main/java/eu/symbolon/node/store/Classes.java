package eu.symbolon.node.store;

import eu.symbolon.kernel.label.Label;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access classes: labels that say who may read and nothing else, by their numbers in the dictionary of labels. Few; what is
 * derived is kept apart by them.
 */
public final class Classes {
    /** The class that stands for nobody: what comes to it is not kept. */
    public static final int NOBODY = 0;

    private final Labels labels;
    private final Map<Label, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Known last = new Known(Label.of(List.of()), NOBODY);
    private final Map<Long, Boolean> covers = new ConcurrentHashMap<>();
    private final Map<Long, Integer> joins = new ConcurrentHashMap<>();

    /** The label asked last: records of one message carry the very same object, whose hash is dear. */
    private record Known(Label label, int number) {}

    Classes(Labels labels) {
        this.labels = labels;
    }

    /** The number of the class of this label; {@link #NOBODY} when nobody may read it. */
    public int of(Label label) {
        Known known = last;
        if (known.label() != label) {
            known = new Known(label, number(label));
            last = known;
        }
        return known.number();
    }

    private int number(Label label) {
        Integer known = numbers.get(label);
        if (known == null) {
            known = label.isNobody() ? NOBODY : labels.number(label.access());
            numbers.put(label, known);
        }
        return known;
    }

    /** What the class says. */
    public Label label(int number) {
        return labels.label(number);
    }

    /** Whether every reader of the stricter class may read the looser one; every class covers itself. */
    public boolean covers(int looser, int stricter) {
        return looser == stricter
                || covers.computeIfAbsent(
                        pair(looser, stricter), key -> label(looser).covers(label(stricter)));
    }

    /** The class of those who may read both, {@link #NOBODY} when there is none. */
    public int join(int a, int b) {
        return a == b
                ? a
                : joins.computeIfAbsent(pair(Math.min(a, b), Math.max(a, b)), key -> of(label(a).join(label(b))));
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }
}
