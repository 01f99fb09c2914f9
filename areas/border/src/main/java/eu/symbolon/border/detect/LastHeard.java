package eu.symbolon.border.detect;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The last message of one craft.
 *
 * <pre>
 *  saved   |at s64|lon s32|lat s32|speed s16|flags u8: 1 class A, 2 has a place, 4 moored or at anchor|index s32
 *          |area u8 length + UTF-8|message u8 length + UTF-8|label u16 length + UTF-8|   big-endian; empty = never heard
 * </pre>
 *
 * @param at seconds since 1970
 * @param lonE7 1e-7 degree, of the last message with a place
 * @param speed 0.1 knot, -1 = not known
 * @param moored by its own status
 * @param record the record it rests on
 */
record LastHeard(
        long at,
        int lonE7,
        int latE7,
        boolean placed,
        int speed,
        boolean classA,
        boolean moored,
        Evidence record,
        Label label) {
    /** Never heard. */
    static final LastHeard NEVER = new LastHeard(
            Long.MIN_VALUE, 0, 0, false, -1, false, false, new Evidence("", 0, -1, ""), Label.of(java.util.List.of()));

    boolean isNever() {
        return at == Long.MIN_VALUE;
    }

    boolean underWay() {
        return speed >= Positions.UNDER_WAY_KNOTS * 10;
    }

    byte[] save() {
        if (isNever()) {
            return new byte[0];
        }
        byte[] area = record.area().getBytes(StandardCharsets.UTF_8);
        byte[] message = record.message().getBytes(StandardCharsets.UTF_8);
        byte[] labelled = label.toString().getBytes(StandardCharsets.UTF_8);
        int flags = (classA ? 1 : 0) | (placed ? 2 : 0) | (moored ? 4 : 0);
        return ByteBuffer.allocate(27 + area.length + message.length + labelled.length)
                .putLong(at)
                .putInt(lonE7)
                .putInt(latE7)
                .putShort((short) speed)
                .put((byte) flags)
                .putInt(record.index())
                .put((byte) area.length)
                .put(area)
                .put((byte) message.length)
                .put(message)
                .putShort((short) labelled.length)
                .put(labelled)
                .array();
    }

    static LastHeard load(byte[] saved) {
        if (saved.length == 0) {
            return NEVER;
        }
        ByteBuffer in = ByteBuffer.wrap(saved);
        long at = in.getLong();
        int lon = in.getInt();
        int lat = in.getInt();
        int speed = in.getShort();
        int flags = in.get();
        int index = in.getInt();
        String area = text(in, in.get() & 0xff);
        String message = text(in, in.get() & 0xff);
        Label label = Label.parse(text(in, in.getShort() & 0xffff));
        Evidence record = new Evidence(message, index, 0, area);
        return new LastHeard(at, lon, lat, (flags & 2) != 0, speed, (flags & 1) != 0, (flags & 4) != 0, record, label);
    }

    private static String text(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
