package eu.symbolon.kernel.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Quality.Basis;
import eu.symbolon.kernel.label.Quality.DataSubject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Edges of the parts of a label, and the words that people read of it. */
class LabelWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aLabelIsDueFromTheFirstOfItsDaysOn() {
        assertFalse(Label.ANYONE.isDue(DAY));
        for (Label label : Stream.of(Label.ANYONE.withDays(DAY, null), Label.ANYONE.withDays(null, DAY))
                .toList()) {
            assertFalse(label.isDue(DAY.minusDays(1)));
            assertTrue(label.isDue(DAY));
            assertTrue(label.isDue(DAY.plusDays(1)));
        }
    }

    @Test
    @Proves("TLP-2")
    void amberStrictIsTheFirstColourForNamedRecipients() {
        assertFalse(Label.ANYONE.tightened(Tlp.AMBER).isNobody());
        assertTrue(Label.ANYONE.tightened(Tlp.AMBER_STRICT).isNobody());
    }

    @Test
    void noLimitNamesNobodyAndLetsAllIn() {
        assertTrue(Allowed.ANY.has("a"));
        assertFalse(Allowed.ANY.names("a"));
        assertTrue(Allowed.of("a").names("a"));
        assertFalse(Allowed.of("a").names("b"));
        assertEquals(Set.of("a", "b"), Allowed.of("a", "b").named());
        assertEquals(Set.of(), Allowed.ANY.named());
    }

    @Test
    void handlingCodesAreOrderedByCodeThenByCaveat() {
        Handling first = new Handling(Handling.Code.H1, "");
        Handling second = new Handling(Handling.Code.H3, "a");
        Handling third = new Handling(Handling.Code.H3, "b");
        assertTrue(first.compareTo(second) < 0 && second.compareTo(third) < 0 && third.compareTo(first) > 0);
    }

    @Test
    @Proves("LED-7-1")
    void factsAndAssessmentsAreToldApartAndAnAssessmentStaysOneInEveryJoin() {
        Quality fact = Quality.facts(DataSubject.OTHER);
        Quality assessment = Quality.assessment(DataSubject.SUSPECT);
        assertEquals(Basis.FACT, fact.basis());
        assertEquals(Basis.ASSESSMENT, assessment.basis());
        assertEquals(
                new Quality(Grade.NOT_GRADED, Set.of(DataSubject.OTHER, DataSubject.SUSPECT), Basis.ASSESSMENT),
                fact.join(assessment));
    }

    @Test
    void markingsOfTheNodeItselfAreReadWithoutACountryOnly() {
        assertEquals(Optional.of(Level.LIMITE), Markings.level("", "LIMITE", DAY));
        assertEquals(Optional.of(Level.UNCLASSIFIED), Markings.level("", "unclassified", DAY));
        assertEquals(Optional.empty(), Markings.level("", "TOP SECRET OF NOBODY", DAY));
    }

    @Test
    void coloursAndGroundsHaveTheirWords() {
        assertEquals("TLP:AMBER+STRICT", Tlp.AMBER_STRICT.marking());
        assertEquals("PAP:AMBER", Pap.AMBER.marking());
        assertEquals("clearance", Verdict.CLEARANCE.code());
        for (Verdict verdict : Verdict.values()) {
            assertEquals(verdict == Verdict.PERMIT, verdict.advice().isEmpty());
        }
    }
}
