package eu.symbolon.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of any script as lower-case Latin words: {@code "Müller-Łoś, Ж."} becomes {@code muller los zh}. Chinese characters
 * stay as they are. Apostrophes inside a word drop, every other sign separates words, {@code &} is the word {@code and}.
 */
public final class Folding {

    /**
     * A word in its two romanisations.
     *
     * @param brief diacritics dropped: {@code muller}
     * @param full long forms: {@code mueller}
     * @param script what its letters tell of the sound
     * @param raw as it was written, in lower case
     */
    record Word(String brief, String full, Script script, String raw) {
        /** Equal for words that compare alike with every other word. */
        String identity() {
            return switch (script) {
                case ABJAD -> brief + "\u0001" + raw;
                case LETTERS ->
                    brief.equals(full) && raw.equals(brief) ? brief : brief + "\u0000" + full + "\u0000" + raw;
            };
        }

        static Word latin(String word) {
            return new Word(word, word, Script.LETTERS, word);
        }
    }

    /** What a script writes: all sounds, or few vowels (Arabic, Hebrew, Thai). */
    enum Script {
        LETTERS,
        ABJAD
    }

    private Folding() {}

    /** The folded words joined by one blank. */
    public static String fold(String text) {
        return String.join(" ", tokens(text));
    }

    /** The folded words in their order. */
    public static List<String> tokens(String text) {
        List<Word> words = words(text);
        List<String> tokens = new ArrayList<>(words.size());
        for (Word word : words) {
            tokens.add(word.brief());
        }
        return tokens;
    }

    static List<Word> words(String text) {
        Folder folder = new Folder(text);
        folder.run();
        return folder.words;
    }

    /** One pass over one text. */
    private static final class Folder {
        private final String text;
        private final List<Word> words = new ArrayList<>(6);
        private final StringBuilder brief = new StringBuilder(16);
        private final StringBuilder full = new StringBuilder(16);
        private final StringBuilder raw = new StringBuilder(16);
        private Script script = Script.LETTERS;
        private boolean inWord;

        Folder(String text) {
            this.text = text;
        }

        void run() {
            for (int i = 0; i < text.length(); i++) {
                char c = Character.toLowerCase(text.charAt(i));
                if ((c >= 'a' && c <= 'z' || c >= '0' && c <= '9') && !isMarkAt(i + 1)) {
                    put(c);
                } else if (c == '&') {
                    close();
                    words.add(Word.latin("and"));
                } else if (!isSilent(c, i)) {
                    if (Character.isLetterOrDigit(c) || isMark(c)) {
                        i += letter(c, i);
                    } else {
                        close();
                    }
                }
            }
            close();
        }

        private boolean isMarkAt(int i) {
            return i < text.length() && text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036f';
        }

        private void put(char c) {
            settle(true);
            brief.append(c);
            full.append(c);
            raw.append(c);
            inWord = true;
        }

        private static boolean isMark(char c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.MODIFIER_LETTER;
        }

        /** Apostrophes of every kind inside a word, joiners, and signs in front of one. */
        private static boolean isSilent(char c, int at) {
            return at >= 0
                    && (c == '\''
                            || c == '\u2019'
                            || c == '\u2018'
                            || c == '`'
                            || c == '\u00b4'
                            || c >= '\u02b9' && c <= '\u02bf'
                            || c == '\u200c'
                            || c == '\u200d'
                            || c == '\u05f3'
                            || c == '\u05f4');
        }

        /** Appends one letter, or two that are read as one; the result is how many further characters were used. */
        private int letter(char c, int at) {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                put((char) ('0' + digit));
                return 0;
            }
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            Romanisation.Letter letter = Romanisation.pair(c, next);
            if (letter != null) {
                raw.append(c).append(next);
                append(c, letter);
                return 1;
            }
            if (next >= '\u0300' && next <= '\u030c') {
                letter = composed(c, next);
                if (letter != null) {
                    raw.append(c).append(next);
                    append(c, letter);
                    return 1;
                }
            }
            letter = Romanisation.of(c);
            if (letter != null) {
                raw.append(c);
                append(c, letter);
            } else if (!isMark(c)) {
                put(c);
            }
            return 0;
        }

        private static Romanisation.@org.jspecify.annotations.Nullable Letter composed(char base, char mark) {
            String one = Normalizer.normalize("" + base + mark, Normalizer.Form.NFC);
            return one.length() == 1 ? Romanisation.of(one.charAt(0)) : null;
        }

        private void append(char c, Romanisation.Letter letter) {
            boolean sign = isMark(c);
            boolean vowelFollows =
                    !letter.brief().isEmpty() && "aeiou".indexOf(letter.brief().charAt(0)) >= 0;
            if (Syllable.isSmallKana(c) && brief.length() > 1 && letter.brief().length() > 0) {
                cutVowel();
            } else {
                settle(!sign || !vowelFollows && !letter.brief().isEmpty());
                if (sign && letter.brief().isEmpty()) {
                    dropInherent();
                }
            }
            if (isAbjad(c)) {
                script = Script.ABJAD;
                glide(letter);
                return;
            }
            brief.append(letter.brief());
            full.append(letter.full());
            inWord = true;
        }

        /** Arabic and Hebrew waw and yod: consonants at the start of a word, vowels after it. */
        private void glide(Romanisation.Letter letter) {
            String latin = letter.brief();
            if (brief.length() > 0 && latin.equals("w")) {
                latin = "u";
            } else if (brief.length() > 0 && latin.equals("y")) {
                latin = "i";
            }
            brief.append(latin);
            full.append(latin);
            inWord = true;
        }

        private static boolean isAbjad(char c) {
            return c >= 0x0590 && c <= 0x06ff || c >= 0x0e00 && c <= 0x0e7f || c >= 0xfb1d && c <= 0xfefc;
        }

        /** KI + small YA: the vowel of the first gives way. */
        private void cutVowel() {
            brief.setLength(brief.length() - 1);
            full.setLength(full.length() - 1);
        }

        /** An inherent vowel is spoken ({@code a}) unless a vowel sign or a virama replaces it. */
        private void settle(boolean spoken) {
            int last = brief.length() - 1;
            if (last >= 0 && brief.charAt(last) == 'A') {
                if (spoken) {
                    brief.setCharAt(last, 'a');
                    full.setCharAt(full.length() - 1, 'a');
                } else {
                    cutVowel();
                }
            }
        }

        private void dropInherent() {
            settle(false);
        }

        private void close() {
            if (!inWord) {
                return;
            }
            // A final inherent vowel of an Indic name is written in Sanskrit and silent in modern speech.
            settle(false);
            if (brief.length() > 0) {
                String shortForm = brief.toString();
                String longForm = full.toString();
                String written = Normalizer.normalize(raw, Normalizer.Form.NFC);
                Word word = new Word(
                        shortForm,
                        longForm.equals(shortForm) ? shortForm : longForm,
                        script,
                        written.equals(shortForm) ? shortForm : written);
                Surnames.split(word, words);
            }
            raw.setLength(0);
            brief.setLength(0);
            full.setLength(0);
            script = Script.LETTERS;
            inWord = false;
        }
    }
}
