package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Watch lists, ready for questions. Immutable: a question never changes the index; threads share it. A changed list is a new
 * Screening.
 */
public final class Screening {
    private final List<Listed> entries;
    private final NameIndex names;
    private final int[] entryOf;
    private final boolean[] weak;
    private final IdentifierIndex identifiers;
    private final ConcurrentLinkedQueue<Scratch> idle = new ConcurrentLinkedQueue<>();

    private Screening(List<Listed> entries) {
        this.entries = entries;
        List<String> texts = new ArrayList<>(entries.size() * 2);
        List<Integer> owners = new ArrayList<>(entries.size() * 2);
        List<Boolean> marks = new ArrayList<>(entries.size() * 2);
        for (int e = 0; e < entries.size(); e++) {
            for (Name name : entries.get(e).subject().names()) {
                texts.add(name.full());
                owners.add(e);
                marks.add(name.weak());
            }
        }
        entryOf = new int[texts.size()];
        weak = new boolean[texts.size()];
        boolean[] organisation = new boolean[texts.size()];
        for (int n = 0; n < entryOf.length; n++) {
            entryOf[n] = owners.get(n);
            weak[n] = marks.get(n);
            organisation[n] = entries.get(entryOf[n]).subject().type() != SubjectType.PERSON;
        }
        names = new NameIndex(texts, organisation);
        identifiers = new IdentifierIndex(entries);
    }

    /** Prepares the entries: about a second for 100,000 names. */
    public static Screening of(Collection<Listed> entries) {
        return new Screening(List.copyOf(entries));
    }

    /** Number of entries. */
    public int size() {
        return entries.size();
    }

    /**
     * Entries the mention may be, best first: every entry whose score is at least the minimum, one match each, by its best
     * name and by shared identifiers. Missing birth dates, countries or sex lower a score and are named in the reasons.
     *
     * @param minimum 0.80 for everyday use, up to 1; below 0.5 nothing more is found than at 0.5
     */
    public List<Match> screen(Mention query, double minimum) {
        Scratch scratch = idle.poll();
        if (scratch == null) {
            scratch = new Scratch(names.names.length, names.tokenCount());
        }
        try {
            Map<Integer, Best> best = new HashMap<>();
            for (Name name : query.names()) {
                byName(query, name, minimum, scratch, best, false);
            }
            return ranked(query, minimum, best);
        } finally {
            idle.add(scratch);
        }
    }

    /** The same without the index: every name is aligned. The yardstick of the tests. */
    List<Match> scan(Mention query, double minimum) {
        Map<Integer, Best> best = new HashMap<>();
        Scratch scratch = new Scratch(names.names.length, names.tokenCount());
        for (Name name : query.names()) {
            byName(query, name, minimum, scratch, best, true);
        }
        return ranked(query, minimum, best);
    }

    /** The best name of an entry so far. */
    private record Best(double score, PreparedName query, int name) {}

    private void byName(Mention query, Name name, double minimum, Scratch scratch, Map<Integer, Best> best, boolean all) {
        SubjectType type = query.type();
        if (type == SubjectType.PERSON || !Circumstances.isNamed(type)) {
            byName(query, PreparedName.query(name.full(), false, names::rarity), name.weak(), minimum, scratch, best, all);
        }
        if (type != SubjectType.PERSON) {
            byName(query, PreparedName.query(name.full(), true, names::rarity), name.weak(), minimum, scratch, best, all);
        }
    }

    private void byName(Mention query, PreparedName name, boolean weakQuery, double minimum, Scratch scratch,
            Map<Integer, Best> best, boolean all) {
        if (!all) {
            names.candidates(name, (float) Circumstances.floor(minimum), scratch);
        }
        Alignment alignment = all ? new Alignment() : scratch.alignment;
        int count = all ? names.names.length : scratch.keptCount;
        for (int i = 0; i < count; i++) {
            int n = all ? i : scratch.kept[i];
            if (names.names[n].organisation != name.organisation
                    || !Circumstances.compatible(query.type(), entries.get(entryOf[n]).subject().type())) {
                continue;
            }
            double score = alignment.score(name, names.names[n]);
            score *= weak[n] || weakQuery ? Circumstances.WEAK : 1;
            if (score >= Circumstances.floor(minimum)) {
                Best known = best.get(entryOf[n]);
                if (known == null || known.score < score || known.score == score && n < known.name) {
                    best.put(entryOf[n], new Best(score, name, n));
                }
            }
        }
    }

    private List<Match> ranked(Mention query, double minimum, Map<Integer, Best> best) {
        if (!query.identifiers().isEmpty()) {
            for (int entry : identifiers.candidates(query.identifiers())) {
                best.putIfAbsent(entry, new Best(0, PreparedName.query("", false, PreparedName.Rarity.NONE), -1));
            }
        }
        if (best.isEmpty()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>(2);
        for (Map.Entry<Integer, Best> found : best.entrySet()) {
            Match match = match(query, found.getKey(), found.getValue(), minimum);
            if (match != null) {
                matches.add(match);
            }
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.score())
                .thenComparing(match -> match.entry().list())
                .thenComparing(match -> match.entry().reference()));
        return matches;
    }

    private @Nullable Match match(Mention query, int entry, Best best, double minimum) {
        Listed listed = entries.get(entry);
        Circumstances circumstances = new Circumstances(query, listed.subject(), best.score);
        identifiers.shared(query.identifiers(), entry).ifPresent(circumstances::shared);
        if (circumstances.score() < minimum) {
            return null;
        }
        if (best.name < 0) {
            return new Match(listed, "", circumstances.score(), circumstances.reasons());
        }
        List<eu.symbolon.kernel.word.Reason> reasons =
                new ArrayList<>(Explanation.of(best.query, names.names[best.name], weak[best.name]));
        reasons.addAll(circumstances.reasons());
        return new Match(listed, names.names[best.name].text, circumstances.score(), reasons);
    }
}
