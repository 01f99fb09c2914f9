package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import eu.symbolon.demo.AisTraffic;
import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of law that are read from the records themselves, of a day of every area, and from the sources. */
class LawOfRecordsTest {
    private static final Readers READERS = Readers.installed();
    private static final List<Record> RECORDS = records();

    private static List<Record> records() {
        List<Record> all = new ArrayList<>();
        for (List<Sample> samples : List.of(Day.lists(), Day.story(), new AisTraffic(7).messages(12))) {
            for (Sample sample : samples) {
                READERS.read(
                                Message.of(sample.source(), Instant.parse("2026-11-23T10:00:00Z"), sample.bytes()),
                                Labelling.BY_KIND)
                        .ifPresent(reading -> all.addAll(reading.records()));
            }
        }
        return all;
    }

    private static boolean namesAPerson(Record record) {
        return record.mentions().stream().anyMatch(mention -> mention.type() == SubjectType.PERSON);
    }

    @Test
    @Proves({"LED-6", "LED-7-1"})
    void everyRecordThatNamesAPersonSaysInWhichCategoryAndWhetherItIsFactOrAssessment() {
        List<Record> persons =
                RECORDS.stream().filter(LawOfRecordsTest::namesAPerson).toList();
        assertTrue(persons.size() > 12, () -> persons.size() + " records of persons");
        for (Record record : persons) {
            Quality quality = record.label().quality();
            assertFalse(quality.subjects().isEmpty(), () -> record.qualifiedKind() + " has no category");
            boolean accuses = quality.subjects().contains(Quality.DataSubject.SUSPECT);
            assertTrue(
                    !accuses || quality.basis() == Quality.Basis.ASSESSMENT,
                    () -> record.qualifiedKind() + " states suspicion as a fact");
        }
        assertTrue(persons.stream()
                        .map(record -> record.label().quality().basis())
                        .distinct()
                        .count()
                == 2);
    }

    @Test
    @Proves("EUROSUR-89-2")
    void thePictureOfTheBorderHasNumbersOfShipsAndAircraftAndNoPerson() {
        List<Record> border = RECORDS.stream()
                .filter(record -> record.area().equals("border"))
                .toList();
        assertTrue(border.size() > 20, () -> border.size() + " records of the border");
        border.forEach(record -> assertFalse(namesAPerson(record), record::toString));
    }

    @Test
    @Proves("AMLR-77")
    void paymentsAndListsAreKeptFiveYears() {
        for (Area area : READERS.areas()) {
            for (Kind kind : area.vocabulary()) {
                if (area.name().equals("money")) {
                    assertEquals(
                            Keeping.erasedAfter(Period.ofYears(5)), kind.label().keeping(), kind::name);
                    assertEquals(
                            LocalDate.parse("2031-11-23"),
                            kind.label()
                                    .labelFor(Instant.parse("2026-11-23T10:00:00Z"))
                                    .eraseAt());
                }
            }
        }
    }

    @Test
    @Proves("PREV-2")
    void whoWorksOnPreventionReadsOfNoPerson() {
        int open = 0;
        for (Area area : READERS.areas()) {
            for (Kind kind : area.vocabulary()) {
                if (kind.label().purposes().contains("prevention")) {
                    open++;
                    assertTrue(
                            kind.label().quality().subjects().isEmpty() || kind.regime() == Regime.PERSON_FREE,
                            () -> area.name() + "." + kind.name() + " has persons and is open to prevention");
                }
            }
        }
        assertTrue(open >= 2);
        RECORDS.stream()
                .filter(record -> record.label().purposes().has("prevention"))
                .forEach(record -> assertFalse(namesAPerson(record), record::toString));
    }

    @Test
    @Proves("INPUT-PAGE")
    void noPagePutsTextInAsMarkup() throws IOException {
        List<String> found = new ArrayList<>();
        int pages = 0;
        try (Stream<Path> files = Files.walk(SourceRulesTest.root().resolve("web/src"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(svelte|ts|js|html)"))
                    .toList()) {
                pages++;
                String text = Files.readString(file);
                for (String way : List.of(
                        "{@html",
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "document.write",
                        "eval(",
                        "srcdoc")) {
                    if (text.contains(way)) {
                        found.add(file.getFileName() + ": " + way);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(pages > 40, "only " + pages + " files of the page");
    }

    @Test
    @Proves({"LED-11", "PNR-7-6", "EUROSUR-HUMAN"})
    void theDeskAloneChangesWhatIsSaidToAHitAndOnlyEvidenceIsDisclosed() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("eu.symbolon.node.desk..", "eu.symbolon.node.store..")
                .should()
                .callMethodWhere(
                        new com.tngtech.archunit.base.DescribedPredicate<
                                com.tngtech.archunit.core.domain.JavaMethodCall>("changes a hit") {
                            @Override
                            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                                return call.getTargetOwner().getSimpleName().equals("HitChanges");
                            }
                        })
                .check(ArchitectureTest.HOUSE);
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameNotContaining("MessageRoutes")
                .and()
                .haveSimpleNameNotContaining("RetentionRoutes")
                .and()
                // The person's own copy, by an order of two officers.
                .haveSimpleNameNotContaining("RightsRoutes")
                .and()
                .haveSimpleNameNotEndingWith("Call")
                .should()
                .callMethodWhere(
                        new com.tngtech.archunit.base.DescribedPredicate<
                                com.tngtech.archunit.core.domain.JavaMethodCall>("discloses") {
                            @Override
                            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                                return call.getTarget().getName().equals("disclose");
                            }
                        })
                .check(ArchitectureTest.HOUSE);
    }
}
