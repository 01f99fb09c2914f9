package eu.symbolon.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DayTest {
    @Test
    void sameSeedGivesTheSameBytes() {
        List<Sample> first = Day.messages(7);
        List<Sample> second = Day.messages(7);
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i).name(), second.get(i).name());
            assertArrayEquals(
                    first.get(i).bytes(), second.get(i).bytes(), first.get(i).name());
        }
    }

    @Test
    void otherSeedGivesOtherTraffic() {
        assertTrue(!java.util.Arrays.equals(
                new BookingTraffic(1).messages(1, 5).get(0).bytes(),
                new BookingTraffic(2).messages(1, 5).get(0).bytes()));
    }
}
