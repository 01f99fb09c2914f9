package eu.symbolon.acceptance;

import eu.symbolon.acceptance.RuleBook.Check;
import eu.symbolon.acceptance.RuleBook.Rule;
import eu.symbolon.acceptance.RuleBook.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/rules from the rule book: an overview and one page per area. {@code ./symbolon rules} starts its main. */
final class RulePages {
    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("protection", "Data protection, access, audit, exits");
        AREAS.put("exchange", "Exchange between authorities");
        AREAS.put("passengers", "Passengers and cargo");
        AREAS.put("money", "Money and assets");
        AREAS.put("cyber", "Cyber");
        AREAS.put("border", "Border");
        AREAS.put("crisis", "Crisis and solidarity clause");
        AREAS.put("prevention", "Prevention and removal orders");
        AREAS.put("strategy", "Strategy and solidarity");
    }

    private RulePages() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length == 0 ? "" : arguments[0]).toAbsolutePath();
        RuleBook book = RuleBook.read(root);
        for (Map.Entry<String, String> page : of(book, AsvsTable.read(root)).entrySet()) {
            Files.writeString(root.resolve("docs/rules").resolve(page.getKey()), page.getValue());
        }
        List<String> faults = book.faults();
        faults.forEach(System.err::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** The pages by file name. */
    static Map<String, String> of(RuleBook book, AsvsTable asvs) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", overview(book, asvs));
        AREAS.forEach((area, title) -> pages.put(area + ".md", page(book, area, title)));
        pages.put("asvs.md", asvs.page());
        return pages;
    }

    private static String overview(RuleBook book, AsvsTable asvs) {
        StringBuilder page = new StringBuilder("""
                # The law as checks

                Every rule of law that this program enforces, or owes, with the test that proves it. *Met*: a test of the gate proves
                the rule whole. *Open*: not yet, or only in part; checks that prove a part are listed. *Not ours*: the page says whose.
                The rules stand in [rules.tsv](rules.tsv), the checks carry `@Proves("id")`; `./symbolon rules` writes these pages and
                the gate fails when a met rule loses its check, a check names no rule, or a page is not up to date.
                Articles are (unverified): not checked against the primary text, unless a row says (checked).

                | area | rules | met | open, part proved | open | not ours |
                |---|--:|--:|--:|--:|--:|
                """);
        AREAS.forEach((area, title) -> {
            List<Rule> rules = rulesOf(book, area);
            long partly = rules.stream()
                    .filter(rule -> rule.state() == State.OPEN && !book.of(rule).isEmpty())
                    .count();
            page.append("| [")
                    .append(title)
                    .append("](")
                    .append(area)
                    .append(".md) | ")
                    .append(rules.size());
            page.append(" | ").append(count(rules, State.MET)).append(" | ").append(partly);
            page.append(" | ").append(count(rules, State.OPEN) - partly);
            page.append(" | ").append(count(rules, State.NOT_OURS)).append(" |\n");
        });
        return page.append("\n").append(asvs.summary()).toString();
    }

    private static String page(RuleBook book, String area, String title) {
        StringBuilder page =
                new StringBuilder("# " + title + "\n\n[All areas](README.md). Written by `./symbolon rules`.\n\n"
                        + "| id | article | rule | state | checks |\n|---|---|---|---|---|\n");
        for (Rule rule : rulesOf(book, area)) {
            page.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.article())
                    .append(" | ")
                    .append(cell(rule.text()));
            page.append(" | ").append(rule.state() == State.NOT_OURS ? "not ours" : rule.state().text);
            page.append(rule.note().isEmpty() ? "" : ": " + cell(rule.note()));
            page.append(" | ")
                    .append(book.of(rule).stream().map(RulePages::link).collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        return page.toString();
    }

    static String link(Check check) {
        String file = check.file().substring(check.file().lastIndexOf('/') + 1).replace(".java", "");
        return "[" + (file.equals(check.name()) ? file : file + "." + check.name()) + "](../../" + check.file() + ")";
    }

    static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static List<Rule> rulesOf(RuleBook book, String area) {
        return book.rules().stream().filter(rule -> rule.area().equals(area)).toList();
    }

    private static long count(List<Rule> rules, State state) {
        return rules.stream().filter(rule -> rule.state() == state).count();
    }
}
