package eu.symbolon.kernel.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int PAIRS = Boolean.getBoolean("symbolon.long") ? 10_000_000 : 100_000;

    @Test
    @Proves({"TLP-PAP", "LED-4"})
    void joinIsALattice() {
        Random random = new Random(1);
        for (int i = 0; i < PAIRS; i++) {
            Label a = random(random);
            Label b = random(random);
            Label c = random(random);
            assertEquals(a, a.join(a));
            assertEquals(a, a.join(Label.ANYONE));
            assertEquals(a.join(b), b.join(a));
            assertEquals(a.join(b).join(c), a.join(b.join(c)));
        }
    }

    @Test
    void joinIsALatticeOnEveryTripleOfASmallDomain() {
        List<Label> all = smallDomain();
        for (Label a : all) {
            for (Label b : all) {
                assertEquals(a.join(b), b.join(a));
                for (Label c : all) {
                    assertEquals(a.join(b).join(c), a.join(b.join(c)));
                }
            }
        }
    }

    @Test
    @Proves({"LED-4", "EUROPOL-19"})
    void whatIsRefusedByOneIsRefusedByEveryJoin() {
        Random random = new Random(2);
        for (int i = 0; i < PAIRS; i++) {
            Label a = random(random);
            Label joined = a.join(random(random));
            Standing reader = reader(random);
            assertTrue(
                    a.may(reader) == Verdict.PERMIT || joined.may(reader) != Verdict.PERMIT,
                    () -> a + " join gave " + joined);
        }
    }

    @Test
    void accessClassHasTheReadersOfTheLabelUntilADatePartsThem() {
        Random random = new Random(4);
        for (int i = 0; i < PAIRS / 10; i++) {
            Label label = random(random);
            Standing reader = reader(random);
            if (label.may(reader) != Verdict.EXPIRED) {
                assertEquals(
                        label.may(reader) == Verdict.PERMIT,
                        label.access().may(reader) == Verdict.PERMIT,
                        label::toString);
            }
        }
    }

    @Test
    void aLabelCoversAnotherWhenItsReadersReadBoth() {
        Random random = new Random(5);
        for (int i = 0; i < PAIRS / 10; i++) {
            Label a = random(random);
            Label b = random(random);
            Standing reader = reader(random);
            if (a.covers(b) && b.access().may(reader) == Verdict.PERMIT) {
                assertEquals(Verdict.PERMIT, a.access().may(reader), () -> a + " covers " + b);
            }
            assertTrue(a.covers(a.join(b)));
        }
    }

    @Test
    void nobodyMeansThatNoReaderIsPermitted() {
        Random random = new Random(6);
        int nobody = 0;
        for (int i = 0; i < PAIRS / 10; i++) {
            Label label = random(random);
            if (label.isNobody()) {
                nobody++;
                assertFalse(label.may(reader(random)) == Verdict.PERMIT, label::toString);
            }
        }
        assertTrue(nobody > 100);
    }

    @Test
    void theExplanationIsEmptyExactlyWhenItPermitsAndBeginsWithTheVerdict() {
        Random random = new Random(7);
        for (int i = 0; i < PAIRS / 10; i++) {
            Label label = random(random);
            Standing reader = reader(random);
            List<Verdict> grounds = label.explain(reader);
            Verdict verdict = label.may(reader);
            assertEquals(verdict, grounds.isEmpty() ? Verdict.PERMIT : grounds.get(0));
        }
    }

    @Test
    @Proves("EUROPOL-29")
    void textFormRoundTrips() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Label label = random(random);
            assertEquals(label, Label.parse(label.toString()));
        }
    }

    @Test
    void erasedOnTheExactDay() {
        Label label = Label.of(Set.of("p0")).withDays(null, DAY);
        assertEquals(Verdict.PERMIT, label.may(new Standing("A0", Level.UNCLASSIFIED, "p0", DAY.minusDays(1))));
        assertEquals(Verdict.EXPIRED, label.may(new Standing("A0", Level.UNCLASSIFIED, "p0", DAY)));
    }

    @Test
    @Proves("TLP-2")
    void redGoesToNamedRecipientsOnly() {
        Label red = Label.of(Set.of("p0")).tightened(Tlp.RED);
        Standing reader = new Standing("A0", Level.UNCLASSIFIED, "p0", DAY);
        assertEquals(Verdict.COLOUR, red.may(reader));
        assertEquals(Verdict.PERMIT, red.withAudience(Allowed.of("A0", "A1")).may(reader));
        assertEquals(Verdict.AUDIENCE, red.withAudience(Allowed.of("A1")).may(reader));
        assertEquals(Allowed.of("A7"), Label.ANYONE.tightened(Tlp.RED, "A7").audience());
        assertEquals(
                Allowed.NOBODY, red.join(red.withAudience(Allowed.of("A1"))).audience());
    }

    @Test
    @Proves({"EX-29-X4", "EUROPOL-29"})
    void aRuleRoundsItsDaysDown() {
        LabelRule rule = new LabelRule(
                Set.of("p0"),
                Level.LIMITE,
                Tlp.AMBER,
                Period.ofMonths(6),
                Keeping.erasedAfter(Period.ofYears(5)),
                Quality.NOT_GRADED,
                "test, 2026-11");
        Label label = rule.labelFor(Instant.parse("2026-11-22T23:59:59Z"));
        assertEquals(LocalDate.of(2027, 5, 22), label.depersonaliseAt());
        assertEquals(LocalDate.of(2031, 11, 22), label.eraseAt());
        assertEquals(Grade.NOT_GRADED, label.quality().grade());
    }

    @Test
    void aNameThatTheTextFormCannotCarryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Allowed.of("a;b"));
        assertThrows(IllegalArgumentException.class, () -> Label.of(Set.of(" ")));
        assertThrows(IllegalArgumentException.class, () -> new Handling(Handling.Code.H3, "a,b"));
    }

    @Test
    void aBrokenTextSaysWhatIsWrong() {
        String text = Label.ANYONE.toString();
        assertTrue(message(() -> Label.parse(text + ";x=1")).contains("13 fields, not 12"));
        assertTrue(message(() -> Label.parse(text.replace("tlp=", "tpl="))).contains("'tlp=' is expected"));
        assertTrue(message(() -> Handling.parse("H4")).contains("H0, H1, H2, H3"));
        assertTrue(message(() -> Handling.parse("H3(x")).contains("lacks its ')'"));
        assertTrue(message(() -> Grade.parse("B")).contains("letter"));
        assertTrue(message(() -> Grade.parse("B5")).contains("1 to 4"));
    }

    @Test
    @Proves("EUCI-1")
    void nationalMarkingsMeanWhatTheirCountrySaysOnThatDay() {
        assertEquals(Optional.of(Level.RESTRICTED), Markings.level("DE", "vs-nur für den Dienstgebrauch", DAY));
        assertEquals(Optional.of(Level.SECRET), Markings.level("FR", "SECRET", DAY));
        assertEquals(Optional.of(Level.CONFIDENTIAL), Markings.level("RO", "Secret", DAY));
        assertEquals(
                Optional.of(Level.CONFIDENTIAL),
                Markings.level("FR", "Confidentiel Défense", LocalDate.of(2021, 6, 30)));
        assertEquals(Optional.empty(), Markings.level("FR", "Confidentiel Défense", LocalDate.of(2021, 7, 1)));
        assertEquals(Optional.of(Level.SECRET), Markings.level("", "SECRET", DAY), "the strictest that anybody means");
        assertEquals(Optional.of(Level.RESTRICTED), Markings.level("", "RESTREINT UE/EU RESTRICTED", DAY));
        assertEquals(Optional.of(Level.LIMITE), Markings.level("", "limite", DAY));
        assertEquals(Optional.of(Level.TOP_SECRET), Markings.level("GR", "ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ", DAY));
        assertEquals(Optional.empty(), Markings.level("", "for your eyes", DAY));
    }

    @Test
    @Proves("TLP-PAP")
    void coloursAreReadInBothVersionsAndUnknownTextIsTheStrictest() {
        assertEquals(Tlp.CLEAR, Tlp.parse("tlp:white"));
        assertEquals(Tlp.AMBER_STRICT, Tlp.parse("TLP:AMBER+STRICT"));
        assertEquals(Tlp.RED, Tlp.parse("TLP:PURPLE"));
        assertEquals(Pap.CLEAR, Pap.parse("PAP:WHITE"));
        assertEquals(Pap.AMBER, Pap.parse("amber"));
        assertEquals(Pap.RED, Pap.parse("?"));
    }

    private static String message(Runnable broken) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, broken::run).getMessage());
    }

    private static List<Label> smallDomain() {
        List<Label> all = new ArrayList<>();
        for (Allowed purposes : List.of(Allowed.ANY, Allowed.of("p"), Allowed.of("p", "q"), Allowed.NOBODY)) {
            for (Allowed audience : List.of(Allowed.ANY, Allowed.of("A"), Allowed.NOBODY)) {
                for (Tlp tlp : List.of(Tlp.CLEAR, Tlp.RED)) {
                    for (LocalDate erase : new LocalDate[] {null, DAY, DAY.plusDays(1)}) {
                        all.add(Label.ANYONE
                                .withPurposes(purposes)
                                .withAudience(audience)
                                .tightened(tlp)
                                .withDays(null, erase));
                    }
                }
            }
        }
        return all;
    }

    private static Standing reader(Random random) {
        return new Standing(
                "A" + random.nextInt(3),
                Level.values()[random.nextInt(6)],
                "p" + random.nextInt(4),
                DAY.plusDays(random.nextInt(6)));
    }

    private static Label random(Random random) {
        SortedSet<Handling> handling = new TreeSet<>();
        for (Handling.Code code : Handling.Code.values()) {
            if (random.nextBoolean()) {
                handling.add(new Handling(code, code == Handling.Code.H3 ? "c" + random.nextInt(2) : ""));
            }
        }
        Set<Quality.DataSubject> subjects = new TreeSet<>();
        for (Quality.DataSubject subject : Quality.DataSubject.values()) {
            if (random.nextBoolean()) {
                subjects.add(subject);
            }
        }
        return new Label(
                set(random, "O", 3),
                random.nextInt(8) == 0 ? Allowed.ANY : Allowed.of(set(random, "p", 4)),
                Level.values()[random.nextInt(6)],
                Tlp.values()[random.nextInt(5)],
                Pap.values()[random.nextInt(4)],
                handling,
                random.nextInt(3) == 0 ? Allowed.ANY : Allowed.of(set(random, "A", 3)),
                day(random),
                day(random),
                new Quality(
                        new Grade(Grade.Source.values()[random.nextInt(4)], 1 + random.nextInt(4)),
                        subjects,
                        Quality.Basis.values()[random.nextInt(2)]));
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
