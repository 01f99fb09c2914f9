package eu.symbolon.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The law as a list: docs/rules/rules.tsv says the rules, the {@code @Proves} annotations of the tests of all modules say the
 * checks. It needs the JDK alone, so that {@code ./symbolon rules} runs it from its source.
 */
record RuleBook(List<Rule> rules, List<Check> checks) {

    /** met: a test proves it whole. open: not yet, or not whole. not-ours: the note says whose it is. */
    enum State {
        MET("met"),
        OPEN("open"),
        NOT_OURS("not-ours");

        final String text;

        State(String text) {
            this.text = text;
        }

        static State parse(String text) {
            for (State state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("state '" + text + "' is none of met, open, not-ours");
        }
    }

    /** One rule: its id, where the law says it, the rule in one line, its area, its state, a note, where the specification says it. */
    record Rule(String id, String article, String text, String area, State state, String note, String spec) {}

    /** One test that proves rules: the file from the root of the project, and the method, or the class for all its tests. */
    record Check(Set<String> rules, String file, String name) {}

    static final String HEAD = "id\tarea\tarticle\trule\tstate\tnote\tspec";
    private static final Pattern PROVES = Pattern.compile(
            "@Proves\\(\\s*\\{?((?:\\s*\"[^\"]*\"\\s*,?)+)\\s*\\}?\\s*\\)(.*?)\\b(?:void|class)\\s+(\\w+)",
            Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    static RuleBook read(Path root) throws IOException {
        List<Rule> rules = new ArrayList<>();
        List<String> lines = Files.readAllLines(root.resolve("docs/rules/rules.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split("\t", -1);
            if (cell.length != 7) {
                throw new IllegalArgumentException(
                        "rules.tsv: '" + line + "' has " + cell.length + " columns, not 7 (" + HEAD + ")");
            }
            rules.add(new Rule(cell[0], cell[2], cell[3], cell[1], State.parse(cell[4]), cell[5], cell[6]));
        }
        List<Check> checks = new ArrayList<>();
        for (String module : List.of("kernel", "wire", "match", "areas", "demo", "node", "acceptance")) {
            try (Stream<Path> files = Files.walk(root.resolve(module))) {
                for (Path file : files.filter(RuleBook::isTest).sorted().toList()) {
                    checks.addAll(checksOf(root.relativize(file).toString(), Files.readString(file)));
                }
            }
        }
        checks.sort(Comparator.comparing(Check::file));
        return new RuleBook(rules, checks);
    }

    private static boolean isTest(Path file) {
        String name = file.toString();
        return name.contains("/src/test/java/") && name.endsWith("Test.java") && !name.endsWith("RulesTest.java");
    }

    static List<Check> checksOf(String file, String source) {
        List<Check> found = new ArrayList<>();
        Matcher proves = PROVES.matcher(source);
        while (proves.find()) {
            Set<String> ids = new HashSet<>();
            TEXT.matcher(proves.group(1)).results().forEach(id -> ids.add(id.group(1)));
            found.add(new Check(ids, file, proves.group(3)));
        }
        return found;
    }

    List<Check> of(Rule rule) {
        return checks.stream()
                .filter(check -> check.rules().contains(rule.id()))
                .toList();
    }

    /** What is wrong with the book itself, one line each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                faults.add(rule.id() + " stands twice in rules.tsv");
            }
            if (rule.state() == State.MET && of(rule).isEmpty()) {
                faults.add(rule.id() + " is said to be met and no test has @Proves(\"" + rule.id() + "\")");
            }
            if (rule.state() == State.NOT_OURS && rule.note().isBlank()) {
                faults.add(rule.id() + " is not ours and its note does not say why");
            }
        }
        for (Check check : checks) {
            for (String id : check.rules()) {
                if (!ids.contains(id)) {
                    faults.add(check.file() + ": " + check.name() + " proves '" + id
                            + "', which docs/rules/rules.tsv does not list. Maybe it is spelt otherwise there");
                }
            }
        }
        return faults;
    }
}
