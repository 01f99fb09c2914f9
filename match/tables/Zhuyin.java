import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the table zhuyin.txt: every Chinese character by its Mandarin reading. Run once for each new Unicode:
 * {@code java -cp icu4j-79.1.jar match/tables/Zhuyin.java > match/src/main/resources/eu/symbolon/match/zhuyin.txt}
 */
final class Zhuyin {
    private static final Map<String, String> INITIALS = pairs("zh ㄓ ch ㄔ sh ㄕ b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ "
            + "j ㄐ q ㄑ x ㄒ r ㄖ z ㄗ c ㄘ s ㄙ");
    private static final Map<String, String> FINALS = pairs("a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ ong ㄨㄥ er ㄦ "
            + "i ㄧ ia ㄧㄚ ie ㄧㄝ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ "
            + "uan ㄨㄢ un ㄨㄣ uang ㄨㄤ ü ㄩ üe ㄩㄝ üan ㄩㄢ ün ㄩㄣ");
    private static final Map<String, String> WHOLE = pairs("yi ㄧ ya ㄧㄚ yo ㄧㄛ ye ㄧㄝ yao ㄧㄠ you ㄧㄡ yan ㄧㄢ yin ㄧㄣ yang ㄧㄤ ying ㄧㄥ "
            + "yong ㄩㄥ wu ㄨ wa ㄨㄚ wo ㄨㄛ wai ㄨㄞ wei ㄨㄟ wan ㄨㄢ wen ㄨㄣ wang ㄨㄤ weng ㄨㄥ yu ㄩ yue ㄩㄝ yuan ㄩㄢ yun ㄩㄣ m ㄇ n ㄋ ng ㄣ");

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        String[] word = text.split(" ");
        for (int i = 0; i < word.length; i += 2) {
            pairs.put(word[i], word[i + 1]);
        }
        return pairs;
    }

    private static String zhuyin(String pinyin) {
        if (WHOLE.containsKey(pinyin)) {
            return WHOLE.get(pinyin);
        }
        String initial = INITIALS.containsKey(pinyin.substring(0, Math.min(2, pinyin.length())))
                ? pinyin.substring(0, 2)
                : INITIALS.containsKey(pinyin.substring(0, 1)) ? pinyin.substring(0, 1) : "";
        String rest = pinyin.substring(initial.length());
        if (rest.equals("i") && "zh ch sh r z c s".contains(initial)) {
            return INITIALS.get(initial);
        }
        if ("jqx".contains(initial) && !initial.isEmpty() && rest.startsWith("u")) {
            rest = "ü" + rest.substring(1);
        }
        return (initial.isEmpty() ? "" : INITIALS.get(initial)) + FINALS.get(rest);
    }

    public static void main(String[] arguments) {
        Transliterator toPinyin = Transliterator.getInstance("Han-Latin; NFD; [[:Mn:]-[\u0308]] Remove; NFC; Lower");
        Map<String, StringBuilder> characters = new TreeMap<>();
        for (char c = '\u4e00'; c < '\ua000'; c++) {
            String pinyin = toPinyin.transliterate(String.valueOf(c)).strip();
            if (!pinyin.isEmpty() && pinyin.charAt(0) < 0x2000) {
                characters.computeIfAbsent(zhuyin(pinyin), reading -> new StringBuilder()).append(c);
            }
        }
        System.out.println("# Han characters by their Mandarin reading in zhuyin, without tones: reading, then all characters read so.");
        System.out.println("# Derived from the transliterator Han-Latin of ICU4J (CLDR and Unihan data, licence Unicode-3.0) by match/tables/Zhuyin.java.");
        characters.forEach((reading, all) -> System.out.println(reading + " " + all));
    }
}
