package eu.symbolon.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTableTest {

    /** A made-up language: each Cyrillic letter is written by another Latin letter or two. */
    private static final String[][] RULES = {{"в", "q"}, {"о", "ee"}, {"р", "t"}, {"н", "shk"}, {"а", "o"}, {"к", "l"}};

    @Test
    void theFitFindsRulesThatNobodyTold() {
        Random random = new Random(5);
        StringBuilder latin = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            for (int letters = 3 + random.nextInt(4); letters > 0; letters--) {
                String[] rule = RULES[random.nextInt(RULES.length)];
                other.append(rule[0]);
                latin.append(rule[1]);
            }
            other.append(' ');
            latin.append(' ');
        }
        SoundTable table = SoundFit.fit(
                Writing.CYRILLIC,
                List.of(latin.toString().split(" ")),
                List.of(other.toString().split(" ")));
        assertEquals("qeetshkol", table.reading("воронак").replace("eetee", "eet"));
        float[] rows = SoundTable.rows();
        assertTrue(table.likeness(table.latin("qeeto"), table.signs("вора"), rows) >= 0.9);
        assertEquals(0, table.likeness(table.latin("lolshk"), table.signs("вора"), rows));
    }

    @ParameterizedTest
    @CsvSource({
        "khaled, خالد, ARABIC",
        "mahmoud, محمود, ARABIC",
        "rosenberg, רוזנברג, HEBREW",
        "shevchenko, шевченко, CYRILLIC",
        "albrecht, 阿尔布雷希特, HAN",
        "schmidt, シュミット, KANA",
        "vladimir, 블라디미르, HANGUL",
        "čapek, чапек, CYRILLIC",
        "capek, чапек, CYRILLIC",
    })
    void aNameIsLikeItsCounterpartAndUnlikeAnother(String latin, String other, Writing writing) {
        assertEquals(writing, Writing.of(other));
        SoundTable table = SoundTable.of(writing);
        float[] rows = SoundTable.rows();
        SoundTable.Cut signs = table.signs(other);
        assertTrue(table.likeness(table.latin(latin), signs, rows) >= 0.8);
        assertTrue(table.likeness(table.latin("bergstrom"), signs, rows) < 0.6);
    }

    @Test
    void bothWalksGiveTheSameEvidence() {
        for (Writing writing : Writing.values()) {
            SoundTable table = SoundTable.of(writing);
            for (String other : List.of("خالد", "רוזנברג", "шевченко", "阿尔布雷希特", "シュミット", "블라디미르")) {
                for (String latin : List.of("khaled", "žñ", "schmidt", "x")) {
                    SoundTable.Cut left = table.latin(latin);
                    SoundTable.Cut right = table.signs(other);
                    float[] rows = SoundTable.rows();
                    float quick = table.evidence(left, right, table.steps(right), rows);
                    float plain = table.joint(left, right, rows) - left.own() - right.own();
                    assertEquals(plain, quick, 1e-3f, latin + " " + other + " " + writing);
                }
            }
        }
    }

    @Test
    void aPrintedTableIsReadBackAlike() {
        SoundTable table = SoundTable.of(Writing.HEBREW);
        assertEquals(
                table.print(),
                SoundTable.parse(Writing.HEBREW, table.print().lines().toList()).print());
    }

    @Test
    void noTableIsFittedToNamesOfOneScript() {
        String said = assertThrows(
                        IllegalArgumentException.class, () -> AcrossScripts.fit(List.of("anna"), List.of("anne")))
                .getMessage();
        assertTrue(said.contains("Maybe the columns are swapped"), said);
    }
}
