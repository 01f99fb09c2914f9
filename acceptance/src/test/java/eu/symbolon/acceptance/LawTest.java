package eu.symbolon.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Standing;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of law that hold for every area at once, read from what the areas declare and from what their code depends on. */
class LawTest {
    private static final List<Area> AREAS = Readers.installed().areas();
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)nationalit|ethnic|\\brace\\b|religio|belief|political|tradeUnion|health|sexual|sexOf");

    @Test
    @Proves("PNR-1-2")
    void bookingsAreReadAgainstTerrorismAndSeriousCrimeOnly() {
        assertEquals(Set.of("terrorism", "serious-crime"), readableFor(kind("passengers", "booking")));
    }

    @Test
    @Proves("API-2025-12-14")
    void passengerListsAreBesidesReadForBorderChecks() {
        for (String kind : List.of("manifest", "traveller")) {
            assertEquals(
                    Set.of("terrorism", "serious-crime", "border-management"), readableFor(kind("passengers", kind)));
        }
    }

    @Test
    @Proves("CARGO-5")
    void bookingsAreNotReadForThePurposesOfCargo() {
        Set<String> own = new TreeSet<>();
        area("cargo").purposes().forEach(purpose -> own.add(purpose.code()));
        assertEquals(Set.of("aviation-security", "customs"), own);
        own.retainAll(readableFor(kind("passengers", "booking")));
        assertEquals(Set.of(), own);
    }

    @Test
    @Proves({"LED-5", "CYBER-KEEP"})
    void everyKindIsErasedOnADayOrReviewedWithAReasonAndNamesItsSource() {
        int kinds = 0;
        for (Area area : AREAS) {
            for (Kind kind : area.vocabulary()) {
                String name = area.name() + "/" + kind.name();
                assertFalse(kind.label().source().isBlank(), () -> name + " has no source");
                switch (kind.label().keeping()) {
                    case Keeping.Erased _ ->
                        assertNotNull(kind.label().labelFor(RECEIVED).eraseAt(), name);
                    case Keeping.Reviewed review ->
                        assertFalse(
                                LocalDate.EPOCH.plus(review.every()).isAfter(LocalDate.EPOCH.plusYears(3)),
                                () -> name + " is reviewed later than after three years");
                }
                kinds++;
            }
        }
        assertTrue(kinds > 15, "only " + kinds + " kinds");
    }

    @Test
    @Proves({"PNR-12-1", "PNR-12-2", "C-817-19-J10"})
    void passengersAreMaskedAndErasedAfterSixMonthsAndTheFlaggedAloneAreKeptFiveYears() {
        for (Kind kind : area("passengers").vocabulary()) {
            assertEquals(Period.ofMonths(6), kind.label().depersonaliseAfter(), kind::name);
            assertEquals(
                    Keeping.erasedAfter(Period.ofMonths(6), Period.ofYears(5)),
                    kind.label().keeping(),
                    kind::name);
        }
    }

    @Test
    @Proves("BORDER-KEEP")
    void positionsAreKeptNinetyDaysAndThoseOfAnEventThreeYears() {
        assertEquals(
                Keeping.erasedAfter(Period.ofDays(90), Period.ofYears(3)),
                kind("border", "position").label().keeping());
    }

    @Test
    @Proves("PREV-1")
    void theCollectionOfPracticesIsFreeOfPersons() {
        for (Kind kind : area("prevention").vocabulary()) {
            assertEquals(Regime.PERSON_FREE, kind.regime(), kind::name);
        }
    }

    @Test
    @Proves({"CHARTER-21", "LED-11-3", "PNR-6-4", "API-2025-13-15"})
    void noDetectorLooksAtOriginOpinionBeliefHealthOrSexualLife() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(SourceRulesTest.root().resolve("areas"))) {
            for (Path file : all.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().contains("/detect/")
                            && path.toString().endsWith(".java"))
                    .toList()) {
                files++;
                FORBIDDEN
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
            }
        }
        assertEquals(List.of(), found);
        assertTrue(files > 20, "only " + files + " files of detectors");
    }

    @Test
    @Proves({"C-817-19-J6", "PNR-6-3"})
    void nothingThatDetectsLearnsFromDecisionsOrChangesItself() {
        noClasses()
                .that(new InDetect())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.symbolon.node.desk..", "java.nio.file..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.io.File.class, java.io.FileInputStream.class)
                .check(ArchitectureTest.HOUSE);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(eu.symbolon.kernel.area.Detector.class)
                .should()
                .beFinal()
                .check(ArchitectureTest.HOUSE);
    }

    @Test
    @Proves("LED-25-2")
    void whatDetectsAndJoinsMayWriteToTheLogAndNeverReadsIt() {
        noClasses()
                .that()
                .resideInAnyPackage("eu.symbolon.*.detect..", "eu.symbolon.node.detect..", "eu.symbolon.node.fuse..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(eu.symbolon.node.audit.Entry.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("eu.symbolon.node.audit.tlog..")
                .check(ArchitectureTest.HOUSE);
    }

    @Test
    @Proves("PNR-16")
    void passengerListsAndBookingsAreReadInTheirEdifactForms() {
        List<String> formats = area("passengers").readers().stream()
                .map(Reader::format)
                .map(format -> format.id())
                .toList();
        assertTrue(formats.containsAll(List.of("pnrgov-edifact", "paxlst")), formats::toString);
    }

    /** Classes of the areas' detectors. */
    private static final class InDetect extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        private InDetect() {
            super("detectors of areas");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().matches("eu\\.symbolon\\.(?!node)[a-z]+\\.detect(\\..*)?");
        }
    }

    private static Area area(String name) {
        return AREAS.stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Kind kind(String area, String name) {
        return area(area).vocabulary().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The purposes of all areas that open a record of this kind to a reader of the highest clearance. */
    private static Set<String> readableFor(Kind kind) {
        Label label = kind.label().labelFor(RECEIVED);
        Set<String> readable = new TreeSet<>();
        for (Area area : AREAS) {
            for (Area.Purpose purpose : area.purposes()) {
                Standing reader = new Standing("EL-PIU", Level.TOP_SECRET, purpose.code(), LocalDate.of(2026, 11, 23));
                if (label.may(reader) == Verdict.PERMIT) {
                    readable.add(purpose.code());
                }
            }
        }
        return readable;
    }
}
