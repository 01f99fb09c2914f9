package eu.symbolon.border.read;

import org.jspecify.annotations.Nullable;

/**
 * One AIS sentence, IEC 61162-1 clause 8.3 (VDM, VDO): where its fields stand in the buffer. Filled again and again.
 *
 * <pre>
 *  !AIVDM,2,1,3,B,55P5TL01VIaAL@7WKO@mBplU@&lt;PDhh000000001S;AJ::4A80?4i@E53,0*3E
 *   tt    | | | | payload                                                  |  checksum: XOR of all between ! and *
 *   |     | | | channel                                                    fill bits, 0 to 5
 *   |     | | sequence id, may be empty
 *   |     | number of this sentence, from 1
 *   |     sentences of the message
 *   talker
 * </pre>
 */
final class AisSentence {
    int talker;
    boolean ownShip;
    int total;
    int number;
    /** 0 to 9, or -1 when empty. */
    int sequence;
    /** The character, or 0 when empty. */
    int channel;

    int payloadFrom;
    int payloadTo;
    int fill;
    /** First byte behind the checksum. */
    int suffix;

    private int at;

    /** Whether an AIS sentence stands here, whatever its talker. */
    static boolean startsAt(byte[] b, int p, int end) {
        return end - p > 7
                && b[p] == '!'
                && b[p + 3] == 'V'
                && b[p + 4] == 'D'
                && (b[p + 5] == 'M' || b[p + 5] == 'O')
                && b[p + 6] == ',';
    }

    /** Reads the fields; what is wrong, or null. */
    @Nullable
    String parse(byte[] b, int start, int end) {
        talker = b[start + 1] << 8 | b[start + 2];
        ownShip = b[start + 5] == 'O';
        at = start + 7;
        total = number(b, end);
        number = number(b, end);
        if (total < 1 || total > 9 || number < 1 || number > total) {
            return "sentence number and total are not 1 to 9 with number not above total";
        }
        sequence = at < end && b[at] == ',' ? empty() : number(b, end);
        if (sequence < -1 || sequence > 9) {
            return "sequence id is neither a digit nor empty";
        }
        channel = 0;
        if (at < end && b[at] != ',') {
            channel = b[at++];
        }
        if (at >= end || b[at] != ',') {
            return "channel is not one character or empty";
        }
        payloadFrom = ++at;
        while (at < end && b[at] != ',' && b[at] != '*') {
            at++;
        }
        payloadTo = at;
        if (end - at < 5 || b[at] != ',' || b[at + 1] < '0' || b[at + 1] > '5' || b[at + 2] != '*') {
            return "payload is not followed by a comma, fill bits 0 to 5, * and two hexadecimal digits";
        }
        fill = b[at + 1] - '0';
        int star = at + 2;
        suffix = star + 3;
        int given = hex(b[star + 1]) << 4 | hex(b[star + 2]);
        int computed = Scan.xor(b, start + 1, star);
        if (given != computed) {
            return "checksum does not fit: the bytes give " + hexadecimal(computed);
        }
        return payloadTo == payloadFrom ? "payload is empty" : null;
    }

    private int empty() {
        at++;
        return -1;
    }

    /** A number of one or two digits with its comma, or -2. */
    private int number(byte[] b, int end) {
        int value = 0;
        int from = at;
        while (at < end && b[at] >= '0' && b[at] <= '9' && at - from < 2) {
            value = value * 10 + b[at++] - '0';
        }
        if (at == from || at >= end || b[at] != ',') {
            return -2;
        }
        at++;
        return value;
    }

    /** Value of a hexadecimal digit of either case, or -1 (which fits no checksum). */
    static int hex(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    static String hexadecimal(int value) {
        return "" + Character.toUpperCase(Character.forDigit(value >> 4, 16))
                + Character.toUpperCase(Character.forDigit(value & 15, 16));
    }
}
