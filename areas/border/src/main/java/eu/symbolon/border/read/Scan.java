package eu.symbolon.border.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The two loops over every byte, eight bytes at a time. */
final class Scan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long NEWLINES = ONES * '\n';

    private Scan() {}

    /** Place of the next line feed, or the end. */
    static int newline(byte[] b, int from, int end) {
        int p = from;
        for (; p <= end - 8; p += 8) {
            long zeroAtNewline = (long) EIGHT.get(b, p) ^ NEWLINES;
            long found = zeroAtNewline - ONES & ~zeroAtNewline & HIGHS;
            if (found != 0) {
                return p + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        return find(b, p, end, '\n');
    }

    /** XOR of the bytes, the checksum of IEC 61162-1. */
    static int xor(byte[] b, int from, int to) {
        long sum = 0;
        int p = from;
        for (; p <= to - 8; p += 8) {
            sum ^= (long) EIGHT.get(b, p);
        }
        sum ^= sum >>> 32;
        sum ^= sum >>> 16;
        sum ^= sum >>> 8;
        for (; p < to; p++) {
            sum ^= b[p];
        }
        return (int) sum & 0xff;
    }

    /** First place of the byte, or the end. */
    static int find(byte[] b, int from, int end, int wanted) {
        int p = from;
        while (p < end && b[p] != wanted) {
            p++;
        }
        return p;
    }
}
