package eu.symbolon.border.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Messages of several sentences whose rest has not come yet. Stations interleave, so a message is known by station, talker,
 * channel, sequence id and total; where only one of the sentences names its station, the newest open message of equal talker,
 * channel, sequence id and total is meant. Bounded in number and in distance: what is not whole after {@link #LINES} lines is
 * given up, since sequence ids come round again after ten messages.
 */
final class AisAssembly {
    private static final int MOST = 64;
    private static final int LINES = 2_000;

    private final Open[] open = new Open[MOST];
    private int count;

    AisAssembly() {
        Arrays.setAll(open, i -> new Open());
    }

    /** A message begun. */
    static final class Open {
        final int[] from = new int[9];
        final int[] to = new int[9];
        final int[] fill = new int[9];
        int parts;
        int line;
        long millis;
        int station;
        private int total;
        private int talker;
        private int channel;
        private int sequence;
        private int group;

        private boolean same(AisSentence s, AisEnvelope e) {
            boolean numbers = total == s.total && sequence == s.sequence && channel == s.channel && talker == s.talker;
            return numbers && (station == e.station || group != 0 && group == e.group);
        }

        /** One of the two does not say who heard it. */
        private boolean maybe(AisSentence s, AisEnvelope e) {
            boolean numbers = total == s.total && sequence == s.sequence && channel == s.channel && talker == s.talker;
            return numbers && (station == 0 || e.station == 0) && (group == 0 || e.group == 0);
        }

        private void begin(AisSentence s, AisEnvelope e, int line) {
            parts = 0;
            this.line = line;
            millis = e.millis;
            station = e.station;
            total = s.total;
            talker = s.talker;
            channel = s.channel;
            sequence = s.sequence;
            group = e.group;
        }

        private void add(AisSentence s) {
            from[parts] = s.payloadFrom;
            to[parts] = s.payloadTo;
            fill[parts] = s.fill;
            parts++;
        }

        private String missing() {
            return "sentence " + (parts + 1) + " of " + total + " never came";
        }
    }

    /** Takes a sentence; answers the message it completes, valid until the next call, or null. */
    @Nullable
    Open take(byte[] b, AisSentence s, AisEnvelope e, int line, AisSink out) {
        giveUp(b, line - LINES, out);
        int i = newest(s, e);
        if (s.number == 1) {
            if (i >= 0 && open[i].station == e.station && !repeats(b, open[i], s)) {
                drop(b, i, open[i].missing() + " before the next message of that sequence id", out);
            }
            if (count == MOST) {
                drop(b, 0, open[0].missing() + ", too many messages are open", out);
            }
            open[count].begin(s, e, line);
            open[count++].add(s);
            return null;
        }
        if (i < 0) {
            out.reject(
                    line,
                    s.payloadFrom,
                    s.payloadTo,
                    "sentence " + s.number + " of " + s.total + " without those before it");
            return null;
        }
        if (open[i].parts + 1 != s.number) {
            out.reject(
                    line, s.payloadFrom, s.payloadTo, "sentence " + s.number + " of " + s.total + " came out of order");
            drop(b, i, open[i].missing(), out);
            return null;
        }
        open[i].add(s);
        return open[i].parts == s.total ? close(i) : null;
    }

    /** Gives up all that began before the line. */
    void giveUp(byte[] b, int beforeLine, AisSink out) {
        while (count > 0 && open[0].line < beforeLine) {
            drop(b, 0, open[0].missing(), out);
        }
    }

    private int newest(AisSentence s, AisEnvelope e) {
        for (int i = count - 1; i >= 0; i--) {
            if (open[i].same(s, e)) {
                return i;
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            if (open[i].maybe(s, e)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean repeats(byte[] b, Open begun, AisSentence s) {
        return Arrays.equals(b, begun.from[0], begun.to[0], b, s.payloadFrom, s.payloadTo);
    }

    private void drop(byte[] b, int i, String reason, AisSink out) {
        out.reject(open[i].line, open[i].from[0], open[i].to[0], reason);
        close(i);
    }

    /** Takes it out, keeps the order of age. */
    private Open close(int i) {
        Open closed = open[i];
        System.arraycopy(open, i + 1, open, i, count - i - 1);
        open[--count] = closed;
        return closed;
    }
}
