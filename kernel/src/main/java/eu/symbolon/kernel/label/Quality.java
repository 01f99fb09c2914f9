package eu.symbolon.kernel.label;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reader must know to weigh a record. Travels in the label and joins with it, but decides no access.
 *
 * @param grade evaluation of source and information; join takes the worse
 * @param subjects categories of the persons in it (Directive (EU) 2016/680 Art 6); join unites
 * @param basis fact or personal assessment (Art 7(1)); assessment wins a join
 */
public record Quality(Grade grade, Set<DataSubject> subjects, Basis basis) {
    /** Neutral element of the join. */
    public static final Quality NEUTRAL = new Quality(Grade.A1, Set.of(), Basis.FACT);

    /** A statement of fact that nobody graded, about nobody. */
    public static final Quality NOT_GRADED = new Quality(Grade.NOT_GRADED, Set.of(), Basis.FACT);

    /** Category of a data subject, Directive (EU) 2016/680 Art 6. */
    public enum DataSubject {
        SUSPECT,
        CONVICTED,
        VICTIM,
        /** Witness, contact, associate, traveller: anybody of whom nothing is alleged. */
        OTHER
    }

    /** What a statement rests on, Directive (EU) 2016/680 Art 7(1). */
    public enum Basis {
        FACT,
        ASSESSMENT
    }

    public Quality {
        subjects = subjects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(subjects));
    }

    public static Quality of(Grade grade, DataSubject... subjects) {
        return new Quality(grade, Set.of(subjects), Basis.FACT);
    }

    /** Facts about such persons that nobody graded. */
    public static Quality facts(DataSubject... subjects) {
        return of(Grade.NOT_GRADED, subjects);
    }

    /** Somebody's assessment of such persons that nobody graded. */
    public static Quality assessment(DataSubject... subjects) {
        return new Quality(Grade.NOT_GRADED, Set.of(subjects), Basis.ASSESSMENT);
    }

    public Quality join(Quality other) {
        if (equals(other)) {
            return this;
        }
        Set<DataSubject> both = EnumSet.noneOf(DataSubject.class);
        both.addAll(subjects);
        both.addAll(other.subjects);
        return new Quality(grade.join(other.grade), both, basis.compareTo(other.basis) >= 0 ? basis : other.basis);
    }
}
