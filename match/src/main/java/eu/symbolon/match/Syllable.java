package eu.symbolon.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Romanises syllabic scripts: Hangul by its arithmetic (Unicode 3.12), kana, Ethiopic and the Indic scripts by their Unicode
 * names ({@code DEVANAGARI LETTER KA}). A capital {@code A} at the end is an inherent vowel that a vowel sign replaces.
 */
final class Syllable {
    private static final int HANGUL = 0xAC00;
    private static final String[] INITIAL = {
        "k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] MEDIAL = {
        "a", "ae", "ya", "ya", "o", "e", "yo", "ye", "o", "wa", "wa", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
        "ui", "i"
    };
    private static final String[] FINAL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "h"
    };

    private Syllable() {}

    static boolean isHangul(char c) {
        return c >= HANGUL && c <= 0xD7A3;
    }

    static Romanisation.@Nullable Letter of(char c) {
        if (isHangul(c)) {
            int index = c - HANGUL;
            return same(INITIAL[index / 588] + MEDIAL[index % 588 / 28] + FINAL[index % 28]);
        }
        if (c == 'ー') {
            return same("");
        }
        String name = Character.getName(c);
        if (name == null) {
            return null;
        }
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith("HIRAGANA LETTER") || name.startsWith("KATAKANA LETTER")) {
            return name.contains("SMALL TU") ? same("") : same(hepburn(last));
        }
        if (name.startsWith("ETHIOPIC SYLLABLE")) {
            return same(last);
        }
        return indic(name, last);
    }

    /** The small kana whose vowel replaces that of the syllable before: KI + small YA is KYA. */
    static boolean isSmallKana(char c) {
        return "ゃゅょャュョァィゥェォ".indexOf(c) >= 0;
    }

    private static String hepburn(String kunrei) {
        return switch (kunrei) {
            case "si" -> "shi";
            case "ti" -> "chi";
            case "tu" -> "tsu";
            case "hu" -> "fu";
            case "zi", "di" -> "ji";
            case "du" -> "zu";
            default -> kunrei;
        };
    }

    private static Romanisation.@Nullable Letter indic(String name, String last) {
        boolean script = name.startsWith("DEVANAGARI")
                || name.startsWith("BENGALI")
                || name.startsWith("GURMUKHI")
                || name.startsWith("GUJARATI")
                || name.startsWith("TAMIL")
                || name.startsWith("TELUGU")
                || name.startsWith("KANNADA")
                || name.startsWith("MALAYALAM")
                || name.startsWith("SINHALA");
        if (!script) {
            return null;
        }
        if (name.contains("VIRAMA") || name.contains("NUKTA")) {
            return same("");
        }
        if (name.contains("ANUSVARA") || name.contains("CANDRABINDU")) {
            return same("n");
        }
        if (!name.contains("LETTER") && !name.contains("VOWEL SIGN")) {
            return null;
        }
        String latin = last.replace("vocalic", "")
                .replace("tt", "t")
                .replace("dd", "d")
                .replace("nn", "n")
                .replace("ss", "sh");
        boolean consonant =
                name.contains("LETTER") && latin.length() > 1 && latin.endsWith("a") && latin.charAt(0) != 'a';
        return same(consonant ? latin.substring(0, latin.length() - 1) + "A" : latin);
    }

    private static Romanisation.Letter same(String text) {
        return new Romanisation.Letter(text, text);
    }
}
