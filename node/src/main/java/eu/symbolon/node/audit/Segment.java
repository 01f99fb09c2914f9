package eu.symbolon.node.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * 65,536 entries in columns, for search: about 40 bytes an entry. A text column holds numbers of its own dictionary, so a value
 * that does not occur here costs one look-up; what an entry is about is kept as hashes, which the entry itself confirms.
 */
final class Segment {
    static final int ENTRIES = 1 << 16;

    private long[] at = new long[1024];
    private final Column[] columns = {new Column(), new Column(), new Column(), new Column(), new Column(), new Column()
    };
    private long[] termHash = new long[2048];
    private char[] termRow = new char[2048];
    private int terms;
    private int size;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    private static final class Column {
        private final Map<String, Character> numbers = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private char[] rows = new char[1024];

        void put(int row, String value) {
            Character number = numbers.get(value);
            if (number == null) {
                number = (char) values.size();
                numbers.put(value, number);
                values.add(value);
            }
            if (row == rows.length) {
                rows = Arrays.copyOf(rows, 2 * row);
            }
            rows[row] = number;
        }
    }

    private static List<String> texts(Entry entry) {
        return List.of(
                entry.user(),
                entry.authority(),
                entry.purpose(),
                entry.caseNumber(),
                entry.operation(),
                entry.outcome());
    }

    private static List<String> texts(Question question) {
        return List.of(
                question.user(),
                question.authority(),
                question.purpose(),
                question.caseNumber(),
                question.operation(),
                question.outcome());
    }

    void add(Entry entry) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
        }
        at[size] = entry.at().toEpochMilli();
        earliest = Math.min(earliest, at[size]);
        latest = Math.max(latest, at[size]);
        List<String> texts = texts(entry);
        for (int i = 0; i < columns.length; i++) {
            columns[i].put(size, texts.get(i));
        }
        for (String term : terms(entry)) {
            if (terms == termHash.length) {
                termHash = Arrays.copyOf(termHash, 2 * terms);
                termRow = Arrays.copyOf(termRow, 2 * terms);
            }
            termHash[terms] = hash(term);
            termRow[terms++] = (char) size;
        }
        size++;
    }

    /** What an entry can be found by. */
    static Set<String> terms(Entry entry) {
        Set<String> terms = new LinkedHashSet<>(entry.items());
        String what = entry.what();
        terms.add(what);
        int space = what.indexOf(' ');
        if (space >= 0) {
            int second = what.indexOf(' ', space + 1);
            int end = second < 0 ? what.length() : second;
            terms.add(what.substring(0, end));
            terms.add(what.substring(space + 1, end));
        }
        return terms;
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    int size() {
        return size;
    }

    /** Rows that may answer the question, newest first. */
    void each(Question question, IntConsumer rows) {
        long from = question.from() == null ? Long.MIN_VALUE : question.from().toEpochMilli();
        long to = question.to() == null ? Long.MAX_VALUE : question.to().toEpochMilli();
        if (latest < from || earliest >= to) {
            return;
        }
        List<String> texts = texts(question);
        int[] wanted = new int[columns.length];
        for (int i = 0; i < wanted.length; i++) {
            Character number = columns[i].numbers.get(texts.get(i));
            if (number == null && !texts.get(i).isEmpty()) {
                return;
            }
            wanted[i] = texts.get(i).isEmpty() || number == null ? -1 : number;
        }
        BitSet about = question.what().isEmpty() ? null : about(hash(question.what()));
        for (int row = size - 1; row >= 0; row--) {
            if (at[row] >= from && at[row] < to && (about == null || about.get(row)) && isWanted(row, wanted)) {
                rows.accept(row);
            }
        }
    }

    private boolean isWanted(int row, int[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] >= 0 && columns[i].rows[row] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private BitSet about(long hash) {
        BitSet rows = new BitSet(size);
        for (int i = 0; i < terms; i++) {
            if (termHash[i] == hash) {
                rows.set(termRow[i]);
            }
        }
        return rows;
    }

    /** Counts the rows of a time by each column, in the order of {@link Question}'s texts, and by day. */
    void count(Question time, List<Map<String, Long>> byColumn, Map<Long, Long> byDay) {
        long[][] counts = new long[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            counts[i] = new long[columns[i].values.size()];
        }
        long[] run = {0, 0};
        each(time, row -> {
            for (int i = 0; i < columns.length; i++) {
                counts[i][columns[i].rows[row]]++;
            }
            long day = Math.floorDiv(at[row], 86_400_000L);
            if (day != run[0]) {
                byDay.merge(run[0], run[1], Long::sum);
                run[0] = day;
                run[1] = 0;
            }
            run[1]++;
        });
        byDay.merge(run[0], run[1], Long::sum);
        byDay.values().removeIf(count -> count == 0);
        for (int i = 0; i < columns.length; i++) {
            for (int number = 0; number < counts[i].length; number++) {
                if (counts[i][number] > 0) {
                    byColumn.get(i).merge(columns[i].values.get(number), counts[i][number], Long::sum);
                }
            }
        }
    }
}
