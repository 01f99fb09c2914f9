package eu.symbolon.kernel.label;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a record, for what, until when.
 *
 * <p>Labels form a lattice under {@link #join}: associative, commutative, idempotent, monotone. Whatever is derived from
 * records carries the join of their labels.
 *
 * @param owners authorities whose consent an onward transfer needs; join unites
 * @param purposes purposes it may be read for, never empty in a stored label; join intersects
 * @param level classification; join takes the higher
 * @param tlp Traffic Light Protocol colour; join takes the stricter
 * @param handling handling codes H0 to H3 (Europol); join unites
 * @param audience authorities it is releasable to, empty set of a join = nobody, {@code null} = no limit; join intersects
 * @param depersonaliseAt UTC day from which identifying fields are masked; join takes the earlier
 * @param eraseAt UTC day from which nothing is left; join takes the earlier
 */
public record Label(
        SortedSet<String> owners,
        SortedSet<String> purposes,
        Level level,
        Tlp tlp,
        SortedSet<String> handling,
        @Nullable SortedSet<String> audience,
        @Nullable LocalDate depersonaliseAt,
        @Nullable LocalDate eraseAt) {

    public Label {
        owners = sorted(owners);
        purposes = sorted(purposes);
        handling = sorted(handling);
        audience = audience == null ? null : sorted(audience);
    }

    /** A label that limits purposes only. */
    public static Label of(Collection<String> purposes) {
        SortedSet<String> none = Collections.emptySortedSet();
        return new Label(none, new TreeSet<>(purposes), Level.UNCLASSIFIED, Tlp.CLEAR, none, null, null, null);
    }

    /** The stricter of the two in every field. */
    public Label join(Label other) {
        if (equals(other)) {
            return this;
        }
        return new Label(
                union(owners, other.owners),
                intersection(purposes, other.purposes),
                level.compareTo(other.level) >= 0 ? level : other.level,
                tlp.compareTo(other.tlp) >= 0 ? tlp : other.tlp,
                union(handling, other.handling),
                audience == null
                        ? other.audience
                        : other.audience == null ? audience : intersection(audience, other.audience),
                earlier(depersonaliseAt, other.depersonaliseAt),
                earlier(eraseAt, other.eraseAt));
    }

    /** The same with the stricter of its colour and this one. */
    public Label tightened(Tlp colour) {
        return colour.compareTo(tlp) <= 0
                ? this
                : new Label(owners, purposes, level, colour, handling, audience, depersonaliseAt, eraseAt);
    }

    /** The verdict for a reader, with the reason code an operator is shown. */
    public Verdict may(Standing reader) {
        if (eraseAt != null && !reader.day().isBefore(eraseAt)) {
            return Verdict.EXPIRED;
        }
        if (!purposes.contains(reader.purpose())) {
            return Verdict.PURPOSE;
        }
        if (level.compareTo(reader.clearance()) > 0) {
            return Verdict.CLEARANCE;
        }
        if (audience != null && !audience.contains(reader.authority())) {
            return Verdict.AUDIENCE;
        }
        return Verdict.PERMIT;
    }

    /**
     * Canonical text form, fields in fixed order and sets sorted:
     * {@code owners=..;purposes=..;level=..;tlp=..;handling=..;audience=*;depersonalise=-;erase=2031-11-24}.
     */
    @Override
    public String toString() {
        return "owners=" + String.join(",", owners)
                + ";purposes=" + String.join(",", purposes)
                + ";level=" + level
                + ";tlp=" + tlp
                + ";handling=" + String.join(",", handling)
                + ";audience=" + (audience == null ? "*" : String.join(",", audience))
                + ";depersonalise=" + (depersonaliseAt == null ? "-" : depersonaliseAt)
                + ";erase=" + (eraseAt == null ? "-" : eraseAt);
    }

    /** Reads the canonical text form. */
    public static Label parse(String text) {
        String[] part = text.split(";", -1);
        if (part.length != 8) {
            throw new IllegalArgumentException("label '" + text + "' has " + part.length
                    + " fields, not 8. Maybe it was cut: the form is owners=..;purposes=..;level=..;tlp=..;handling=..;"
                    + "audience=..;depersonalise=..;erase=..");
        }
        return new Label(
                set(field(part[0], "owners")),
                set(field(part[1], "purposes")),
                Level.valueOf(field(part[2], "level")),
                Tlp.valueOf(field(part[3], "tlp")),
                set(field(part[4], "handling")),
                field(part[5], "audience").equals("*") ? null : set(field(part[5], "audience")),
                day(field(part[6], "depersonalise")),
                day(field(part[7], "erase")));
    }

    private static String field(String part, String name) {
        if (!part.startsWith(name + "=")) {
            throw new IllegalArgumentException("label field '" + part + "' stands where '" + name + "=' is expected");
        }
        return part.substring(name.length() + 1);
    }

    private static SortedSet<String> set(String list) {
        return list.isEmpty() ? Collections.emptySortedSet() : new TreeSet<>(java.util.List.of(list.split(",")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    private static SortedSet<String> sorted(SortedSet<String> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    private static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
        SortedSet<String> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    private static SortedSet<String> intersection(SortedSet<String> a, SortedSet<String> b) {
        SortedSet<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
