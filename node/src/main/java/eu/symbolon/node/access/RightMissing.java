package eu.symbolon.node.access;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The account may not do this. The message says whom to ask, and nothing of what there is. */
public final class RightMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SortedSet<String> rights;
    private final transient SortedSet<String> holders;

    RightMissing(Account account, Collection<Right> oneOf, SortedSet<String> holders) {
        super("This needs the right " + words(oneOf).collect(Collectors.joining(" or ")) + ". Your roles ("
                + account.roles().stream().sorted().collect(Collectors.joining(", ")) + ") do not hold it; "
                + (holders.isEmpty() ? "no role does today" : "it comes with " + String.join(", ", holders))
                + ". Maybe ask a colleague with such a role, or your administrator for it.");
        this.rights = words(oneOf).collect(Collectors.toCollection(TreeSet::new));
        this.holders = holders;
    }

    private static Stream<String> words(Collection<Right> rights) {
        return rights.stream().map(Right::word).sorted();
    }

    /** Words of the rights of which one is needed. */
    public SortedSet<String> rights() {
        return rights;
    }

    /** Roles that hold one of them. */
    public SortedSet<String> holders() {
        return holders;
    }
}
