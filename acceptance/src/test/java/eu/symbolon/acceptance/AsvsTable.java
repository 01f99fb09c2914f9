package eu.symbolon.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OWASP Application Security Verification Standard 5.0.0, requirement by requirement: docs/rules/asvs.tsv. Level 2 is held
 * everywhere, level 3 in the chapters {@link #THIRD}. Words in brackets, [SomeTest], are the tests that prove a line.
 */
record AsvsTable(List<Line> lines, Map<String, String> tests) {
    /** One requirement: its number, its level, its matter in our words, met, open or none (does not apply), and the proof or reason. */
    record Line(String id, int level, String matter, String state, String proof) {
        String chapter() {
            return id.substring(0, id.indexOf('.'));
        }

        /** Whether we hold ourselves to it. */
        boolean asked() {
            return level <= 2 || THIRD.contains(chapter());
        }
    }

    /** Authentication, session, access control, tokens, OIDC, cryptography, logging. */
    private static final Set<String> THIRD = Set.of("V6", "V7", "V8", "V9", "V10", "V11", "V16");

    private static final List<String> CHAPTERS = List.of(
            "Encoding and sanitization",
            "Validation and business logic",
            "Web frontend",
            "API and web service",
            "File handling",
            "Authentication",
            "Session management",
            "Authorization",
            "Self-contained tokens",
            "OAuth and OIDC",
            "Cryptography",
            "Secure communication",
            "Configuration",
            "Data protection",
            "Secure coding and architecture",
            "Security logging and error handling",
            "WebRTC");
    private static final Pattern TEST = Pattern.compile("\\[([A-Z]\\w*Test)]");

    static AsvsTable read(Path root) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> rows = Files.readAllLines(root.resolve("docs/rules/asvs.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cell = row.split("\t", -1);
            if (cell.length != 5) {
                throw new IllegalArgumentException("asvs.tsv: '" + row + "' has " + cell.length + " columns, not 5");
            }
            lines.add(new Line(cell[0], Integer.parseInt(cell[1]), cell[2], cell[3], cell[4]));
        }
        Map<String, String> tests = new HashMap<>();
        for (String module : List.of("kernel", "wire", "match", "areas", "demo", "node", "acceptance")) {
            try (Stream<Path> files = Files.walk(root.resolve(module))) {
                files.filter(file -> file.toString().contains("/src/test/java/")
                                && file.toString().endsWith("Test.java"))
                        .forEach(file -> tests.put(
                                file.getFileName().toString().replace(".java", ""),
                                root.relativize(file).toString()));
            }
        }
        return new AsvsTable(lines, tests);
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Line line : lines) {
            if (!Set.of("met", "open", "none").contains(line.state())) {
                faults.add(line.id() + ": state '" + line.state() + "' is none of met, open, none");
            }
            if (line.proof().isBlank()) {
                faults.add(line.id() + " has neither proof nor reason");
            }
            TEST.matcher(line.proof())
                    .results()
                    .filter(name -> !tests.containsKey(name.group(1)))
                    .forEach(name ->
                            faults.add(line.id() + " names the test " + name.group(1) + ", which does not exist"));
        }
        return faults;
    }

    String summary() {
        long asked = lines.stream()
                .filter(line -> line.asked() && !line.state().equals("none"))
                .count();
        long met = lines.stream()
                .filter(line -> line.asked() && line.state().equals("met"))
                .count();
        return "The [OWASP verification standard](asvs.md) 5.0.0, level 2, and level 3 for authentication, sessions, access control,\n"
                + "cryptography and logging: " + met + " of the " + asked
                + " requirements that apply are met, the others are named.\n";
    }

    String page() {
        StringBuilder page = new StringBuilder(
                "# OWASP ASVS 5.0.0\n\n[All rules](README.md). Written by `./symbolon rules` from [asvs.tsv](asvs.tsv).\n\n"
                        + summary()
                        + "Numbers and levels are those of the standard (CC BY-SA 4.0); the matter of each is in our words, its text is at"
                        + " <https://github.com/OWASP/ASVS>.\nA dash before the level marks a level we do not hold ourselves to.\n");
        Map<Integer, List<Line>> chapters = new TreeMap<>();
        lines.forEach(
                line -> chapters.computeIfAbsent(Integer.parseInt(line.chapter().substring(1)), c -> new ArrayList<>())
                        .add(line));
        chapters.forEach((number, chapter) -> {
            page.append("\n## V")
                    .append(number)
                    .append(" ")
                    .append(CHAPTERS.get(number - 1))
                    .append("\n\n");
            page.append("| requirement | level | matter | state | proof or reason |\n|---|--:|---|---|---|\n");
            for (Line line : chapter) {
                page.append("| ")
                        .append(line.id())
                        .append(" | ")
                        .append(line.asked() ? "" : "- ")
                        .append(line.level());
                page.append(" | ").append(RulePages.cell(line.matter())).append(" | ");
                page.append(line.state().equals("none") ? "does not apply" : line.state());
                page.append(" | ").append(linked(RulePages.cell(line.proof()))).append(" |\n");
            }
        });
        return page.toString();
    }

    private String linked(String proof) {
        return TEST.matcher(proof)
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group() + "(../../" + tests.getOrDefault(name.group(1), "") + ")"));
    }
}
