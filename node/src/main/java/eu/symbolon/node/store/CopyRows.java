package eu.symbolon.node.store;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Rows in the binary form of COPY (PostgreSQL documentation, COPY, "Binary Format"), without header and trailer, so that the
 * rows of several messages can follow each other in one stream. Big-endian.
 *
 * <pre>
 * row:   int16 number of fields, then each field: int32 length (-1 = null), bytes
 * </pre>
 */
final class CopyRows {
    /** Signature, flags and length of the extension. */
    static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    /** 2000-01-01T00:00:00Z, where PostgreSQL counts from. */
    private static final long EPOCH_SECONDS = 946_684_800L;

    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;

    private byte[] bytes;
    private int size;
    private int rows;

    CopyRows(int capacity) {
        bytes = new byte[capacity];
    }

    boolean isEmpty() {
        return rows == 0;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    CopyRows row(int fields) {
        rows++;
        room(2);
        bytes[size++] = (byte) (fields >>> 8);
        bytes[size++] = (byte) fields;
        return this;
    }

    CopyRows int8(long value) {
        room(12);
        put4(8);
        put4((int) (value >>> 32));
        put4((int) value);
        return this;
    }

    CopyRows int4(int value) {
        room(8);
        put4(4);
        put4(value);
        return this;
    }

    CopyRows int2(int value) {
        room(6);
        put4(2);
        bytes[size++] = (byte) (value >>> 8);
        bytes[size++] = (byte) value;
        return this;
    }

    CopyRows bool(boolean value) {
        room(5);
        put4(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyRows float4(float value) {
        return int4(Float.floatToRawIntBits(value));
    }

    /** Microseconds since 2000; years outside 1 to 9999 are put to the nearest of them. */
    CopyRows timestamp(Instant at) {
        return int8(micros(at));
    }

    /** Days since 2000. */
    CopyRows date(LocalDate day) {
        return int4((int) (day.toEpochDay() - EPOCH_SECONDS / 86_400));
    }

    static long micros(Instant at) {
        long second = Math.clamp(at.getEpochSecond(), FIRST_SECOND, LAST_SECOND);
        return (second - EPOCH_SECONDS) * 1_000_000 + at.getNano() / 1_000;
    }

    CopyRows nothing() {
        room(4);
        put4(-1);
        return this;
    }

    CopyRows bytea(byte[] value) {
        return field(value, 0, value.length);
    }

    CopyRows field(byte[] value, int from, int length) {
        room(4 + length);
        put4(length);
        System.arraycopy(value, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Text; the character NUL, which PostgreSQL can not keep, becomes U+FFFD. */
    CopyRows text(String value) {
        byte[] utf8 =
                (value.indexOf('\0') < 0 ? value : value.replace('\0', '\ufffd')).getBytes(StandardCharsets.UTF_8);
        return field(utf8, 0, utf8.length);
    }

    /** JSON as jsonb: version 1, then the text. */
    CopyRows jsonb(byte[] json, int length) {
        room(5 + length);
        put4(length + 1);
        bytes[size++] = 1;
        System.arraycopy(json, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** A one-dimensional array of texts: dimensions, flags, element type 25, length, first index, elements. */
    CopyRows texts(Collection<String> values) {
        room(24);
        int start = size;
        size += 4;
        put4(values.isEmpty() ? 0 : 1);
        put4(0);
        put4(25);
        if (!values.isEmpty()) {
            put4(values.size());
            put4(1);
            values.forEach(this::text);
        }
        int end = size;
        size = start;
        put4(end - start - 4);
        size = end;
        return this;
    }

    /** A field of bytes (text, json) whose length is known only when the writer is done. */
    CopyRows field(Consumer<OutputStream> writer) {
        room(4);
        int start = size;
        size += 4;
        writer.accept(new Tail());
        int end = size;
        size = start;
        put4(end - start - 4);
        size = end;
        return this;
    }

    private final class Tail extends OutputStream {
        @Override
        public void write(int b) {
            room(1);
            bytes[size++] = (byte) b;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            room(length);
            System.arraycopy(from, offset, bytes, size, length);
            size += length;
        }
    }

    private void put4(int value) {
        bytes[size] = (byte) (value >>> 24);
        bytes[size + 1] = (byte) (value >>> 16);
        bytes[size + 2] = (byte) (value >>> 8);
        bytes[size + 3] = (byte) value;
        size += 4;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
