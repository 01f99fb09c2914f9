package eu.symbolon.border.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The bits of one radio message, most significant first. Bits beyond the end are 0. Immutable. */
public final class Bits {
    private final long[] words;
    private final int length;

    /** @param words bit n is bit 63 - n % 64 of word n / 64; copied */
    public Bits(long[] words, int length) {
        this.words = Arrays.copyOf(words, length + 63 >>> 6);
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** Up to 62 bits. */
    long unsigned(int offset, int width) {
        long value = 0;
        for (int at = offset; at < offset + width; at++) {
            value = value << 1 | (at < length ? words[at >>> 6] >>> 63 - (at & 63) & 1 : 0);
        }
        return value;
    }

    /** The same in two's complement. */
    long signed(int offset, int width) {
        return unsigned(offset, width) << 64 - width >> 64 - width;
    }

    /** Six-bit text: up to the first {@code @}, without blanks around it. */
    String text(int offset, int width) {
        byte[] text = new byte[Math.max(0, width) / 6];
        int n = 0;
        for (int at = offset; n < text.length; at += 6) {
            int v = (int) unsigned(at, 6);
            if (v == 0) {
                break;
            }
            text[n++] = (byte) (v < 32 ? v + 64 : v);
        }
        return new String(text, 0, n, StandardCharsets.US_ASCII).strip();
    }

    /** {@code 12:a5f0}: number of bits and, in hexadecimal, the whole bytes they fill, with the bits that follow in the last. */
    String hex(int offset, int width) {
        byte[] bytes = new byte[Math.max(0, width) + 7 >>> 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) unsigned(offset + i * 8, 8);
        }
        return Math.max(0, width) + ":" + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && bits.length == length && Arrays.equals(bits.words, words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words) * 31 + length;
    }

    @Override
    public String toString() {
        return hex(0, length);
    }
}
