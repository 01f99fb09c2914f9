package eu.symbolon.node.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Tlp;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarriedTest {
    private static final Label A = Label.of(Set.of("a"));
    private static final Label B = Label.of(Set.of("b"));

    private record Row(String text, int number, Label label) {}

    private record Detail(Row row, List<Row> more, Map<String, Row> named, Object[] array, Optional<Row> one) {}

    private static Row row(Label label) {
        return new Row("x", 1, label);
    }

    @Test
    void whereverALabelStandsItIsFound() {
        assertEquals(Set.of(A), Carried.in(A));
        assertEquals(Set.of(A), Carried.in(row(A)));
        assertEquals(Set.of(A, B), Carried.in(List.of(row(A), row(B), row(A))));
        assertEquals(Set.of(A), Carried.in(Map.of("k", row(A))));
        assertEquals(Set.of(A), Carried.in(Optional.of(row(A))));
        assertEquals(Set.of(A), Carried.in(new Object[] {row(A)}));
    }

    @Test
    void eachPartOfADetailIsLookedAt() {
        Label c = Label.of(Set.of("c"));
        Label d = Label.of(Set.of("d"));
        Label e = Label.of(Set.of("e"));
        Detail detail =
                new Detail(row(A), List.of(row(B)), Map.of("k", row(c)), new Object[] {row(d)}, Optional.of(row(e)));
        assertEquals(Set.of(A, B, c, d, e), Carried.in(detail));
    }

    @Test
    void whatCarriesNoneHasNone() {
        assertEquals(Set.of(), Carried.in("text"));
        assertEquals(Set.of(), Carried.in(Optional.empty()));
        assertEquals(Set.of(), Carried.in(Arrays.asList(null, "text")));
        assertEquals(Set.of(), Carried.in(new byte[] {1}));
    }

    /** A type whose parts that can carry no label say so when they are looked at. */
    private record Seen(
            int number, Tlp sort, String text, Long count, Instant at, byte[] bytes, Label label, Object[] more) {
        @Override
        public int number() {
            throw new AssertionError("number is looked at");
        }

        @Override
        public Tlp sort() {
            throw new AssertionError("sort is looked at");
        }

        @Override
        public String text() {
            throw new AssertionError("text is looked at");
        }

        @Override
        public Long count() {
            throw new AssertionError("count is looked at");
        }

        @Override
        public Instant at() {
            throw new AssertionError("at is looked at");
        }

        @Override
        public byte[] bytes() {
            throw new AssertionError("bytes are looked at");
        }
    }

    @Test
    void ofATypeMetForTheFirstTimeJustThePartsThatMayCarryALabelAreLookedAt() throws Exception {
        byte[] code;
        try (InputStream file = CarriedTest.class.getResourceAsStream("CarriedTest$Seen.class")) {
            code = file.readAllBytes();
        }
        Class<?> fresh = new ClassLoader(CarriedTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Seen.class.getName(), code, 0, code.length);
            }
        }.define();
        Constructor<?> made = fresh.getDeclaredConstructors()[0];
        made.setAccessible(true);
        Object seen = made.newInstance(1, Tlp.RED, "x", 2L, Instant.EPOCH, new byte[] {1}, A, new Object[] {row(B)});
        assertEquals(Set.of(A, B), Carried.in(seen));
    }
}
