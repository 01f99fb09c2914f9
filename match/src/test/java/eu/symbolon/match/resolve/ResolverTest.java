package eu.symbolon.match.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.match.form.Columns;
import eu.symbolon.match.subject.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static Subject record(String name, String birth, String address, String paper, String phone) {
        return Columns.subject(
                Map.of("name", name, "dob", birth, "address", address, "ssn", paper, "phone", phone), 2026);
    }

    /** Two who are one, one who is near, one who only shares a name. */
    private static List<Resolver.Named> four() {
        return List.of(
                new Resolver.Named("a", record("Ivo Exemplar", "1970-05-17", "5 Main Street Vienna 1010", "", "")),
                new Resolver.Named("b", record("Exemplar, Ivo", "17/05/1970", "5 Main St, 1010 Vienna", "4711223", "")),
                new Resolver.Named("c", record("Ivo Exemplarr", "", "", "4711223", "0043 1 5550199")),
                new Resolver.Named("d", record("Ivo Exemplar", "", "", "", "")));
    }

    private static Set<Set<String>> partition(Resolver resolver) {
        return resolver.clusters().stream()
                .map(cluster -> (Set<String>) new TreeSet<>(cluster))
                .collect(Collectors.toSet());
    }

    private static Resolver of(List<Resolver.Named> records) {
        Resolver resolver = new Resolver();
        resolver.addAll(records);
        return resolver;
    }

    @Test
    void recordsOfOneSubjectComeTogetherAndABareNameStaysAlone() {
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("d")), partition(of(four())));
    }

    @Test
    void everyOrderAndEverySizeOfStepGivesTheSameClusters() {
        for (int seed = 0; seed < 12; seed++) {
            List<Resolver.Named> records = invented(new Random(seed), 120);
            Set<Set<String>> expected = partition(of(records));
            assertTrue(expected.size() < records.size(), "nothing was joined: the test would prove nothing");
            for (int round = 0; round < 4; round++) {
                Random random = new Random(seed * 31L + round);
                List<Resolver.Named> shuffled = new ArrayList<>(records);
                Collections.shuffle(shuffled, random);
                Resolver resolver = new Resolver();
                for (int from = 0; from < shuffled.size(); ) {
                    int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
                    resolver.addAll(shuffled.subList(from, to));
                    resolver.clusters();
                    from = to;
                }
                assertEquals(expected, partition(resolver), "seed " + seed + ", round " + round);
            }
        }
    }

    /** Few names, dates and phones, so that buckets overflow and ambiguous pairs abound. */
    private static List<Resolver.Named> invented(Random random, int size) {
        String[] given = {"Ivo", "Iva", "Jan", "Janis", "Marta", "Marthe"};
        String[] family = {"Exemplar", "Muster", "Mustermann", "Sample", "Specimen"};
        List<Resolver.Named> records = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = given[random.nextInt(given.length)] + " " + family[random.nextInt(family.length)];
            String birth = random.nextInt(3) == 0 ? "" : "19" + (70 + random.nextInt(3)) + "-05-1" + random.nextInt(4);
            String address = random.nextInt(2) == 0 ? "" : random.nextInt(6) + " Main Street 101" + random.nextInt(2);
            String paper = random.nextInt(3) == 0 ? "471122" + random.nextInt(9) : "";
            String phone = random.nextInt(4) == 0 ? "555019" + random.nextInt(3) : "";
            records.add(new Resolver.Named("r" + i, record(name, birth, address, paper, phone)));
        }
        return records;
    }

    @Test
    void aPhoneThatTooManyHaveJoinsNobody() {
        List<Resolver.Named> few = new ArrayList<>();
        List<Resolver.Named> many = new ArrayList<>();
        for (int i = 0; i < Resolver.CROWD + 2; i++) {
            Resolver.Named record = new Resolver.Named("r" + i, record("Ivo Exemplar", "", "", "", "5550199"));
            many.add(record);
            if (i < 2) {
                few.add(record);
            }
        }
        assertEquals(1, of(few).clusters().size());
        assertEquals(many.size(), of(many).clusters().size());
    }

    @Test
    void aRecordThatFitsTwoWhoAreNotOneIsLeftOpen() {
        String home = "3212 W 32nd Street Palm Harbor 60527";
        List<Resolver.Named> records = List.of(
                new Resolver.Named("old", record("John Sample", "1940-10-10", home, "", "")),
                new Resolver.Named("young", record("John Sample", "1990-03-15", home, "", "")),
                new Resolver.Named("open", record("John Sample", "", home, "", "")));
        assertEquals(Set.of(Set.of("old"), Set.of("young"), Set.of("open")), partition(of(records)));
        assertEquals(Set.of(Set.of("old", "open")), partition(of(List.of(records.get(0), records.get(2)))));
    }

    @Test
    void aPersonSplitsAndTakesItBack() {
        Resolver resolver = of(four());
        Decision split = resolver.split("a", "b", "father and son");
        assertFalse(resolver.why("a", "b").together());
        assertEquals("decided", resolver.why("a", "b").obstacle().orElseThrow().kind());
        assertEquals(
                "father and son", resolver.why("a", "b").decided().orElseThrow().reason());
        resolver.undo("a", "b");
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("d")), partition(resolver));
        resolver.restore(split);
        assertFalse(resolver.why("a", "b").together());
    }

    @Test
    void aPersonJoinsWhatTheEvidenceDoesNot() {
        Resolver resolver = of(four());
        resolver.join("a", "d", "seen with both papers");
        assertEquals(Set.of(Set.of("a", "b", "c", "d")), partition(resolver));
    }

    @Test
    void aDecisionIsOpenAgainOnlyWhenASideChanged() {
        Decision split = of(four()).split("a", "b", "father and son");
        Resolver same = of(four());
        same.restore(split);
        assertFalse(same.why("a", "b").together());
        assertEquals(List.of(), same.reopened());
        List<Resolver.Named> changed = new ArrayList<>(four());
        changed.set(
                0,
                new Resolver.Named(
                        "a", record("Ivo Exemplar", "1970-05-17", "5 Main Street Vienna 1010", "4711223", "")));
        Resolver other = of(changed);
        other.restore(split);
        assertTrue(other.why("a", "b").together());
        assertEquals(List.of(split), other.reopened());
    }

    @Test
    void whyNamesTheWayAndTheReasons() {
        Why why = of(four()).why("a", "c");
        assertTrue(why.together());
        assertEquals(List.of("a", "b", "c"), why.path());
        assertTrue(why.direct().reasons().stream().anyMatch(reason -> reason.speaksFor()));
        Why apart = of(four()).why("a", "d");
        assertFalse(apart.together());
        assertEquals(List.of(), apart.path());
    }

    @Test
    void theNameOfARecordIsNeverCompared() {
        Map<String, String> row =
                new HashMap<>(Map.of("rec_id", "rec-7-org", "name", "Ivo Exemplar", "dob", "1970-05-17"));
        Subject first = Columns.subject(row, 2026);
        row.put("rec_id", "rec-8-dup-0");
        assertEquals(first, Columns.subject(row, 2026));
    }

    @Test
    void aRecordThatIsThereAlreadyIsRefusedByName() {
        Resolver resolver = of(four());
        IllegalArgumentException twice = assertThrows(
                IllegalArgumentException.class,
                () -> resolver.add("a", four().get(0).subject()));
        assertTrue(String.valueOf(twice.getMessage()).startsWith("record a is there already"), twice::getMessage);
    }
}
