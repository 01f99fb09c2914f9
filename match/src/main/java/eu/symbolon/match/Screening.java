package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Reason;
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
            Question question = new Question(query, minimum, scratch);
            question.askAll();
            return ranked(query, minimum, question.best);
        } finally {
            idle.add(scratch);
        }
    }

    /** The same without the index: every name is aligned. The yardstick of the tests. */
    List<Match> scan(Mention query, double minimum) {
        Question question = new Question(query, minimum, null);
        question.askAll();
        return ranked(query, minimum, question.best);
    }

    /** The best name of an entry so far. */
    private record Best(double score, PreparedName query, int name) {}

    /** One mention asked against all names. */
    private final class Question {
        private final Mention query;
        private final double floor;
        private final @Nullable Scratch scratch;
        private final Alignment alignment;
        private final Map<Integer, Best> best = new HashMap<>();

        /** @param scratch null to align every name */
        Question(Mention query, double minimum, @Nullable Scratch scratch) {
            this.query = query;
            this.floor = Circumstances.floor(minimum);
            this.scratch = scratch;
            this.alignment = scratch == null ? new Alignment(true) : scratch.alignment;
        }

        /** A mention of a type without names of its own is read both as a person and as an organisation. */
        void askAll() {
            SubjectType type = query.type();
            for (Name name : query.names()) {
                if (type == SubjectType.PERSON || !Circumstances.isNamed(type)) {
                    ask(PreparedName.query(name.full(), false, names.frequency), name.weak());
                }
                if (type != SubjectType.PERSON) {
                    ask(PreparedName.query(name.full(), true, names.frequency), name.weak());
                }
            }
        }

        private void ask(PreparedName name, boolean weakQuery) {
            if (scratch == null) {
                for (int n = 0; n < names.names.length; n++) {
                    align(name, n, weakQuery);
                }
                return;
            }
            names.candidates(name, (float) floor, scratch);
            for (int i = 0; i < scratch.keptCount; i++) {
                align(name, scratch.kept[i], weakQuery);
            }
        }

        private void align(PreparedName name, int n, boolean weakQuery) {
            if (names.names[n].organisation != name.organisation
                    || !Circumstances.compatible(
                            query.type(), entries.get(entryOf[n]).subject().type())) {
                return;
            }
            double score = alignment.score(name, names.names[n]) * (weak[n] || weakQuery ? Circumstances.WEAK : 1);
            if (score >= floor) {
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
        List<Reason> reasons = new ArrayList<>(
                Explanation.of(best.query, names.names[best.name], new Alignment(true), weak[best.name]));
        reasons.addAll(circumstances.reasons());
        return new Match(listed, names.names[best.name].text, circumstances.score(), reasons);
    }
}
