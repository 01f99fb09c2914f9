package eu.symbolon.match;

import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts an alignment of two names into reasons. */
final class Explanation {
    private Explanation() {}

    /** Reasons for and against, from the query's side. */
    static List<Reason> of(PreparedName query, PreparedName listed, Alignment alignment, boolean weak) {
        double score = alignment.score(query, listed);
        List<Reason> reasons = new ArrayList<>(4);
        if (query.order.equals(listed.order)) {
            reasons.add(Reason.support("name-exact", "The names are equal.", query.text, listed.text, 1));
        } else {
            for (int p = 0; p < alignment.pairs; p++) {
                int mine = alignment.swapped ? alignment.unitB[p] : alignment.unitA[p];
                int theirs = alignment.swapped ? alignment.unitA[p] : alignment.unitB[p];
                pair(query, listed, new Pair(mine, theirs, alignment.likeness[p]), reasons);
            }
            if (reasons.isEmpty()) {
                reasons.add(Reason.support(
                        "name-parts",
                        "The parts of the shorter name are in the longer.",
                        query.text,
                        listed.text,
                        score));
            }
            if (alignment.reordered) {
                reasons.add(Reason.support(
                        "name-order", "The parts of the name stand in another order.", query.text, listed.text, score));
            }
            missing(query, alignment.swapped ? alignment.restB : alignment.restA, true, reasons);
            missing(listed, alignment.swapped ? alignment.restA : alignment.restB, false, reasons);
        }
        if (weak) {
            reasons.add(
                    Reason.doubt("weak-alias", "The list marks this alias as weak.", query.text, listed.text, 0.08));
        }
        return reasons;
    }

    /** The pairs of the best alignment, in the order of the first name. */
    static List<NameMatch.Words> words(PreparedName a, PreparedName b) {
        Alignment alignment = new Alignment(false);
        alignment.score(a, b);
        List<Pair> pairs = new ArrayList<>();
        for (int p = 0; p < alignment.pairs; p++) {
            int mine = alignment.swapped ? alignment.unitB[p] : alignment.unitA[p];
            int theirs = alignment.swapped ? alignment.unitA[p] : alignment.unitB[p];
            pairs.add(new Pair(mine, theirs, alignment.likeness[p]));
        }
        pairs.sort(Comparator.comparingInt(pair -> a.from[pair.mine()]));
        return pairs.stream()
                .map(pair -> new NameMatch.Words(words(a, pair.mine()), words(b, pair.theirs()), pair.likeness()))
                .toList();
    }

    /** A unit of the query, a unit of the listed name, and how alike they are. */
    private record Pair(int mine, int theirs, double likeness) {}

    private static void pair(PreparedName query, PreparedName listed, Pair pair, List<Reason> reasons) {
        int mine = pair.mine();
        int theirs = pair.theirs();
        double likeness = pair.likeness();
        String left = words(query, mine);
        String right = words(listed, theirs);
        if (left.equals(right)) {
            return;
        }
        boolean glued = mine >= query.size || theirs >= listed.size;
        if (glued) {
            boolean acronym = query.acronym && mine == query.units.length - 1
                    || listed.acronym && theirs == listed.units.length - 1;
            reasons.add(
                    acronym
                            ? Reason.support(
                                    "name-acronym",
                                    "One name is made of the first letters of the other.",
                                    left,
                                    right,
                                    likeness)
                            : Reason.support(
                                    "name-split",
                                    "The same word is written in one part and in several.",
                                    left,
                                    right,
                                    likeness));
        } else if (query.kind[mine] == PreparedName.INITIAL || listed.kind[theirs] == PreparedName.INITIAL) {
            reasons.add(Reason.support("initial", "An initial stands for a name.", left, right, likeness));
        } else {
            words(query.units[mine], listed.units[theirs], likeness, reasons);
        }
    }

    private static void words(Token mine, Token theirs, double likeness, List<Reason> reasons) {
        boolean skeleton = java.util.Arrays.equals(mine.bare, theirs.bare);
        if (mine.sharesNickname(theirs) && !skeleton) {
            reasons.add(Reason.support(
                    "nickname",
                    "One name is a usual short or sister form of the other.",
                    mine.raw,
                    theirs.raw,
                    likeness));
        } else if (mine.variant >= 0 && mine.variant == theirs.variant || skeleton || mine.writing != theirs.writing) {
            reasons.add(Reason.support(
                    "name-transliteration",
                    "The words are one name in two scripts or romanisations.",
                    mine.raw,
                    theirs.raw,
                    likeness));
        } else {
            reasons.add(Reason.support(
                    "name-spelling", "The words differ by few letters.", mine.raw, theirs.raw, likeness));
        }
    }

    private static void missing(PreparedName name, int rest, boolean inQuery, List<Reason> reasons) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.size; i++) {
            if ((rest >>> i & 1) != 0 && (name.isCore(i) || name.kind[i] == PreparedName.INITIAL)) {
                words.append(words.isEmpty() ? "" : " ").append(name.units[i].raw);
            }
        }
        if (!words.isEmpty()) {
            String found = words.toString();
            reasons.add(Reason.doubt(
                    "name-missing-part",
                    "A part of the name has no counterpart on the other side.",
                    inQuery ? found : "",
                    inQuery ? "" : found,
                    0.1));
        }
    }

    private static String words(PreparedName name, int unit) {
        StringBuilder words = new StringBuilder();
        for (int i = name.from[unit]; i <= name.to[unit]; i++) {
            words.append(words.isEmpty() ? "" : " ").append(name.units[i].raw);
        }
        return words.toString();
    }
}
