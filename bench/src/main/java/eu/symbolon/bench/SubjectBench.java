package eu.symbolon.bench;

import eu.symbolon.match.form.Columns;
import eu.symbolon.match.resolve.Resolver;
import eu.symbolon.match.subject.PreparedSubject;
import eu.symbolon.match.subject.Subject;
import eu.symbolon.match.subject.SubjectScore;
import eu.symbolon.match.subject.Weights;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Pairs of subjects scored and records resolved in a second. Records are made up: half of them are another's, with errors of
 * typing. Seed 7.
 */
final class SubjectBench {
    private static final int RECORDS = 50_000;
    private static final int ROUNDS = 5;
    private static final int YEAR = 2026;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private SubjectBench() {}

    static void run() {
        List<Resolver.Named> records = records(new Random(7));
        pairs(records);
        for (int round = 0; round < ROUNDS; round++) {
            Resolver resolver = new Resolver();
            long started = System.nanoTime();
            resolver.addAll(records);
            int subjects = resolver.clusters().size();
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "records resolved, %d processors: %,12.0f /s, %d subjects of %d records%n",
                    Runtime.getRuntime().availableProcessors(),
                    RECORDS / seconds,
                    subjects,
                    RECORDS);
        }
    }

    private static void pairs(List<Resolver.Named> records) {
        List<PreparedSubject> prepared = new ArrayList<>();
        long started = cpuNanos();
        for (Resolver.Named record : records.subList(0, RECORDS / 5)) {
            prepared.add(PreparedSubject.of(record.subject()));
        }
        System.out.printf(
                Locale.ROOT,
                "subjects prepared, one core, cold:  %,12.0f /s%n",
                prepared.size() / ((cpuNanos() - started) / 1e9));
        SubjectScore score = new SubjectScore(Weights.current());
        for (int round = 0; round < ROUNDS; round++) {
            started = cpuNanos();
            double sum = 0;
            int pairs = 0;
            for (int i = 0; i < prepared.size(); i++) {
                // Neighbours are the same subject or strangers, half and half.
                for (int j = i + 1; j < Math.min(i + 11, prepared.size()); j++) {
                    sum += score.score(prepared.get(i), prepared.get(j));
                    pairs++;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "subject pairs scored, one core:     %,12.0f /s (mean score %.3f)%n",
                    pairs / ((cpuNanos() - started) / 1e9),
                    sum / pairs);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Resolver.Named> records(Random random) {
        List<Resolver.Named> records = new ArrayList<>(RECORDS);
        while (records.size() < RECORDS) {
            Map<String, String> row = new HashMap<>();
            row.put("given_name", word(random, 5));
            row.put("surname", word(random, 7));
            row.put(
                    "dob",
                    String.format(
                            Locale.ROOT,
                            "19%02d%02d%02d",
                            random.nextInt(99),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28)));
            row.put("street_number", Integer.toString(1 + random.nextInt(200)));
            row.put("address_1", word(random, 8) + " street");
            row.put("suburb", word(random, 9));
            row.put("postcode", Integer.toString(1000 + random.nextInt(9000)));
            row.put("ssn", Integer.toString(1_000_000 + random.nextInt(9_000_000)));
            records.add(named(records.size(), row));
            for (String column : List.of("given_name", "surname", "suburb", "ssn")) {
                row.compute(column, (key, value) -> value == null ? "" : slip(value, random));
            }
            records.add(named(records.size(), row));
        }
        return records;
    }

    private static Resolver.Named named(int number, Map<String, String> row) {
        Subject subject = Columns.subject(row, YEAR);
        return new Resolver.Named("r" + number, subject);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(
                    i % 2 == 0 ? LETTERS.charAt(random.nextInt(LETTERS.length())) : "aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** Half the words get one letter wrong. */
    private static String slip(String word, Random random) {
        if (random.nextBoolean() || word.isEmpty()) {
            return word;
        }
        int at = random.nextInt(word.length());
        char wrong = Character.isDigit(word.charAt(at))
                ? (char) ('0' + random.nextInt(10))
                : LETTERS.charAt(random.nextInt(LETTERS.length()));
        return word.substring(0, at) + wrong + word.substring(at + 1);
    }
}
