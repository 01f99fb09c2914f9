package eu.symbolon.border.detect;

import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.word.Zone;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where one craft is: the zones it is inside.
 *
 * <pre>
 *  saved   |heard u8 1|then per zone: |length of id u16|id UTF-8|last heard inside, seconds since 1970 s64|   big-endian
 *          empty = never heard
 * </pre>
 *
 * @param heard whether the craft was heard at all before
 * @param zones one entry per zone it is inside
 */
record Stays(boolean heard, List<Stay> zones) {
    /** Own choice, 2026-11: longer than the three minutes between reports of a craft at anchor (ITU-R M.1371-5, table 1). */
    static final Duration LEFT_AFTER = Duration.ofMinutes(10);

    static final Stays NEVER_HEARD = new Stays(false, List.of());
    static final Stays OUTSIDE = new Stays(true, List.of());

    Stays {
        zones = List.copyOf(zones);
    }

    /**
     * Inside one zone.
     *
     * @param lastInside seconds since 1970 of the last position inside
     */
    record Stay(String zone, long lastInside) {}

    /**
     * Where the craft is after this position. It is inside a zone from its first position in the shape until a position outside
     * comes {@link #LEFT_AFTER} after its last one inside.
     *
     * @param entered takes the zones it was not inside before
     * @param left takes the stays that ended
     */
    List<Stay> after(ZoneIndex index, Point point, long now, Consumer<Zone> entered, Consumer<Stay> left) {
        List<Stay> stays = new ArrayList<>(2);
        for (int number : index.near(point.lonE7(), point.latE7())) {
            if (index.contains(number, point.lonE7(), point.latE7())) {
                Zone zone = index.zone(number);
                Stay known = find(zones, zone.id());
                stays.add(new Stay(zone.id(), known == null ? now : Math.max(now, known.lastInside())));
                if (known == null) {
                    entered.accept(zone);
                }
            }
        }
        for (Stay stay : zones) {
            if (find(stays, stay.zone()) == null) {
                if (now - stay.lastInside() < LEFT_AFTER.toSeconds()) {
                    stays.add(stay);
                } else {
                    left.accept(stay);
                }
            }
        }
        return stays;
    }

    private static @Nullable Stay find(List<Stay> stays, String zone) {
        for (Stay stay : stays) {
            if (stay.zone().equals(zone)) {
                return stay;
            }
        }
        return null;
    }

    byte[] save() {
        if (!heard) {
            return new byte[0];
        }
        List<byte[]> ids = new ArrayList<>(zones.size());
        int size = 1;
        for (Stay stay : zones) {
            byte[] id = stay.zone.getBytes(StandardCharsets.UTF_8);
            ids.add(id);
            size += 10 + id.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).put((byte) 1);
        for (int i = 0; i < ids.size(); i++) {
            out.putShort((short) ids.get(i).length).put(ids.get(i)).putLong(zones.get(i).lastInside);
        }
        return out.array();
    }

    static Stays load(byte[] saved) {
        if (saved.length == 0) {
            return NEVER_HEARD;
        }
        if (saved.length == 1) {
            return OUTSIDE;
        }
        ByteBuffer in = ByteBuffer.wrap(saved).position(1);
        List<Stay> zones = new ArrayList<>(2);
        while (in.hasRemaining()) {
            byte[] id = new byte[in.getShort() & 0xffff];
            in.get(id);
            zones.add(new Stay(new String(id, StandardCharsets.UTF_8), in.getLong()));
        }
        return new Stays(true, zones);
    }
}
