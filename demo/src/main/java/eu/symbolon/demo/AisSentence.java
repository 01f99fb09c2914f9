package eu.symbolon.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes AIS messages as NMEA 0183 sentences with a tag block for the time (ITU-R M.1371-5, IEC 61162-1 and -450):
 * {@code \c:1795132800*53\!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*23}.
 */
final class AisSentence {
    private final StringBuilder bits = new StringBuilder(424);

    AisSentence number(int width, long value) {
        for (int bit = width - 1; bit >= 0; bit--) {
            bits.append((char) ('0' + (value >> bit & 1)));
        }
        return this;
    }

    /** Six-bit text, padded with {@code @}. */
    AisSentence text(int characters, String value) {
        for (int i = 0; i < characters; i++) {
            char c = i < value.length() ? value.charAt(i) : '@';
            number(6, c >= 64 ? c - 64 : c);
        }
        return this;
    }

    /** The sentences of this message, one or two. */
    List<String> sentences(long epochSeconds, int sequence) {
        int fill = (6 - bits.length() % 6) % 6;
        bits.append("0".repeat(fill));
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 6) {
            int six = Integer.parseInt(bits.substring(i, i + 6), 2);
            payload.append((char) (six < 40 ? six + 48 : six + 56));
        }
        List<String> out = new ArrayList<>(2);
        int parts = payload.length() > 60 ? 2 : 1;
        for (int part = 1; part <= parts; part++) {
            String piece =
                    parts == 1 ? payload.toString() : part == 1 ? payload.substring(0, 60) : payload.substring(60);
            String body = "AIVDM," + parts + ',' + part + ',' + (parts == 1 ? "" : sequence % 10) + ",A," + piece + ','
                    + (part == parts ? fill : 0);
            String tag = "c:" + epochSeconds;
            out.add("\\" + tag + '*' + checksum(tag) + "\\!" + body + '*' + checksum(body));
        }
        return out;
    }

    private static String checksum(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum ^= text.charAt(i);
        }
        return String.format(Locale.ROOT, "%02X", sum);
    }
}
