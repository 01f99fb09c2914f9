package eu.symbolon.kernel.label;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of names in the text form of a label: sorted, separated by commas. */
final class Tokens {
    private static final String RESERVED = ",;=*()";

    private Tokens() {}

    static SortedSet<String> parse(String list) {
        return list.isEmpty() ? Collections.emptySortedSet() : new TreeSet<>(List.of(list.split(",", -1)));
    }

    /** The set, unchangeable; a name that the text form could not carry is refused. */
    static SortedSet<String> sorted(SortedSet<String> names) {
        names.forEach(Tokens::check);
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    static void check(String name) {
        if (name.isBlank() || name.chars().anyMatch(c -> RESERVED.indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw new IllegalArgumentException("'" + name + "' can not stand in a label: blank, or one of " + RESERVED
                    + " in it. Maybe use letters, digits and hyphens");
        }
    }

    static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
        if (b.isEmpty() || a.equals(b)) {
            return a;
        }
        SortedSet<String> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }
}
