package eu.symbolon.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void aRecordIsReadBackFromItsName() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] sha = new byte[32];
            random.nextBytes(sha);
            String hex = HexFormat.of().formatHex(sha);
            int index = random.nextInt(1_000_000);
            String name = Reference.record(hex, index);
            Reference read = Reference.parse(name).orElseThrow();
            assertEquals(name, read.toString());
            assertEquals(index, read.index());
            assertTrue(hex.compareTo(HexFormat.of().formatHex(read.least())) >= 0, hex);
            assertTrue(hex.compareTo(HexFormat.of().formatHex(read.greatest())) <= 0, hex);
        }
    }

    @Test
    void aHitIsReadBackFromItsName() {
        assertEquals("0000000000001", Reference.hit(1));
        assertEquals("fzzzzzzzzzzzz", Reference.hit(-1));
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            long number = random.nextLong();
            assertEquals(number, Reference.hit(Reference.hit(number)).orElseThrow());
        }
    }

    @Test
    void anythingElseIsNoName() {
        for (String text : List.of(
                "",
                "1",
                "k3JxUq0aZ9LmPw2d",
                "k3JxUq0aZ9LmPw2d.",
                "k3JxUq0aZ9LmPw2d.01",
                "k3JxUq0aZ9LmPw2d.-1",
                "k3JxUq0aZ9LmPw2d.9999999999",
                "k3JxUq0aZ9LmPw2d.1.2",
                "k3JxUq0aZ9Lm'w2d.1",
                "k3JxUq0aZ9LmPw2d/1")) {
            assertTrue(Reference.parse(text).isEmpty(), text);
        }
        for (String text : List.of("", "1", "g000000000000", "000000000000i", "000000000000A", "00000000000001")) {
            assertTrue(Reference.hit(text).isEmpty(), text);
        }
    }
}
