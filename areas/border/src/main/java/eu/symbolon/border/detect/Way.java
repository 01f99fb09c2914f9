package eu.symbolon.border.detect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a detector remembers of one craft, or of the craft in one place: some sightings in the order of time, and a few facts.
 *
 * <pre>
 *  saved   |length s16|told u8|number of sightings s32|the sightings|   big-endian, empty = nothing
 * </pre>
 *
 * @param length metres of the craft, 0 = not known
 * @param told the hit was raised already
 */
record Way(int length, boolean told, List<Sighting> sightings) {
    static final Way NOTHING = new Way(0, false, List.of());

    Way {
        sightings = List.copyOf(sightings);
    }

    boolean isEmpty() {
        return sightings.isEmpty();
    }

    Sighting first() {
        return sightings.getFirst();
    }

    Sighting last() {
        return sightings.getLast();
    }

    /** The same craft, nothing going on. */
    Way rested() {
        return isEmpty() && !told ? this : new Way(length, false, List.of());
    }

    Way measured(int metres) {
        return metres == length ? this : new Way(metres, told, sightings);
    }

    /** The way up to this sighting; of those in between one a minute is kept, and no more than sixty. */
    Way with(Sighting next) {
        List<Sighting> more = new ArrayList<>(sightings);
        int n = more.size();
        if (n >= 2 && (n > 60 || more.get(n - 1).at() - more.get(n - 2).at() < 60_000)) {
            more.removeLast();
        }
        more.add(next);
        return new Way(length, told, more);
    }

    Way asTold() {
        return new Way(length, true, sightings);
    }

    byte[] save() {
        if (equals(NOTHING)) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(length);
            out.writeBoolean(told);
            out.writeInt(sightings.size());
            for (Sighting one : sightings) {
                one.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Way load(byte[] saved) {
        if (saved.length == 0) {
            return NOTHING;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            int length = in.readShort();
            boolean told = in.readBoolean();
            int n = in.readInt();
            List<Sighting> sightings = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                sightings.add(Sighting.load(in));
            }
            return new Way(length, told, sightings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
