package eu.symbolon.border.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;

/**
 * Reads AIS logs and feed slices: IEC 61162-1 VDM and VDO sentences of any talker carrying ITU-R M.1371-5 messages, with tag
 * blocks (IEC 61162-450), {@code $PGHP} lines, suffixes behind the checksum, comments ({@code #}) and junk between. Sample:
 * {@code !AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A}
 *
 * <p>One record per radio message: kinds {@code position} (types 1, 2, 3, 18, 19, 27), {@code voyage} (5, 24),
 * {@code base-station} (4), {@code aid} (21), {@code other} (all else). {@code where} is the line of the first sentence. Time is
 * that of tag block, {@code $PGHP} or suffix, in this order, else the arrival. A sentence that cannot be used is one reject.
 */
public final class AisReader implements Reader {
    private static final Format FORMAT = new Format(
            "ais-nmea", "AIS sentences", "ITU-R M.1371-5 in IEC 61162-1 (NMEA 0183) VDM/VDO, tag blocks IEC 61162-450");

    private static final int LOOKED_AT = 8_192;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public int recognise(byte[] bytes) {
        int end = Math.min(bytes.length, LOOKED_AT);
        int best = 0;
        boolean lineStart = true;
        for (int p = 0; p < end; p++) {
            if (bytes[p] == '!' && AisSentence.startsAt(bytes, p, end)) {
                boolean digit = bytes[p + 7] >= '0' && bytes[p + 7] <= '9';
                best = Math.max(best, !digit ? 30 : lineStart || bytes[p - 1] == '\\' ? 100 : 60);
            }
            lineStart = bytes[p] == '\n';
        }
        return best;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        new AisStream(bytes, new AisRecords(bytes, out)).run();
    }
}
