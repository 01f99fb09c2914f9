package eu.symbolon.passengers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.kernel.label.Quality.DataSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassengersAreaTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void afterSixMonthsOnlyFlaggedTravellersAreLeftAndTheyAreMasked() {
        for (Kind kind : new Passengers().vocabulary()) {
            LabelRule rule = kind.label();
            Label label = rule.labelFor(RECEIVED);
            assertEquals(LocalDate.of(2027, 5, 24), label.eraseAt(), kind.name());
            assertEquals(LocalDate.of(2027, 5, 24), label.depersonaliseAt(), kind.name());
            assertEquals(LocalDate.of(2031, 11, 24), rule.eraseAtWhenFlagged(RECEIVED), kind.name());
            assertTrue(rule.source().contains("C-817/19"), kind.name());
        }
    }

    @Test
    void nothingIsAllegedOfATraveller() {
        for (Kind kind : new Passengers().vocabulary()) {
            assertEquals(Set.of(DataSubject.OTHER), kind.label().quality().subjects(), kind.name());
        }
    }
}
