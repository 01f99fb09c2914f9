package eu.symbolon.match;

import eu.symbolon.kernel.word.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watch lists, ready for questions. Immutable: a question never changes the index; threads share it. A changed list is a new
 * Screening, which shares what did not change.
 *
 * <p><b>Data.</b> Segments of entries indexed together, the largest first, and for each a bit set of the entries withdrawn
 * since. How common a word is was counted once, over all entries of {@link #of}: it holds for every segment, so that a question
 * is prepared once, and an answer depends on the entries and these counts alone, not on how they came.
 *
 * <p><b>Order of work.</b> {@link #with} masks what is withdrawn or changed and indexes what is added as a segment of its own,
 * together with neighbours as far as that costs next to nothing. {@link #compacted} makes each segment twice as large as the
 * next at least, and counts the words anew when the lists doubled or halved; whoever changes lists calls it when the change is
 * in effect.
 *
 * <p><b>Cost.</b> A change: a few microseconds for each name added, one bit for each entry withdrawn. A question: the sum over
 * at most log2(entries) segments, of which the largest dominates. Compaction: each name is indexed again log2(entries) times in
 * its life at most. Source of the idea: O'Neil and others, The log-structured merge-tree (1996).
 */
public final class Screening {
    /** So many names are indexed again at once without anybody waiting for it: about half a millisecond. */
    private static final int AT_ONCE = 48;

    private final WordFrequency frequency;
    private final List<Part> parts;

    /** A segment without what was withdrawn from it. */
    private record Part(Segment segment, BitSet withdrawn, int entries, int names) {
        static Part of(List<Listed> entries, WordFrequency frequency) {
            return of(new Segment(entries, frequency), new BitSet());
        }

        static Part of(Segment segment, BitSet withdrawn) {
            return new Part(segment, withdrawn, segment.size() - withdrawn.cardinality(), segment.names(withdrawn));
        }

        Part without(Set<Listed.Key> keys) {
            BitSet more = segment.withdraw(keys, withdrawn);
            return more == withdrawn ? this : of(segment, more);
        }

        void addTo(List<Listed> all) {
            for (int e = withdrawn.nextClearBit(0); e < segment.size(); e = withdrawn.nextClearBit(e + 1)) {
                all.add(segment.entry(e));
            }
        }
    }

    private Screening(WordFrequency frequency, List<Part> parts) {
        this.frequency = frequency;
        this.parts = List.copyOf(parts);
    }

    /** Prepares the entries: about a second for 100,000 names. */
    public static Screening of(Collection<Listed> entries) {
        WordFrequency frequency = new WordFrequency(entries);
        return new Screening(frequency, List.of(Part.of(List.copyOf(entries), frequency)));
    }

    /**
     * The lists with these entries added, or changed where an entry of the same list and reference is there already, and
     * without those withdrawn. Compact the result when the change is in effect.
     */
    public Screening with(Collection<Listed> added, Collection<Listed.Key> withdrawn) {
        Map<Listed.Key, Listed> fresh = new LinkedHashMap<>();
        added.forEach(entry -> fresh.put(entry.key(), entry));
        Set<Listed.Key> gone = new HashSet<>(withdrawn);
        fresh.keySet().removeAll(gone);
        gone.addAll(fresh.keySet());
        List<Part> next = new ArrayList<>(parts.size() + 1);
        parts.forEach(part -> next.add(part.without(gone)));
        next.removeIf(part -> part.entries() == 0);
        if (!fresh.isEmpty()) {
            next.add(Part.of(List.copyOf(fresh.values()), frequency));
        }
        return new Screening(frequency, merged(next, AT_ONCE));
    }

    /** The same entries in as few segments as their number asks for; this object when there is nothing to do. */
    public Screening compacted() {
        int names = parts.stream().mapToInt(Part::names).sum();
        if (frequency.isOutgrown(names)) {
            return of(entries());
        }
        List<Part> full = new ArrayList<>(parts);
        full.replaceAll(part -> part.entries() * 2 < part.segment().size() ? rebuilt(List.of(part)) : part);
        List<Part> merged = merged(full, Integer.MAX_VALUE);
        return merged.equals(parts) ? this : new Screening(frequency, merged);
    }

    /** Merges the last segments, as long as one is less than twice as large as all after it, up to a number of names. */
    private List<Part> merged(List<Part> all, int mostNames) {
        if (all.isEmpty()) {
            return all;
        }
        int from = all.size() - 1;
        int entries = all.get(from).entries();
        int names = all.get(from).names();
        while (from > 0
                && all.get(from - 1).entries() < 2 * entries
                && all.get(from - 1).names() + names <= mostNames) {
            from--;
            entries += all.get(from).entries();
            names += all.get(from).names();
        }
        if (from == all.size() - 1) {
            return all;
        }
        List<Part> merged = new ArrayList<>(all.subList(0, from));
        merged.add(rebuilt(all.subList(from, all.size())));
        return merged;
    }

    private Part rebuilt(List<Part> some) {
        List<Listed> entries = new ArrayList<>();
        some.forEach(part -> part.addTo(entries));
        return Part.of(entries, frequency);
    }

    /** All entries, in no order that means anything. */
    public List<Listed> entries() {
        List<Listed> all = new ArrayList<>(size());
        parts.forEach(part -> part.addTo(all));
        return all;
    }

    /** The entry under this key, if it is here. */
    public Optional<Listed> entry(Listed.Key key) {
        return parts.stream()
                .flatMap(part -> part.segment().entry(key, part.withdrawn()).stream())
                .findFirst();
    }

    /** These entries alone, their words weighed as here: what is found is what is found here among these. */
    public Screening alone(Collection<Listed> entries) {
        return new Screening(frequency, List.of(Part.of(List.copyOf(entries), frequency)));
    }

    /** Number of entries. */
    public int size() {
        return parts.stream().mapToInt(Part::entries).sum();
    }

    /** Number of segments: what a question costs grows with it. */
    int segments() {
        return parts.size();
    }

    /**
     * Entries the mention may be, best first: every entry whose score is at least the minimum, one match each, by its best
     * name and by shared identifiers. Missing birth dates, countries or sex lower a score and are named in the reasons.
     *
     * @param minimum 0.80 for everyday use, up to 1; below 0.5 nothing more is found than at 0.5
     */
    public List<Match> screen(Mention query, double minimum) {
        Question question = new Question(query, minimum, frequency);
        List<Match> matches = new ArrayList<>(2);
        for (Part part : parts) {
            part.segment().find(question, part.withdrawn(), matches);
        }
        return ranked(matches);
    }

    /** The same without the index: every name is aligned. The yardstick of the tests. */
    List<Match> scan(Mention query, double minimum) {
        Question question = new Question(query, minimum, frequency);
        List<Match> matches = new ArrayList<>(2);
        parts.forEach(part -> part.segment().scan(question, part.withdrawn(), matches));
        return ranked(matches);
    }

    /** The same entries as one segment, under the same counts: what any sequence of changes must equal. */
    Screening rebuilt() {
        return new Screening(frequency, List.of(rebuilt(parts)));
    }

    private static List<Match> ranked(List<Match> matches) {
        matches.sort(Comparator.comparingDouble((Match match) -> -match.score())
                .thenComparing(match -> match.entry().list())
                .thenComparing(match -> match.entry().reference()));
        return matches;
    }
}
