package eu.symbolon.passengers.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may reveal health, belief or origin and is deleted when it is received (Directive (EU) 2016/681 Art 13(4)). The codes
 * and words stand in {@code removed-on-receipt.tsv}, each with its source.
 */
final class RemovedOnReceipt {
    /** Law under which what is sensitive is removed. */
    static final String SENSITIVE = "Directive (EU) 2016/681 Art 13(4)";

    /** Law under which what a booking has beyond the list is removed. */
    static final String BEYOND_PNR = "Directive (EU) 2016/681 Art 6(1), Annex I";

    /** Law under which what a passenger list has beyond the list is removed. */
    static final String BEYOND_API = "Regulation (EU) 2025/13 Art 4(2)";

    private static final Set<String> CODES = new HashSet<>();
    private static final List<String> PREFIXES = new ArrayList<>();
    private static final List<String> SUFFIXES = new ArrayList<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        load();
    }

    private RemovedOnReceipt() {}

    /** Whether an SSR with this code is deleted whatever it says. */
    static boolean code(String ssr) {
        if (CODES.contains(ssr)) {
            return true;
        }
        for (String prefix : PREFIXES) {
            if (ssr.startsWith(prefix)) {
                return true;
            }
        }
        for (String suffix : SUFFIXES) {
            if (ssr.length() == 4 && ssr.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a free text has one of the words in it. */
    static boolean text(String text) {
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                if (WORDS.contains(text.substring(begin, i).toUpperCase(java.util.Locale.ROOT))) {
                    return true;
                }
                begin = -1;
            }
        }
        return false;
    }

    private static void load() {
        try (InputStream in = RemovedOnReceipt.class.getResourceAsStream("removed-on-receipt.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "removed-on-receipt.tsv is missing. Maybe the jar was built without resources");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] field = line.split("\t", -1);
                if (field.length == 3) {
                    put(field[0], field[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String kind, String value) {
        switch (kind) {
            case "ssr" -> CODES.add(value);
            case "ssr-prefix" -> PREFIXES.add(value);
            case "ssr-suffix" -> SUFFIXES.add(value);
            case "word" -> WORDS.add(value);
            default -> {}
        }
    }
}
