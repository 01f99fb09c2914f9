package eu.symbolon.node.desk;

import eu.symbolon.node.store.Sight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What just happened, told to listeners after its commit, numbered, with the last 1,000 kept for listeners that lost their
 * line. An event goes only to those who may read its label.
 */
public final class Feed {
    private static final int KEPT = 1_000;

    private final ArrayDeque<Event> kept = new ArrayDeque<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long next = 1;

    /**
     * One event.
     *
     * @param id grows by one
     * @param name {@code hit}, {@code message} or {@code decision}
     * @param label number of the label a listener must be able to read
     * @param values names and values (texts, numbers) for the page
     */
    public record Event(long id, String name, int label, Map<String, Object> values) {}

    /** A listening place; closing it ends it. */
    public interface Line extends AutoCloseable {
        @Override
        void close();
    }

    private record Listener(Sight sight, Consumer<Event> to) {
        private void tell(Event event) {
            if (sight.readable().get(event.label())) {
                to.accept(event);
            }
        }
    }

    /** Tells everybody. The listeners' code must be quick and must not throw. */
    public synchronized void publish(String name, int label, Map<String, Object> values) {
        Event event = new Event(next++, name, label, values);
        kept.addLast(event);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        for (Listener listener : listeners) {
            listener.tell(event);
        }
    }

    /**
     * Listens from now on.
     *
     * @param after id of the last event heard, or null; what was missed is told first
     * @param lost called first when what was missed is no longer kept
     */
    public synchronized Line listen(Sight sight, @Nullable Long after, Consumer<Event> to, Runnable lost) {
        Listener listener = new Listener(sight, to);
        if (after != null) {
            Event first = kept.peekFirst();
            if (after >= next || first == null && after + 1 < next || first != null && after + 1 < first.id()) {
                lost.run();
            } else {
                for (Event event : new ArrayList<>(kept)) {
                    if (event.id() > after) {
                        listener.tell(event);
                    }
                }
            }
        }
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
