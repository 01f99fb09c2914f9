package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Entries that were indexed together. Immutable: who withdraws entries gives their numbers with each question. */
final class Segment {
    private final List<Listed> entries;
    private final NameIndex names;
    private final int[] entryOf;
    private final BitSet weak = new BitSet();
    private final IdentifierIndex identifiers;
    private final EntryTable places;
    private final ConcurrentLinkedQueue<Scratch> idle = new ConcurrentLinkedQueue<>();

    Segment(List<Listed> entries, WordFrequency frequency) {
        this.entries = entries;
        List<String> texts = new ArrayList<>(entries.size() * 2);
        BitSet organisation = new BitSet();
        Ints owners = new Ints();
        for (int e = 0; e < entries.size(); e++) {
            boolean isOrganisation = isOrganisation(entries.get(e));
            for (Name name : entries.get(e).subject().names()) {
                weak.set(texts.size(), name.weak());
                organisation.set(texts.size(), isOrganisation);
                texts.add(name.full());
                owners.add(e);
            }
        }
        entryOf = owners.toArray();
        names = new NameIndex(texts, organisation, frequency);
        identifiers = new IdentifierIndex(entries);
        places = new EntryTable(entries);
    }

    static boolean isOrganisation(Listed entry) {
        return entry.subject().type() != SubjectType.PERSON;
    }

    int size() {
        return entries.size();
    }

    Listed entry(int number) {
        return entries.get(number);
    }

    /** The entry under this key, unless it is withdrawn. */
    Optional<Listed> entry(Listed.Key key, BitSet withdrawn) {
        for (int e : places.find(key)) {
            if (!withdrawn.get(e)) {
                return Optional.of(entries.get(e));
            }
        }
        return Optional.empty();
    }

    /** Number of names of the entries that are not withdrawn. */
    int names(BitSet withdrawn) {
        int count = entryOf.length;
        for (int e = withdrawn.nextSetBit(0); e >= 0; e = withdrawn.nextSetBit(e + 1)) {
            count -= entries.get(e).subject().names().size();
        }
        return count;
    }

    /** Adds the numbers of entries under these keys to those withdrawn; the same object when none is here. */
    BitSet withdraw(Set<Listed.Key> keys, BitSet withdrawn) {
        BitSet more = withdrawn;
        for (Listed.Key key : keys) {
            for (int e : places.find(key)) {
                if (!more.get(e)) {
                    more = more == withdrawn ? (BitSet) withdrawn.clone() : more;
                    more.set(e);
                }
            }
        }
        return more;
    }

    /** Adds the matches of this segment. */
    void find(Question question, BitSet withdrawn, List<Match> matches) {
        Scratch scratch = idle.poll();
        if (scratch == null) {
            scratch = new Scratch(names.names.length, names.tokenCount());
        }
        try {
            find(question, withdrawn, scratch, matches);
        } finally {
            idle.add(scratch);
        }
    }

    /** The same without the index: every name is aligned. */
    void scan(Question question, BitSet withdrawn, List<Match> matches) {
        find(question, withdrawn, null, matches);
    }

    private void find(Question question, BitSet withdrawn, @Nullable Scratch scratch, List<Match> matches) {
        Found found = new Found(question, withdrawn, scratch);
        question.names().forEach(found::ask);
        if (!question.mention.identifiers().isEmpty()) {
            for (int e : identifiers.candidates(question.mention.identifiers())) {
                if (!withdrawn.get(e)) {
                    found.best.putIfAbsent(e, Best.NAMELESS);
                }
            }
        }
        found.best.forEach((entry, best) -> {
            Match match = match(question, entry, best);
            if (match != null) {
                matches.add(match);
            }
        });
    }

    /** The best name of an entry so far. */
    private record Best(double score, PreparedName query, int name) {
        private static final Best NAMELESS = new Best(0, PreparedName.query("", false, PreparedName.Rarity.NONE), -1);
    }

    /** What one question found here so far. */
    private final class Found {
        private final Question question;
        private final BitSet withdrawn;
        private final @Nullable Scratch scratch;
        private final Alignment alignment;
        private final Map<Integer, Best> best = new HashMap<>();

        /** @param scratch null to align every name */
        Found(Question question, BitSet withdrawn, @Nullable Scratch scratch) {
            this.question = question;
            this.withdrawn = withdrawn;
            this.scratch = scratch;
            this.alignment = scratch == null ? new Alignment(true) : scratch.alignment;
        }

        private void ask(Question.Asked asked) {
            if (scratch == null) {
                for (int n = 0; n < names.names.length; n++) {
                    align(asked, n);
                }
                return;
            }
            names.candidates(asked.name(), (float) question.floor, scratch);
            for (int i = 0; i < scratch.keptCount; i++) {
                align(asked, scratch.kept[i]);
            }
        }

        private void align(Question.Asked asked, int n) {
            int entry = entryOf[n];
            if (names.names[n].organisation != asked.name().organisation
                    || withdrawn.get(entry)
                    || !Circumstances.compatible(
                            question.mention.type(),
                            entries.get(entry).subject().type())) {
                return;
            }
            double score = alignment.score(asked.name(), names.names[n])
                    * (weak.get(n) || asked.weak() ? Circumstances.WEAK : 1);
            if (score >= question.floor) {
                Best known = best.get(entry);
                if (known == null || known.score < score || known.score == score && n < known.name) {
                    best.put(entry, new Best(score, asked.name(), n));
                }
            }
        }
    }

    private @Nullable Match match(Question question, int entry, Best best) {
        Listed listed = entries.get(entry);
        Circumstances circumstances = new Circumstances(question.mention, listed.subject(), best.score);
        identifiers.shared(question.mention.identifiers(), entry).ifPresent(circumstances::shared);
        if (circumstances.score() < question.minimum) {
            return null;
        }
        if (best.name < 0) {
            return new Match(listed, "", circumstances.score(), circumstances.reasons());
        }
        List<Reason> reasons = new ArrayList<>(
                Explanation.of(best.query, names.names[best.name], new Alignment(true), weak.get(best.name)));
        reasons.addAll(circumstances.reasons());
        return new Match(listed, names.names[best.name].text, circumstances.score(), reasons);
    }
}
