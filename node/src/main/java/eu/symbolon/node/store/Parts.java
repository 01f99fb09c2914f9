package eu.symbolon.node.store;

import java.util.HashMap;
import java.util.Map;

/** What readers of each label see of one message: its records of that label, counted while they are encoded. */
final class Parts {
    private final Map<Integer, Part> parts = new HashMap<>();
    private Part last = new Part();
    private int lastLabel = -1;

    private static final class Part {
        private int records;
        private int positions;
        private int mentions;
        private long first = Long.MAX_VALUE;
        private long end = Long.MIN_VALUE;
    }

    void record(int label, long number, int mentions, boolean position) {
        Part part = part(label);
        part.records++;
        part.mentions += mentions;
        part.positions += position ? 1 : 0;
        part.first = Math.min(part.first, number);
        part.end = Math.max(part.end, number);
    }

    /** Records of a message mostly carry the same label. */
    private Part part(int label) {
        if (label != lastLabel) {
            last = parts.computeIfAbsent(label, unused -> new Part());
            lastLabel = label;
        }
        return last;
    }

    /** The rows; size and rejects stand with the label of the whole message. */
    CopyRows rows(long message, int whole, int lost, int remarks, long bytes) {
        part(whole);
        CopyRows rows = new CopyRows(128);
        parts.forEach((label, part) -> {
            boolean isWhole = label == whole;
            rows.row(10)
                    .int8(message)
                    .int4(label)
                    .int4(part.records)
                    .int4(part.positions)
                    .int4(part.mentions)
                    .int4(isWhole ? lost : 0)
                    .int4(isWhole ? remarks : 0)
                    .int8(isWhole ? bytes : 0);
            if (part.records == 0) {
                rows.nothing().nothing();
            } else {
                rows.int8(part.first).int8(part.end);
            }
        });
        return rows;
    }
}
