package eu.symbolon.match;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Scripts whose words are read by sound, each through a {@link SoundTable} that says what their signs stand for in Latin
 * spellings. Signs are what the table knows: letters without points for Arabic and Hebrew, kana, the letters inside a Hangul
 * syllable, and for Chinese characters the zhuyin of their Mandarin reading.
 */
enum Writing {
    ARABIC,
    HEBREW,
    CYRILLIC,
    HAN,
    KANA,
    HANGUL;

    private static final char SILENT_IEUNG = '\u110b';
    /** From here on a name is no word. */
    private static final int LONGEST = 40;

    /** The script of a word by its first letter; null for Latin and for scripts without a table. */
    static @Nullable Writing of(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                return of(c);
            }
        }
        return null;
    }

    static @Nullable Writing of(char c) {
        if (c < 0x400) {
            return null;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case CYRILLIC -> CYRILLIC;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            default -> c == 'ー' ? KANA : null;
        };
    }

    /** The word as the signs of its script; what is no sign of it drops. */
    String signs(String word) {
        String text = Normalizer.normalize(
                word.toLowerCase(Locale.ROOT),
                this == HANGUL || this == HEBREW ? Normalizer.Form.NFKD : Normalizer.Form.NFKC);
        StringBuilder signs = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && signs.length() < LONGEST; i++) {
            sign(text.charAt(i), signs);
        }
        return signs.toString();
    }

    private void sign(char c, StringBuilder out) {
        switch (this) {
            case ARABIC -> {
                if (Character.isLetter(c) && c != 'ـ') {
                    out.append(c == 'ى' || c == 'ی' ? 'ي' : c == 'ک' ? 'ك' : c);
                }
            }
            case HEBREW -> {
                int last = "ךםןףץ".indexOf(c);
                if (last >= 0) {
                    out.append("כמנפצ".charAt(last));
                } else if (c >= 'א' && c <= 'ת') {
                    out.append(c);
                } else if (c == '\'' || c == '׳' || c == '’') {
                    out.append('\'');
                }
            }
            case CYRILLIC -> {
                if (Character.isLetter(c)) {
                    out.append(c);
                }
            }
            case HAN -> out.append(Zhuyin.of(c));
            case KANA -> {
                char kana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c;
                if (kana >= 'ァ' && kana <= 'ヺ' || kana == 'ー') {
                    out.append(kana);
                }
            }
            case HANGUL -> {
                if (c >= '\u1100' && c <= '\u11ff' && c != SILENT_IEUNG) {
                    out.append(c);
                }
            }
        }
    }

    /** A Latin word as the table's left side knows it: lower case, composed letters, and the end of the word as a sign. */
    static String latin(String word) {
        String text = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder signs = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length() && signs.length() < LONGEST; i++) {
            if (Character.isLetter(text.charAt(i))) {
                signs.append(text.charAt(i));
            }
        }
        return signs.append(SoundTable.END).toString();
    }
}
