package eu.symbolon.border.read;

import eu.symbolon.border.record.Bits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One radio message of ITU-R M.1371-5 as bits and as values: filled again and again, so that decoding allocates nothing.
 * Payload {@code 15RTgt0PAso;90TKcjM8h6g208CQ} of sentence {@code !AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A}.
 *
 * <pre>
 *  armour   a character c carries 6 bits: v = c - 48, less 8 more when above 40; '0' to 'W' and '`' to 'w'
 *  bits     most significant first, packed into 64-bit words; bit n is bit 63 - n % 64 of word n / 64
 *
 *  all      |0 type 6|6 repeat 2|8 mmsi 30|38 ...
 *  1 2 3    |38 status 4|42 turn s8|50 speed 10|60 acc 1|61 lon s28|89 lat s27|116 course 12|128 heading 9|137 second 6
 *           |143 maneuver 2|145 spare 3|148 raim 1|149 radio 19|                                 = 168, 163 accepted
 *  4 11     |38 year 14|52 month 4|56 day 5|61 hour 5|66 minute 6|72 second 6|78 acc 1|79 lon s28|107 lat s27|134 epfd 4
 *           |138 spare 10|148 raim 1|149 radio 19|                                                             = 168
 *  5        |38 version 2|40 imo 30|70 callsign 42|112 name 120|232 shiptype 8|240 bow 9|249 stern 9|258 port 6
 *           |264 starboard 6|270 epfd 4|274 month 4|278 day 5|283 hour 5|288 minute 6|294 draught 8
 *           |302 destination 120|422 dte 1|423 spare 1|                                          = 424, 420 accepted
 *  9        |38 alt 12|50 speed 10|60 acc 1|61 lon s28|89 lat s27|116 course 12|128 second 6|134 regional 8|142 dte 1
 *           |143 spare 3|146 assigned|147 raim|148 radio 20|                                                  = 168
 *  18       |38 reserved 8|46 speed 10|56 acc 1|57 lon s28|85 lat s27|112 course 12|124 heading 9|133 second 6
 *           |139 regional 2|141 cs|142 display|143 dsc|144 band|145 msg22|146 assigned|147 raim|148 radio 20|  = 168
 *  19       as 18 up to second |139 regional 4|143 name 120|263 shiptype 8|271 bow 9|280 stern 9|289 port 6
 *           |295 starboard 6|301 epfd 4|305 raim|306 dte|307 assigned|308 spare 4|                             = 312
 *  21       |38 aidtype 5|43 name 120|163 acc 1|164 lon s28|192 lat s27|219 bow 9|228 stern 9|237 port 6|243 starboard 6
 *           |249 epfd 4|253 second 6|259 off position|260 regional 8|268 raim|269 virtual|270 assigned|271 spare
 *           |272 name extension 0-88|                                                                     = 272 - 360
 *  24 A     |38 part 2 = 0|40 name 120|160 spare 8|                                              = 168, 160 accepted
 *  24 B     |38 part 2 = 1|40 shiptype 8|48 vendor 42 or (18, 66 model 4, 70 serial 20)|90 callsign 42|132 bow 9|141 stern 9
 *           |150 port 6|156 starboard 6|162 spare 6|, bits 132-161 = mother ship's MMSI when MMSI is 98.......  = 168
 *  27       |38 acc 1|39 raim 1|40 status 4|44 lon s18|62 lat s17|79 speed 6|85 course 9|94 gnss 1|95 spare 1|   = 96
 * </pre>
 *
 * Units: lon, lat 1/600000 degree (type 27: 1/600); speed 0.1 knot (9, 27: knots); course 0.1 degree (27: degrees); heading
 * degrees; draught 0.1 m. A message longer than its table is accepted, a shorter one refused.
 */
final class AisFrame {
    /** Nine sentences of up to 75 characters are 4,050 bits; radio messages end at 1,064. */
    static final int MAX_BITS = 64 * 64;

    private static final byte[] ARMOUR = armour();
    private static final short[] SHORTEST = shortest();

    private final long[] words = new long[MAX_BITS / 64 + 2];
    private final byte[] text = new byte[40];
    private int bits;

    int type;
    int repeat;
    int mmsi;
    int status;
    int turn;
    int speed;
    int altitude;
    int lon;
    int lat;
    int course;
    int heading;
    int second;
    int maneuver;
    int radio;
    int reserved;
    int regional;
    int part;
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int version;
    int imo;
    int shiptype;
    int epfd;
    int draught;
    int dte;
    int aidType;
    boolean accuracy;
    boolean raim;
    boolean gnss;
    boolean assigned;

    /** Forgets the bits of the message before. */
    void clear() {
        bits = 0;
        words[0] = 0;
    }

    /** Length of the message in bits. */
    int bits() {
        return bits;
    }

    /** A copy of the bits, to keep. */
    Bits content() {
        return new Bits(words, bits);
    }

    /**
     * Adds the payload of one sentence, without its fill bits. The caller sees that {@link #MAX_BITS} is kept.
     *
     * @return -1, or the offset of the first character that carries no six bits
     */
    int append(byte[] bytes, int from, int to, int fill) {
        int i = bits >>> 6;
        int room = 64 - (bits & 63);
        long word = words[i];
        for (int p = from; p < to; p++) {
            int v = ARMOUR[bytes[p] & 0xff];
            if (v < 0) {
                return p;
            }
            room -= 6;
            if (room >= 0) {
                word |= (long) v << room;
            } else {
                words[i++] = word | (v >>> -room);
                room += 64;
                word = (long) v << room;
            }
        }
        words[i] = word;
        words[i + 1] = 0;
        bits += (to - from) * 6;
        if (fill > 0) {
            shorten(Math.min(fill, bits));
        }
        return -1;
    }

    /** Takes the fill bits off and leaves zeros. */
    private void shorten(int fill) {
        bits -= fill;
        int i = bits >>> 6;
        int kept = bits & 63;
        words[i] = kept == 0 ? 0 : words[i] & (-1L << (64 - kept));
        words[i + 1] = 0;
    }

    /** Fills the values from the bits; the reason why not, or null. */
    @Nullable
    String decode() {
        if (bits < 38) {
            return "message of " + bits + " bits has no room for type and MMSI, 38 bits";
        }
        long head = words[0];
        type = (int) (head >>> 58);
        repeat = (int) (head >>> 56) & 3;
        mmsi = (int) (head >>> 26) & 0x3fff_ffff;
        if (bits < SHORTEST[type]) {
            return tooShort(SHORTEST[type]);
        }
        switch (type) {
            case 1, 2, 3 -> decodeClassAPosition();
            case 4, 11 -> decodeBaseStation();
            case 5 -> decodeClassAStatic();
            case 9 -> decodeRescueAircraft();
            case 18 -> decodeClassBPosition();
            case 19 -> decodeClassBExtended();
            case 21 -> decodeAid();
            case 24 -> {
                return decodeClassBStatic();
            }
            case 27 -> decodeLongRange();
            default -> {
                // The fields of other types are read from a copy of their bits, when they are asked for.
            }
        }
        return null;
    }

    private String tooShort(int shortest) {
        return "type " + type + " has " + bits + " bits, at least " + shortest + " expected";
    }

    private void decodeClassAPosition() {
        status = unsigned(38, 4);
        turn = signed(42, 8);
        speed = unsigned(50, 10);
        accuracy = flag(60);
        lon = signed(61, 28);
        lat = signed(89, 27);
        course = unsigned(116, 12);
        heading = unsigned(128, 9);
        second = unsigned(137, 6);
        maneuver = unsigned(143, 2);
        raim = flag(148);
        radio = unsigned(149, Math.min(19, bits - 149));
    }

    private void decodeBaseStation() {
        year = unsigned(38, 14);
        month = unsigned(52, 4);
        day = unsigned(56, 5);
        hour = unsigned(61, 5);
        minute = unsigned(66, 6);
        second = unsigned(72, 6);
        accuracy = flag(78);
        lon = signed(79, 28);
        lat = signed(107, 27);
        epfd = unsigned(134, 4);
        raim = flag(148);
        radio = unsigned(149, 19);
    }

    private void decodeClassAStatic() {
        version = unsigned(38, 2);
        imo = unsigned(40, 30);
        shiptype = unsigned(232, 8);
        epfd = unsigned(270, 4);
        month = unsigned(274, 4);
        day = unsigned(278, 5);
        hour = unsigned(283, 5);
        minute = unsigned(288, 6);
        draught = unsigned(294, 8);
        dte = bits > 422 ? unsigned(422, 1) : 1;
    }

    private void decodeRescueAircraft() {
        altitude = unsigned(38, 12);
        speed = unsigned(50, 10);
        accuracy = flag(60);
        lon = signed(61, 28);
        lat = signed(89, 27);
        course = unsigned(116, 12);
        second = unsigned(128, 6);
        regional = unsigned(134, 8);
        dte = unsigned(142, 1);
        assigned = flag(146);
        raim = flag(147);
        radio = unsigned(148, 20);
    }

    private void decodeClassBPosition() {
        decodeClassBCommon();
        regional = unsigned(139, 2);
        assigned = flag(146);
        raim = flag(147);
        radio = unsigned(148, 20);
    }

    private void decodeClassBExtended() {
        decodeClassBCommon();
        regional = unsigned(139, 4);
        shiptype = unsigned(263, 8);
        epfd = unsigned(301, 4);
        raim = flag(305);
        dte = unsigned(306, 1);
        assigned = flag(307);
    }

    private void decodeClassBCommon() {
        reserved = unsigned(38, 8);
        speed = unsigned(46, 10);
        accuracy = flag(56);
        lon = signed(57, 28);
        lat = signed(85, 27);
        course = unsigned(112, 12);
        heading = unsigned(124, 9);
        second = unsigned(133, 6);
    }

    private void decodeAid() {
        aidType = unsigned(38, 5);
        accuracy = flag(163);
        lon = signed(164, 28);
        lat = signed(192, 27);
        epfd = unsigned(249, 4);
        second = unsigned(253, 6);
        regional = unsigned(260, 8);
        raim = flag(268);
        assigned = flag(270);
    }

    private @Nullable String decodeClassBStatic() {
        part = unsigned(38, 2);
        if (part > 1) {
            return "type 24 has part number " + part + ", 0 (A) or 1 (B) expected";
        }
        if (part == 1) {
            if (bits < 168) {
                return tooShort(168);
            }
            shiptype = unsigned(40, 8);
        }
        return null;
    }

    private void decodeLongRange() {
        accuracy = flag(38);
        raim = flag(39);
        status = unsigned(40, 4);
        lon = signed(44, 18);
        lat = signed(62, 17);
        speed = unsigned(79, 6);
        course = unsigned(85, 9);
        gnss = flag(94);
    }

    boolean flag(int offset) {
        return (words[offset >>> 6] << (offset & 63)) < 0;
    }

    /** Up to 32 bits, most significant first. */
    int unsigned(int offset, int width) {
        return (int) (window(offset) >>> (64 - width));
    }

    /** The same in two's complement. */
    int signed(int offset, int width) {
        return (int) (window(offset) >> (64 - width));
    }

    /** 64 bits from this one on. */
    private long window(int offset) {
        int i = offset >>> 6;
        int shift = offset & 63;
        return words[i] << shift | words[i + 1] >>> 1 >>> (63 - shift);
    }

    /** Six-bit text: up to the first {@code @}, without blanks around it. */
    String text(int offset, int width) {
        int n = 0;
        for (int at = offset; at + 6 <= offset + width && n < text.length; at += 6) {
            int v = unsigned(at, 6);
            if (v == 0) {
                break;
            }
            text[n++] = (byte) (v < 32 ? v + 64 : v);
        }
        return new String(text, 0, n, StandardCharsets.US_ASCII).strip();
    }

    /** Name of an aid to navigation: its 20 characters and the extension behind bit 272, at most 14 more. */
    String aidName() {
        String name = text(43, 120);
        if (bits < 278 || unsigned(157, 6) == 0) {
            return name;
        }
        return (name + text(272, Math.min(84, bits - 272))).strip();
    }

    private static byte[] armour() {
        byte[] table = new byte[256];
        Arrays.fill(table, (byte) -1);
        for (int v = 0; v < 64; v++) {
            table[v < 40 ? v + 48 : v + 56] = (byte) v;
        }
        return table;
    }

    /**
     * Smallest length of each type in bits: ITU-R M.1371-5 (02/2014), with the short forms that are on the air: 420 for 5, 160
     * for 24 A, and 163 for 1 to 3, whose radio state is then 14 bits.
     */
    private static short[] shortest() {
        short[] table = new short[64];
        Arrays.fill(table, (short) 38);
        int[] known = {
            38, 163, 163, 163, 168, 420, 88, 72, 56, 168, 72, 168, 72, 72, 40, 88, 96, 80, 168, 312, 72, 272, 168, 160,
            160, 40, 60, 96, 168
        };
        for (int i = 0; i < known.length; i++) {
            table[i] = (short) known[i];
        }
        return table;
    }
}
