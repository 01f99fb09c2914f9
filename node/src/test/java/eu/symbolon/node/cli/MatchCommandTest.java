package eu.symbolon.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MatchCommandTest {
    @TempDir
    Path folder;

    private List<String> out = List.of();
    private String err = "";

    private int run(String command, String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("pairs"), content);
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = new CommandLine(new MatchCommand());
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(complained));
        line.setExecutionExceptionHandler((problem, failed, parsed) -> {
            complained.write(String.valueOf(problem.getMessage()));
            return Exit.USAGE;
        });
        String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = file.toString();
        int exit = line.execute(arguments);
        out = said.toString().lines().toList();
        err = complained.toString();
        return exit;
    }

    @Test
    void rowsComeBackAsTheyWereWithScoreAndReasons() throws IOException {
        String table =
                "id,name1,name2,schema\n7,Muhammad Karimi,\"Karimi, Mohamed\",Person\n8,Orlax AG,Zarya AG,Company\n";
        assertEquals(Exit.DONE, run("names", table), err);
        assertEquals("id,name1,name2,schema,score,reasons", out.get(0));
        assertTrue(out.get(1).startsWith("7,Muhammad Karimi,\"Karimi, Mohamed\",Person,0.9"), out.get(1));
        assertTrue(out.get(1).contains("=[karimi]"), out.get(1));
        assertTrue(out.get(1).contains("+name-transliteration[muhammad ~ mohamed]"), out.get(1));
        assertTrue(out.get(2).contains(",0.") && out.get(2).contains("-name-missing-part[orlax]"), out.get(2));
    }

    @Test
    void badRowsAreNamedByTheirLineAndTheOthersSurvive() throws IOException {
        String table = """
                name1,name2,schema
                Jan Petrov,Jan Petroff,Person
                "never closed,x,Person
                Anna Berg,,Person
                Anna Berg,Anna Berg,Person,more
                Anna Berg,Anna Berg,Planet
                "two
                lines",Two Lines,Company
                """;
        assertEquals(Exit.SOME_REJECTED, run("names", table));
        assertEquals(4, out.size(), () -> String.join("\n", out));
        for (String fault : List.of(
                ":line 3: a quote is opened and never closed: '\"never closed,x,Person'",
                ":line 4: name2 is empty",
                ":line 5: has 4 cells, the header 3",
                ":line 6: schema is 'Planet'",
                "2 pairs, 4 rejected")) {
            assertTrue(err.contains(fault), err);
        }
    }

    @Test
    void aTableWithoutTheTwoColumnsIsRefusedWithAWayOut() throws IOException {
        assertEquals(Exit.USAGE, run("names", "a,b\nx,y\n"));
        assertTrue(err.contains("no columns name1 and name2, but a, b. Maybe put 'name1,name2'"), err);
    }

    @Test
    void anObjectARowTellsWhichWordsStandForEachOther() throws IOException {
        assertEquals(Exit.DONE, run("names", "name1,name2\nAl Masri Nadim,Nadim Almasri\n", "--json"), err);
        assertTrue(out.get(0).contains("{\"left\":\"al masri\",\"right\":\"almasri\",\"likeness\":"), out.get(0));
    }

    @Test
    void theRightNameInAnotherScriptComesFirst() throws IOException {
        String pairs = "khalid\tخالد\nmariam\tمريم\nbroken\npetrov\tпетров\t7\n";
        assertEquals(Exit.SOME_REJECTED, run("across", pairs));
        assertTrue(out.get(0).startsWith("3 names, each against 3: recall@1 1.0000, MRR 1.0000, 1 lines"), out.get(0));
        assertTrue(err.contains(":line 3: has no two names with a tab between them: 'broken'"), err);
        assertEquals(Exit.DONE, run("across", "khalid\tخالد\nmariam\tمريم\n", "--json"), err);
        assertTrue(out.get(0).startsWith("{\"queries\":2,\"pool\":2,\"recall@1\":1.0000,\"mrr\":1.0000,"), out.get(0));
    }

    @Test
    void equalNamesOnSeveralLinesAreOneAnswerAndTiesShareTheFirstPlace() throws IOException {
        assertEquals(Exit.DONE, run("across", "carl\tкарл\ncarl\tкарль\n", "--json"), err);
        assertTrue(out.get(0).contains("\"recall@1\":1.0000"), out.get(0));
        assertEquals(Exit.DONE, run("across", "abc\tzzz\nxyw\tqqq\n", "--json"), err);
        assertTrue(out.get(0).contains("\"recall@1\":0.0000"), out.get(0));
    }
}
