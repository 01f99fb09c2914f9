package eu.symbolon.border.read;

import eu.symbolon.border.record.Reception;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Receiving stations of one reading, by the bytes of their name: a name seen before costs no object. Bounded: when
 * {@link #MOST} are known, further names count as not given.
 */
final class Stations {
    private static final int MOST = 8_192;
    private static final String CHANNELS = "\0AB12CD";

    private final int[] slots = new int[MOST * 2];
    private byte[][] names = new byte[64][];
    private @Nullable Reception[][] receptions = new Reception[64][];
    private int count;

    Stations() {
        add(new byte[0]);
    }

    /** Number of the name, from 1; 0 when there is no room. */
    int number(byte[] b, int from, int to) {
        int hash = 0;
        for (int p = from; p < to; p++) {
            hash = hash * 31 + b[p];
        }
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0) {
            byte[] known = names[slots[slot]];
            if (Arrays.equals(known, 0, known.length, b, from, to)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (count == MOST) {
            return 0;
        }
        slots[slot] = add(Arrays.copyOfRange(b, from, to));
        return slots[slot];
    }

    private int add(byte[] name) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            receptions = Arrays.copyOf(receptions, count * 2);
        }
        names[count] = name;
        receptions[count] = new Reception[CHANNELS.length() * 2];
        return count++;
    }

    /** Station and channel as a value, the same object each time. */
    Reception reception(int station, int channel, boolean ownShip) {
        int known = CHANNELS.indexOf(channel);
        if (known < 0) {
            return make(station, channel, ownShip);
        }
        @Nullable Reception[] row = receptions[station];
        int i = known * 2 + (ownShip ? 1 : 0);
        Reception reception = row[i];
        if (reception == null) {
            reception = make(station, channel, ownShip);
            row[i] = reception;
        }
        return reception;
    }

    private Reception make(int station, int channel, boolean ownShip) {
        String name = new String(names[station], StandardCharsets.ISO_8859_1);
        return new Reception(name, channel == 0 ? "" : String.valueOf((char) (channel & 0xff)), ownShip);
    }
}
