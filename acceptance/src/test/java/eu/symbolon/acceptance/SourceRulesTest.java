package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.node.read.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that are read from the sources themselves. */
class SourceRulesTest {
    private static final Path ROOT = root();
    private static final int MOST_CODE_LINES = 400;

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("symbolon"))) {
            here = here.getParent();
        }
        return here;
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("kernel", "wire", "match", "areas", "demo", "node")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                files.filter(file -> file.toString().contains("/src/main/java/")
                                && file.toString().endsWith(".java"))
                        .forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void areasExportNothingAndRequireNoOtherArea() throws IOException {
        for (String area : ArchitectureTest.AREAS) {
            String module = Files.readString(ROOT.resolve("areas/" + area + "/src/main/java/module-info.java"));
            assertFalse(module.contains("exports "), area + " exports a package");
            assertTrue(module.contains("provides eu.symbolon.kernel.area.Area"), area + " provides no Area");
            for (String other : ArchitectureTest.AREAS) {
                assertFalse(module.contains("requires eu.symbolon." + other), area + " requires " + other);
            }
        }
    }

    @Test
    void filesCanBeHeldInTheHead() throws IOException {
        List<String> long_ = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .count();
            if (lines > MOST_CODE_LINES) {
                long_.add(ROOT.relativize(file) + ": " + lines);
            }
        }
        assertEquals(List.of(), long_, "files of more than " + MOST_CODE_LINES + " lines of code");
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : sources()) {
            Path info = file.resolveSibling("package-info.java");
            boolean module = file.endsWith("module-info.java");
            if (!module
                    && (!Files.exists(info)
                            || !Files.readString(info).contains("@NullMarked")
                            || Files.readString(info)
                                            .lines()
                                            .filter(line -> line.startsWith(" *"))
                                            .count()
                                    < 3)) {
                silent.add(ROOT.relativize(file.getParent()).toString());
            }
        }
        assertEquals(List.of(), silent.stream().distinct().toList());
    }

    @Test
    void readmeLeadsToTheClassThatReadsEachFormat() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (Format format : Readers.installed().formats()) {
            Matcher row = Pattern.compile(
                            "\\|\\s*`" + Pattern.quote(format.id()) + "`[^\\n]*\\[`[A-Za-z]+`\\]\\(([^)]+)\\)")
                    .matcher(readme);
            assertTrue(row.find(), "README has no row with a link for the format " + format.id());
            assertTrue(Files.exists(ROOT.resolve(row.group(1))), "README leads nowhere: " + row.group(1));
        }
    }

    @Test
    void everyDependencyHasItsReason() throws IOException {
        String reasons = Files.readString(ROOT.resolve("decisions/dependencies.md"));
        Pattern dependency = Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>");
        List<String> unexplained = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")
                            && !file.toString().contains("node_modules")
                            && !file.toString().contains("/target/"))
                    .toList()) {
                Matcher found = dependency.matcher(Files.readString(pom));
                while (found.find()) {
                    String name = found.group(1);
                    if (!name.startsWith("symbolon") && !name.startsWith("$") && !reasons.contains("`" + name + "`")) {
                        unexplained.add(ROOT.relativize(pom) + ": " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), unexplained.stream().distinct().toList());
    }

    @Test
    void runsOnTheJavaItIsBuiltFor() {
        assertEquals(25, Runtime.version().feature());
    }
}
