package eu.symbolon.kernel.label;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names that are let in: everything, or the named ones alone. The empty set lets nobody in.
 *
 * @param only the names, or null when there is no limit
 */
public record Allowed(@Nullable SortedSet<String> only) {
    /** No limit: {@code *}. */
    public static final Allowed ANY = new Allowed(null);

    /** Nobody. */
    public static final Allowed NOBODY = new Allowed(Collections.emptySortedSet());

    public Allowed {
        only = only == null ? null : Tokens.sorted(only);
    }

    public static Allowed of(Collection<String> names) {
        return new Allowed(new TreeSet<>(names));
    }

    public static Allowed of(String... names) {
        return of(Arrays.asList(names));
    }

    /** Whether this name is let in. */
    public boolean has(String name) {
        return only == null || only.contains(name);
    }

    /** Whether this name stands in it: no limit names nobody. */
    public boolean names(String name) {
        return only != null && only.contains(name);
    }

    public boolean isAny() {
        return only == null;
    }

    public boolean isNobody() {
        return only != null && only.isEmpty();
    }

    /** Those whom both let in. */
    public Allowed and(Allowed other) {
        if (only == null || only.equals(other.only)) {
            return other;
        }
        if (other.only == null) {
            return this;
        }
        SortedSet<String> both = new TreeSet<>(only);
        both.retainAll(other.only);
        return new Allowed(both);
    }

    /** The names; empty both for no limit and for nobody. */
    public Set<String> named() {
        return only == null ? Set.of() : only;
    }

    /** {@code *}, or the names in order: {@code serious-crime,terrorism}. */
    @Override
    public String toString() {
        return only == null ? "*" : String.join(",", only);
    }

    static Allowed parse(String text) {
        return text.equals("*") ? ANY : new Allowed(Tokens.parse(text));
    }
}
