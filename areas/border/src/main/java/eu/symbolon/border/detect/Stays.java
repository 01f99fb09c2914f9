package eu.symbolon.border.detect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
