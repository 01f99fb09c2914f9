package eu.symbolon.match.subject;

import eu.symbolon.match.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A text of several words (address, place, office) as the sorted set of the three-letter pieces of its folded words: order
 * free, tolerant of typing errors, compared in one pass. Numbers are pieces of their own.
 */
final class Grams {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("str", "st"),
            Map.entry("strasse", "st"),
            Map.entry("road", "rd"),
            Map.entry("avenue", "ave"),
            Map.entry("av", "ave"),
            Map.entry("drive", "dr"),
            Map.entry("lane", "ln"),
            Map.entry("place", "pl"),
            Map.entry("boulevard", "blvd"),
            Map.entry("court", "ct"),
            Map.entry("suite", "ste"),
            Map.entry("building", "bldg"),
            Map.entry("floor", "fl"),
            Map.entry("apartment", "apt"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"),
            Map.entry("ulitsa", "ul"),
            Map.entry("room", "rm"),
            Map.entry("number", "no"));

    private static final int ENOUGH = 8;

    final int[] pieces;
    /** Hashes of the numbers in it, sorted. */
    final int[] numbers;

    private Grams(int[] pieces, int[] numbers) {
        this.pieces = pieces;
        this.numbers = numbers;
    }

    static Grams of(String text) {
        return of(Folding.tokens(text));
    }

    static Grams of(List<String> words) {
        int[] all = new int[words.stream().mapToInt(String::length).sum() + 2 * words.size()];
        int[] digits = new int[words.size()];
        int n = 0;
        int d = 0;
        for (String folded : words) {
            String word = USUAL.getOrDefault(folded, folded);
            if (isNumber(word)) {
                digits[d++] = word.hashCode();
                all[n++] = mix(word.hashCode());
                continue;
            }
            String padded = "^" + word + "$";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                all[n++] = mix((padded.charAt(i) * 31 + padded.charAt(i + 1)) * 31 + padded.charAt(i + 2));
            }
        }
        return new Grams(distinct(all, n), distinct(digits, d));
    }

    private static boolean isNumber(String word) {
        char first = word.charAt(0);
        return first >= '0' && first <= '9';
    }

    private static int mix(int value) {
        int mixed = value * 0x9e3779b9;
        return mixed ^ mixed >>> 15;
    }

    private static int[] distinct(int[] all, int n) {
        Arrays.sort(all, 0, n);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (kept == 0 || all[kept - 1] != all[i]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    boolean isEmpty() {
        return pieces.length == 0;
    }

    /** Twice the common pieces over all pieces, 0 to 1. */
    static double alike(Grams a, Grams b) {
        int all = a.pieces.length + b.pieces.length;
        return all == 0 ? 0 : 2.0 * common(a.pieces, b.pieces) / all;
    }

    /** How alike two addresses are: one may leave parts out as long as a number and enough of the rest agree. */
    static double sameAddress(Grams a, Grams b) {
        double alike = alike(a, b);
        boolean numbered = common(a.numbers, b.numbers) > 0 && Math.min(a.pieces.length, b.pieces.length) >= ENOUGH;
        return numbered ? Math.max(alike, 0.9 * within(a, b)) : alike;
    }

    /** Share of the shorter text's pieces that the longer has too, 0 to 1. */
    static double within(Grams a, Grams b) {
        int fewer = Math.min(a.pieces.length, b.pieces.length);
        return fewer == 0 ? 0 : common(a.pieces, b.pieces) / (double) fewer;
    }

    static int common(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
