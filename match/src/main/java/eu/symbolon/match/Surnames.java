package eu.symbolon.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * East Asian names are written without blanks, surname first. A run of two to four characters that begins with a common
 * Chinese or Korean surname is two words; their neighbours glue again where the other side writes one. A surname has Latin
 * spellings of its own (Pinyin, Wade-Giles, Cantonese, or Korean habit) that no rule of sounds gives.
 */
final class Surnames {
    private static final String[] NONE = {};
    private static final Map<String, String[]> READINGS = readings();

    private Surnames() {}

    private static Map<String, String[]> readings() {
        Map<String, String[]> readings = new HashMap<>();
        for (String line : Tables.lines("surnames.txt")) {
            String[] part = line.split(" ", -1);
            for (int i = 0; i < part[0].length(); i++) {
                readings.put(part[0].substring(i, i + 1), part);
            }
        }
        return readings;
    }

    /** The Latin spellings of the surname written so, or none. */
    static String[] of(String raw) {
        return READINGS.getOrDefault(raw, NONE);
    }

    /** Adds the word, as surname and rest where it is a name of that kind. */
    static void split(Folding.Word word, List<Folding.Word> out) {
        String raw = word.raw();
        Writing writing = Writing.of(raw);
        boolean name = (writing == Writing.HANGUL || writing == Writing.HAN) && raw.length() >= 2 && raw.length() <= 4;
        if (!name || of(raw.substring(0, 1)).length == 0) {
            out.add(word);
            return;
        }
        for (String part : List.of(raw.substring(0, 1), raw.substring(1))) {
            StringBuilder latin = new StringBuilder();
            for (int i = 0; i < part.length(); i++) {
                Romanisation.Letter letter = Romanisation.of(part.charAt(i));
                latin.append(letter == null ? part.substring(i, i + 1) : letter.brief());
            }
            out.add(new Folding.Word(latin.toString(), latin.toString(), word.script(), part));
        }
    }
}
