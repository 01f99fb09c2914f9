package eu.symbolon.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.symbolon.kernel.kit.Proves;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house that javac does not already enforce through the module descriptors. */
class ArchitectureTest {
    static final List<String> AREAS =
            List.of("passengers", "cargo", "money", "cyber", "prevention", "border", "crisis", "strategy");
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("eu.symbolon");

    @Test
    void kernelDoesNoInputOrOutputAndStartsNoThread() {
        noClasses()
                .that()
                .resideInAPackage("eu.symbolon.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.File.class, java.io.FileInputStream.class, Thread.class, System.Logger.class)
                .check(HOUSE);
    }

    @Test
    void kernelWordsFlowOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("ground")
                .definedBy("eu.symbolon.kernel.label..", "eu.symbolon.kernel.geo..", "eu.symbolon.kernel.identifier..")
                .layer("words")
                .definedBy("eu.symbolon.kernel.word..")
                .layer("door")
                .definedBy("eu.symbolon.kernel.area..")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("door")
                .check(HOUSE.that(resideInAPackage("eu.symbolon.kernel..")));
    }

    @Test
    void areasKnowNoOtherAreaAndNotTheNode() {
        for (String area : AREAS) {
            String[] others = AREAS.stream()
                    .filter(other -> !other.equals(area))
                    .map(other -> "eu.symbolon." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("eu.symbolon." + area + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.symbolon.node..")
                    .check(HOUSE);
        }
    }

    @Test
    void detectorsDoNotKnowReaders() {
        noClasses()
                .that()
                .resideInAPackage("eu.symbolon.*.detect..")
                .and()
                .resideOutsideOfPackage("eu.symbolon.node..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.symbolon.*.read..")
                .check(HOUSE);
    }

    @Test
    void nodeImportsNoArea() {
        noClasses()
                .that()
                .resideInAPackage("eu.symbolon.node..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        AREAS.stream().map(area -> "eu.symbolon." + area + "..").toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void noPackageStandsInACycle() {
        slices().matching("eu.symbolon.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    @Proves("INPUT-SQL")
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.symbolon.node.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.postgresql..", "com.zaxxer..")
                .check(HOUSE);
    }

    @Test
    void onlyTheStoreAndTheAuditWriteFilesOfTheNode() {
        noClasses()
                .that(resideInAPackage("eu.symbolon.node..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(
                                "eu.symbolon.node.store..", "eu.symbolon.node.audit..", "eu.symbolon.node.cli.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.FileOutputStream.class, java.io.RandomAccessFile.class)
                .check(HOUSE);
    }

    @Test
    @Proves("LED-25-2")
    void theLogIsReadByNobodyWhoFindsOrDecides() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "eu.symbolon.node.detect..",
                        "eu.symbolon.node.fuse..",
                        "eu.symbolon.node.desk..",
                        "eu.symbolon.node.read..",
                        "eu.symbolon.match..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        eu.symbolon.node.audit.Entry.class,
                        eu.symbolon.node.audit.Question.class,
                        eu.symbolon.node.audit.Statistics.class)
                .check(HOUSE);
    }

    @Test
    void webServerStaysInItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.symbolon.node.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(HOUSE);
    }

    @Test
    void libraryTypesStayOutOfKernelMatchAndDetectors() {
        noClasses()
                .that(resideInAnyPackage("eu.symbolon.kernel..", "eu.symbolon.match..", "eu.symbolon.*.detect..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("eu.symbolon.node.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "javax.xml..")
                .check(HOUSE);
    }

    @Test
    void timeIsNotAskedInKernelMatchAreasAndWire() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.symbolon.node..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    @Proves({"LED-20", "PREV-2"})
    void contextIsMadeByAccessOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.symbolon.node.access..")
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                                        "eu.symbolon.node.access.Context"))))
                .check(HOUSE);
    }

    @Test
    void onlyAccessGivesTheStoreEyes() {
        classes()
                .that()
                .implement(eu.symbolon.node.store.Sight.class)
                .should()
                .resideInAPackage("eu.symbolon.node.access..")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Base)")
                .check(HOUSE);
    }

    @Test
    void areaClassesAreThePublicFaceOfTheirModule() {
        for (String area : AREAS) {
            classes()
                    .that()
                    .resideInAPackage("eu.symbolon." + area)
                    .and()
                    .arePublic()
                    .should()
                    .implement(eu.symbolon.kernel.area.Area.class)
                    .check(HOUSE);
        }
    }
}
