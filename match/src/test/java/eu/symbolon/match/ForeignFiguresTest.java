package eu.symbolon.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ForeignFiguresTest {

    @Test
    void namePairsOfTheBenchAreToldApartBetterThanThePeerDoes() {
        double f1 = Figures.names(false);
        assertTrue(f1 >= 0.88, () -> "F1 " + f1 + " at 0.80; the best peer has .79");
    }

    @Test
    void alteredUnNamesAreFoundAndInnocentNamesAreNot() {
        Figures.Screened screened = Figures.screening(Screening.of(ForeignLists.un()), false, 0.80);
        assertTrue(screened.recallAltered() >= 0.97, screened::toString);
        assertTrue(screened.recall() >= 0.99, screened::toString);
        assertTrue(screened.alarmsPerThousand() <= 1, screened::toString);
    }
}
