package eu.symbolon.border.detect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slow craft of one cell, each with a few sightings, at most one a step.
 *
 * <pre>
 *  saved   |number of craft s32|then each: number of sightings s32|sightings|   empty = nobody
 * </pre>
 */
record Company(List<List<Sighting>> craft) {
    static final Company NOBODY = new Company(List.of());

    /** A cell with more slow craft is a harbour or an anchorage: those heard longest ago leave. */
    private static final int MOST = 200;

    Company {
        craft = craft.stream().map(List::copyOf).toList();
    }

    /** Sightings of the craft, the newest last, or null. */
    @Nullable
    List<Sighting> of(int mmsi) {
        for (List<Sighting> one : craft) {
            if (one.getFirst().mmsi() == mmsi) {
                return one;
            }
        }
        return null;
    }

    /** The same with one more sighting, and without what is older than the given time. */
    Company with(Sighting now, long oldest) {
        List<List<Sighting>> all = new ArrayList<>(craft.size() + 1);
        List<Sighting> mine = new ArrayList<>();
        for (List<Sighting> one : craft) {
            List<Sighting> young = one.getFirst().at() >= oldest
                    ? one
                    : one.stream().filter(each -> each.at() >= oldest).toList();
            if (one.getFirst().mmsi() == now.mmsi()) {
                mine.addAll(young);
            } else if (!young.isEmpty()) {
                all.add(young);
            }
        }
        mine.add(now);
        if (all.size() >= MOST) {
            all.remove(all.stream()
                    .min(Comparator.comparingLong(one -> one.getLast().at()))
                    .orElseThrow());
        }
        all.add(mine);
        return new Company(all);
    }

    byte[] save() {
        if (craft.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(craft.size());
            for (List<Sighting> one : craft) {
                out.writeInt(one.size());
                for (Sighting each : one) {
                    each.save(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Company load(byte[] saved) {
        if (saved.length == 0) {
            return NOBODY;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            List<List<Sighting>> craft = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                List<Sighting> one = new ArrayList<>();
                for (int k = in.readInt(); k > 0; k--) {
                    one.add(Sighting.load(in));
                }
                craft.add(one);
            }
            return new Company(craft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
