package eu.symbolon.node.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of messages may be on their way at once, of all partners and of one. Who finds no room is told so at once and
 * nothing of his is kept: that is how overload ends before memory does. A partner that sends slowly holds his own place only.
 */
public final class Room {
    private static final int SHARE_OF_HEAP = 4;
    private static final int SHARE_OF_ONE = 4;
    private static final long LEAST_OF_ONE = 64L << 20;

    private final long most;
    private final long mostOfOne;
    private final Map<String, Long> taken = new HashMap<>();
    private long total;

    Room(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** A quarter of the heap for all, a quarter of that for one, but always one message of the greatest size. */
    static Room ofHeap() {
        long most = Math.max(LEAST_OF_ONE, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        return new Room(most, Math.max(LEAST_OF_ONE, most / SHARE_OF_ONE));
    }

    synchronized Place enter(String partner, long bytes) {
        long own = taken.getOrDefault(partner, 0L);
        if (own + bytes > mostOfOne) {
            throw new Overloaded("you have " + own + " bytes of messages on their way and may have " + mostOfOne
                    + ". Send this one again when an earlier one is answered");
        }
        if (total + bytes > most) {
            throw new Overloaded("too many bytes of messages are on their way. Send this one again in some seconds");
        }
        taken.put(partner, own + bytes);
        total += bytes;
        return new Place(partner, bytes);
    }

    private synchronized void leave(Place place) {
        total -= place.bytes;
        taken.computeIfPresent(place.partner, (name, own) -> own == place.bytes ? null : own - place.bytes);
    }

    /** Held from before the first byte is read until the answer is given. */
    public final class Place implements AutoCloseable {
        private final String partner;
        private final long bytes;

        private Place(String partner, long bytes) {
            this.partner = partner;
            this.bytes = bytes;
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
