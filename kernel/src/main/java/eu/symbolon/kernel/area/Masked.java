package eu.symbolon.kernel.area;

import eu.symbolon.kernel.identifier.SubjectType;
import java.util.Set;

/**
 * What of a kind's records is hidden from the day they are depersonalised on. The whole record lives on behind a veil, for
 * readers with an order of two persons.
 *
 * @param fields fields of the body, the names on the way to one joined by dots: {@code travellers}, {@code agency.agent}
 * @param subjects types of subjects whose mentions are hidden, their number too
 * @param source article that says so, and the day it was read
 */
public record Masked(Set<String> fields, Set<SubjectType> subjects, String source) {
    /** A kind that is never depersonalised. */
    public static final Masked NOTHING = new Masked(Set.of(), Set.of(), "");

    public Masked {
        fields = Set.copyOf(fields);
        subjects = Set.copyOf(subjects);
    }

    /** Whether nothing is hidden at all. */
    public boolean isNothing() {
        return fields.isEmpty() && subjects.isEmpty();
    }
}
