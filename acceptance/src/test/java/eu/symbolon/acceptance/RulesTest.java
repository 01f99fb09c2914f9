package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.acceptance.RuleBook.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of rules, the tests that prove them, and the pages that say so, agree. */
class RulesTest {
    private static final Path ROOT = SourceRulesTest.root();

    @Test
    void everyMetRuleHasItsCheckAndEveryCheckItsRule() throws IOException {
        assertEquals(List.of(), RuleBook.read(ROOT).faults());
    }

    @Test
    void everyRequirementOfTheVerificationStandardHasAnHonestState() throws IOException {
        assertEquals(List.of(), AsvsTable.read(ROOT).faults());
    }

    @Test
    void pagesAreUpToDate() throws IOException {
        for (Map.Entry<String, String> page :
                RulePages.of(RuleBook.read(ROOT), AsvsTable.read(ROOT)).entrySet()) {
            assertEquals(
                    page.getValue(),
                    Files.readString(ROOT.resolve("docs/rules").resolve(page.getKey())),
                    "docs/rules/" + page.getKey() + " is not up to date. Maybe run: ./symbolon rules");
        }
    }

    @Test
    void anAnnotationIsReadWithItsIdsAndTheNameOfItsTest() {
        String source = "@Test @Proves({\"A-1\", \"B-2\"})\n void first() {}\n @Proves(\"C\") final class Second {}";
        List<Check> checks = RuleBook.checksOf("f", source);
        assertEquals(
                List.of(new Check(Set.of("A-1", "B-2"), "f", "first"), new Check(Set.of("C"), "f", "Second")), checks);
    }

    @Test
    void everyLinkOfThePagesLeadsToAFile() throws IOException {
        for (Check check : RuleBook.read(ROOT).checks()) {
            assertTrue(Files.exists(ROOT.resolve(check.file())), check::toString);
        }
    }
}
