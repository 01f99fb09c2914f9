package eu.symbolon.match;

import java.util.ArrayList;
import java.util.List;

/** Mandarin readings of Chinese characters in zhuyin: an index of two bytes a character into 410 syllables. */
final class Zhuyin {
    private static final char FIRST = '\u4e00';
    private static final Zhuyin TABLE = new Zhuyin();

    private final short[] syllableOf = new short[0xa000 - FIRST];
    private final String[] syllables;

    private Zhuyin() {
        List<String> known = new ArrayList<>(List.of(""));
        for (String line : Tables.lines("zhuyin.txt")) {
            int blank = line.indexOf(' ');
            for (int i = blank + 1; i < line.length(); i++) {
                syllableOf[line.charAt(i) - FIRST] = (short) known.size();
            }
            known.add(line.substring(0, blank));
        }
        syllables = known.toArray(new String[0]);
    }

    /** The reading, empty for what is no Chinese character. */
    static String of(char c) {
        return c >= FIRST && c < 0xa000 ? TABLE.syllables[TABLE.syllableOf[c - FIRST]] : "";
    }
}
