package eu.symbolon.match;

import java.util.ArrayList;
import java.util.List;

/** Regroups the words of a name and says what each is. Titles and legal forms count only as words of their own, never as prefixes. */
final class WordClasses {
    private static final int LONGEST_FORM = 6;

    private WordClasses() {}

    /** {@code abd al} and {@code abd el} are {@code abdul}; the Arabic article is a word of its own, as it is in Latin. */
    static List<Folding.Word> person(List<Folding.Word> given) {
        List<Folding.Word> words = articles(given);
        List<Folding.Word> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).brief();
            if (word.equals("abd")
                    && i + 2 < words.size()
                    && isArticle(words.get(i + 1).brief())) {
                out.add(Folding.Word.latin("abdul"));
                i++;
            } else {
                out.add(words.get(i));
            }
        }
        return out;
    }

    private static List<Folding.Word> articles(List<Folding.Word> words) {
        List<Folding.Word> out = new ArrayList<>(words.size() + 1);
        for (Folding.Word word : words) {
            String raw = word.raw();
            if (raw.length() >= 5 && raw.startsWith("ال")) {
                out.add(new Folding.Word("al", "al", word.script(), "ال"));
                out.addAll(Folding.words(raw.substring(2)));
            } else {
                out.add(word);
            }
        }
        return out;
    }

    private static boolean isArticle(String word) {
        return word.equals("al") || word.equals("el") || word.equals("ul") || word.equals("ur") || word.equals("ar");
    }

    /** Letters that stand alone join ({@code A.B.C.}, {@code S.R.L.}); legal forms at either end become their short name. */
    static List<Folding.Word> organisation(List<Folding.Word> words) {
        List<Folding.Word> joined = numbers(joinLetters(words));
        List<Folding.Word> out = new ArrayList<>(joined.size());
        int i = 0;
        while (i < joined.size()) {
            int used = formAt(joined, i);
            if (used == 0) {
                out.add(joined.get(i));
                i++;
            } else {
                String name = Words.legalForm(join(joined, i, used));
                out.add(Folding.Word.latin("=" + name));
                i += used;
            }
        }
        return out;
    }

    private static List<Folding.Word> joinLetters(List<Folding.Word> words) {
        List<Folding.Word> out = new ArrayList<>(words.size());
        StringBuilder letters = new StringBuilder();
        for (Folding.Word word : words) {
            if (word.brief().length() == 1 && Character.isLetter(word.brief().charAt(0))) {
                letters.append(word.brief());
                continue;
            }
            flush(letters, out);
            out.add(word);
        }
        flush(letters, out);
        return out;
    }

    /** {@code forty four} is 44, {@code us} is United States. */
    private static List<Folding.Word> numbers(List<Folding.Word> words) {
        List<Folding.Word> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).brief();
            int value = Words.number(word);
            if (value > 0) {
                int unit = i + 1 < words.size() ? Words.number(words.get(i + 1).brief()) : 0;
                if (value >= 20 && unit > 0 && unit < 10) {
                    value += unit;
                    i++;
                }
                out.add(plain(Integer.toString(value)));
                continue;
            }
            String[] spelled = Words.spelledOut(word);
            if (spelled.length == 0) {
                out.add(words.get(i));
            }
            for (String part : spelled) {
                out.add(plain(part));
            }
        }
        return out;
    }

    private static Folding.Word plain(String word) {
        return Folding.Word.latin(word);
    }

    private static void flush(StringBuilder letters, List<Folding.Word> out) {
        if (letters.length() > 0) {
            out.add(Folding.Word.latin(letters.toString()));
            letters.setLength(0);
        }
    }

    private static int formAt(List<Folding.Word> words, int at) {
        for (int length = Math.min(LONGEST_FORM, words.size() - at); length > 0; length--) {
            boolean atEnd = at + length >= words.size() - 2 || at <= 1;
            if (atEnd && Words.legalForm(join(words, at, length)) != null && length < words.size()) {
                return length;
            }
        }
        return 0;
    }

    private static String join(List<Folding.Word> words, int at, int length) {
        if (length == 1) {
            return words.get(at).brief();
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            joined.append(words.get(i).brief());
        }
        return joined.toString();
    }

    static byte[] kinds(List<Folding.Word> words, boolean organisation) {
        int size = Math.min(words.size(), PreparedName.LIMIT);
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            String word = words.get(i).brief();
            boolean syllable = Writing.of(words.get(i).raw()) == Writing.HANGUL;
            boolean edge = i == 0 || i == size - 1;
            if (word.startsWith("=")) {
                kinds[i] = PreparedName.LEGAL;
            } else if (syllable) {
                kinds[i] = PreparedName.NAME;
            } else if (Token.isNumber(word) || organisation && i > 0 && isRoman(word)) {
                kinds[i] = PreparedName.NUMBER;
            } else if (Words.isTitle(word) && edge && size > 1) {
                kinds[i] = PreparedName.TITLE;
            } else if (Words.isParticle(word) && size > 1) {
                kinds[i] = PreparedName.PARTICLE;
            } else if (word.length() == 1 && word.charAt(0) < 0x80) {
                kinds[i] = organisation ? PreparedName.NAME : PreparedName.INITIAL;
            } else {
                kinds[i] = organisation && Words.isGeneric(word) ? PreparedName.GENERIC : PreparedName.NAME;
            }
        }
        return kinds;
    }

    private static boolean isRoman(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != 'i' && c != 'v' && c != 'x') {
                return false;
            }
        }
        return true;
    }
}
