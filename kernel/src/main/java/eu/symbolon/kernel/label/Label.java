package eu.symbolon.kernel.label;

import eu.symbolon.kernel.label.Quality.Basis;
import eu.symbolon.kernel.label.Quality.DataSubject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a record, for what, until when.
 *
 * <p>Labels form a lattice under {@link #join}: associative, commutative, idempotent, monotone. {@link #ANYONE} is its bottom;
 * a label that {@link #isNobody} stands at its top for every reader. Whatever is derived from records carries the join of their
 * labels.
 *
 * @param owners authorities whose consent an onward transfer needs; join unites
 * @param purposes purposes it may be read for; join intersects
 * @param level classification; join takes the higher
 * @param tlp Traffic Light Protocol colour; join takes the stricter. AMBER+STRICT and RED go to a
 *     named audience only: without one, to nobody
 * @param pap permissible actions; join takes the stricter
 * @param handling handling codes of the police; join unites
 * @param audience authorities it is releasable to; join intersects
 * @param depersonaliseAt UTC day from which identifying fields are masked; join takes the earlier
 * @param eraseAt UTC day from which nothing is left; join takes the earlier
 * @param quality grade, categories of persons, fact or assessment; decides no access
 */
public record Label(
        SortedSet<String> owners,
        Allowed purposes,
        Level level,
        Tlp tlp,
        Pap pap,
        SortedSet<Handling> handling,
        Allowed audience,
        @Nullable LocalDate depersonaliseAt,
        @Nullable LocalDate eraseAt,
        Quality quality) {

    /** No restriction at all: the bottom of the lattice. */
    public static final Label ANYONE = new Label(
            Collections.emptySortedSet(),
            Allowed.ANY,
            Level.UNCLASSIFIED,
            Tlp.CLEAR,
            Pap.CLEAR,
            Collections.emptySortedSet(),
            Allowed.ANY,
            null,
            null,
            Quality.NEUTRAL);

    private static final int FIELDS = 12;

    public Label {
        owners = Tokens.sorted(owners);
        handling = Collections.unmodifiableSortedSet(new TreeSet<>(handling));
        audience = audience.isAny() && isToNamed(tlp) ? Allowed.NOBODY : audience;
    }

    /** A label that limits purposes only. */
    public static Label of(Collection<String> purposes) {
        return ANYONE.withPurposes(Allowed.of(purposes));
    }

    /** The stricter of the two in every field. */
    public Label join(Label other) {
        if (equals(other)) {
            return this;
        }
        return new Label(
                Tokens.union(owners, other.owners),
                purposes.and(other.purposes),
                level.compareTo(other.level) >= 0 ? level : other.level,
                tlp.compareTo(other.tlp) >= 0 ? tlp : other.tlp,
                pap.compareTo(other.pap) >= 0 ? pap : other.pap,
                union(handling, other.handling),
                audience.and(other.audience),
                earlier(depersonaliseAt, other.depersonaliseAt),
                earlier(eraseAt, other.eraseAt),
                quality.join(other.quality));
    }

    /** The verdict for a reader: permit, or the first ground of refusal. */
    public Verdict may(Standing reader) {
        List<Verdict> grounds = explain(reader);
        return grounds.isEmpty() ? Verdict.PERMIT : grounds.get(0);
    }

    /** All grounds of refusal for a reader, none when it permits. */
    public List<Verdict> explain(Standing reader) {
        List<Verdict> grounds = new ArrayList<>(2);
        if (eraseAt != null && !reader.day().isBefore(eraseAt)) {
            grounds.add(Verdict.EXPIRED);
        }
        if (!purposes.has(reader.purpose())) {
            grounds.add(Verdict.PURPOSE);
        }
        if (level.compareTo(reader.clearance()) > 0) {
            grounds.add(Verdict.CLEARANCE);
        }
        if (!audience.has(reader.authority())) {
            grounds.add(audienceGround());
        }
        return grounds;
    }

    /** Whether it is to be masked or erased on this day or before: what still carries it then is for nobody. */
    public boolean isDue(LocalDate day) {
        return depersonaliseAt != null && !depersonaliseAt.isAfter(day) || eraseAt != null && !eraseAt.isAfter(day);
    }

    private Verdict audienceGround() {
        return audience.isNobody() && isToNamed(tlp) ? Verdict.COLOUR : Verdict.AUDIENCE;
    }

    /** Whether the colour goes to named recipients only (FIRST TLP 2.0: AMBER+STRICT the organisation, RED the persons named). */
    private static boolean isToNamed(Tlp colour) {
        return colour.compareTo(Tlp.AMBER_STRICT) >= 0;
    }

    /** Whether no reader may read it, whoever he is. A derivation that comes to this is told to its author, not stored. */
    public boolean isNobody() {
        return purposes.isNobody() || audience.isNobody();
    }

    /** What decides who may read, and nothing else: labels of one access class have the same readers until a date parts them. */
    public Label access() {
        return new Label(
                Collections.emptySortedSet(),
                purposes,
                level,
                Tlp.CLEAR,
                Pap.CLEAR,
                Collections.emptySortedSet(),
                audience,
                null,
                null,
                Quality.NEUTRAL);
    }

    /** Whether every reader of the other may read this, dates apart: this is at most as strict. */
    public boolean covers(Label other) {
        Label strict = other.access();
        return access().join(strict).equals(strict);
    }

    /** The same with the stricter of its colour and this one; a colour that goes to named recipients and finds none goes to this. */
    public Label tightened(Tlp colour, String recipient) {
        return isToNamed(colour) && audience.isAny()
                ? withAudience(Allowed.of(recipient)).tightened(colour)
                : tightened(colour);
    }

    /** The same with the stricter of its colour and this one. */
    public Label tightened(Tlp colour) {
        return colour.compareTo(tlp) <= 0
                ? this
                : new Label(
                        owners, purposes, level, colour, pap, handling, audience, depersonaliseAt, eraseAt, quality);
    }

    public Label withPurposes(Allowed other) {
        return new Label(owners, other, level, tlp, pap, handling, audience, depersonaliseAt, eraseAt, quality);
    }

    public Label withAudience(Allowed other) {
        return new Label(owners, purposes, level, tlp, pap, handling, other, depersonaliseAt, eraseAt, quality);
    }

    /** The same with other days of masking and of erasure. */
    public Label withDays(@Nullable LocalDate mask, @Nullable LocalDate erase) {
        return new Label(owners, purposes, level, tlp, pap, handling, audience, mask, erase, quality);
    }

    public Label withQuality(Quality other) {
        return new Label(owners, purposes, level, tlp, pap, handling, audience, depersonaliseAt, eraseAt, other);
    }

    /**
     * Canonical text form, fields in fixed order and sets sorted:
     * {@code owners=..;purposes=..;level=..;tlp=..;pap=..;handling=..;audience=*;depersonalise=-;erase=2031-11-24;grade=X4;
     * subjects=OTHER;basis=FACT} (without the line break).
     */
    @Override
    public String toString() {
        return "owners=" + String.join(",", owners)
                + ";purposes=" + purposes
                + ";level=" + level
                + ";tlp=" + tlp
                + ";pap=" + pap
                + ";handling=" + joined(handling)
                + ";audience=" + audience
                + ";depersonalise=" + (depersonaliseAt == null ? "-" : depersonaliseAt)
                + ";erase=" + (eraseAt == null ? "-" : eraseAt)
                + ";grade=" + quality.grade()
                + ";subjects=" + joined(quality.subjects())
                + ";basis=" + quality.basis();
    }

    /** Reads the canonical text form. */
    public static Label parse(String text) {
        String[] part = text.split(";", -1);
        if (part.length != FIELDS) {
            throw new IllegalArgumentException("label '" + text + "' has " + part.length + " fields, not " + FIELDS
                    + ". Maybe it was cut: the form is " + ANYONE);
        }
        return new Label(
                Tokens.parse(field(part[0], "owners")),
                Allowed.parse(field(part[1], "purposes")),
                Level.valueOf(field(part[2], "level")),
                Tlp.valueOf(field(part[3], "tlp")),
                Pap.valueOf(field(part[4], "pap")),
                handling(field(part[5], "handling")),
                Allowed.parse(field(part[6], "audience")),
                day(field(part[7], "depersonalise")),
                day(field(part[8], "erase")),
                new Quality(
                        Grade.parse(field(part[9], "grade")),
                        subjects(field(part[10], "subjects")),
                        Basis.valueOf(field(part[11], "basis"))));
    }

    private static String field(String part, String name) {
        if (!part.startsWith(name + "=")) {
            throw new IllegalArgumentException("label field '" + part + "' stands where '" + name + "=' is expected");
        }
        return part.substring(name.length() + 1);
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static SortedSet<Handling> handling(String list) {
        SortedSet<Handling> codes = new TreeSet<>();
        Tokens.parse(list).forEach(code -> codes.add(Handling.parse(code)));
        return codes;
    }

    private static Set<DataSubject> subjects(String list) {
        Set<DataSubject> subjects = EnumSet.noneOf(DataSubject.class);
        Tokens.parse(list).forEach(word -> subjects.add(DataSubject.valueOf(word)));
        return subjects;
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    private static SortedSet<Handling> union(SortedSet<Handling> a, SortedSet<Handling> b) {
        SortedSet<Handling> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
