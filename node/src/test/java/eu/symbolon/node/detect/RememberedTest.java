package eu.symbolon.node.detect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void theLastValuesAreRememberedAndTheMemoryIsBounded() {
        Remembered<Integer> remembered = new Remembered<>(100);
        for (int value = 0; value < 100_000; value++) {
            assertTrue(remembered.add(value));
            assertFalse(remembered.add(value));
            assertFalse(value >= 49 && remembered.add(value - 49), "the last hundred touched at least");
            assertTrue(remembered.size() <= 202, () -> remembered.size() + " values");
        }
        assertTrue(remembered.add(0), "what is long ago is forgotten");
    }
}
