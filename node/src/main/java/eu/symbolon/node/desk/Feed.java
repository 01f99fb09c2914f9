package eu.symbolon.node.desk;

import eu.symbolon.node.store.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * What just happened, told to listeners after its commit. An event goes only to those who may read its label, and everything
 * else follows from what they may read: each listener's events are numbered without gaps, and what he missed is kept by label,
 * the last 1,000 of the last hour, so that no stranger's event pushes it out.
 */
public final class Feed {
    private static final int KEPT = 1_000;
    private static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock;
    private final String start;
    private final Map<Integer, Shelf> shelves = new HashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long order;

    public Feed(Clock clock) {
        this.clock = clock;
        this.start = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /**
     * One event as a listener hears it.
     *
     * @param id start of the node, UTC day and how many events this listener could have heard: {@code mfx1k2a0-20781-17}
     * @param name {@code hit}, {@code message} or {@code decision}
     * @param values names and values (texts, numbers) for the page
     */
    public record Event(String id, String name, Map<String, Object> values) {}

    /** A listening place; closing it ends it. */
    public interface Line extends AutoCloseable {
        @Override
        void close();
    }

    private record Kept(long order, Instant at, String name, Map<String, Object> values) {}

    /** Events of one label. */
    private static final class Shelf {
        private long count;
        private final ArrayDeque<Kept> kept = new ArrayDeque<>();

        private void add(Kept event) {
            count++;
            kept.addLast(event);
            if (kept.size() > KEPT) {
                kept.removeFirst();
            }
        }

        private void forget(Instant before) {
            while (!kept.isEmpty() && kept.getFirst().at().isBefore(before)) {
                kept.removeFirst();
            }
        }
    }

    private static final class Listener {
        private final Sight sight;
        private final String prefix;
        private final Consumer<Event> to;
        private long heard;

        private Listener(Sight sight, String prefix, long heard, Consumer<Event> to) {
            this.sight = sight;
            this.prefix = prefix;
            this.heard = heard;
            this.to = to;
        }

        private void tell(Kept event) {
            heard++;
            to.accept(new Event(prefix + heard, event.name(), event.values()));
        }
    }

    /**
     * Tells everybody who may hear it. The listeners' code must be quick and must not throw.
     *
     * @param label number of the label a listener must be able to read
     */
    public synchronized void publish(String name, int label, Map<String, Object> values) {
        Instant now = clock.instant();
        Kept event = new Kept(order++, now, name, values);
        shelves.values().forEach(shelf -> shelf.forget(now.minus(LIFE)));
        shelves.computeIfAbsent(label, unused -> new Shelf()).add(event);
        for (Listener listener : listeners) {
            if (listener.sight.readable().get(label)) {
                listener.tell(event);
            }
        }
    }

    /** Forgets the backlog of the labels for which this holds: what it tells is erased. Its events still count. */
    public synchronized void forget(IntPredicate label) {
        shelves.forEach((number, shelf) -> {
            if (label.test(number)) {
                shelf.kept.clear();
            }
        });
    }

    /**
     * Listens from now on.
     *
     * @param after id of the last event heard, or empty; what was missed is told first
     * @param lost called first when what was missed is no longer kept
     */
    public synchronized Line listen(Sight sight, String after, Consumer<Event> to, Runnable lost) {
        String prefix = start
                + '-'
                + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay()
                + '-';
        long all = 0;
        List<Kept> kept = new ArrayList<>();
        for (Map.Entry<Integer, Shelf> shelf : shelves.entrySet()) {
            if (sight.readable().get(shelf.getKey())) {
                shelf.getValue().forget(clock.instant().minus(LIFE));
                all += shelf.getValue().count;
                kept.addAll(shelf.getValue().kept);
            }
        }
        kept.sort(Comparator.comparingLong(Kept::order));
        long missed = after.isEmpty() ? 0 : missed(after, prefix, all);
        Listener listener = new Listener(sight, prefix, all - Math.max(missed, 0), to);
        if (missed < 0 || missed > Math.min(KEPT, kept.size())) {
            listener.heard = all;
            lost.run();
        } else {
            kept.subList(kept.size() - (int) missed, kept.size()).forEach(listener::tell);
        }
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many events came after this one, -1 when it is none of this listener's today. */
    private static long missed(String after, String prefix, long all) {
        String number = after.startsWith(prefix) ? after.substring(prefix.length()) : "";
        if (number.isEmpty() || number.length() > 18 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Math.max(-1, all - Long.parseLong(number));
    }
}
