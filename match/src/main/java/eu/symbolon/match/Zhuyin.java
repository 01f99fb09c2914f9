package eu.symbolon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Mandarin readings of Chinese characters in zhuyin: an index of two bytes a character into 410 syllables. */
final class Zhuyin {
    private static final char FIRST = '\u4e00';
    private static final Zhuyin TABLE = new Zhuyin();

    private final short[] syllableOf = new short[0xa000 - FIRST];
    private final String[] syllables;

    private Zhuyin() {
        List<String> known = new ArrayList<>(List.of(""));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Zhuyin.class.getResourceAsStream("zhuyin.txt"), "zhuyin.txt"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) != '#') {
                    int blank = line.indexOf(' ');
                    for (int i = blank + 1; i < line.length(); i++) {
                        syllableOf[line.charAt(i) - FIRST] = (short) known.size();
                    }
                    known.add(line.substring(0, blank));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        syllables = known.toArray(new String[0]);
    }

    /** The reading, empty for what is no Chinese character. */
    static String of(char c) {
        return c >= FIRST && c < 0xa000 ? TABLE.syllables[TABLE.syllableOf[c - FIRST]] : "";
    }
}
