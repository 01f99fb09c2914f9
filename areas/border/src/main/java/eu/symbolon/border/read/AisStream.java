package eu.symbolon.border.read;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a log: lines, what stands around sentences, sentences, assembly, frames. In steady state it allocates
 * nothing. The state of one reading, for one thread.
 */
final class AisStream {
    private final AisSentence sentence = new AisSentence();
    private final AisEnvelope envelope = new AisEnvelope(new Stations());
    private final AisAssembly assembly = new AisAssembly();
    private final AisFrame frame = new AisFrame();
    private final byte[] b;
    private final AisSink out;
    private int line;

    AisStream(byte[] bytes, AisSink out) {
        this.b = bytes;
        this.out = out;
    }

    /** Reads all of it. */
    void run() {
        int p = 0;
        line = 0;
        while (p < b.length) {
            int end = Scan.newline(b, p, b.length);
            line++;
            int last = end;
            while (last > p && b[last - 1] <= ' ' && b[last - 1] >= 0) {
                last--;
            }
            line(p, last);
            p = end + 1;
        }
        assembly.giveUp(b, Integer.MAX_VALUE, out);
    }

    private void line(int from, int end) {
        int p = from;
        while (p < end && (b[p] == ' ' || b[p] == '\t')) {
            p++;
        }
        while (p < end && b[p] == '\\') {
            int close = Scan.find(b, p + 1, end, '\\');
            if (close == end) {
                out.remark(line, p, end, "tag block is not closed by a backslash; its time and source are not used");
                p++;
                break;
            }
            tolerate(p, close, envelope.tagBlock(b, p + 1, close));
            p = close + 1;
        }
        if (p == end) {
            return;
        }
        switch (b[p]) {
            case '!' -> encapsulated(p, end);
            case '$' -> parametric(p, end);
            case '#' -> envelope.clear();
            default -> buried(p, end);
        }
    }

    private void encapsulated(int p, int end) {
        if (AisSentence.startsAt(b, p, end)) {
            sentence(p, end);
            return;
        }
        int star = Scan.find(b, p, end, '*');
        boolean whole = end - star >= 3
                && (AisSentence.hex(b[star + 1]) << 4 | AisSentence.hex(b[star + 2])) == Scan.xor(b, p + 1, star);
        if (whole) {
            out.remark(line, p, end, "sentence is neither VDM nor VDO and is skipped");
        } else {
            out.reject(line, p, end, "sentence does not begin with !, a talker of two letters and VDM or VDO");
        }
        envelope.clear();
    }

    /** {@code $} sentences: PGHP speaks of the sentence behind it, the others are not about AIS. */
    private void parametric(int p, int end) {
        if (end - p > 6
                && b[p + 1] == 'P'
                && b[p + 2] == 'G'
                && b[p + 3] == 'H'
                && b[p + 4] == 'P'
                && b[p + 5] == ',') {
            tolerate(p, end, envelope.pghp(b, p, end));
        } else {
            envelope.clear();
        }
    }

    /** A line that begins with something else: logs put times and names before the sentence. */
    private void buried(int from, int end) {
        for (int p = from; p < end; p++) {
            if (AisSentence.startsAt(b, p, end)) {
                sentence(p, end);
                return;
            }
        }
        out.reject(line, from, end, "line is no sentence (! or $), tag block (\\) or comment (#)");
        envelope.clear();
    }

    private void tolerate(int from, int to, @Nullable String fault) {
        if (fault != null) {
            out.remark(line, from, to, fault);
        }
    }

    private void sentence(int p, int end) {
        String fault = sentence.parse(b, p, end);
        if (fault != null) {
            out.reject(line, p, end, fault);
        } else {
            if (sentence.suffix < end) {
                envelope.suffix(b, sentence.suffix, end);
            }
            envelope.channel = sentence.channel;
            envelope.ownShip = sentence.ownShip;
            if (sentence.total == 1) {
                single(p, end);
            } else {
                several();
            }
        }
        envelope.clear();
    }

    private void single(int p, int end) {
        frame.clear();
        String fault = append(sentence.payloadFrom, sentence.payloadTo, sentence.fill);
        deliver(fault, line, p, end);
    }

    private void several() {
        AisAssembly.Open whole = assembly.take(b, sentence, envelope, line, out);
        if (whole == null) {
            return;
        }
        frame.clear();
        String fault = null;
        for (int i = 0; i < whole.parts && fault == null; i++) {
            fault = append(whole.from[i], whole.to[i], whole.fill[i]);
        }
        // The first sentence knows best when and where it was heard; the last fills in what it left out.
        envelope.millis = whole.millis == AisEnvelope.NO_TIME ? envelope.millis : whole.millis;
        envelope.station = whole.station == 0 ? envelope.station : whole.station;
        deliver(fault, whole.line, whole.from[0], whole.to[0]);
    }

    private @Nullable String append(int from, int to, int fill) {
        if (frame.bits() + (to - from) * 6 > AisFrame.MAX_BITS) {
            return "message is longer than " + AisFrame.MAX_BITS + " bits";
        }
        int bad = frame.append(b, from, to, fill);
        return bad < 0
                ? null
                : "payload has the byte 0x" + AisSentence.hexadecimal(b[bad] & 0xff)
                        + ", '0' to 'W' and '`' to 'w' are allowed";
    }

    private void deliver(@Nullable String fault, int firstLine, int from, int to) {
        String wrong = fault == null ? frame.decode() : fault;
        if (wrong == null) {
            out.frame(frame, envelope, firstLine);
        } else {
            out.reject(firstLine, from, to, wrong);
        }
    }
}
