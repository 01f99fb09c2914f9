package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Mention;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Recall, alarms, F1 and speed on the foreign data; its main prints them, {@code -v} with each error, {@code speed} with timings. */
final class Figures {
    private Figures() {}

    /** Outcome of a screening of the known and the innocent names. */
    record Screened(double recall, double recallAltered, double alarmsPerThousand) {}

    public static void main(String[] args) {
        List<String> wanted = List.of(args);
        names(wanted.contains("-v"));
        System.out.printf("name pairs, cross-validated: F1 %.3f%n", CrossValidation.f1(10));
        screening(Screening.of(ForeignLists.un()), wanted.contains("-v"), 0.80);
        if (wanted.contains("speed")) {
            speed();
        }
    }

    /** Latin name and the same name in a script. */
    static List<String[]> pairs(String script) {
        String text = new String(ForeignData.bytes("money/cross-script/wd_" + script + ".tsv"), StandardCharsets.UTF_8);
        return text.lines().map(line -> line.split("\t", -1)).toList();
    }

    static List<String> side(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toList();
    }

    static SubjectType type(String schema) {
        return switch (schema) {
            case "Person" -> SubjectType.PERSON;
            case "Vessel" -> SubjectType.VESSEL;
            default -> SubjectType.ORGANISATION;
        };
    }

    static boolean isMatch(Map<String, String> row) {
        return row.get("is_match").equals("true");
    }

    static double score(Map<String, String> row) {
        return NameScore.of(row.get("name1"), row.get("name2"), type(row.get("schema")));
    }

    static double meanOfTruePairs(String tier) {
        return ForeignLists.table("money/name-pairs/name_bench.csv").stream()
                .filter(row -> isMatch(row) && row.get("quality").equals(tier))
                .mapToDouble(Figures::score)
                .average()
                .orElse(0);
    }

    /** F1 at 0.80, the review threshold. */
    static double names(boolean verbose) {
        int hits = 0;
        int alarms = 0;
        int lost = 0;
        for (Map<String, String> row : ForeignLists.table("money/name-pairs/name_bench.csv")) {
            boolean truth = isMatch(row);
            double score = score(row);
            boolean said = score >= 0.80;
            hits += truth && said ? 1 : 0;
            alarms += !truth && said ? 1 : 0;
            lost += truth && !said ? 1 : 0;
            if (verbose && truth != said) {
                System.out.printf(
                        "%s %.3f %s | %s%n", truth ? "lost " : "alarm", score, row.get("name1"), row.get("name2"));
            }
        }
        double f1 = 2.0 * hits / (2 * hits + alarms + lost);
        System.out.printf(
                "name pairs: F1 %.3f, P %.3f, R %.3f at 0.80%n",
                f1, hits / (double) (hits + alarms), hits / (double) (hits + lost));
        return f1;
    }

    static Screened screening(Screening un, boolean verbose, double minimum) {
        int found = 0;
        int altered = 0;
        int alteredFound = 0;
        List<Map<String, String>> rows = ForeignLists.table("money/screening/un_positives.csv");
        for (Map<String, String> row : rows) {
            Set<String> expected =
                    new HashSet<>(Arrays.asList(row.get("expected_un_reference").split("\\|")));
            Mention query = ForeignLists.person(row.get("query_name"), row.get("date_of_birth"));
            boolean hit = un.screen(query, minimum).stream()
                    .anyMatch(m -> expected.contains(m.entry().reference()));
            boolean mangled = !row.get("query_name").equals(row.get("original_name"));
            found += hit ? 1 : 0;
            altered += mangled ? 1 : 0;
            alteredFound += mangled && hit ? 1 : 0;
            if (verbose && !hit) {
                System.out.println("lost " + row.get("query_name") + " | " + row.get("original_name"));
            }
        }
        int alarms = 0;
        List<Map<String, String>> innocent = ForeignLists.table("money/screening/negatives_global.csv");
        for (Map<String, String> row : innocent) {
            List<Match> hits = un.screen(ForeignLists.person(row.get("full_name"), row.get("date_of_birth")), minimum);
            alarms += hits.isEmpty() ? 0 : 1;
            if (verbose && !hits.isEmpty()) {
                System.out.printf(
                        "alarm %s | %s %.3f%n",
                        row.get("full_name"), hits.get(0).name(), hits.get(0).score());
            }
        }
        Screened screened = new Screened(
                found / (double) rows.size(), alteredFound / (double) altered, 1000.0 * alarms / innocent.size());
        System.out.println(screened);
        return screened;
    }

    /** Entries with names of real shape: a listed given name with a common family name, a common name, now and then an alias. */
    static List<Listed> synthetic(int size) {
        List<Listed> entries = new ArrayList<>();
        Random random = new Random(7);
        List<Listed> un = ForeignLists.un();
        List<Map<String, String>> innocent = ForeignLists.table("money/screening/negatives_us.csv");
        while (entries.size() < size) {
            Mention base = un.get(random.nextInt(un.size())).subject();
            Mention.Builder entry = Mention.of("listed", base.type());
            base.births().forEach(entry::birth);
            String family = innocent.get(random.nextInt(innocent.size())).get("last_name");
            String given = innocent.get(random.nextInt(innocent.size())).get("first_name");
            entry.name(base.names().get(0).full().split(" ")[0] + " " + family);
            entry.name(given + " " + family);
            if (random.nextInt(3) == 0) {
                entry.name(base.names().get(random.nextInt(base.names().size())).full());
            }
            entries.add(ForeignLists.listed("L", "r" + entries.size(), entry.build()));
        }
        return entries;
    }

    static List<Mention> queries() {
        List<Mention> queries = new ArrayList<>();
        for (String set : List.of("negatives_us", "negatives_global")) {
            for (Map<String, String> row : ForeignLists.table("money/screening/" + set + ".csv")) {
                queries.add(ForeignLists.person(row.get("full_name"), row.get("date_of_birth")));
            }
        }
        java.util.Collections.shuffle(queries, new Random(7));
        return queries;
    }

    private static long cpuNanos() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static void speed() {
        List<Mention> queries = queries();
        speed(ForeignLists.un(), queries);
        speed(synthetic(20_000), queries);
        speed(synthetic(100_000), queries);
    }

    private static void speed(List<Listed> entries, List<Mention> queries) {
        long t0 = System.nanoTime();
        Screening screening = Screening.of(entries);
        System.out.printf("%d entries built in %.2f s%n", entries.size(), (System.nanoTime() - t0) / 1e9);
        for (int round = 0; round < 3; round++) {
            long[] times = new long[queries.size()];
            int hits = 0;
            long cpu = cpuNanos();
            for (int i = 0; i < times.length; i++) {
                long s = System.nanoTime();
                hits += screening.screen(queries.get(i), 0.80).size();
                times[i] = System.nanoTime() - s;
            }
            double seconds = (cpuNanos() - cpu) / 1e9;
            Arrays.sort(times);
            System.out.printf(
                    "%.0f queries per CPU-second, p50 %.1f us p99 %.1f us max %.1f us, %d hits%n",
                    times.length / seconds,
                    times[times.length / 2] / 1e3,
                    times[times.length * 99 / 100] / 1e3,
                    times[times.length - 1] / 1e3,
                    hits);
        }
    }
}
