package eu.symbolon.kernel.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void joinIsALattice() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            Label a = random(random);
            Label b = random(random);
            Label c = random(random);
            assertEquals(a, a.join(a));
            assertEquals(a.join(b), b.join(a));
            assertEquals(a.join(b).join(c), a.join(b.join(c)));
        }
    }

    @Test
    void whatIsRefusedByOneIsRefusedByEveryJoin() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            Label a = random(random);
            Label joined = a.join(random(random));
            Standing reader = new Standing(
                    "A" + random.nextInt(3),
                    Level.values()[random.nextInt(6)],
                    "p" + random.nextInt(4),
                    DAY.plusDays(random.nextInt(6)));
            assertTrue(
                    a.may(reader) == Verdict.PERMIT || joined.may(reader) != Verdict.PERMIT,
                    () -> a + " join gave " + joined);
        }
    }

    @Test
    void textFormRoundTrips() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Label label = random(random);
            assertEquals(label, Label.parse(label.toString()));
        }
    }

    @Test
    void erasedOnTheExactDay() {
        Label label = Label.parse(
                "owners=;purposes=p0;level=UNCLASSIFIED;tlp=CLEAR;handling=;audience=*;depersonalise=-;erase=2026-11-22");
        assertEquals(Verdict.PERMIT, label.may(new Standing("A0", Level.UNCLASSIFIED, "p0", DAY.minusDays(1))));
        assertEquals(Verdict.EXPIRED, label.may(new Standing("A0", Level.UNCLASSIFIED, "p0", DAY)));
    }

    private static Label random(Random random) {
        return new Label(
                set(random, "O", 3),
                set(random, "p", 4),
                Level.values()[random.nextInt(6)],
                Tlp.values()[random.nextInt(5)],
                set(random, "H", 4),
                random.nextInt(3) == 0 ? null : set(random, "A", 3),
                day(random),
                day(random));
    }

    private static SortedSet<String> set(Random random, String prefix, int of) {
        SortedSet<String> set = new TreeSet<>();
        for (int i = 0; i < of; i++) {
            if (random.nextBoolean()) {
                set.add(prefix + i);
            }
        }
        return set;
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(3) == 0 ? null : DAY.plusDays(random.nextInt(5));
    }
}
