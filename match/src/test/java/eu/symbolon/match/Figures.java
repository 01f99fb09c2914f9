package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Prints recall, alarms, F1 and speed on the foreign data: {@code mvn -f match/pom.xml test-compile exec:java}-style main. */
final class Figures {
    private Figures() {}

    public static void main(String[] args) {
        boolean verbose = args.length > 0 && args[0].equals("-v");
        names(verbose);
        Screening un = Screening.of(ForeignLists.un());
        screening(un, verbose, 0.80);
        if (args.length > 0 && args[args.length - 1].equals("speed")) {
            speed();
        }
    }

    static SubjectType type(String schema) {
        return switch (schema) {
            case "Person" -> SubjectType.PERSON;
            case "Vessel" -> SubjectType.VESSEL;
            default -> SubjectType.ORGANISATION;
        };
    }

    static double names(boolean verbose) {
        List<Map<String, String>> rows = ForeignLists.table("money/name-pairs/name_bench.csv");
        double best = 0;
        for (int t = 68; t <= 92; t += 2) {
            int tp = 0;
            int fp = 0;
            int fn = 0;
            for (Map<String, String> row : rows) {
                boolean truth = row.get("is_match").equals("true");
                boolean said = NameScore.of(row.get("name1"), row.get("name2"), type(row.get("schema"))) >= t / 100.0;
                tp += truth && said ? 1 : 0;
                fp += !truth && said ? 1 : 0;
                fn += truth && !said ? 1 : 0;
            }
            double f1 = 2.0 * tp / (2 * tp + fp + fn);
            System.out.printf("t=%d F1 %.3f P %.3f R %.3f fp %d fn %d%n", t, f1, tp / (double) (tp + fp), tp / (double) (tp + fn), fp, fn);
            best = t == 80 ? f1 : best;
        }
        if (verbose) {
            for (Map<String, String> row : rows) {
                boolean truth = row.get("is_match").equals("true");
                double score = NameScore.of(row.get("name1"), row.get("name2"), type(row.get("schema")));
                if (truth != score >= 0.8) {
                    System.out.printf("%s %.3f %s | %s | %s %s%n", truth ? "FN" : "FP", score, row.get("name1"), row.get("name2"), row.get("schema"), row.get("quality"));
                }
            }
        }
        return best;
    }

    static double[] screening(Screening un, boolean verbose, double minimum) {
        int found = 0;
        int altered = 0;
        int alteredFound = 0;
        List<Map<String, String>> rows = ForeignLists.table("money/screening/un_positives.csv");
        for (int dates = 1; dates >= 0; dates--) {
            found = 0;
            altered = 0;
            alteredFound = 0;
            for (Map<String, String> row : rows) {
                Set<String> expected = new HashSet<>(Arrays.asList(row.get("expected_un_reference").split("\\|")));
                List<Match> hits = un.screen(ForeignLists.person(row.get("query_name"), dates == 1 ? row.get("date_of_birth") : ""), minimum);
                boolean hit = hits.stream().anyMatch(m -> expected.contains(m.entry().reference()));
                boolean mangled = !row.get("query_name").equals(row.get("original_name"));
                found += hit ? 1 : 0;
                altered += mangled ? 1 : 0;
                alteredFound += mangled && hit ? 1 : 0;
                if (verbose && !hit) {
                    System.out.println("LOST " + row.get("query_name") + " | " + row.get("original_name") + " " + row.get("expected_un_reference"));
                }
            }
            System.out.printf("dates=%d recall %.4f (%d/%d) altered %.4f (%d/%d)%n", dates, found / (double) rows.size(), found, rows.size(), alteredFound / (double) altered, alteredFound, altered);
        }
        double[] result = {found / (double) rows.size(), alteredFound / (double) altered, 0};
        for (String set : List.of("negatives_global", "negatives_us")) {
            for (int dates = 1; dates >= 0; dates--) {
                int alarms = 0;
                List<Map<String, String>> innocent = ForeignLists.table("money/screening/" + set + ".csv");
                for (Map<String, String> row : innocent) {
                    List<Match> hits = un.screen(ForeignLists.person(row.get("full_name"), dates == 1 ? row.get("date_of_birth") : ""), minimum);
                    alarms += hits.isEmpty() ? 0 : 1;
                    if (verbose && !hits.isEmpty()) {
                        System.out.printf("ALARM %s | %s %.3f dates=%d%n", row.get("full_name"), hits.get(0).name(), hits.get(0).score(), dates);
                    }
                }
                System.out.printf("%s dates=%d alarms %d of %d%n", set, dates, alarms, innocent.size());
                result[2] = Math.max(result[2], alarms / (double) innocent.size());
            }
        }
        return result;
    }

    static void speed() {
        for (int size : new int[] {20_000, 100_000}) {
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
            long t0 = System.nanoTime();
            Screening screening = Screening.of(entries);
            System.out.printf("%d entries built in %.2f s%n", size, (System.nanoTime() - t0) / 1e9);
            List<Mention> queries = new ArrayList<>();
            for (String set : List.of("negatives_us", "negatives_global")) {
                for (Map<String, String> row : ForeignLists.table("money/screening/" + set + ".csv")) {
                    queries.add(ForeignLists.person(row.get("full_name"), row.get("date_of_birth")));
                }
            }
            java.util.Collections.shuffle(queries, random);
            for (int round = 0; round < 4; round++) {
                long[] times = new long[queries.size()];
                int hits = 0;
                t0 = System.nanoTime();
                for (int i = 0; i < times.length; i++) {
                    long s = System.nanoTime();
                    hits += screening.screen(queries.get(i), 0.80).size();
                    times[i] = System.nanoTime() - s;
                }
                double seconds = (System.nanoTime() - t0) / 1e9;
                Arrays.sort(times);
                System.out.printf("%.0f queries/s, p50 %.1f us p99 %.1f us max %.1f us, %d hits%n", times.length / seconds, times[times.length / 2] / 1e3, times[times.length * 99 / 100] / 1e3, times[times.length - 1] / 1e3, hits);
            }
        }
    }
}
