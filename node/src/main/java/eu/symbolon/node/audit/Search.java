package eu.symbolon.node.audit;

import eu.symbolon.node.audit.tlog.TileLog;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the entries of a log. The columns are made from the entries and hold nothing of their own: they are
 * made again when they are missing, and the memory of full ones is given back when it is needed elsewhere.
 */
final class Search {
    private static final int BUNDLE = 256;
    private static final int MOST_NAMED = 100;

    private final TileLog log;
    private final List<SoftReference<Segment>> full = new ArrayList<>();
    private Segment open = new Segment();

    Search(TileLog log) {
        this.log = log;
    }

    /** Takes up new entries, at most so many; true when none is left. */
    synchronized boolean catchUp(int most) {
        long size = log.size();
        int taken = 0;
        for (long next = indexed(); next < size && taken < most; next = indexed()) {
            List<byte[]> bundle = log.bundle(next / BUNDLE);
            for (byte[] entry : bundle.subList((int) (next % BUNDLE), bundle.size())) {
                add(EntryText.decode(entry));
                taken++;
            }
        }
        return indexed() >= size;
    }

    private long indexed() {
        return (long) full.size() * Segment.ENTRIES + open.size();
    }

    private void add(Entry entry) {
        open.add(entry);
        if (open.size() == Segment.ENTRIES) {
            full.add(new SoftReference<>(open));
            open = new Segment();
        }
    }

    private Segment segment(int number) {
        if (number == full.size()) {
            return open;
        }
        @Nullable Segment kept = full.get(number).get();
        if (kept != null) {
            return kept;
        }
        Segment again = new Segment();
        long first = (long) number * Segment.ENTRIES / BUNDLE;
        for (long bundle = first; again.size() < Segment.ENTRIES; bundle++) {
            log.bundle(bundle).forEach(entry -> again.add(EntryText.decode(entry)));
        }
        full.set(number, new SoftReference<>(again));
        return again;
    }

    /** Entries of an index below {@code before} that answer the question, newest first. */
    synchronized List<Entry> find(Question question, long before, int limit) {
        catchUp(Integer.MAX_VALUE);
        List<Entry> found = new ArrayList<>();
        each(question, before, index -> {
            Entry entry = entry(index);
            if (question.what().isEmpty() || Segment.terms(entry).contains(question.what())) {
                found.add(entry);
            }
            return found.size() < limit;
        });
        return found;
    }

    /** The same {@code n} entries at every call with the same question and seed, while nothing new answers it. */
    synchronized List<Entry> sample(Question question, int n, long seed) {
        catchUp(Integer.MAX_VALUE);
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> chosen = new ArrayList<>();
        long[] seen = {0};
        each(question, Long.MAX_VALUE, index -> {
            long place = random.nextLong(++seen[0]);
            if (chosen.size() < n) {
                chosen.add(index);
            } else if (place < n) {
                chosen.set((int) place, index);
            }
            return true;
        });
        Collections.sort(chosen);
        return chosen.stream().map(this::entry).toList();
    }

    private void each(Question question, long before, LongPredicate more) {
        for (int number = full.size(); number >= 0; number--) {
            long first = (long) number * Segment.ENTRIES;
            if (first >= before) {
                continue;
            }
            boolean[] goOn = {true};
            segment(number).each(question, row -> {
                if (goOn[0] && first + row < before) {
                    goOn[0] = more.test(first + row);
                }
            });
            if (!goOn[0]) {
                return;
            }
        }
    }

    private Entry entry(long index) {
        return EntryText.decode(log.entry(index));
    }

    synchronized Statistics count(Question time) {
        catchUp(Integer.MAX_VALUE);
        List<Map<String, Long>> by = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            by.add(new TreeMap<>());
        }
        Map<Long, Long> days = new TreeMap<>();
        for (int number = 0; number <= full.size(); number++) {
            segment(number).count(time, by, days);
        }
        Map<String, Long> byDay = new LinkedHashMap<>();
        days.forEach((day, count) -> byDay.put(LocalDate.ofEpochDay(day).toString(), count));
        return new Statistics(
                days.values().stream().mapToLong(Long::longValue).sum(),
                named(by.get(4)),
                named(by.get(5)),
                named(by.get(2)),
                named(by.get(1)),
                named(by.get(0)),
                named(by.get(3)),
                byDay);
    }

    private static Map<String, Long> named(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
