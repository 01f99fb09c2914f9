package eu.symbolon.kernel.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepingTest {
    private static final Instant RECEIVED = Instant.parse("2026-08-31T23:59:59Z");

    @Test
    void whatNobodyFlaggedGoesEarlierThanWhatAPersonFlagged() {
        LabelRule rule = rule(Keeping.erasedAfter(Period.ofMonths(6), Period.ofYears(5)));
        assertEquals(LocalDate.of(2027, 2, 28), rule.labelFor(RECEIVED).eraseAt());
        assertEquals(LocalDate.of(2031, 8, 31), rule.eraseAtWhenFlagged(RECEIVED));
        assertNull(rule.reviewAt(RECEIVED));
    }

    @Test
    void aFlagChangesNothingWhereTheLawKnowsOneLifeOnly() {
        LabelRule rule = rule(Keeping.erasedAfter(Period.ofYears(3)));
        assertEquals(rule.labelFor(RECEIVED).eraseAt(), rule.eraseAtWhenFlagged(RECEIVED));
    }

    @Test
    void whatTheClockDoesNotEraseIsReviewed() {
        LabelRule rule = rule(Keeping.reviewedEvery(Period.ofYears(3), "published"));
        assertNull(rule.labelFor(RECEIVED).eraseAt());
        assertNull(rule.eraseAtWhenFlagged(RECEIVED));
        assertEquals(LocalDate.of(2029, 8, 31), rule.reviewAt(RECEIVED));
    }

    @Test
    void aLifeOfNothingAShorteningFlagAndAReviewWithoutReasonAreRefused() {
        assertTrue(refusal(() -> Keeping.erasedAfter(Period.ZERO)).contains("longer than nothing"));
        assertTrue(refusal(() -> Keeping.erasedAfter(Period.ofMonths(6), Period.ofMonths(5)))
                .contains("Maybe the two are swapped"));
        assertTrue(refusal(() -> Keeping.reviewedEvery(Period.ofYears(3), " ")).contains("reason"));
        assertTrue(
                refusal(() -> Keeping.reviewedEvery(Period.ZERO, "published")).contains("period"));
        assertTrue(refusal(() -> Keeping.reviewedEvery(Period.ofYears(-1), "published"))
                .contains("period"));
    }

    private static LabelRule rule(Keeping keeping) {
        return new LabelRule(
                Set.of("p0"), Level.LIMITE, Tlp.AMBER, null, keeping, Quality.facts(Quality.DataSubject.OTHER), "test");
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
