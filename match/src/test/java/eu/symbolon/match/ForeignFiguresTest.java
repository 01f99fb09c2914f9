package eu.symbolon.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFiguresTest {

    @Test
    void namePairsOfTheBenchAreToldApartBetterThanThePeerDoes() {
        double f1 = Figures.names(false);
        assertTrue(f1 >= 0.88, () -> "F1 " + f1 + " at 0.80; the best peer has .79");
    }

    @Test
    void namePairsAreToldApartWithWeightsThatNeverSawThem() {
        double f1 = CrossValidation.f1(10);
        assertTrue(f1 >= 0.88, () -> "cross-validated F1 " + f1);
    }

    @Test
    void everyStrongPairIsJudgedRightAndWeakerTiersScoreLower() {
        for (Map<String, String> row : ForeignLists.table("money/name-pairs/name_bench.csv")) {
            double score = Figures.score(row);
            assertTrue(
                    !row.get("quality").equals("STRONG") || Figures.isMatch(row) == score >= 0.80,
                    () -> row.get("name1") + " | " + row.get("name2") + ": " + score);
        }
        double strong = Figures.meanOfTruePairs("STRONG");
        double medium = Figures.meanOfTruePairs("MEDIUM");
        double weak = Figures.meanOfTruePairs("WEAK");
        assertTrue(strong > medium && medium > weak, () -> strong + " " + medium + " " + weak);
    }

    @Test
    void alteredUnNamesAreFoundAndInnocentNamesAreNot() {
        Figures.Screened screened = Figures.screening(Screening.of(ForeignLists.un()), false, 0.80);
        assertTrue(screened.recallAltered() >= 0.99, screened::toString);
        assertTrue(screened.recall() >= 0.99, screened::toString);
        assertTrue(screened.alarmsPerThousand() <= 0.5, screened::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "arabic, 0.75",
        "russian, 0.95",
        "hebrew, 0.65",
        "chinese, 0.60",
        "katakana, 0.80",
        "korean, 0.75",
    })
    void namesOfAnotherScriptAreFoundByATableThatNeverSawThem(String script, double target) {
        List<String[]> rows = Figures.pairs(script);
        List<String[]> seen = rows.subList(0, 2_000);
        List<String[]> unseen = rows.subList(2_000, 4_000);
        SoundTable table = AcrossScripts.fit(Figures.side(seen, 0), Figures.side(seen, 1));
        double first = AcrossScripts.rank(Figures.side(unseen, 0), Figures.side(unseen, 1), 0, table).stream()
                .mapToDouble(AcrossScripts.Ranked::first)
                .average()
                .orElse(0);
        assertTrue(first >= target, () -> script + ": recall@1 " + first + " in a pool of 2,000; wanted " + target);
    }

    @Test
    void theBuiltInTableIsWhatTheFitGives() {
        List<String[]> rows = Figures.pairs("arabic");
        assertEquals(
                AcrossScripts.fit(Figures.side(rows, 0), Figures.side(rows, 1)).print(),
                SoundTable.of(Writing.ARABIC).print());
    }
}
