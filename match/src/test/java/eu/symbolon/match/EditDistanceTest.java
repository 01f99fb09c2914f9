package eu.symbolon.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void bitParallelEqualsTheTextbookTableOnRandomPairs() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            char[] a = text(random, i % 50 == 0 ? 80 : 20);
            char[] b = text(random, i % 50 == 0 ? 80 : 20);
            assertEquals(
                    EditDistance.table(a, b), new EditDistance(a).to(b), () -> new String(a) + " " + new String(b));
        }
    }

    @Test
    void patternsOfSixtyThreeToSixtySixLettersCrossTheWordUnharmed() {
        Random random = new Random(2);
        for (int length = 63; length <= 66; length++) {
            for (int i = 0; i < 200; i++) {
                char[] a = new char[length];
                for (int k = 0; k < length; k++) {
                    a[k] = (char) ('a' + random.nextInt(3));
                }
                char[] b = a.clone();
                b[random.nextInt(length)] = 'z';
                b[length - 1] = 'y';
                assertEquals(EditDistance.table(a, b), new EditDistance(a).to(b));
            }
        }
    }

    @Test
    void swappedNeighboursAreOneEdit() {
        assertEquals(1, new EditDistance("abudl".toCharArray()).to("abdul".toCharArray()));
    }

    private static char[] text(Random random, int longest) {
        String letters = "abcd09\u9ad8\u77f3";
        char[] text = new char[random.nextInt(longest)];
        for (int i = 0; i < text.length; i++) {
            text[i] = letters.charAt(random.nextInt(letters.length()));
        }
        return text;
    }
}
