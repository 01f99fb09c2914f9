package eu.symbolon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Letters of any script as Latin letters, in a short form ({@code ü} = {@code u}) and a long one ({@code ue}). The table is
 * {@code letters.txt}; syllabic scripts of India, Ethiopia and Japan are read off their Unicode character names, Hangul is
 * composed by arithmetic, everything else Latin loses its diacritics.
 */
final class Romanisation {

    /** Short and long form of one letter; both empty for a silent one. */
    record Letter(String brief, String full) {}

    private static final Romanisation TABLE = new Romanisation();
    private static final int PAGE = 256;

    private final @Nullable Letter[][] pages = new Letter[256][];
    private final Map<String, Letter> pairs = new HashMap<>();
    private final boolean[] startsPair = new boolean[0x800];

    private Romanisation() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Romanisation.class.getResourceAsStream("letters.txt"), "letters.txt"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] part = line.split(" ", -1);
        String brief = part[1].equals("-") ? "" : part[1];
        Letter letter = new Letter(brief, part.length > 2 ? part[2] : brief);
        if (part[0].length() == 1) {
            put(part[0].charAt(0), letter);
        } else {
            pairs.put(part[0], letter);
            startsPair[part[0].charAt(0)] = true;
        }
    }

    private Letter put(char c, Letter letter) {
        Letter[] page = pages[c >>> 8];
        if (page == null) {
            page = new Letter[PAGE];
            pages[c >>> 8] = page;
        }
        page[c & 0xff] = letter;
        return letter;
    }

    /** The letter's romanisation, or null when the table has none (Chinese characters stand for themselves). */
    static @Nullable Letter of(char lower) {
        Letter[] page = TABLE.pages[lower >>> 8];
        Letter known = page == null ? null : page[lower & 0xff];
        return known != null ? known : derived(lower);
    }

    /** The romanisation of two letters that are read as one sound ({@code ου}), or null. */
    static @Nullable Letter pair(char first, char second) {
        return first < 0x800 && TABLE.startsPair[first] ? TABLE.pairs.get("" + first + second) : null;
    }

    /** Diacritics drop; what a decomposition turns into plain letters is one. Not kept: the table never changes after loading. */
    private static @Nullable Letter derived(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        StringBuilder brief = new StringBuilder(4);
        StringBuilder full = new StringBuilder(4);
        for (int i = 0; i < apart.length(); i++) {
            char part = Character.toLowerCase(apart.charAt(i));
            if (Character.getType(part) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (part < 0x80) {
                brief.append(part);
                full.append(part);
                continue;
            }
            Letter[] page = TABLE.pages[part >>> 8];
            Letter known = page == null ? null : page[part & 0xff];
            if (known == null) {
                return Syllable.of(c);
            }
            brief.append(known.brief());
            full.append(known.full());
        }
        return new Letter(brief.toString(), full.toString().toLowerCase(Locale.ROOT));
    }
}
